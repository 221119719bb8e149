package dev.slipway.graph;

import java.util.Optional;

/** Tells what is known of base images. It is asked with references as BuildKit would pull them, and may know none. */
@FunctionalInterface
public interface BaseImages {
    /** Knows no image. */
    BaseImages NONE = reference -> Optional.empty();

    /** The image that {@code reference} names, variables expanded; empty when it is not known. */
    Optional<BaseImage> find(String reference);
}
