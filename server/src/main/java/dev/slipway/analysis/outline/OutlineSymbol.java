package dev.slipway.analysis.outline;

import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Objects;

/**
 * An entry of the outline.
 *
 * @param name what it is called: a stage's name or image, an instruction's keyword
 * @param detail a few words beside it
 * @param span all that belongs to it
 * @param selection the part of {@code span} that a click selects
 * @param deprecated whether BuildKit advises against it
 * @param children what stands in it, in text order
 */
public record OutlineSymbol(
        String name,
        String detail,
        Kind kind,
        TextSpan span,
        TextSpan selection,
        boolean deprecated,
        List<OutlineSymbol> children) {
    /** What an entry stands for. */
    public enum Kind {
        DIRECTIVE,
        STAGE,
        BUILD_ARGUMENT,
        ENVIRONMENT,
        FILES,
        COMMAND,
        START,
        METADATA,
        SETTING,
        UNKNOWN
    }

    public OutlineSymbol {
        Objects.requireNonNull(name);
        Objects.requireNonNull(detail);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(span);
        Objects.requireNonNull(selection);
        children = List.copyOf(children);
    }
}
