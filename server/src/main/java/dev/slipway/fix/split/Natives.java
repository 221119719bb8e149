package dev.slipway.fix.split;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Packages of interpreters that need more of the system than the interpreter. */
final class Natives {
    private static final String OPEN = "?";

    private Natives() {}

    /** Loaded when first asked. */
    private static final class Rows {
        static final Map<String, List<String>> ALL = Tables.read("natives.tsv");
    }

    private static Optional<String> row(String ecosystem, String name) {
        return Optional.ofNullable(Rows.ALL.get(ecosystem + ":" + name.toLowerCase(Locale.ROOT)))
                .map(it -> it.get(0));
    }

    /** The system packages that {@code name} needs; empty when it is not listed or they are not known. */
    static Optional<List<String>> packages(String ecosystem, String name) {
        return row(ecosystem, name).filter(it -> !it.equals(OPEN)).map(it -> List.of(it.split(" ")));
    }

    /** Adds the system packages that {@code name} needs; those of development by their names for the suite. */
    static void require(Draft draft, String ecosystem, String name) {
        for (String each : packages(ecosystem, name).orElse(List.of())) {
            if (each.endsWith("-dev")) {
                Libraries.require(draft, each);
            } else {
                draft.packages.add(each);
            }
        }
    }

    static boolean isOpen(String ecosystem, String name) {
        return row(ecosystem, name).filter(OPEN::equals).isPresent();
    }

    static Stop refuse(Draft draft, String name) {
        return Stop.refuse(
                Code.LIBRARIES,
                draft.walk.stage().from().span(),
                "`" + name + "` uses libraries or programs that `"
                        + draft.walk.image().reference() + "` has and `" + draft.base + "` has not",
                "install what it needs in a RUN of its own, on the small image");
    }
}
