package dev.slipway.graph;

import java.util.ArrayList;
import java.util.List;

/** The variables that shell text reads, found without judging the shell's grammar: escapes hide them. */
final class ShellVariables {
    /**
     * A name and where it stands in the text.
     *
     * @param isLiteral whether it stands in single quotes: this shell leaves it alone, but the text may be a script for
     *     another one, as in {@code sh -c '…'} and {@code envsubst '…'}
     */
    record Use(String name, int start, int end, boolean isLiteral) {}

    static List<Use> in(String text) {
        List<Use> uses = new ArrayList<>();
        boolean inSingle = false;
        boolean inDouble = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && !inSingle) {
                i++;
            } else if (c == '\'' && !inDouble) {
                inSingle = !inSingle;
            } else if (c == '"' && !inSingle) {
                inDouble = !inDouble;
            } else if (c == '$') {
                int start = i + 1 < text.length() && text.charAt(i + 1) == '{' ? i + 2 : i + 1;
                int end = start;
                while (end < text.length() && isNamePart(text.charAt(end), end == start)) {
                    end++;
                }
                if (end > start) {
                    uses.add(new Use(text.substring(start, end), start, end, inSingle));
                    i = end - 1;
                }
            }
        }
        return uses;
    }

    private static boolean isNamePart(char c, boolean first) {
        return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || !first && c >= '0' && c <= '9';
    }

    private ShellVariables() {}
}
