package dev.slipway.fix.split;

import dev.slipway.catalogue.CatalogueImage;
import dev.slipway.fix.Fix;
import dev.slipway.graph.Paths;
import dev.slipway.lint.Finding;
import dev.slipway.subject.Subject;
import dev.slipway.text.Edits;
import dev.slipway.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Splits a single-stage Dockerfile into build, test and final stages. */
public final class Split {
    private Split() {}

    /**
     * Plans the split of {@code subject}.
     *
     * @param linter what would be found in a file; the result may have no finding that the file does not have now
     */
    public static SplitResult plan(Subject subject, Style style, Function<Subject, List<Finding>> linter) {
        Subject known = Subjects.withCatalogue(subject);
        try {
            Plan plan = plan(known, style);
            String text = Emitter.emit(plan);
            Verifier.check(plan, known, text, linter);
            return offer(plan, text);
        } catch (Stop stop) {
            return stop.result();
        }
    }

    static Plan plan(Subject subject, Style style) throws Stop {
        CatalogueImage image = Gate.check(subject);
        Walk walk = Walk.of(subject, subject.graph().stages().get(0), image);
        Launch launch = Launch.of(walk);
        Draft draft = new Draft(walk, launch, style);
        Recipe recipe = Recipes.find(launch)
                .orElseThrow(() -> Stop.refuse(
                        Code.UNKNOWN_PROGRAM,
                        launch.span(),
                        "what `" + launch.first().program() + "` needs at run time is not known",
                        "let the command start the program itself"));
        recipe.plan(draft);
        for (Launch.Start start : launch.commands()) {
            if (start.kind() == LaunchKind.SCRIPT) {
                draft.carry(Paths.resolve(walk.finalState().directory(), start.program()));
            }
        }
        return Planner.plan(draft);
    }

    private static SplitResult.Offered offer(Plan plan, String text) {
        Draft draft = plan.draft();
        Subject subject = draft.walk.subject();
        List<TextEdit> edits = LineEdits.between(subject.tree().text(), text);
        List<String> stages = new ArrayList<>(List.of(plan.buildName()));
        plan.testName().ifPresent(stages::add);
        plan.pruneName().ifPresent(stages::add);
        String title = "Split into " + String.join(", ", stages) + " and " + plan.finalName() + " stages: "
                + plan.finalName() + " on " + draft.base + ", command and settings unchanged";
        List<String> carried =
                draft.artefacts().stream().map(Draft.Artefact::to).toList();
        String summary = "The final image is made from `" + draft.base + "` and takes "
                + (carried.isEmpty() ? "nothing" : "`" + String.join("`, `", carried) + "`")
                + " from the build"
                + (plan.testName().isPresent() ? "; failing tests still fail it" : "");
        boolean sure = draft.confidence() == Confidence.HIGH;
        Fix fix = new Fix(
                title,
                Fix.Kind.REFACTOR_REWRITE,
                Fix.Safety.REVIEW,
                sure,
                sure ? Optional.empty() : draft.caveat(),
                Edits.of(subject.file(), edits));
        return new SplitResult.Offered(fix, edits, summary, draft.confidence(), draft.caveat(), text);
    }
}
