package dev.slipway.graph;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What holds at one point of a stage: variables, and the configuration the image would have. Immutable.
 *
 * @param variables what {@code $NAME} finds: the last of ARG and ENV wins
 * @param env what the image's configuration holds
 * @param workdir the working directory as the image's configuration holds it; {@link #directory()} is the clean path
 * @param windows whether the image is one of Windows, as far as its base image's shell tells
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
        boolean baseKnown,
        boolean windows) {
    static final List<String> LINUX_SHELL = List.of("/bin/sh", "-c");
    private static final Set<String> WINDOWS_SHELLS = Set.of("cmd", "cmd.exe", "powershell", "powershell.exe");

    public StageState {
        variables = Layered.of(variables);
        env = Layered.of(env);
        shell = List.copyOf(shell);
        ports = Layered.keys(ports, List.of());
        volumes = Layered.keys(volumes, List.of());
        labels = Layered.of(labels);
    }

    /** Nothing known, nothing set. */
    public static StageState empty() {
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
                false,
                false);
    }

    /** What a stage based on this one starts with: it has no command of its own yet. */
    StageState asBase() {
        return new StageState(
                variables,
                env,
                workdir,
                user,
                shell,
                shellChanged,
                entrypoint,
                cmd,
                false,
                stopSignal,
                healthcheck,
                ports,
                volumes,
                labels,
                baseKnown,
                windows);
    }

    StageState withVariables(Map<String, Variable> others) {
        return new StageState(
                others,
                env,
                workdir,
                user,
                shell,
                shellChanged,
                entrypoint,
                cmd,
                ownCmd,
                stopSignal,
                healthcheck,
                ports,
                volumes,
                labels,
                baseKnown,
                windows);
    }

    /** The value of {@code name}; empty when it is not set. */
    public Optional<String> value(String name) {
        Variable variable = variables.get(name);
        return variable == null ? Optional.empty() : variable.value();
    }

    /** The working directory as a clean absolute path, for comparing and resolving; {@code /} when none is set. */
    public String directory() {
        return Paths.resolve("/", windows ? workdir.orElse("/").replace('\\', '/') : workdir.orElse("/"));
    }

    /** Whether {@code shell} is one that only images of Windows have. */
    static boolean isWindows(List<String> shell) {
        String program = shell.isEmpty() ? "" : shell.get(0).toLowerCase(Locale.ROOT);
        return WINDOWS_SHELLS.contains(program);
    }
}
