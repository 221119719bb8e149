package dev.slipway.graph;

import dev.slipway.text.TextSpan;
import java.util.Objects;
import java.util.Optional;

/**
 * A variable that is read where nothing sets it.
 *
 * @param span where its name stands
 * @param inFrom whether a FROM reads it, in the global scope
 * @param baseIsKnown whether the base image's own variables are known, so that it is certain
 * @param meant a variable in scope with a name much like it
 */
public record UndefinedUse(String name, TextSpan span, boolean inFrom, boolean baseIsKnown, Optional<String> meant) {
    public UndefinedUse {
        Objects.requireNonNull(name);
        Objects.requireNonNull(span);
        Objects.requireNonNull(meant);
    }
}
