package dev.slipway.fix.split;

import dev.slipway.catalogue.Effect;
import dev.slipway.catalogue.Phase;
import dev.slipway.graph.Paths;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.PlacedInstruction;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The checks of the {@link Verifier} that the stages get from each other what they work on: V4 and V5. */
final class BuildChecks {
    private final Draft draft;
    private final Subject after;
    private final FinalContents contents;

    BuildChecks(Draft draft, Subject after, FinalContents contents) {
        this.draft = draft;
        this.after = after;
        this.contents = contents;
    }

    /** V4: what is copied from another stage is made or brought there, or stands in its base image. */
    void copiesOutputs() throws Stop {
        for (StageReference reference : after.graph().referencesIn(contents.stage())) {
            if (!(reference instanceof StageReference.ToStage)
                    || reference.site().kind() != StageReference.Kind.COPY) {
                continue;
            }
            for (String source : FinalContents.sources(reference.site().instruction())) {
                if (!isOutput(source)) {
                    throw Verifier.fail(draft, "V4", "no instruction of the build is known to make `" + source + "`");
                }
            }
        }
    }

    private boolean isOutput(String path) {
        Walk walk = draft.walk;
        boolean workdir =
                walk.steps().stream().anyMatch(it -> Paths.isBelow(it.before().directory(), path));
        Set<String> built = textsOfBuild();
        boolean copied = walk.steps().stream()
                .filter(it -> it.copy().isPresent()
                        && built.contains(it.placed().item().text().strip()))
                .anyMatch(it -> Paths.isBelow(it.copy().get().destination(), path)
                        || Paths.isBelow(path, it.copy().get().destination()));
        return workdir
                || copied
                || walk.producer(path.replace("*", "x")).isPresent()
                || walk.commands().stream()
                        .anyMatch(it -> PythonRecipe.environment(it)
                                .filter(path::equals)
                                .isPresent())
                || isOfBase(path);
    }

    /** Directories and files that images of interpreters and compilers are known to have. */
    private static boolean isOfBase(String path) {
        return path.equals("/usr/local") || path.startsWith("/etc/ssl/certs/") || path.startsWith("/usr/local/go/lib/");
    }

    /** V5: no command lost an input: instructions of the old file stand in the same order in each stage. */
    void keepsInputs() throws Stop {
        List<String> old =
                draft.walk.stage().instructions().stream().map(it -> text(it)).toList();
        for (Stage stage : after.graph().stages()) {
            if (stage == contents.stage()) {
                continue;
            }
            int at = -1;
            for (PlacedInstruction placed : stage.instructions()) {
                int next = indexFrom(old, text(placed), at + 1);
                int anywhere = old.indexOf(text(placed));
                if (next < 0 && anywhere >= 0) {
                    throw Verifier.fail(draft, "V5", "`" + text(placed) + "` would run before what it needs");
                }
                at = next < 0 ? at : next;
            }
        }
        Set<String> built = textsOfBuild();
        for (Step step : draft.walk.steps()) {
            boolean input = step.kind() == Keyword.COPY || step.kind() == Keyword.ADD || step.kind() == Keyword.WORKDIR;
            boolean laterRun = draft.walk.steps().stream()
                    .anyMatch(it ->
                            it.index() > step.index() && it.kind() == Keyword.RUN && built.contains(text(it.placed())));
            if (input && laterRun && !built.contains(text(step.placed()))) {
                throw Verifier.fail(draft, "V5", "the build would miss `" + text(step.placed()) + "`");
            }
        }
    }

    /**
     * V5: what the final stage moves about has come before: a copied file, or one that none of the build's commands
     * makes.
     */
    void keepsFinalInputs() throws Stop {
        Map<String, PlacedInstruction> inFinal = new HashMap<>();
        contents.stage().instructions().forEach(it -> inFinal.putIfAbsent(text(it), it));
        for (Step step : draft.walk.steps()) {
            PlacedInstruction placed = inFinal.get(text(step.placed()));
            if (step.kind() != Keyword.RUN || placed == null) {
                continue;
            }
            for (Command command : step.commands()) {
                for (Effect read : command.phase() == Phase.FILES ? command.reads() : List.<Effect>of()) {
                    String path = read.path().replaceAll("/?\\*.*$", "");
                    boolean built = draft.walk
                            .producer(path)
                            .filter(it ->
                                    Runtime.builds(it.command()) || it.command().phase() == Phase.DEPS)
                            .filter(it -> it.step().index() < step.index())
                            .isPresent();
                    if (built && !path.isEmpty() && !contents.hasPathFor(placed, path)) {
                        throw Verifier.fail(
                                draft, "V5", "`" + String.join(" ", command.words()) + "` would miss `" + path + "`");
                    }
                }
            }
        }
    }

    /** What the stages before the final one consist of. */
    private Set<String> textsOfBuild() {
        Set<String> texts = new HashSet<>();
        after.graph().stages().stream()
                .filter(it -> it != contents.stage())
                .flatMap(it -> it.instructions().stream())
                .forEach(it -> texts.add(text(it)));
        return texts;
    }

    private static String text(PlacedInstruction placed) {
        return placed.item().text().strip();
    }

    private static int indexFrom(List<String> texts, String text, int from) {
        for (int i = from; i < texts.size(); i++) {
            if (texts.get(i).equals(text)) {
                return i;
            }
        }
        return -1;
    }
}
