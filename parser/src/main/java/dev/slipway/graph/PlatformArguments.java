package dev.slipway.graph;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The arguments that BuildKit sets by itself in the global scope (dockerfile2llb/platform.go). The build platform is taken
 * for {@code linux/amd64}: nobody can know it from the file.
 */
public final class PlatformArguments {
    private static final String DEFAULT_PLATFORM = "linux/amd64";

    /** Their values for a target platform such as {@code linux/arm/v7}. */
    public static Map<String, String> of(Optional<String> targetPlatform, String targetStage) {
        Map<String, String> values = new TreeMap<>();
        put(values, "BUILD", DEFAULT_PLATFORM);
        put(values, "TARGET", targetPlatform.orElse(DEFAULT_PLATFORM));
        values.put("TARGETSTAGE", targetStage);
        return Collections.unmodifiableMap(values);
    }

    private static void put(Map<String, String> values, String prefix, String platform) {
        String[] parts = platform.split("/", 3);
        values.put(prefix + "PLATFORM", platform);
        values.put(prefix + "OS", parts[0]);
        values.put(prefix + "OSVERSION", "");
        values.put(prefix + "ARCH", parts.length > 1 ? parts[1] : "");
        values.put(prefix + "VARIANT", parts.length > 2 ? parts[2] : "");
    }

    private PlatformArguments() {}
}
