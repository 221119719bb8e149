package dev.slipway.fix.refactor;

import dev.slipway.catalogue.CatalogueImage;
import dev.slipway.catalogue.Images;
import dev.slipway.fix.Fix;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.graph.StageState;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the container run as a user of the base image, or as a number that no user has, instead of root. */
final class AddUser implements Refactoring {
    /** A number that no distribution gives away; distroless calls it {@code nonroot}. */
    private static final String NOBODY_ELSE = "65532";

    private static final int FIRST_FREE_PORT = 1024;

    /** Below that are users of the system; login.defs of Debian and Alpine. */
    private static final int FIRST_OF_PEOPLE = 1000;

    private static final int LAST_OF_PEOPLE = 60_000;

    @Override
    public List<Fix> at(Subject subject, TextSpan selection) {
        BuildGraph graph = subject.graph();
        Optional<Stage> stage = StageText.last(subject)
                .filter(it -> graph.target().filter(it::equals).isPresent());
        if (stage.isEmpty()) {
            return List.of();
        }
        Optional<PlacedInstruction> command = stage.get().instructions().stream()
                .filter(it -> it.kind() == Keyword.CMD || it.kind() == Keyword.ENTRYPOINT)
                .filter(it -> Selected.touches(it, selection))
                .findFirst();
        if (command.isEmpty() || !isLastOfItsKind(stage.get())) {
            return List.of();
        }
        StageState state = graph.finalState(stage.get());
        boolean root = state.user().map(it -> it.matches("(?:root|0)(?::.*)?")).orElse(true);
        boolean lowPort = state.ports().stream()
                .map(it -> it.replaceAll("\\D.*", ""))
                .anyMatch(it -> it.isEmpty() || it.length() < 6 && Integer.parseInt(it) < FIRST_FREE_PORT);
        if (!root || lowPort || state.shell().get(0).contains("powershell")) {
            return List.of();
        }
        PlacedInstruction first = stage.get().instructions().stream()
                .filter(it -> it.kind() == Keyword.CMD || it.kind() == Keyword.ENTRYPOINT)
                .findFirst()
                .orElseThrow();
        String user = user(graph, stage.get());
        int at = StageText.startWithComments(subject, first);
        String line = StageText.cased(stage.get().from(), "USER ") + user + StageText.lineEnd(subject);
        return List.of(StageText.review(
                subject,
                "Run as `" + user + "` instead of root",
                Fix.Kind.REFACTOR_REWRITE,
                "what the program writes must belong to that user",
                List.of(TextEdit.insert(at, line))));
    }

    /** Whether nothing but commands and settings follow the first command, so that USER changes no build step. */
    private static boolean isLastOfItsKind(Stage stage) {
        boolean seen = false;
        for (PlacedInstruction placed : stage.instructions()) {
            seen |= placed.kind() == Keyword.CMD || placed.kind() == Keyword.ENTRYPOINT;
            if (seen && (placed.kind() == Keyword.RUN || placed.kind() == Keyword.WORKDIR)) {
                return false;
            }
        }
        return true;
    }

    private static String user(BuildGraph graph, Stage stage) {
        Optional<Stage> at = Optional.of(stage);
        Stage bottom = stage;
        while (at.isPresent()) {
            bottom = at.get();
            at = graph.parent(bottom);
        }
        Optional<CatalogueImage> image = graph.base(bottom)
                .filter(StageReference.ToImage.class::isInstance)
                .flatMap(it -> Images.find(it.site().written()));
        return image.map(CatalogueImage::users).orElse(Map.of()).entrySet().stream()
                .filter(it -> it.getValue() >= FIRST_OF_PEOPLE && it.getValue() < LAST_OF_PEOPLE)
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(NOBODY_ELSE);
    }
}
