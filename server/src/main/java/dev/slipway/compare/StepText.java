package dev.slipway.compare;

import java.util.ArrayList;
import java.util.List;

/** Texts of instructions without what changes nothing. */
final class StepText {
    private StepText() {}

    /**
     * {@code text} with every run of blanks outside of quotes made one space, which means the same to a shell. A text with
     * a here-document or a comment in it stays as it is.
     */
    static String blanks(String text) {
        StringBuilder result = new StringBuilder(text.length());
        char quote = 0;
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean starts = result.length() == 0 || blank;
            if (quote == 0 && (c == '#' && starts || text.startsWith("<<", i))) {
                return text.strip();
            }
            if (quote == 0 && (c == ' ' || c == '\t' || c == '\n' || c == '\r')) {
                blank = result.length() > 0;
                continue;
            }
            if (blank) {
                result.append(' ');
                blank = false;
            }
            result.append(c);
            if (c == '\\' && quote != '\'' && i + 1 < text.length()) {
                result.append(text.charAt(++i));
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
        }
        return result.toString();
    }

    /** A command as the exec form writes it. */
    static String json(List<String> arguments) {
        List<String> quoted = new ArrayList<>();
        for (String argument : arguments) {
            quoted.add('"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
        }
        return "[" + String.join(", ", quoted) + "]";
    }
}
