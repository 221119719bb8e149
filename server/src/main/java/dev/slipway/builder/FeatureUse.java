package dev.slipway.builder;

import dev.slipway.catalogue.BuildFeature;
import dev.slipway.text.TextSpan;
import java.util.Objects;

/**
 * A place that uses something builders differ in.
 *
 * @param span absolute; of the words that use it
 */
public record FeatureUse(BuildFeature feature, TextSpan span) {
    public FeatureUse {
        Objects.requireNonNull(feature);
        Objects.requireNonNull(span);
    }
}
