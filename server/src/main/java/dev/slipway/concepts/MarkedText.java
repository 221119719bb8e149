package dev.slipway.concepts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits text whose sentences each end in source marks such as {@code [D-MS]}, {@code [A][B]} or {@code [A+B]}. */
final class MarkedText {
    private static final String CODE = "[A-Z]-[A-Z0-9]+(?:#[a-z0-9-]+)?";
    private static final String MARK = "\\[" + CODE + "(?:\\+" + CODE + ")*]";
    private static final Pattern MARKS = Pattern.compile("\\s*(" + MARK + "(?:\\s*" + MARK + ")*)\\s*");
    private static final Pattern MARK_CODE = Pattern.compile(CODE);
    private static final Pattern CODE_SPAN = Pattern.compile("`[^`]*`");
    private static final Pattern INNER_END = Pattern.compile("[.!?]\\s+\\p{Lu}");

    private MarkedText() {}

    /**
     * Reads sentences.
     *
     * @param file for error messages
     * @param line the 1-based line where the text starts
     * @param text one paragraph; line ends count as blanks
     * @throws IllegalStateException if a sentence has no mark, or a mark has no entry among the sources
     */
    static List<Sentence> read(ResourceText file, int line, String text, Sources sources) {
        List<Sentence> sentences = new ArrayList<>();
        Matcher marks = MARKS.matcher(text);
        int start = 0;
        while (marks.find()) {
            String sentence =
                    text.substring(start, marks.start()).replaceAll("\\s+", " ").strip();
            checkOneSentence(file, line, sentence);
            sentences.add(new Sentence(
                    sentence,
                    resolve(file, line, marks.group(1), sources),
                    marks.group(1).contains("+")));
            start = marks.end();
        }
        String rest = text.substring(start).strip();
        if (!rest.isEmpty()) {
            throw file.error(line, "no source mark after: " + rest);
        }
        if (sentences.isEmpty()) {
            throw file.error(line, "text is missing");
        }
        return sentences;
    }

    private static void checkOneSentence(ResourceText file, int line, String sentence) {
        if (sentence.isEmpty()) {
            throw file.error(line, "source mark without a sentence");
        }
        // A code span may hold periods, and stands for a word that could open a sentence.
        String prose = CODE_SPAN.matcher(sentence).replaceAll("X");
        if (INNER_END.matcher(prose).find()) {
            throw file.error(line, "no source mark between the sentences of: " + sentence);
        }
    }

    private static List<Source> resolve(ResourceText file, int line, String marks, Sources sources) {
        return MARK_CODE
                .matcher(marks)
                .results()
                .map(match -> sources.resolve(match.group())
                        .orElseThrow(() -> file.error(line, "unknown source " + match.group())))
                .toList();
    }
}
