package dev.slipway.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What an image brings with it: the configuration a stage inherits.
 *
 * @param env in the order of the image's configuration
 * @param shell the shell that shell forms run in
 * @param entrypoint empty when the image has none
 * @param cmd empty when the image has none
 */
public record BaseImage(
        Map<String, String> env,
        Optional<String> workdir,
        Optional<String> user,
        List<String> shell,
        List<String> entrypoint,
        List<String> cmd) {
    public BaseImage {
        env = Collections.unmodifiableMap(new LinkedHashMap<>(env));
        Objects.requireNonNull(workdir);
        Objects.requireNonNull(user);
        shell = List.copyOf(shell);
        entrypoint = List.copyOf(entrypoint);
        cmd = List.copyOf(cmd);
    }
}
