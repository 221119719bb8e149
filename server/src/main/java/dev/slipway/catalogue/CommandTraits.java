package dev.slipway.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which traits commands have. */
public final class CommandTraits {
    private CommandTraits() {}

    /** One row: sub-commands behind the head, and values. */
    private record Entry(List<String> subCommands, Trait trait, List<String> values) {}

    /** Loaded when first asked. */
    private static final class Rows {
        static final Map<String, List<Entry>> BY_HEAD = new HashMap<>();

        static {
            for (Table.Row row : Table.read("command-traits.tsv")) {
                List<String> words = row.words("words");
                BY_HEAD.computeIfAbsent(words.get(0), it -> new ArrayList<>())
                        .add(new Entry(
                                words.subList(1, words.size()),
                                row.constant("trait", Trait.class),
                                row.words("values")));
            }
        }
    }

    /**
     * The values of {@code trait} for a command without wrappers in front; of the row with the most sub-commands. Empty
     * when it has not got the trait.
     */
    public static Optional<List<String>> find(List<String> words, Trait trait) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String head = Commands.known(Commands.name(words.get(0)), Rows.BY_HEAD.keySet());
        Entry best = null;
        List<String> operands = null;
        for (Entry entry : Rows.BY_HEAD.getOrDefault(head, List.of())) {
            if (entry.trait() != trait) {
                continue;
            }
            if (!entry.subCommands().isEmpty() && operands == null) {
                operands = Commands.arguments(words).operands;
            }
            boolean fits = entry.subCommands().isEmpty()
                    || operands.size() >= entry.subCommands().size()
                            && operands.subList(0, entry.subCommands().size()).equals(entry.subCommands());
            if (fits
                    && (best == null
                            || best.subCommands().size() < entry.subCommands().size())) {
                best = entry;
            }
        }
        return Optional.ofNullable(best).map(Entry::values);
    }

    /** {@code words} from the program on that {@code python -m} runs; all of them where nothing of the kind is there. */
    public static List<String> module(List<String> words) {
        if (words.size() > 2
                && find(words.subList(0, 1), Trait.RUNS_MODULE)
                        .filter(it -> it.contains(words.get(1)))
                        .isPresent()) {
            return words.subList(2, words.size());
        }
        return words;
    }

    /** Whether {@code word}, one of the words of the command, gives one of {@code flags}, alone, with a value or bundled. */
    public static boolean givesAny(List<String> words, String word, List<String> flags) {
        if (!word.startsWith("-") || word.length() < 2) {
            return false;
        }
        Set<String> given = Commands.arguments(List.of(words.get(0), word)).flags;
        return flags.stream().anyMatch(given::contains);
    }
}
