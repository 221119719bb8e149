package dev.slipway.fix.split;

import dev.slipway.catalogue.CatalogueImage;
import dev.slipway.catalogue.ImageRole;
import dev.slipway.catalogue.Images;
import dev.slipway.catalogue.RuntimeKind;
import dev.slipway.catalogue.Sibling;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Optional;

/** Chooses the image of the final stage. */
final class FinalBase {
    private FinalBase() {}

    /** Sets the run-time sibling of the build's image. */
    static void sibling(Draft draft, RuntimeKind kind) throws Stop {
        Walk walk = draft.walk;
        CatalogueImage image = walk.image();
        TextSpan span = walk.stage().from().span();
        Sibling sibling = image.runtimeSibling(kind);
        if (sibling instanceof Sibling.Same) {
            same(draft);
            return;
        }
        if (sibling instanceof Sibling.Unknown unknown) {
            Code code = unknown.reason() == Sibling.Reason.UNKNOWN_VERSION
                    ? Code.UNKNOWN_VERSION
                    : unknown.reason() == Sibling.Reason.WINDOWS ? Code.WINDOWS : Code.UNKNOWN_BASE;
            throw Stop.refuse(
                    code,
                    span,
                    "no run-time image can be named: " + unknown.why(),
                    "write a tag that names the version and, if any, the distribution");
        }
        Sibling.Found found = (Sibling.Found) sibling;
        Optional<CatalogueImage> known = Images.find(found.reference());
        if (known.isEmpty()) {
            throw Stop.refuse(Code.UNKNOWN_BASE, span, "nothing is known of `" + found.reference() + "`", "");
        }
        use(draft, found.reference(), known.get());
        if (found.moving()) {
            draft.doubt(
                    Confidence.MEDIUM,
                    "`" + image.reference() + "` and `" + found.reference() + "` name no release and may drift apart");
        }
    }

    /** Sets the build's own image. */
    static void same(Draft draft) {
        draft.base = draft.walk.stage().baseText().orElse(draft.walk.image().reference());
        draft.image = draft.walk.image();
        draft.sameBase = true;
    }

    /** Sets the plain distribution that the build's image stands on, in the same release. */
    static void distribution(Draft draft) throws Stop {
        CatalogueImage image = draft.walk.image();
        if (image.role() == ImageRole.OS) {
            sibling(draft, RuntimeKind.STANDARD);
            return;
        }
        Optional<List<String>> row =
                Optional.ofNullable(Tables.read("distributions.tsv").get(image.distribution()));
        Optional<String> reference = image.suite()
                .flatMap(suite -> row.map(
                        it -> it.get(0).replace("{suite}", suite.name()).replace("{release}", suite.version())));
        if (reference.isEmpty() && row.isPresent() && !row.get().get(1).equals("-")) {
            reference = Optional.of(row.get().get(1));
            draft.doubt(
                    Confidence.MEDIUM,
                    "`" + image.reference() + "` does not tell its release, and `" + reference.get()
                            + "` may be another one");
        }
        Optional<CatalogueImage> known = reference.flatMap(Images::find);
        if (known.isEmpty()) {
            throw Stop.refuse(
                    Code.UNKNOWN_VERSION,
                    draft.walk.stage().from().span(),
                    "the release of the distribution in `" + image.reference() + "` is not known",
                    "write a tag that names it");
        }
        use(draft, reference.get(), known.get());
        if (image.moving() && image.suite().isPresent()) {
            draft.doubt(
                    Confidence.MEDIUM,
                    "`" + image.reference() + "` stands on `"
                            + image.suite().get().name() + "` today and may move on, `" + reference.get()
                            + "` will not");
        }
    }

    /** Sets a given image. */
    static void use(Draft draft, String reference, CatalogueImage known) throws Stop {
        Walk walk = draft.walk;
        CatalogueImage image = walk.image();
        draft.image = known;
        draft.sameBase = false;
        draft.base = text(draft, reference);
        if (image.suite().isPresent()
                && known.suite().isPresent()
                && !image.suite().get().libcRunsOn(known.suite().get())) {
            throw Stop.refuse(
                    Code.UNKNOWN_VERSION,
                    walk.stage().from().span(),
                    "`" + reference + "` has an older C library than `" + image.reference() + "`",
                    "name the release of the distribution in the tag");
        }
        if (image.reference().contains("@")) {
            draft.doubt(Confidence.MEDIUM, "the build image is pinned by digest, `" + reference + "` is not");
        }
    }

    /** The reference, built from the same variable as in the file's FROM where that is possible. */
    private static String text(Draft draft, String reference) {
        String written = draft.walk.stage().baseText().orElse("");
        String resolved = draft.walk.image().reference();
        if (written.indexOf('$') < 0) {
            return reference;
        }
        if (reference.startsWith(resolved) && written.endsWith("}") | written.matches(".*\\$\\w+")) {
            return reference.length() > resolved.length() && written.matches(".*\\$\\w+")
                    ? written.replaceAll("\\$(\\w+)$", "\\${$1}") + reference.substring(resolved.length())
                    : written + reference.substring(resolved.length());
        }
        draft.doubt(Confidence.MEDIUM, "`" + reference + "` does not follow the argument in FROM");
        return reference;
    }
}
