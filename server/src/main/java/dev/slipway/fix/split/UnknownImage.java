package dev.slipway.fix.split;

import dev.slipway.catalogue.CatalogueImage;
import dev.slipway.catalogue.ImageRole;
import dev.slipway.catalogue.Libc;
import dev.slipway.catalogue.RuntimeKind;
import dev.slipway.catalogue.Sibling;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An image of which nothing is known. A file that only feeds it, and leaves its command alone, can still be split: the
 * final stage starts from the same image, and its own program cannot need what this file installs to build.
 */
final class UnknownImage {
    private UnknownImage() {}

    static CatalogueImage of(String reference) {
        Map<RuntimeKind, Sibling> siblings = new EnumMap<>(RuntimeKind.class);
        for (RuntimeKind kind : RuntimeKind.values()) {
            siblings.put(kind, new Sibling.Same());
        }
        return new CatalogueImage(
                reference,
                reference,
                "unknown",
                ImageRole.SERVER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                "unknown",
                Libc.UNKNOWN,
                Set.of(),
                false,
                false,
                Map.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                List.of("/bin/sh", "-c"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Map.of(),
                Set.of(),
                Set.of(),
                siblings);
    }
}
