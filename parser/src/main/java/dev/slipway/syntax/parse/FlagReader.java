package dev.slipway.syntax.parse;

import dev.slipway.syntax.Flag;
import dev.slipway.syntax.MappedText;
import java.util.Optional;

/** Takes quotes and escapes out of a flag, as BuildKit's parser/split_command.go does. */
final class FlagReader {
    /** The flag that stands in {@code line} from {@code start} to {@code end}. */
    static Flag read(MappedText line, int start, int end, char escape) {
        MappedText text = isPlain(line, start, end, escape) ? line : unquoted(line, start, end, escape);
        int from = text == line ? start : 0;
        int to = text == line ? end : text.length();
        int equals = text.indexOf('=', from, to);
        boolean hasValue = equals >= 0;
        return new Flag(
                text.word(from, to),
                text.word(Math.min(from + 2, to), hasValue ? equals : to),
                hasValue ? Optional.of(text.word(equals + 1, to)) : Optional.empty());
    }

    private static boolean isPlain(MappedText text, int start, int end, char escape) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '"' || c == escape) {
                return false;
            }
        }
        return true;
    }

    private static MappedText unquoted(MappedText line, int start, int end, char escape) {
        MappedText.Builder text = new MappedText.Builder();
        char quote = '\0';
        for (int i = start; i < end; i++) {
            char c = line.charAt(i);
            if (c == escape) {
                i++;
                if (i < end) {
                    text.append(line.charAt(i), line.source(i));
                }
            } else if (quote == '\0' && (c == '\'' || c == '"')) {
                quote = c;
            } else if (quote != '\0' && c == quote) {
                quote = '\0';
            } else {
                text.append(c, line.source(i));
            }
        }
        return text.build(line.source(start));
    }

    private FlagReader() {}
}
