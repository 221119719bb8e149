package dev.slipway.fix.split;

import dev.slipway.catalogue.CatalogueBaseImages;
import dev.slipway.graph.BaseImages;
import dev.slipway.graph.BuildInputs;
import dev.slipway.subject.Subject;
import dev.slipway.workspace.BuildContext;

/** Subjects whose graph knows what the catalogue says of base images, and whose context holds what can be copied. */
final class Subjects {
    private Subjects() {}

    static Subject withCatalogue(Subject subject) {
        BuildInputs inputs = subject.settings().buildInputs();
        BuildContext context = CopiedFiles.of(subject.context());
        if (inputs.baseImages() != BaseImages.NONE) {
            return new Subject(
                    subject.file(),
                    subject.tree(),
                    subject.graph(),
                    subject.settings(),
                    context,
                    subject.shellFacts(),
                    subject.imagePlatforms());
        }
        return Subject.of(
                subject.file(),
                subject.tree(),
                subject.settings().withBuildInputs(inputs.withBaseImages(new CatalogueBaseImages())),
                context);
    }
}
