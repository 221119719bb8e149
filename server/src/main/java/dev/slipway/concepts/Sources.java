package dev.slipway.concepts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The table of sources, read from {@code sources.yml}. */
final class Sources {
    private static final Set<String> KEYS = Set.of("title", "url", "date", "of");

    private final Map<String, Source> byCode;

    private Sources(Map<String, Source> byCode) {
        this.byCode = byCode;
    }

    /** Reads the table; throws {@link IllegalStateException} with file and line if it is malformed. */
    static Sources load() {
        return of(ResourceText.read("sources.yml"));
    }

    static Sources of(ResourceText file) {
        Block table = BlockReader.read(file, 0, file.lines().size());
        Map<String, Source> byCode = new LinkedHashMap<>();
        for (String code : table.keys()) {
            Block row = table.block(code);
            row.allowOnly(KEYS);
            byCode.put(code, new Source(code, row.text("title"), row.text("url"), row.text("date"), row.text("of")));
        }
        return new Sources(byCode);
    }

    List<Source> all() {
        return List.copyOf(byCode.values());
    }

    /** The source of a code, with an anchor after {@code #} if there is one; empty if the code is not in the table. */
    Optional<Source> resolve(String code) {
        int hash = code.indexOf('#');
        if (hash < 0) {
            return Optional.ofNullable(byCode.get(code));
        }
        return Optional.ofNullable(byCode.get(code.substring(0, hash)))
                .map(page -> new Source(
                        code, page.title(), page.url() + code.substring(hash), page.date(), page.dateOf()));
    }
}
