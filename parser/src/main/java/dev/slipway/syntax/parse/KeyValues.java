package dev.slipway.syntax.parse;

import dev.slipway.syntax.KeyValue;
import dev.slipway.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The names and values of ARG, ENV and LABEL. */
final class KeyValues {
    /** {@code name} or {@code name=value}, any number of times. */
    static List<KeyValue> ofArg(Word arguments, char escape) {
        List<KeyValue> entries = new ArrayList<>(1);
        for (Word word : WordSplitter.byQuotes(arguments, escape)) {
            entries.add(cut(word));
        }
        return List.copyOf(entries);
    }

    /** {@code key=value} any number of times, or one {@code key value}, whose value is the rest of the line. */
    static List<KeyValue> of(Word arguments, char escape) {
        if (!isLegacy(arguments, escape)) {
            return ofArg(arguments, escape);
        }
        int keyEnd = 0;
        while (keyEnd < arguments.length() && !Blanks.isSeparator(arguments.charAt(keyEnd))) {
            keyEnd++;
        }
        int valueStart = keyEnd;
        while (valueStart < arguments.length() && Blanks.isSeparator(arguments.charAt(valueStart))) {
            valueStart++;
        }
        Optional<Word> value =
                valueStart == keyEnd ? Optional.empty() : Optional.of(arguments.part(valueStart, arguments.length()));
        return List.of(new KeyValue(arguments.part(0, keyEnd), value));
    }

    /** Whether the first word has no {@code =}, so that ENV and LABEL take the whole line for one pair. */
    static boolean isLegacy(Word arguments, char escape) {
        int end = WordSplitter.firstByQuotes(arguments, escape);
        for (int i = 0; i < end; i++) {
            if (arguments.charAt(i) == '=') {
                return false;
            }
        }
        return end > 0;
    }

    private static KeyValue cut(Word word) {
        int equals = word.indexOf('=');
        return equals < 0
                ? new KeyValue(word, Optional.empty())
                : new KeyValue(word.part(0, equals), Optional.of(word.part(equals + 1, word.length())));
    }

    private KeyValues() {}
}
