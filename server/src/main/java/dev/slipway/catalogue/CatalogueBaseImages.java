package dev.slipway.catalogue;

import dev.slipway.graph.BaseImage;
import dev.slipway.graph.BaseImages;
import java.util.Optional;

/** Answers the build graph's questions about base images from the catalogue. */
public final class CatalogueBaseImages implements BaseImages {
    /** Variables whose value is not known are left out. */
    @Override
    public Optional<BaseImage> find(String reference) {
        return Images.find(reference)
                .map(image -> new BaseImage(
                        image.env(), image.workdir(), image.user(), image.shell(), image.entrypoint(), image.cmd()));
    }
}
