package dev.slipway.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One simple command, read by the entry of the catalogue.
 *
 * @param words the command without assignments and wrappers in front
 * @param flags every option as written, and each letter of a bundle: {@code -yq} gives {@code -yq}, {@code -y},
 *     {@code -q}
 * @param options values of the options that take one, in order
 * @param operands what is neither option nor value nor sub-command
 */
public record CommandUse(
        CommandEntry entry,
        List<String> words,
        Set<String> flags,
        Map<String, List<String>> options,
        List<String> operands,
        List<Effect> reads,
        List<Effect> writes) {
    public CommandUse {
        Objects.requireNonNull(entry);
        words = List.copyOf(words);
        flags = Set.copyOf(flags);
        options = Map.copyOf(options);
        operands = List.copyOf(operands);
        reads = List.copyOf(reads);
        writes = List.copyOf(writes);
    }

    public Phase phase() {
        return entry.phase();
    }

    /** The last value of the first of these options that is given. */
    public Optional<String> option(String... names) {
        for (String name : names) {
            List<String> values = options.getOrDefault(name, List.of());
            if (!values.isEmpty()) {
                return Optional.of(values.get(values.size() - 1));
            }
        }
        return Optional.empty();
    }

    public boolean hasFlag(String... names) {
        return Set.of(names).stream().anyMatch(flags::contains);
    }

    /** Whether it is told not to ask. */
    public boolean saysYes() {
        return entry.yes().stream().anyMatch(flags::contains);
    }

    /** Whether it may write where the catalogue cannot tell. */
    public boolean writesAnywhere() {
        return writes.stream().anyMatch(it -> it.kind() == Effect.Kind.OPEN);
    }
}
