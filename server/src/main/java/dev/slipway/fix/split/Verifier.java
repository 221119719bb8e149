package dev.slipway.fix.split;

import dev.slipway.catalogue.CatalogueImage;
import dev.slipway.catalogue.Images;
import dev.slipway.catalogue.Libc;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.lint.Finding;
import dev.slipway.lint.Severity;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.KeyValue;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Checks a planned file against the old one, knowing nothing of how it was planned: V1 to V10. A plan that fails a check is
 * a fault of the planner, and is never offered.
 */
final class Verifier {
    private final Draft draft;
    private final Subject before;
    private final Subject after;
    private final Stage last;

    private Verifier(Draft draft, Subject before, Subject after) {
        this.draft = draft;
        this.before = before;
        this.after = after;
        List<Stage> stages = after.graph().stages();
        this.last = stages.get(stages.size() - 1);
    }

    /**
     * Checks {@code text}, the file that {@code plan} gives for {@code subject}.
     *
     * @throws Stop with the first check that fails
     */
    static void check(Plan plan, Subject subject, String text, Function<Subject, List<Finding>> linter) throws Stop {
        check(plan.draft(), subject, text, linter);
        idempotent(plan.draft(), subject, text);
    }

    static void check(Draft draft, Subject subject, String text, Function<Subject, List<Finding>> linter) throws Stop {
        Subject after = subject.withTree(SyntaxTree.parse(text));
        if (after.graph().stages().size() < 2) {
            throw fail(draft, "V1", "it has fewer than two stages");
        }
        Verifier verifier = new Verifier(draft, subject, after);
        verifier.structure();
        verifier.findings(linter);
        ConfigurationChecks.keepsConfiguration(draft, subject, after);
        FinalContents contents = new FinalContents(draft, after);
        NeedChecks.commandIsThere(draft, contents);
        NeedChecks.toolsAreThere(draft, contents);
        BuildChecks build = new BuildChecks(draft, after, contents);
        build.copiesOutputs();
        build.keepsInputs();
        build.keepsFinalInputs();
        verifier.compatible();
        TextChecks.keepsText(draft, subject, after);
        TextChecks.addsNoSyntax(draft, subject, after);
        verifier.movesNoSecret();
    }

    static Stop fail(Draft draft, String check, String what) {
        return Stop.refuse(
                Code.NOT_VERIFIED,
                draft.walk.stage().from().span(),
                "the split that was planned is not shown to be right (" + check + "): " + what,
                "");
    }

    /** V1: it parses, every stage has a name, every reference finds a stage, every stage is built. */
    private void structure() throws Stop {
        BuildGraph graph = after.graph();
        if (!after.tree().problems().isEmpty()) {
            throw fail(draft, "V1", after.tree().problems().get(0).message());
        }
        if (!graph.problems().isEmpty()) {
            throw fail(draft, "V1", graph.problems().get(0).message());
        }
        for (Stage stage : graph.stages()) {
            if (stage.name().isEmpty()) {
                throw fail(draft, "V1", "a stage has no name");
            }
            if (!graph.builtFor(last).contains(stage.index())) {
                throw fail(draft, "V1", "stage `" + stage.label() + "` is not part of the build");
            }
        }
        Set<String> old = new HashSet<>();
        before.graph().references().forEach(it -> old.add(it.site().written()));
        for (StageReference reference : graph.references()) {
            boolean resolved = reference instanceof StageReference.ToStage to && !to.isLater() && !to.isOwn();
            boolean base = reference.site().kind() == StageReference.Kind.FROM;
            if (!resolved && !base && !old.contains(reference.site().written())) {
                throw fail(draft, "V1", "`--from=" + reference.site().written() + "` names no stage");
            }
        }
    }

    /** V1: no rule finds something on words on which it found nothing before; a RUN that is cut has fewer of them. */
    private void findings(Function<Subject, List<Finding>> linter) throws Stop {
        Map<String, List<Set<String>>> known = new HashMap<>();
        for (Finding finding : linter.apply(before)) {
            known.computeIfAbsent(finding.rule().id(), it -> new ArrayList<>()).add(words(finding, before));
        }
        for (Finding finding : linter.apply(after)) {
            boolean old = known.getOrDefault(finding.rule().id(), List.of()).stream()
                    .anyMatch(it -> it.containsAll(words(finding, after)));
            if (!old && finding.severity().isAtLeast(Severity.WARNING)) {
                throw fail(draft, "V1", finding.message());
            }
        }
    }

    /** What a finding is about; of an ENV the names, since values that the old base gave are written out. */
    private static Set<String> words(Finding finding, Subject subject) {
        int start = finding.location().span().start();
        Optional<Instruction.Env> env = subject.graph()
                .instructionAt(start)
                .map(PlacedInstruction::instruction)
                .filter(Instruction.Env.class::isInstance)
                .map(Instruction.Env.class::cast);
        if (env.isPresent()) {
            return env.get().entries().stream().map(it -> it.key().text()).collect(Collectors.toSet());
        }
        String about = finding.location().span().in(subject.tree().text());
        return Set.copyOf(Arrays.asList(about.strip().split("\\s+")));
    }

    /** V6: programs find the C library that they were linked with. */
    private void compatible() throws Stop {
        if (draft.sameBase) {
            String own = after.graph().base(last).map(it -> it.site().written()).orElse("");
            String old = before.graph()
                    .base(before.graph().stages().get(0))
                    .map(it -> it.site().written())
                    .orElse("");
            if (own.equals(old)) {
                return;
            }
        }
        String base = after.graph().base(last).map(it -> it.site().written()).orElse("");
        Optional<CatalogueImage> image = Images.find(base);
        if (image.isEmpty()) {
            throw fail(draft, "V6", "nothing is known of `" + base + "`");
        }
        CatalogueImage old = draft.walk.image();
        boolean none = image.get().libc() == Libc.NONE;
        if (!none && old.libc() != image.get().libc()) {
            boolean managed = !draft.launch.isFirst(LaunchKind.NATIVE);
            if (!managed || image.get().libc() == Libc.MUSL) {
                throw fail(draft, "V6", "`" + base + "` has another C library than `" + old.reference() + "`");
            }
        }
        if (none && draft.buildLines.isEmpty() && !isStatic()) {
            throw fail(draft, "V6", "the program is not shown to be linked statically");
        }
        if (old.suite().isPresent()
                && image.get().suite().isPresent()
                && draft.launch.isFirst(LaunchKind.NATIVE)
                && !old.suite().get().libcRunsOn(image.get().suite().get())) {
            throw fail(draft, "V6", "`" + base + "` has an older C library than `" + old.reference() + "`");
        }
    }

    private boolean isStatic() {
        return draft.walk.commands().stream()
                .filter(Runtime::builds)
                .allMatch(it -> "0".equals(it.variables().get("CGO_ENABLED"))
                        || it.source().assignments().stream()
                                .anyMatch(a -> a.name().equals("CGO_ENABLED")
                                        && a.value().value().equals("0")));
    }

    /** V8: the result is not split again. */
    static void idempotent(Draft draft, Subject subject, String text) throws Stop {
        Subject again = subject.withTree(SyntaxTree.parse(text));
        try {
            Split.plan(again, draft.style);
        } catch (Stop stop) {
            if (stop.result() instanceof SplitResult.NothingToGain) {
                return;
            }
        }
        throw fail(draft, "V8", "the result would be split again");
    }

    /** V10: no argument named like a secret comes to the final stage, where it would be kept. */
    private void movesNoSecret() throws Stop {
        for (PlacedInstruction placed : last.instructions()) {
            if (placed.instruction() instanceof Instruction.Arg arg) {
                for (KeyValue entry : arg.entries()) {
                    String name = entry.key().text().toUpperCase(Locale.ROOT);
                    boolean secret =
                            name.matches(".*(?:TOKEN|SECRET|PASSWORD|PASSWD|API_?KEY|PRIVATE_?KEY|CREDENTIAL).*");
                    boolean tail = draft.walk.steps().stream()
                            .anyMatch(it -> it.kind() == Keyword.ENV
                                    && Expand.uses(
                                            it.placed().item().text(),
                                            entry.key().text()));
                    if (secret && !tail) {
                        throw Stop.refuse(
                                Code.SECRET,
                                draft.walk.stage().from().span(),
                                "argument `" + entry.key().text()
                                        + "` looks like a secret, and the final stage would have it",
                                "use a secret mount");
                    }
                }
            }
        }
    }
}
