package dev.slipway.analysis.explain;

import dev.slipway.graph.Stage;

/** Text of a file as Markdown in one line. */
final class Spans {
    /** A code span that nothing of the text can end, and no table cell can be cut by. */
    static String code(String text) {
        String line = text.replaceAll("\\s+", " ").strip().replace("|", "\u2223");
        if (line.isEmpty()) {
            return "`\"\"`";
        }
        return line.indexOf('`') < 0 ? "`" + line + "`" : "`` " + line + " ``";
    }

    /** Plain words, with what Markdown would read taken as it is. */
    static String plain(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("([\\\\*`\\[\\]<>#|])", "\\\\$1");
    }

    /** The stage's name as code, or {@code stage 2}. */
    static String label(Stage stage) {
        return stage.name().map(Spans::code).orElse("stage " + stage.index());
    }

    private Spans() {}
}
