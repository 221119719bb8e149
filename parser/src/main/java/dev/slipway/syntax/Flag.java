package dev.slipway.syntax;

import dev.slipway.text.TextSpan;
import java.util.Objects;
import java.util.Optional;

/**
 * A {@code --name} or {@code --name=value} between the keyword and the arguments. Quotes are taken out of both words, as
 * BuildKit does; their spans still say where each character stands.
 *
 * @param word the whole flag
 * @param name the name without the dashes
 * @param value what follows the first {@code =}; empty when there is no {@code =}
 */
public record Flag(Word word, Word name, Optional<Word> value) {
    public Flag {
        Objects.requireNonNull(word);
        Objects.requireNonNull(name);
        Objects.requireNonNull(value);
    }

    /** Where the flag stands, from its dashes on. */
    public TextSpan span() {
        return word.span();
    }

    public boolean is(String flagName) {
        return name.text().equals(flagName);
    }

    /** The value's text; an empty string for a bare flag. */
    public String valueText() {
        return value.map(Word::text).orElse("");
    }
}
