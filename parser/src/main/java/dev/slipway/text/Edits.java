package dev.slipway.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Edits of one or more files, each list sorted and free of overlaps. */
public record Edits(Map<FileId, List<TextEdit>> byFile) {
    public static final Edits NONE = new Edits(Map.of());

    /** @throws IllegalArgumentException if edits of one file overlap */
    public Edits {
        Map<FileId, List<TextEdit>> sorted = new TreeMap<>();
        byFile.forEach((file, edits) -> sorted.put(file, TextEdits.sorted(edits)));
        byFile = java.util.Collections.unmodifiableMap(sorted);
    }

    public static Edits of(FileId file, List<TextEdit> edits) {
        return edits.isEmpty() ? NONE : new Edits(Map.of(file, edits));
    }

    public static Edits of(FileId file, TextEdit... edits) {
        return of(file, List.of(edits));
    }

    /** The edits of {@code file}; empty when it is not touched. */
    public List<TextEdit> in(FileId file) {
        return byFile.getOrDefault(file, List.of());
    }

    public boolean isEmpty() {
        return byFile.isEmpty();
    }

    /**
     * Both sets in one.
     *
     * @throws IllegalArgumentException if edits of one file overlap
     */
    public Edits and(Edits other) {
        Map<FileId, List<TextEdit>> merged = new TreeMap<>();
        byFile.forEach((file, edits) -> merged.put(file, new ArrayList<>(edits)));
        other.byFile.forEach((file, edits) ->
                merged.computeIfAbsent(file, key -> new ArrayList<>()).addAll(edits));
        return new Edits(merged);
    }
}
