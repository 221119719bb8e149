package dev.slipway.analysis.hover;

import static dev.slipway.analysis.hover.Markdown.bold;
import static dev.slipway.analysis.hover.Markdown.code;

import dev.slipway.graph.ImageReference;
import dev.slipway.text.TextSpan;
import java.util.Optional;

/** The registry, the tag and the digest of an image reference, each by itself. */
final class ImageParts {
    /** What is said of the part at an offset: the heading, and the text it is about. */
    record Part(TextSpan span, String heading) {}

    /**
     * The part that {@code offset} stands in; empty for the repository, which stands for the whole.
     *
     * @param written the reference as it stands in the file at {@code span}
     */
    static Optional<Part> at(ImageReference image, String written, TextSpan span, int offset) {
        if (!written.equals(image.written())) {
            return Optional.empty(); // A variable stands for a part of it.
        }
        int at = offset - span.start();
        int digest = written.indexOf('@');
        if (digest >= 0 && at > digest) {
            return Optional.of(part(
                    span,
                    digest + 1,
                    written.length(),
                    " is the digest: always this very content of " + code(image.familiarName())
                            + ", wherever its tags go",
                    written));
        }
        int nameEnd = digest < 0 ? written.length() : digest;
        int colon = image.tag().isPresent() ? nameEnd - image.tag().get().length() - 1 : -1;
        if (colon > 0 && at > colon) {
            String pinned = digest < 0 ? ", and can be moved to other content" : ", though the digest decides";
            return Optional.of(
                    part(span, colon + 1, nameEnd, " is a tag of " + code(image.familiarName()) + pinned, written));
        }
        int slash = written.indexOf('/');
        boolean hasRegistry = slash > 0 && (!image.isOnDockerHub() || written.startsWith(ImageReference.DOCKER_HUB));
        if (hasRegistry && at <= slash) {
            return Optional.of(part(span, 0, slash, " is the registry that the image is pulled from", written));
        }
        return Optional.empty();
    }

    private static Part part(TextSpan span, int from, int to, String says, String written) {
        return new Part(new TextSpan(span.start() + from, span.start() + to), bold(written.substring(from, to)) + says);
    }

    private ImageParts() {}
}
