package dev.slipway.concepts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The table of sources, read from {@code sources.yml}. A hover needs three or four of its many rows, so a row is read
 * only when it is asked for.
 */
final class Sources {
    private static final Set<String> KEYS = Set.of("title", "url", "date", "of");

    private final ResourceText file;
    private final Map<String, Integer> firstLine;

    private Sources(ResourceText file, Map<String, Integer> firstLine) {
        this.file = file;
        this.firstLine = firstLine;
    }

    /** Finds the rows; throws {@link IllegalStateException} if the file is missing or a code stands twice. */
    static Sources load() {
        return of(ResourceText.read("sources.yml"));
    }

    static Sources of(ResourceText file) {
        Map<String, Integer> firstLine = new LinkedHashMap<>();
        for (int i = 0; i < file.lines().size(); i++) {
            String line = file.lines().get(i);
            if (line.endsWith(":") && line.charAt(0) != ' ' && line.charAt(0) != '#') {
                String code = line.substring(0, line.length() - 1);
                if (firstLine.put(code, i) != null) {
                    throw file.error(i + 1, "source " + code + " stands twice");
                }
            }
        }
        return new Sources(file, firstLine);
    }

    /** Every source in order; throws {@link IllegalStateException} with file and line if anything is malformed. */
    List<Source> all() {
        Block table = BlockReader.read(file, 0, file.lines().size());
        return table.keys().stream()
                .map(code -> source(code, table.block(code)))
                .toList();
    }

    /** The source of a code, with an anchor after {@code #} if there is one; empty if the code is not in the table. */
    Optional<Source> resolve(String code) {
        int hash = code.indexOf('#');
        String anchor = hash < 0 ? "" : code.substring(hash);
        return page(hash < 0 ? code : code.substring(0, hash))
                .map(page -> new Source(code, page.title(), page.url() + anchor, page.date(), page.dateOf()));
    }

    private Optional<Source> page(String code) {
        Integer from = firstLine.get(code);
        if (from == null) {
            return Optional.empty();
        }
        int to = from + 1;
        while (to < file.lines().size() && file.lines().get(to).startsWith(" ")) {
            to++;
        }
        return Optional.of(source(code, BlockReader.read(file, from, to).block(code)));
    }

    private static Source source(String code, Block row) {
        row.allowOnly(KEYS);
        return new Source(code, row.text("title"), row.text("url"), row.text("date"), row.text("of"));
    }
}
