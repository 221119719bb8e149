package dev.slipway.fix.refactor;

import dev.slipway.fix.Fix;
import java.util.Objects;

/**
 * A refactoring that somebody may look for at a place, and why it is not made there.
 *
 * @param title what it would do, in the imperative, as a menu shows it
 * @param reason one sentence without a full stop: what stands in the way
 */
public record Refusal(String title, Fix.Kind kind, String reason) {
    public Refusal {
        Objects.requireNonNull(title);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(reason);
    }
}
