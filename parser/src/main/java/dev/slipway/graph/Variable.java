package dev.slipway.graph;

import dev.slipway.text.TextSpan;
import java.util.Objects;
import java.util.Optional;

/**
 * A variable as it stands at some point of a stage.
 *
 * @param value empty when it is declared without one and nothing gives it one
 * @param declaration where its name is declared; empty for predefined ones and for what an image brings
 */
public record Variable(String name, Optional<String> value, Origin origin, Optional<TextSpan> declaration) {
    /** Where a variable comes from. */
    public enum Origin {
        /** An ARG before the first FROM. */
        GLOBAL_ARG,
        /** An ARG of a stage. */
        ARG,
        ENV,
        /** A platform argument that BuildKit sets, such as {@code TARGETARCH}. */
        PLATFORM,
        /** The base image's configuration. */
        BASE_IMAGE
    }

    public Variable {
        Objects.requireNonNull(name);
        Objects.requireNonNull(value);
        Objects.requireNonNull(origin);
        Objects.requireNonNull(declaration);
    }
}
