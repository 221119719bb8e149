package dev.slipway.syntax.parse;

import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.MappedText;
import dev.slipway.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the heredocs that a logical line opens, word for word as BuildKit does (parser.go, heredocsFromLine): inside
 * words the escape is always a backslash, and a line that does not split into words opens none.
 */
final class HeredocOpeners {
    private static final Expander.Options RAW = new Expander.Options('\\', true, true, false, true);
    private static final Expander.Options UNQUOTED = new Expander.Options('\\', false, false, false, true);
    private static final Expander.Options QUOTED = new Expander.Options('\\', true, false, false, true);
    private static final Expander.Variables NONE = new Expander.Variables() {
        @Override
        public Optional<String> value(String name) {
            return Optional.empty();
        }
    };

    /** A heredoc whose body is still to be found. */
    record Opener(Word word, Word nameWord, String name, int fileDescriptor, boolean expands, boolean stripsTabs) {}

    /** The heredocs that {@code line}, a whole logical line, opens; none for instructions that take none. */
    static List<Opener> of(MappedText line, char escape) {
        String text = line.text();
        return text.contains("<<") && takesHeredocs(text, escape) ? words(line, text) : List.of();
    }

    /** The opener that one word is; used for words of COPY and ADD. */
    static boolean isOpener(String word) {
        return match(word).isPresent();
    }

    private static List<Opener> words(MappedText line, String text) {
        Expander.Result split = Expander.expand(text, RAW, NONE);
        if (!split.isOk()) {
            return List.of();
        }
        List<Opener> openers = new ArrayList<>(2);
        int from = 0;
        for (String word : split.words()) {
            int at = place(text, word, from);
            if (at < 0) {
                continue;
            }
            from = at + word.length();
            Optional<Match> match = word.contains("<<") ? match(word) : Optional.empty();
            if (match.isPresent()) {
                Match it = match.get();
                openers.add(new Opener(
                        line.word(at, from),
                        line.word(at + it.nameStart(), from),
                        it.name(),
                        it.fileDescriptor(),
                        it.expands(),
                        it.stripsTabs()));
            }
        }
        return openers;
    }

    /** Where {@code word} stands as a word of its own. */
    private static int place(String line, String word, int from) {
        int at = line.indexOf(word, from);
        while (at > 0 && !Blanks.isSpace(line.charAt(at - 1))) {
            at = line.indexOf(word, at + 1);
        }
        return at;
    }

    private record Match(String name, int nameStart, int fileDescriptor, boolean expands, boolean stripsTabs) {}

    /** BuildKit's {@code ^(\d*)<<(-?)\s*([^<]*)$} with a name that is not empty. */
    private static Optional<Match> match(String word) {
        int digits = 0;
        while (digits < word.length() && word.charAt(digits) >= '0' && word.charAt(digits) <= '9') {
            digits++;
        }
        if (!word.startsWith("<<", digits)) {
            return Optional.empty();
        }
        boolean stripsTabs = word.startsWith("-", digits + 2);
        int start = digits + (stripsTabs ? 3 : 2);
        while (start < word.length() && word.charAt(start) < 0x80 && Blanks.isSpace(word.charAt(start))) {
            start++;
        }
        String rest = word.substring(start);
        if (rest.isEmpty() || rest.indexOf('<') >= 0) {
            return Optional.empty();
        }
        Expander.Result unquoted = Expander.expand(rest, UNQUOTED, NONE);
        if (!unquoted.isOk() || unquoted.words().size() != 1) {
            return Optional.empty();
        }
        String name = unquoted.words().get(0);
        List<String> quoted = Expander.expand(rest, QUOTED, NONE).words();
        boolean expands = quoted.size() == 1 && quotes(quoted.get(0)) == quotes(name);
        return Optional.of(new Match(name, start, fileDescriptor(word.substring(0, digits)), expands, stripsTabs));
    }

    private static int quotes(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += text.charAt(i) == '\'' || text.charAt(i) == '"' ? 1 : 0;
        }
        return count;
    }

    private static int fileDescriptor(String digits) {
        try {
            return digits.isEmpty() ? 0 : Integer.parseInt(digits);
        } catch (NumberFormatException tooLarge) {
            return 0;
        }
    }

    /** Whether the line is RUN, COPY or ADD, or ONBUILD of one, and its arguments are no JSON array. */
    private static boolean takesHeredocs(String line, char escape) {
        CommandSplit split = CommandSplit.of(line, 0, line.length(), escape);
        Keyword keyword = Keyword.of(line.substring(split.keywordStart(), split.keywordEnd()));
        if (keyword == Keyword.ONBUILD) {
            split = CommandSplit.of(line, split.argumentsStart(), split.argumentsEnd(), escape);
            keyword = Keyword.of(line.substring(split.keywordStart(), split.keywordEnd()));
        }
        return keyword.takesHeredocs()
                && !JsonArray.isArrayOfStrings(line, split.argumentsStart(), split.argumentsEnd());
    }

    private HeredocOpeners() {}
}
