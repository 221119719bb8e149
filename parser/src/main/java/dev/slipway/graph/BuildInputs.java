package dev.slipway.graph;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a build is told beside the Dockerfile.
 *
 * @param buildArgs {@code --build-arg}
 * @param target {@code --target}; the last stage when empty
 * @param namedContexts {@code --build-context}: name to where it comes from
 * @param platform {@code --platform}; {@code linux/amd64} when empty
 * @param baseImages what is known of images
 */
public record BuildInputs(
        Map<String, String> buildArgs,
        Optional<String> target,
        Map<String, String> namedContexts,
        Optional<String> platform,
        BaseImages baseImages) {
    public static final BuildInputs NONE =
            new BuildInputs(Map.of(), Optional.empty(), Map.of(), Optional.empty(), BaseImages.NONE);

    public BuildInputs {
        buildArgs = Collections.unmodifiableMap(new TreeMap<>(buildArgs));
        namedContexts = Collections.unmodifiableMap(new TreeMap<>(namedContexts));
        Objects.requireNonNull(target);
        Objects.requireNonNull(platform);
        Objects.requireNonNull(baseImages);
    }

    public BuildInputs withBaseImages(BaseImages images) {
        return new BuildInputs(buildArgs, target, namedContexts, platform, images);
    }

    /** The same build with the defaults of all arguments. */
    public BuildInputs withoutBuildArgs() {
        return new BuildInputs(Map.of(), target, namedContexts, platform, baseImages);
    }
}
