package dev.slipway.lint;

import dev.slipway.fix.Fix;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Objects;

/**
 * Where rules put what they find. Spans and edits are absolute for a {@link FileRule}, relative to the instruction's item
 * for an {@link InstructionRule}.
 */
public interface Findings {
    /** Adds a finding of the rule {@code id}, which must be one of the reporting rule's own. */
    void add(String id, Severity severity, TextSpan span, String message, List<RelatedSpan> related, List<Remedy> ways);

    /** Adds a finding with the severity of its rule. */
    void add(String id, TextSpan span, String message, List<RelatedSpan> related, List<Remedy> ways);

    default void add(String id, TextSpan span, String message) {
        add(id, span, message, List.of(), List.of());
    }

    default void add(String id, TextSpan span, String message, Remedy way) {
        add(id, span, message, List.of(), List.of(way));
    }

    /** Another place in the same file that explains a finding. */
    record RelatedSpan(TextSpan span, String message) {
        public RelatedSpan {
            Objects.requireNonNull(span);
            Objects.requireNonNull(message);
        }
    }

    /** A way out; the engine makes a {@link Fix} of it. */
    record Remedy(String title, Fix.Safety safety, List<TextEdit> edits) {
        public Remedy {
            Objects.requireNonNull(title);
            Objects.requireNonNull(safety);
            edits = List.copyOf(edits);
        }

        public static Remedy same(String title, TextEdit... edits) {
            return new Remedy(title, Fix.Safety.SAME, List.of(edits));
        }

        public static Remedy review(String title, TextEdit... edits) {
            return new Remedy(title, Fix.Safety.REVIEW, List.of(edits));
        }
    }
}
