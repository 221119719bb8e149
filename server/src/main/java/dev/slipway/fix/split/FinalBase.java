package dev.slipway.fix.split;

import dev.slipway.catalogue.CatalogueImage;
import dev.slipway.catalogue.Images;
import dev.slipway.catalogue.RuntimeKind;
import dev.slipway.catalogue.Sibling;
import dev.slipway.text.TextSpan;
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
            draft.base = walk.stage().baseText().orElse(image.reference());
            draft.image = image;
            draft.sameBase = true;
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
