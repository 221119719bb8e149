package dev.slipway.fix.split;

import dev.slipway.catalogue.CatalogueImage;
import dev.slipway.catalogue.ImageRole;
import dev.slipway.catalogue.Images;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.SyntaxProblem;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Optional;

/** Whether a file can be planned for at all. */
final class Gate {
    private static final int MAX_LENGTH = 200_000;

    private Gate() {}

    /** The image of the only stage. */
    static CatalogueImage check(Subject subject) throws Stop {
        BuildGraph graph = subject.graph();
        List<Stage> stages = graph.stages();
        if (stages.isEmpty()) {
            throw Stop.refuse(Code.NOT_SINGLE_STAGE, TextSpan.at(0), "the file has no FROM", "");
        }
        if (stages.size() > 1) {
            throw Stop.nothing("the file has several stages already");
        }
        Stage stage = stages.get(0);
        Optional<SyntaxProblem> problem = subject.tree().problems().stream().findFirst();
        if (problem.isPresent()) {
            throw Stop.refuse(
                    Code.SYNTAX,
                    problem.get().span(),
                    "the file does not build: " + problem.get().message(),
                    "mend the syntax first");
        }
        if (!graph.problems().isEmpty()) {
            throw Stop.refuse(
                    Code.SYNTAX,
                    graph.problems().get(0).span(),
                    "the file does not build: " + graph.problems().get(0).message(),
                    "mend it first");
        }
        if (subject.tree().length() > MAX_LENGTH) {
            throw Stop.refuse(Code.NOT_VERIFIED, stage.from().span(), "the file is too long to be planned for", "");
        }
        for (PlacedInstruction placed : stage.instructions()) {
            if (placed.kind() == Keyword.ONBUILD) {
                throw Stop.refuse(
                        Code.ONBUILD,
                        placed.span(),
                        "ONBUILD makes this a base image for other builds, which may need all of it",
                        "");
            }
        }
        boolean isForBuilding = graph.base(stage)
                .flatMap(it -> Images.find(it.site().written()))
                .filter(it -> it.role() == ImageRole.SDK)
                .isPresent();
        if (!isForBuilding && stage.instructions().stream().noneMatch(it -> it.kind() == Keyword.RUN)) {
            throw Stop.nothing("no RUN builds anything, so a second stage would leave nothing behind");
        }
        StageReference base = graph.base(stage)
                .orElseThrow(() -> Stop.refuse(Code.UNKNOWN_BASE, stage.from().span(), "FROM names no image", ""));
        if (!(base instanceof StageReference.ToImage)) {
            throw Stop.refuse(
                    Code.UNKNOWN_BASE,
                    base.span(),
                    "`" + base.site().written() + "` is no image that can be looked up",
                    "name an image in FROM");
        }
        boolean commands = stage.instructions().stream()
                .anyMatch(it -> it.kind() == Keyword.CMD || it.kind() == Keyword.ENTRYPOINT);
        Optional<CatalogueImage> known = Images.find(base.site().written());
        CatalogueImage image = known.or(() -> commands
                        ? Optional.empty()
                        : Optional.of(UnknownImage.of(base.site().written())))
                .orElseThrow(() -> Stop.refuse(
                        Code.UNKNOWN_BASE,
                        base.span(),
                        "nothing is known of `" + base.site().written()
                                + "`: no smaller image for its programs can be named",
                        "build on an official image"));
        if (image.isWindows()) {
            throw Stop.refuse(Code.WINDOWS, base.span(), "Windows images are not split yet", "");
        }
        return image;
    }
}
