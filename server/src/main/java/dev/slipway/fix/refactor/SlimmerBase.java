package dev.slipway.fix.refactor;

import dev.slipway.catalogue.CatalogueImage;
import dev.slipway.catalogue.Images;
import dev.slipway.catalogue.Packages;
import dev.slipway.catalogue.Sibling;
import dev.slipway.fix.Fix;
import dev.slipway.fix.split.StageWork;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Keyword;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Optional;

/**
 * Puts the last stage on the run-time image of the same family and release, where its RUNs start nothing that the smaller
 * image lacks.
 */
final class SlimmerBase implements Refactoring {
    @Override
    public List<Fix> at(Subject subject, TextSpan selection) {
        Optional<Stage> last = StageText.last(subject).filter(it -> Selected.touches(it.from(), selection));
        Optional<StageReference> base =
                last.flatMap(subject.graph()::base).filter(StageReference.ToImage.class::isInstance);
        Optional<CatalogueImage> image =
                base.flatMap(it -> Images.find(it.site().written()));
        if (image.isEmpty() || !(image.get().runtimeSibling() instanceof Sibling.Found sibling)) {
            return List.of();
        }
        Optional<CatalogueImage> slim = Images.find(sibling.reference());
        boolean literal = base.get()
                .span()
                .in(subject.tree().text())
                .equals(base.get().site().written());
        if (slim.isEmpty()
                || !literal
                || image.get().libc() != slim.get().libc()
                || !runs(last.get(), image.get(), slim.get())) {
            return List.of();
        }
        return List.of(StageText.review(
                subject,
                "Put `" + last.get().label() + "` on the smaller `" + sibling.reference() + "`",
                Fix.Kind.REFACTOR_REWRITE,
                "programs that the command starts besides its own may be missing there",
                List.of(new TextEdit(base.get().span(), sibling.reference()))));
    }

    private static boolean runs(Stage stage, CatalogueImage image, CatalogueImage slim) {
        return stage.instructions().stream()
                .filter(it -> it.kind() == Keyword.RUN || it.kind() == Keyword.HEALTHCHECK)
                .allMatch(it -> it.kind() == Keyword.RUN
                        && StageWork.tools(it).stream()
                                .allMatch(tool -> slim.hasTool(tool)
                                        || !image.hasTool(tool)
                                        || Packages.tools("apt", tool).contains(tool) && slim.hasPackage(tool)));
    }
}
