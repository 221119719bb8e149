package dev.slipway.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What holds at one point of a stage: variables, and the configuration the image would have. Immutable.
 *
 * @param variables what {@code $NAME} finds: the last of ARG and ENV wins
 * @param env what the image's configuration holds
 * @param baseKnown whether the base image's own configuration is known and in here
 */
public record StageState(
        Map<String, Variable> variables,
        Map<String, String> env,
        Optional<String> workdir,
        Optional<String> user,
        List<String> shell,
        boolean shellChanged,
        Optional<RunCommand> entrypoint,
        Optional<RunCommand> cmd,
        boolean ownCmd,
        Optional<String> stopSignal,
        Optional<String> healthcheck,
        Set<String> ports,
        Set<String> volumes,
        Map<String, String> labels,
        boolean baseKnown) {
    static final List<String> LINUX_SHELL = List.of("/bin/sh", "-c");

    public StageState {
        variables = Collections.unmodifiableMap(variables);
        env = Collections.unmodifiableMap(env);
        shell = List.copyOf(shell);
        ports = Collections.unmodifiableSet(ports);
        volumes = Collections.unmodifiableSet(volumes);
        labels = Collections.unmodifiableMap(labels);
    }

    static StageState empty() {
        return new StageState(
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                LINUX_SHELL,
                false,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of(),
                Map.of(),
                false);
    }

    /** The value of {@code name}; empty when it is not set. */
    public Optional<String> value(String name) {
        Variable variable = variables.get(name);
        return variable == null ? Optional.empty() : variable.value();
    }

    /** The working directory; {@code /} when none is set. */
    public String directory() {
        return workdir.orElse("/");
    }

    static Map<String, Variable> with(Map<String, Variable> variables, Variable variable) {
        Map<String, Variable> copy = new LinkedHashMap<>(variables);
        copy.put(variable.name(), variable);
        return copy;
    }
}
