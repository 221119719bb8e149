package dev.slipway.lint;

import dev.slipway.syntax.Item;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/**
 * What instruction rules found in an item and its surroundings. Items are weak keys compared by identity; what is kept
 * never points back at them. Safe for several threads.
 */
final class InstructionMemory {
    private static final int MAX_ITEMS = 50_000;

    private final Map<Item, Entry> entries = Collections.synchronizedMap(new WeakHashMap<>());

    private record Entry(Surroundings surroundings, List<RawFinding> findings) {}

    Optional<List<RawFinding>> find(Item item, Surroundings surroundings) {
        Entry entry = entries.get(item);
        return entry != null && entry.surroundings().equals(surroundings)
                ? Optional.of(entry.findings())
                : Optional.empty();
    }

    void keep(Item item, Surroundings surroundings, List<RawFinding> findings) {
        if (entries.size() >= MAX_ITEMS) {
            entries.clear();
        }
        entries.put(item, new Entry(surroundings, List.copyOf(findings)));
    }
}
