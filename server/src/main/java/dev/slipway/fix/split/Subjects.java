package dev.slipway.fix.split;

import dev.slipway.catalogue.CatalogueBaseImages;
import dev.slipway.graph.BaseImages;
import dev.slipway.graph.BuildInputs;
import dev.slipway.subject.Subject;

/** Subjects whose graph knows what the catalogue says of base images. */
final class Subjects {
    private Subjects() {}

    static Subject withCatalogue(Subject subject) {
        BuildInputs inputs = subject.settings().buildInputs();
        if (inputs.baseImages() != BaseImages.NONE) {
            return subject;
        }
        return Subject.of(
                subject.file(),
                subject.tree(),
                subject.settings().withBuildInputs(inputs.withBaseImages(new CatalogueBaseImages())),
                subject.context());
    }
}
