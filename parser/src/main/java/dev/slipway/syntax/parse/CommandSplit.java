package dev.slipway.syntax.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * A logical line cut into keyword, flags and arguments (BuildKit's parser/split_command.go). All offsets are offsets of
 * the line.
 *
 * @param flags start and end of each flag, quotes and escapes still in it
 */
record CommandSplit(int keywordStart, int keywordEnd, List<int[]> flags, int argumentsStart, int argumentsEnd) {

    /** Cuts the part of {@code line} from {@code from} to {@code to}. */
    static CommandSplit of(String line, int from, int to, char escape) {
        int start = Blanks.skip(line, from, to);
        int end = Blanks.trimEnd(line, start, to);
        int keywordEnd = start;
        while (keywordEnd < end && !Blanks.isSeparator(line.charAt(keywordEnd))) {
            keywordEnd++;
        }
        int at = keywordEnd;
        while (at < end && Blanks.isSeparator(line.charAt(at))) {
            at++;
        }
        List<int[]> flags = new ArrayList<>(2);
        while (true) {
            at = Blanks.skip(line, at, end);
            if (at + 1 >= end || line.charAt(at) != '-' || line.charAt(at + 1) != '-') {
                break;
            }
            int flagEnd = flagEnd(line, at, end, escape);
            boolean last = flagEnd == at + 2;
            if (!last) {
                flags.add(new int[] {at, flagEnd});
            }
            at = flagEnd;
            if (last) {
                at = Blanks.skip(line, at, end);
                break;
            }
        }
        return new CommandSplit(start, keywordEnd, flags, at, end);
    }

    /** A flag ends at a blank that neither a quote nor an escape protects. */
    private static int flagEnd(String line, int from, int end, char escape) {
        char quote = '\0';
        int at = from;
        while (at < end) {
            char c = line.charAt(at);
            if (quote == '\0' && Blanks.isSpace(c)) {
                return at;
            }
            if (c == escape) {
                at++;
            } else if (quote == '\0' && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == quote) {
                quote = '\0';
            }
            at++;
        }
        return Math.min(at, end);
    }
}
