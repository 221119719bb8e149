package dev.slipway.syntax;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A flag that BuildKit knows for an instruction (frontend/dockerfile/instructions/parse.go and the commands_run*.go
 * beside it, buildkit 73ed682).
 *
 * @param name without dashes
 * @param repeats whether it may stand several times
 * @param values the values it takes, where they are a closed list
 */
public record FlagSpec(String name, Type type, boolean repeats, List<String> values) {
    /** What a flag's value must look like. */
    public enum Type {
        /** Bare, {@code true} or {@code false}. */
        BOOLEAN,
        TEXT,
        /** A Go duration of at least one millisecond, or 0. */
        DURATION,
        /** A whole number from 0 on. */
        COUNT,
        /** One of {@link FlagSpec#values()}. */
        CHOICE,
        /** Comma-separated {@code key=value} options. */
        MOUNT,
        /** A device's name, and whether the step needs it. */
        DEVICE
    }

    private static final List<FlagSpec> COPY =
            List.of(text("from"), text("chown"), text("chmod"), bool("link"), bool("parents"), repeated("exclude"));
    private static final List<FlagSpec> ADD = List.of(
            text("chown"),
            text("chmod"),
            bool("link"),
            bool("keep-git-dir"),
            text("checksum"),
            bool("unpack"),
            repeated("exclude"));
    private static final List<FlagSpec> RUN = List.of(
            new FlagSpec("mount", Type.MOUNT, true, List.of()),
            new FlagSpec("network", Type.CHOICE, false, List.of("default", "none", "host")),
            new FlagSpec("security", Type.CHOICE, false, List.of("sandbox", "insecure")),
            new FlagSpec("device", Type.DEVICE, true, List.of()));
    private static final List<FlagSpec> HEALTHCHECK = List.of(
            duration("interval"),
            duration("timeout"),
            duration("start-period"),
            duration("start-interval"),
            new FlagSpec("retries", Type.COUNT, false, List.of()));
    private static final Map<Keyword, List<FlagSpec>> ALL = Map.of(
            Keyword.FROM,
            List.of(text("platform")),
            Keyword.COPY,
            COPY,
            Keyword.ADD,
            ADD,
            Keyword.RUN,
            RUN,
            Keyword.HEALTHCHECK,
            HEALTHCHECK);

    public FlagSpec {
        Objects.requireNonNull(name);
        Objects.requireNonNull(type);
        values = List.copyOf(values);
    }

    /** The flags of {@code keyword}, in the order documentation names them; empty for most. */
    public static List<FlagSpec> of(Keyword keyword) {
        return ALL.getOrDefault(keyword, List.of());
    }

    /** The flag {@code name} of {@code keyword}; names are case-sensitive. */
    public static Optional<FlagSpec> find(Keyword keyword, String name) {
        for (FlagSpec spec : of(keyword)) {
            if (spec.name.equals(name)) {
                return Optional.of(spec);
            }
        }
        return Optional.empty();
    }

    /** Whether BuildKit never looks at the flags of {@code keyword}. */
    public static boolean ignoredBy(Keyword keyword) {
        return keyword == Keyword.ARG || keyword == Keyword.STOPSIGNAL;
    }

    private static FlagSpec text(String name) {
        return new FlagSpec(name, Type.TEXT, false, List.of());
    }

    private static FlagSpec repeated(String name) {
        return new FlagSpec(name, Type.TEXT, true, List.of());
    }

    private static FlagSpec bool(String name) {
        return new FlagSpec(name, Type.BOOLEAN, false, List.of("true", "false"));
    }

    private static FlagSpec duration(String name) {
        return new FlagSpec(name, Type.DURATION, false, List.of());
    }
}
