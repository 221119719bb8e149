package dev.slipway.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.catalogue.CatalogueBaseImages;
import dev.slipway.compare.Aspect;
import dev.slipway.compare.BuildDifference;
import dev.slipway.compare.ImageChange;
import dev.slipway.fix.Fix;
import dev.slipway.fix.refactor.Refactoring;
import dev.slipway.fix.refactor.Refactorings;
import dev.slipway.fixtures.Fixtures;
import dev.slipway.fixtures.Marked;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.BuildInputs;
import dev.slipway.graph.RunCommand;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.graph.StageState;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.TextEdits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every refactoring keeps, at every instruction of every fixture. */
class RefactoringPropertiesTest {
    @Test
    void aRefactoringMakesNoProblemsAndWhatItCallsTheSameIsTheSame() {
        Set<Class<?>> seen = new HashSet<>();
        for (Path file : Fixtures.everyDockerfile()) {
            at(file, Subjects.of(Marked.read(Fixtures.text(file)).text()), seen);
        }
        // Some ask the build context, which these bring.
        for (Fixtures.Fixture fixture : Fixtures.all("refactor")) {
            at(fixture.file(), Subjects.of(fixture), seen);
        }
        assertEquals(Refactorings.ALL.size(), seen.size(), "some refactoring has no case");
    }

    private static void at(Path file, Subject subject, Set<Class<?>> seen) {
        for (PlacedInstruction placed : subject.tree().instructions()) {
            for (Refactoring refactoring : Refactorings.ALL) {
                for (Fix fix : refactoring.at(subject, placed.span())) {
                    seen.add(refactoring.getClass());
                    check(file, subject, fix);
                }
            }
        }
    }

    private static void check(Path file, Subject subject, Fix fix) {
        String text = TextEdits.apply(subject.tree().text(), fix.edits().in(Subjects.FILE));
        Subject after = subject.withTree(SyntaxTree.parse(text));
        String where = file + ": " + fix.title() + "\n" + text;
        assertTrue(
                after.tree().problems().size() <= subject.tree().problems().size(),
                () -> where + after.tree().problems());
        if (fix.safety() == Fix.Safety.SAME) {
            assertEquals(meaning(subject.graph()), meaning(after.graph()), where);
        }
        if (fix.safety() != Fix.Safety.REVIEW) {
            List<ImageChange> changes = BuildDifference.of(graph(subject.tree()), graph(after.tree())).stream()
                    .flatMap(it -> it.changes().stream())
                    .filter(it -> it.aspect() != Aspect.STAGE)
                    // What is mounted is no part of the image, but a RUN is compared by its words.
                    .filter(it -> fix.safety() == Fix.Safety.SAME || it.aspect() != Aspect.FILES)
                    .toList();
            assertEquals(List.of(), changes, where);
        }
    }

    private static BuildGraph graph(SyntaxTree tree) {
        return BuildGraph.of(tree, BuildInputs.NONE.withBaseImages(new CatalogueBaseImages()));
    }

    /** What each stage becomes, and what each reference finds. */
    private static List<Object> meaning(BuildGraph graph) {
        List<Object> meaning = new ArrayList<>();
        for (Stage stage : graph.stages()) {
            StageState state = graph.finalState(stage);
            meaning.addAll(Stream.of(
                            state.env(),
                            state.labels(),
                            state.workdir(),
                            state.user(),
                            state.shell(),
                            state.cmd().map(RunCommand::argv),
                            state.entrypoint().map(RunCommand::argv))
                    .toList());
        }
        for (StageReference reference : graph.references()) {
            meaning.add(
                    reference instanceof StageReference.ToStage to
                            ? (Object) to.stage().index()
                            : reference.site().written());
        }
        return meaning;
    }
}
