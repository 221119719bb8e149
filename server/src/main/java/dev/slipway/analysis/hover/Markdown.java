package dev.slipway.analysis.hover;

import java.util.Collection;
import java.util.stream.Collectors;

/** Text of a file as Markdown. */
final class Markdown {
    private static final int LONGEST = 120;

    /** {@code text} as one code span, shortened where it is long. Line ends and tabs become blanks. */
    static String code(String text) {
        String line = text.replaceAll("\\R\\s*|\\t", " ").strip();
        if (line.isEmpty()) {
            return "`\"\"`";
        }
        if (line.codePointCount(0, line.length()) > LONGEST) {
            line = line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
        }
        return line.indexOf('`') < 0 ? "`" + line + "`" : "`` " + line + " ``";
    }

    /** Several code spans with commas between. */
    static String codes(Collection<String> texts) {
        return texts.stream().map(Markdown::code).collect(Collectors.joining(", "));
    }

    /** A heading that no character of {@code text} can break. */
    static String bold(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return "**" + line.replaceAll("([\\\\*_`\\[\\]<>])", "\\\\$1") + "**";
    }

    private Markdown() {}
}
