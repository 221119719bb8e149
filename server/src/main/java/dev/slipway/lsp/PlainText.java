package dev.slipway.lsp;

import java.util.regex.Pattern;

/** Markdown for clients that show it as it is. */
final class PlainText {
    private static final Pattern FENCE = Pattern.compile("(?m)^\\s*```.*\\R?");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} ");
    private static final Pattern RULER = Pattern.compile("(?m)^(---|\\*\\*\\*)\\s*$\\R?");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]\\n]*)\\]\\(([^)\\s]*)\\)");
    private static final Pattern STRONG = Pattern.compile("\\*\\*([^*\\n]+)\\*\\*");
    private static final Pattern EMPHASIS = Pattern.compile("(?<![\\w*])[*_]([^*_\\n]+)[*_](?![\\w*])");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");

    /** {@code markdown} without its marks; a link keeps its address behind it. */
    static String of(String markdown) {
        String text = FENCE.matcher(markdown).replaceAll("");
        text = RULER.matcher(text).replaceAll("");
        text = HEADING.matcher(text).replaceAll("");
        text = LINK.matcher(text).replaceAll("$1 ($2)");
        text = STRONG.matcher(text).replaceAll("$1");
        text = EMPHASIS.matcher(text).replaceAll("$1");
        return CODE.matcher(text).replaceAll("$1").strip();
    }

    private PlainText() {}
}
