package dev.slipway.syntax.parse;

import dev.slipway.syntax.Flag;
import dev.slipway.syntax.MappedText;
import dev.slipway.syntax.Mount;
import dev.slipway.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits a mount into its options. BuildKit reads one CSV record; the flag's own quotes are gone by then, so quotes are
 * rare and only those at the start of a field count.
 */
public final class MountParser {
    /** The options of {@code flag}; empty when it has no value. */
    public static Mount parse(Flag flag) {
        List<Mount.Option> options = new ArrayList<>(4);
        if (flag.value().isPresent()) {
            Word value = flag.value().get();
            int from = 0;
            while (from <= value.length()) {
                int end = fieldEnd(value, from);
                if (end > from) {
                    options.add(option(field(value, from, end)));
                }
                from = end + 1;
            }
        }
        return new Mount(flag, options);
    }

    private static int fieldEnd(Word value, int from) {
        int at = from;
        boolean quoted = at < value.length() && value.charAt(at) == '"';
        if (quoted) {
            at++;
        }
        while (at < value.length() && (quoted || value.charAt(at) != ',')) {
            if (quoted && value.charAt(at) == '"') {
                quoted = false;
            }
            at++;
        }
        return at;
    }

    private static Word field(Word value, int from, int end) {
        if (value.charAt(from) != '"') {
            return value.part(from, end);
        }
        MappedText.Builder plain = new MappedText.Builder();
        for (int i = from + 1; i < end; i++) {
            if (value.charAt(i) != '"') {
                plain.append(value.charAt(i), value.line().source(value.start() + i));
            }
        }
        MappedText text = plain.build(value.line().source(value.start() + from));
        return text.word(0, text.length());
    }

    private static Mount.Option option(Word field) {
        int equals = field.text().indexOf('=');
        return equals < 0
                ? new Mount.Option(field, Optional.empty())
                : new Mount.Option(field.part(0, equals), Optional.of(field.part(equals + 1, field.length())));
    }

    private MountParser() {}
}
