package dev.slipway.fix.split;

import dev.slipway.catalogue.CatalogueImage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Package managers of distributions. */
final class Installs {
    private static final String NONE = "-";

    private Installs() {}

    /** Loaded when first asked. */
    private static final class Rows {
        static final Map<String, List<String>> ALL = Tables.read("installs.tsv");
    }

    /** Whether {@code manager} installs packages of a distribution, not of a language. */
    static boolean isSystem(String manager) {
        return Rows.ALL.containsKey(manager);
    }

    /** The manager of {@code image}; empty when none is known. */
    static Optional<String> manager(CatalogueImage image) {
        return Rows.ALL.entrySet().stream()
                .filter(it -> it.getValue().get(0).equals(image.libc().name()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** A RUN that puts {@code packages} into {@code image}; empty when it is not known how. */
    static Optional<String> line(CatalogueImage image, Collection<String> packages) {
        return manager(image)
                .map(it -> Rows.ALL.get(it).get(1))
                .filter(it -> !it.equals(NONE) && !image.shell().isEmpty())
                .map(it -> "RUN " + it.replace("{packages}", String.join(" ", packages)));
    }
}
