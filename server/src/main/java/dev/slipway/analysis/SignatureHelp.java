package dev.slipway.analysis;

import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The forms of what is being typed.
 *
 * @param signatures at least one, the likeliest first
 * @param activeParameter what the cursor stands in; the same in all of them
 */
public record SignatureHelp(List<Signature> signatures, int activeParameter) {
    /**
     * One form.
     *
     * @param label how it is written
     * @param documentation Markdown
     * @param parameters its parts in order
     */
    public record Signature(String label, Optional<String> documentation, List<Parameter> parameters) {
        public Signature {
            Objects.requireNonNull(label);
            Objects.requireNonNull(documentation);
            parameters = List.copyOf(parameters);
        }
    }

    /**
     * A part of a form.
     *
     * @param span where it stands in the label
     * @param documentation Markdown
     */
    public record Parameter(TextSpan span, Optional<String> documentation) {
        public Parameter {
            Objects.requireNonNull(span);
            Objects.requireNonNull(documentation);
        }
    }

    public SignatureHelp {
        signatures = List.copyOf(signatures);
    }
}
