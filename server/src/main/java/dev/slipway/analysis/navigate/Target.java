package dev.slipway.analysis.navigate;

import dev.slipway.text.TextSpan;
import java.util.Objects;

/**
 * Where a name leads.
 *
 * @param origin the name one comes from
 * @param whole what declares it, with all that belongs to it
 * @param name the part of {@code whole} to look at: the name where it is declared
 */
public record Target(TextSpan origin, TextSpan whole, TextSpan name) {
    public Target {
        Objects.requireNonNull(origin);
        Objects.requireNonNull(whole);
        Objects.requireNonNull(name);
    }
}
