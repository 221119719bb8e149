package dev.slipway.syntax;

import dev.slipway.syntax.parse.MountParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A {@code RUN --mount=...}: comma-separated options in the order written.
 *
 * @param flag the flag it was read from
 */
public record Mount(Flag flag, List<Option> options) {
    /** Every mount type; the first is the default. */
    public static final List<String> TYPES = List.of("bind", "cache", "tmpfs", "secret", "ssh");

    /** Every option name that BuildKit knows, long forms first. */
    public static final List<String> KEYS = List.of(
            "type",
            "from",
            "source",
            "target",
            "readonly",
            "readwrite",
            "id",
            "sharing",
            "required",
            "size",
            "mode",
            "uid",
            "gid",
            "env",
            "src",
            "dst",
            "destination",
            "ro",
            "rw");

    public Mount {
        Objects.requireNonNull(flag);
        options = List.copyOf(options);
    }

    /** One {@code key} or {@code key=value}. */
    public record Option(Word key, Optional<Word> value) {
        public Option {
            Objects.requireNonNull(key);
            Objects.requireNonNull(value);
        }

        /** The key in lower case: BuildKit ignores its casing. */
        public String name() {
            return key.text().toLowerCase(Locale.ROOT);
        }
    }

    /** The mount that {@code flag}, a {@code --mount}, describes. */
    public static Mount of(Flag flag) {
        return MountParser.parse(flag);
    }

    /** The mounts of an instruction, in order. */
    public static List<Mount> of(Parts parts) {
        List<Mount> mounts = new ArrayList<>(1);
        for (Flag flag : parts.flags()) {
            if (flag.is("mount")) {
                mounts.add(of(flag));
            }
        }
        return List.copyOf(mounts);
    }

    /** The value of the last option that has one of {@code names}: later options win. */
    public Optional<Word> value(String... names) {
        Optional<Word> found = Optional.empty();
        for (Option option : options) {
            if (option.value().isPresent() && List.of(names).contains(option.name())) {
                found = option.value();
            }
        }
        return found;
    }

    /** The type in lower case; {@code bind} when none is given. */
    public String type() {
        return value("type").map(word -> word.text().toLowerCase(Locale.ROOT)).orElse(TYPES.get(0));
    }

    /** The stage, named context or image it mounts from. */
    public Optional<Word> from() {
        return value("from");
    }

    public Optional<Word> target() {
        return value("target", "dst", "destination");
    }
}
