package dev.slipway.fix.split;

import dev.slipway.catalogue.Effect;
import dev.slipway.catalogue.Phase;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Paths;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.graph.StageState;
import dev.slipway.graph.Variable;
import dev.slipway.lint.Finding;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.SyntaxTree;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Checks a planned file against the old one, knowing nothing of how it was planned: V1 to V10. A plan that fails a check is
 * a fault of the planner, and is never offered.
 */
final class Verifier {
    private static final Set<String> RUNTIME_VARIABLES =
            Set.of("LANG", "LC_ALL", "TZ", "ASPNETCORE_HTTP_PORTS", "ASPNETCORE_URLS", "GEM_HOME");

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
        verifier.configuration();
        verifier.needs();
        verifier.copiesOutputs();
        verifier.inputs();
        verifier.finalInputs();
        verifier.finalTools();
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

    /** V1: no rule finds something that found nothing before. */
    private void findings(Function<Subject, List<Finding>> linter) throws Stop {
        Set<String> rules = new HashSet<>();
        for (Finding finding : linter.apply(before)) {
            rules.add(finding.rule().id());
        }
        for (Finding finding : linter.apply(after)) {
            if (!rules.contains(finding.rule().id())
                    && finding.severity().isAtLeast(dev.slipway.lint.Severity.WARNING)) {
                throw fail(draft, "V1", finding.message());
            }
        }
    }

    /** V2: the image is configured as before. */
    private void configuration() throws Stop {
        StageState old = before.graph().finalState(before.graph().stages().get(0));
        StageState now = after.graph().finalState(last);
        boolean ownEntrypoint = draft.walk.last(Keyword.ENTRYPOINT).isPresent();
        if (ownEntrypoint) {
            same("ENTRYPOINT", old.entrypoint(), now.entrypoint());
        }
        same("CMD", old.cmd(), now.cmd());
        same("WORKDIR", old.directory(), now.directory());
        same("USER", old.user(), now.user());
        same("EXPOSE", old.ports(), now.ports());
        same("VOLUME", old.volumes(), now.volumes());
        same("STOPSIGNAL", old.stopSignal(), now.stopSignal());
        same("HEALTHCHECK", old.healthcheck(), now.healthcheck());
        same("LABEL", old.labels(), now.labels());
        if (draft.walk.last(Keyword.SHELL).isPresent()) {
            same("SHELL", old.shell(), now.shell());
        }
        for (Map.Entry<String, Variable> variable : old.variables().entrySet()) {
            String name = variable.getKey();
            String value = old.env().get(name);
            String given = now.env().get(name);
            if (variable.getValue().origin() == Variable.Origin.ENV
                    || RUNTIME_VARIABLES.contains(name) && value != null) {
                boolean path = name.equals("PATH");
                boolean equal = path ? keepsPath(value, given) : value.equals(given);
                if (!equal) {
                    throw fail(draft, "V2", "ENV " + name + " would change from `" + value + "` to `" + given + "`");
                }
            }
        }
    }

    private boolean keepsPath(String value, String given) {
        List<String> inherited =
                List.of(draft.walk.image().env().getOrDefault("PATH", "").split(":"));
        List<String> entries = given == null ? List.of() : Arrays.asList(given.split(":"));
        return Arrays.stream(value.split(":"))
                .filter(it -> !inherited.contains(it))
                .allMatch(entries::contains);
    }

    private void same(String what, Object old, Object now) throws Stop {
        if (!old.equals(now)) {
            throw fail(draft, "V2", what + " would change from " + old + " to " + now);
        }
    }

    /** V3: everything that the command starts is in the final stage. */
    private void needs() throws Stop {
        StageState state = before.graph().finalState(before.graph().stages().get(0));
        List<String> path = List.of(
                after.graph().finalState(last).env().getOrDefault("PATH", "").split(":"));
        for (Launch.Start start : draft.launch.commands()) {
            if (start.kind() == LaunchKind.INHERITED || draft.sameBase && !ownCommand()) {
                continue;
            }
            String word = start.program();
            boolean there;
            if (word.contains("/")) {
                there = hasPath(Paths.resolve(state.directory(), word))
                        || draft.image.hasTool(base(word))
                        || installsPackage(base(word));
            } else {
                there = draft.image.hasTool(word)
                        || installsPackage(word)
                        || path.stream().anyMatch(it -> hasPath(Paths.resolve(it.isEmpty() ? "/" : it, word)))
                        || (start.kind() == LaunchKind.FILE_SERVER || start.kind() == LaunchKind.NODE_RUNNER)
                                && installsGlobally(word)
                        || start.kind() == LaunchKind.PYTHON_TOOL && hasPath("/usr/local/bin/" + word)
                        || start.kind() == LaunchKind.NODE_BIN
                                && hasPath(Paths.resolve(state.directory(), "node_modules/.bin/" + word));
            }
            if (!there) {
                throw fail(draft, "V3", "nothing brings `" + word + "` to the final stage");
            }
            for (String operand : start.operands()) {
                requireFile(state, start, operand);
            }
        }
    }

    private void requireFile(StageState state, Launch.Start start, String operand) throws Stop {
        boolean file = start.kind() == LaunchKind.JAVA && operand.endsWith(".jar")
                || start.kind() == LaunchKind.DOTNET && operand.endsWith(".dll")
                || start.kind() == LaunchKind.NODE
                        && operand.equals(start.operands().get(0));
        if (file && !hasPath(Paths.resolve(state.directory(), operand))) {
            throw fail(draft, "V3", "nothing brings `" + operand + "` to the final stage");
        }
    }

    private boolean ownCommand() {
        return draft.walk
                .last(Keyword.CMD)
                .or(() -> draft.walk.last(Keyword.ENTRYPOINT))
                .isPresent();
    }

    /** Whether the final stage installs the program as a package. */
    private boolean installsPackage(String program) {
        return last.instructions().stream()
                .filter(it -> it.kind() == Keyword.RUN)
                .anyMatch(it -> Installs.brings(it.item().text(), program));
    }

    private boolean installsGlobally(String tool) {
        String brought = GlobalTools.find(draft.walk, tool).orElse(tool);
        return last.instructions().stream()
                .anyMatch(it -> it.kind() == Keyword.RUN && it.item().text().contains(brought));
    }

    /** Whether a COPY of the final stage brings {@code path}. */
    private boolean hasPath(String path) {
        for (PlacedInstruction placed : last.instructions()) {
            Optional<String> destination = destination(placed);
            if (destination.isEmpty()) {
                continue;
            }
            StageState state = after.graph().stateBefore(placed);
            String target = Paths.resolve(state.directory(), Expand.some(destination.get(), state::value));
            List<String> sources = sources(placed).stream()
                    .map(it -> Expand.some(it, state::value))
                    .toList();
            for (String source : sources) {
                String from = Paths.resolve("/", source);
                boolean intoDirectory = destination.get().endsWith("/");
                String name = base(from);
                if (path.equals(target) || path.equals(Paths.resolve(target, name))) {
                    return true;
                }
                boolean single = base(target).equals(name) || intoDirectory || name.isEmpty() || from.equals("/");
                if (Paths.isBelow(path, target) && (single || from.equals(target))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Optional<String> destination(PlacedInstruction placed) {
        if (placed.instruction() instanceof Instruction.Copy copy) {
            return copy.destination().map(it -> it.text());
        }
        return placed.instruction() instanceof Instruction.Add add
                ? add.destination().map(it -> it.text())
                : Optional.empty();
    }

    private static List<String> sources(PlacedInstruction placed) {
        if (placed.instruction() instanceof Instruction.Copy copy) {
            return copy.sources().stream().map(it -> it.text()).toList();
        }
        return placed.instruction() instanceof Instruction.Add add
                ? add.sources().stream().map(it -> it.text()).toList()
                : List.of();
    }

    private static String base(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** V4: what is copied from another stage is made or brought there, or stands in its base image. */
    private void copiesOutputs() throws Stop {
        for (StageReference reference : after.graph().referencesIn(last)) {
            if (!(reference instanceof StageReference.ToStage)
                    || reference.site().kind() != StageReference.Kind.COPY) {
                continue;
            }
            for (String source : sources(reference.site().instruction())) {
                if (!isOutput(source)) {
                    throw fail(draft, "V4", "no instruction of the build is known to make `" + source + "`");
                }
            }
        }
    }

    private boolean isOutput(String path) {
        Walk walk = draft.walk;
        boolean workdir =
                walk.steps().stream().anyMatch(it -> Paths.isBelow(it.before().directory(), path));
        Set<String> built = new HashSet<>();
        after.graph().stages().stream()
                .filter(it -> it != last)
                .flatMap(it -> it.instructions().stream())
                .forEach(it -> built.add(it.item().text().strip()));
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
    private void inputs() throws Stop {
        List<String> old = before.graph().stages().get(0).instructions().stream()
                .map(it -> it.item().text().strip())
                .toList();
        for (Stage stage : after.graph().stages()) {
            if (stage == last) {
                continue;
            }
            int at = -1;
            for (PlacedInstruction placed : stage.instructions()) {
                int next = indexFrom(old, placed.item().text().strip(), at + 1);
                int anywhere = old.indexOf(placed.item().text().strip());
                if (next < 0 && anywhere >= 0) {
                    throw fail(draft, "V5", "`" + placed.item().text().strip() + "` would run before what it needs");
                }
                at = next < 0 ? at : next;
            }
        }
        Set<String> built = new HashSet<>();
        after.graph().stages().stream()
                .filter(it -> it != last)
                .flatMap(it -> it.instructions().stream())
                .forEach(it -> built.add(it.item().text().strip()));
        boolean needsContext = after.graph().stages().stream()
                .filter(it -> it != last)
                .flatMap(it -> it.instructions().stream())
                .anyMatch(it -> it.kind() == Keyword.RUN);
        if (needsContext) {
            for (Step step : draft.walk.steps()) {
                boolean input =
                        step.kind() == Keyword.COPY || step.kind() == Keyword.ADD || step.kind() == Keyword.WORKDIR;
                boolean laterRun = draft.walk.steps().stream()
                        .anyMatch(it -> it.index() > step.index()
                                && it.kind() == Keyword.RUN
                                && built.contains(it.placed().item().text().strip()));
                if (input
                        && laterRun
                        && !built.contains(step.placed().item().text().strip())) {
                    throw fail(
                            draft,
                            "V5",
                            "the build would miss `"
                                    + step.placed().item().text().strip() + "`");
                }
            }
        }
    }

    /** V3: what RUNs of the final stage start is there, and is not one of the tools that stayed behind. */
    private void finalTools() throws Stop {
        for (PlacedInstruction placed : last.instructions()) {
            if (placed.kind() != Keyword.RUN || draft.sameBase) {
                continue;
            }
            for (String name : Installs.commands(placed.item().text())) {
                boolean leftBehind = draft.walk.image().hasTool(name) && !draft.image.hasTool(name);
                if (leftBehind && !installsPackage(name) && !hasPath(name)) {
                    throw fail(
                            draft,
                            "V3",
                            "`" + name + "` is not in the final stage, and a RUN of it starts `" + name + "`");
                }
            }
        }
    }

    /** V5: what the final stage moves about is there: a copied file, or one that none of the build's commands makes. */
    private void finalInputs() throws Stop {
        Set<String> inFinal = new HashSet<>();
        last.instructions().forEach(it -> inFinal.add(it.item().text().strip()));
        for (Step step : draft.walk.steps()) {
            if (step.kind() != Keyword.RUN
                    || !inFinal.contains(step.placed().item().text().strip())) {
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
                    if (built && !path.isEmpty() && !hasPath(path)) {
                        throw fail(
                                draft, "V5", "`" + String.join(" ", command.words()) + "` would miss `" + path + "`");
                    }
                }
            }
        }
    }

    private static int indexFrom(List<String> texts, String text, int from) {
        for (int i = from; i < texts.size(); i++) {
            if (texts.get(i).equals(text)) {
                return i;
            }
        }
        return -1;
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
        Optional<dev.slipway.catalogue.CatalogueImage> image = dev.slipway.catalogue.Images.find(base);
        if (image.isEmpty()) {
            throw fail(draft, "V6", "nothing is known of `" + base + "`");
        }
        dev.slipway.catalogue.CatalogueImage old = draft.walk.image();
        boolean none = image.get().libc() == dev.slipway.catalogue.Libc.NONE;
        if (!none && old.libc() != image.get().libc()) {
            boolean managed = !draft.launch.isFirst(LaunchKind.NATIVE);
            if (!managed || image.get().libc() == dev.slipway.catalogue.Libc.MUSL) {
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
                for (dev.slipway.syntax.KeyValue entry : arg.entries()) {
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
