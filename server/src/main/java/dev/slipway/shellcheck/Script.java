package dev.slipway.shellcheck;

import dev.slipway.subject.ShellBody;
import java.util.Map;
import java.util.Optional;

/** A script as ShellCheck gets it: two lines that say the dialect and the variables, then what the shell reads. */
final class Script {
    static final int LINES_BEFORE = 2;

    static String text(ShellBody.Key key) {
        StringBuilder text =
                new StringBuilder("# shellcheck shell=").append(key.dialect()).append('\n');
        text.append(key.variables().isEmpty() ? ":" : "export");
        for (Map.Entry<String, Optional<String>> variable : key.variables().entrySet()) {
            text.append(' ').append(variable.getKey()).append('=');
            // A variable of which nobody knows what it holds is given to itself: set, and perhaps with blanks in it.
            text.append(variable.getValue().map(Script::quoted).orElse("\"$" + variable.getKey() + "\""));
        }
        text.append('\n');
        boolean hasInterpreter = key.script().startsWith("#!");
        return text.append(hasInterpreter ? "##" + key.script().substring(2) : key.script())
                .append('\n')
                .toString();
    }

    /** In single quotes on one line; what a line end would be does not matter to a checker. */
    private static String quoted(String value) {
        return "'" + value.replace("'", "'\\''").replace('\n', ' ').replace('\r', ' ') + "'";
    }

    /** Finds offsets in a script. */
    static final class Place {
        private final String script;

        Place(String script) {
            this.script = script;
        }

        /**
         * @param line one-based, of the whole text
         * @param column one-based, in code points
         */
        int offset(int line, int column) {
            int start = 0;
            for (int i = LINES_BEFORE + 1; i < line; i++) {
                int newline = script.indexOf('\n', start);
                if (newline < 0) {
                    return script.length();
                }
                start = newline + 1;
            }
            int newline = script.indexOf('\n', start);
            int end = newline < 0 ? script.length() : newline;
            int points = Math.min(Math.max(0, column - 1), script.codePointCount(start, end));
            return script.offsetByCodePoints(start, points);
        }

        /** The end of what starts at {@code start}, so that there is something to mark. */
        int atLeastOne(int start, int end) {
            return end > start || start >= script.length() ? Math.max(start, end) : start + 1;
        }
    }

    private Script() {}
}
