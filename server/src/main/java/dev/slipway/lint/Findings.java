package dev.slipway.lint;

import dev.slipway.fix.Fix;
import dev.slipway.text.TextSpan;
import java.util.List;

/** Where rules put what they find. */
public interface Findings {
    /** Adds a finding of the rule {@code id}, which must be one of the reporting rule's own. */
    void add(String id, TextSpan span, String message, List<RelatedSpan> related, List<Fix> fixes);

    default void add(String id, TextSpan span, String message) {
        add(id, span, message, List.of(), List.of());
    }

    default void add(String id, TextSpan span, String message, Fix fix) {
        add(id, span, message, List.of(), List.of(fix));
    }

    /** Another place in the same file that explains a finding. */
    record RelatedSpan(TextSpan span, String message) {}
}
