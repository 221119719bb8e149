package dev.slipway.analysis.hover;

import static dev.slipway.analysis.hover.Markdown.code;
import static dev.slipway.analysis.hover.Markdown.codes;

import dev.slipway.catalogue.CatalogueImage;
import dev.slipway.catalogue.Images;
import dev.slipway.catalogue.Libc;
import dev.slipway.graph.ImageReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sentences about an image: where it is pulled from, and what the catalogue knows of it. */
final class ImageFacts {
    static List<String> of(ImageReference image) {
        List<String> facts = new ArrayList<>();
        facts.add(pull(image));
        Optional<CatalogueImage> known = Images.find(image.written());
        known.flatMap(ImageFacts::kind).ifPresent(facts::add);
        known.flatMap(ImageFacts::configuration).ifPresent(facts::add);
        return facts;
    }

    private static String pull(ImageReference image) {
        String from = image.isOnDockerHub() ? "Docker Hub" : code(image.registry());
        String what = "Pulled from " + from + " as " + code(image.canonical());
        if (image.digest().isPresent()) {
            return what + ", pinned by its digest";
        }
        return image.tag().isEmpty() ? what + ": without a tag `latest` is taken" : what;
    }

    private static Optional<String> kind(CatalogueImage image) {
        String role;
        switch (image.role()) {
            case SDK:
                role = "Made to build in: compilers or build tools are inside";
                break;
            case RUNTIME:
                role = "Made to run programs in";
                break;
            case OS:
                role = "A plain system";
                break;
            default:
                role = "A finished server";
                break;
        }
        List<String> parts = new ArrayList<>(List.of(role));
        image.suite()
                .ifPresentOrElse(
                        suite -> parts.add(
                                suite.name().startsWith(suite.distribution())
                                        ? suite.name()
                                        : suite.distribution() + " " + suite.name()),
                        () -> {
                            if (!image.distribution().equals("unknown")
                                    && !image.distribution().equals("none")) {
                                parts.add(image.distribution());
                            }
                        });
        if (image.libc() == Libc.GLIBC || image.libc() == Libc.MUSL) {
            parts.add(image.libc().name().toLowerCase(Locale.ROOT));
        }
        return Optional.of(String.join(" · ", parts));
    }

    private static Optional<String> configuration(CatalogueImage image) {
        List<String> brings = new ArrayList<>();
        image.user().ifPresent(it -> brings.add("user " + code(it)));
        image.workdir().ifPresent(it -> brings.add("directory " + code(it)));
        if (!image.entrypoint().isEmpty()) {
            brings.add("entrypoint " + code(String.join(" ", image.entrypoint())));
        }
        if (!image.cmd().isEmpty()) {
            brings.add("command " + code(String.join(" ", image.cmd())));
        }
        if (!image.ports().isEmpty()) {
            brings.add("ports " + codes(image.ports()));
        }
        return brings.isEmpty() ? Optional.empty() : Optional.of("Brings " + String.join(", ", brings));
    }

    private ImageFacts() {}
}
