package dev.slipway.syntax;

import java.util.Objects;
import java.util.Optional;

/**
 * A name and its value as written in ARG, ENV or LABEL; quotes stand, variables are not expanded.
 *
 * @param value empty for {@code ARG NAME}
 */
public record KeyValue(Word key, Optional<Word> value) {
    public KeyValue {
        Objects.requireNonNull(key);
        Objects.requireNonNull(value);
    }
}
