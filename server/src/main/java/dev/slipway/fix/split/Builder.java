package dev.slipway.fix.split;

import dev.slipway.catalogue.CatalogueImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What makes program files. */
enum Builder {
    GO,
    RUST,
    C;

    private static final String FAMILY = "family:";

    /** Loaded when first asked. */
    private static final class Rows {
        static final Map<String, List<String>> ALL = Tables.read("builders.tsv");
    }

    /** The builder whose tool is called {@code name}. */
    static Optional<Builder> ofTool(String name) {
        return Optional.ofNullable(Rows.ALL.get(name)).map(row -> valueOf(row.get(0)));
    }

    /** The builder that {@code image} is made for. */
    static Optional<Builder> of(CatalogueImage image) {
        return ofTool(FAMILY + image.family());
    }
}
