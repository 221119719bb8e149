package dev.slipway.fix.refactor;

import dev.slipway.catalogue.CatalogueImage;
import dev.slipway.fix.Fix;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Stage;
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
public final class AddUser implements Refactoring {
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
        return of(subject, stage.get()).map(List::of).orElse(List.of());
    }

    /** The USER before the first command of {@code stage}; empty where that changes a build step, or a low port needs root. */
    public static Optional<Fix> of(Subject subject, Stage stage) {
        BuildGraph graph = subject.graph();
        Optional<PlacedInstruction> first = stage.instructions().stream()
                .filter(it -> it.kind() == Keyword.CMD || it.kind() == Keyword.ENTRYPOINT)
                .findFirst();
        if (first.isEmpty() || !isLastOfItsKind(stage)) {
            return Optional.empty();
        }
        StageState state = graph.finalState(stage);
        boolean root = state.user().map(it -> it.matches("(?:root|0)(?::.*)?")).orElse(true);
        boolean lowPort = state.ports().stream()
                .map(it -> it.replaceAll("\\D.*", ""))
                .anyMatch(it -> it.isEmpty() || it.length() < 6 && Integer.parseInt(it) < FIRST_FREE_PORT);
        if (!root || lowPort || state.windows()) {
            return Optional.empty();
        }
        String user = user(graph, stage);
        int at = StageText.startWithComments(subject, first.get());
        String line = StageText.cased(stage.from(), "USER ") + user + StageText.lineEnd(subject);
        return Optional.of(StageText.review(
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
            if (seen
                    && (placed.kind() == Keyword.RUN
                            || placed.kind() == Keyword.WORKDIR
                            || placed.kind() == Keyword.USER)) {
                return false;
            }
        }
        return true;
    }

    private static String user(BuildGraph graph, Stage stage) {
        return StageBase.image(graph, stage).map(CatalogueImage::users).orElse(Map.of()).entrySet().stream()
                .filter(it -> it.getValue() >= FIRST_OF_PEOPLE && it.getValue() < LAST_OF_PEOPLE)
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(NOBODY_ELSE);
    }
}
