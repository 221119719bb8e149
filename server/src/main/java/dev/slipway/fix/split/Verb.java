package dev.slipway.fix.split;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Commands whose effect the split reads itself. */
enum Verb {
    ADD_USER,
    CHANGE_DIRECTORY,
    CHANGE_OWNER,
    LINK,
    MAKE_DIRECTORY;

    /** Loaded when first asked. */
    private static final class Rows {
        static final Map<String, List<String>> ALL = Tables.read("verbs.tsv");
    }

    static Optional<Verb> of(String name) {
        return Optional.ofNullable(Rows.ALL.get(name)).map(row -> valueOf(row.get(0)));
    }
}
