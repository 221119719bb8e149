package dev.slipway.lint;

import dev.slipway.fix.Fix;
import dev.slipway.text.Location;
import java.util.List;
import java.util.Objects;

/**
 * Something a rule found.
 *
 * @param message one sentence without a full stop; Markdown code marks around names
 * @param related other places that explain it
 * @param fixes ways out, the best first
 */
public record Finding(
        RuleDoc rule, Severity severity, Location location, String message, List<Related> related, List<Fix> fixes) {
    /** A place that explains a finding, and how. */
    public record Related(Location location, String message) {
        public Related {
            Objects.requireNonNull(location);
            Objects.requireNonNull(message);
        }
    }

    public Finding {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(location);
        Objects.requireNonNull(message);
        related = List.copyOf(related);
        fixes = List.copyOf(fixes);
    }
}
