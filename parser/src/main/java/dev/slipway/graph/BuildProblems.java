package dev.slipway.graph;

import dev.slipway.graph.BuildProblem.Code;
import dev.slipway.syntax.Flag;
import dev.slipway.syntax.Heredoc;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Item;
import dev.slipway.syntax.KeyValue;
import dev.slipway.syntax.Mount;
import dev.slipway.syntax.ParserDirective;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.SyntaxProblem;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.syntax.Word;
import dev.slipway.syntax.parse.Expander;
import dev.slipway.syntax.parse.InstructionParser;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * Looks for what a build would fail on although every line is well-formed: words that do not expand, and values that are
 * none (dockerfile2llb/convert.go and what it calls). Instructions with a syntax problem are left alone.
 */
final class BuildProblems {
    private static final Set<String> CHECK_OPTIONS = Set.of("skip", "error", "experimental");

    private final BuildGraph graph;
    private final SyntaxTree tree;
    private final Evaluator evaluator;
    private final List<BuildProblem> problems = new ArrayList<>();

    /** The stage whose instructions are looked at; empty for what every build reads. */
    private OptionalInt stage = OptionalInt.empty();

    private boolean isWindows;

    private BuildProblems(BuildGraph graph, Evaluator evaluator) {
        this.graph = graph;
        this.tree = graph.tree();
        this.evaluator = evaluator;
    }

    static List<BuildProblem> of(BuildGraph graph, Evaluator evaluator) {
        BuildProblems search = new BuildProblems(graph, evaluator);
        search.checkDirective();
        search.header();
        graph.stages().forEach(search::stage);
        return List.copyOf(search.problems);
    }

    private void checkDirective() {
        int offset = 0;
        for (int i = 0; i < tree.size() && tree.item(i).kind() == Item.Kind.DIRECTIVE; i++) {
            int start = offset;
            tree.item(i)
                    .directive()
                    .filter(it -> it.effective() && it.name().equals(ParserDirective.CHECK))
                    .ifPresent(it -> checkOptions(it, start));
            offset += tree.item(i).length();
        }
    }

    private void checkOptions(ParserDirective directive, int offset) {
        int end = directive.value().indexOf(' ');
        String options = end < 0 ? directive.value() : directive.value().substring(0, end);
        int at = 0;
        for (String option : options.split(";", -1)) {
            String name = option.indexOf('=') < 0 ? option : option.substring(0, option.indexOf('='));
            if (!CHECK_OPTIONS.contains(name.strip())) {
                int from = offset + directive.valueSpan().start() + at;
                add(
                        Code.INVALID_CHECK_OPTION,
                        new TextSpan(from, from + name.length()),
                        "check takes skip, error and experimental, not `" + name.strip() + "`");
            }
            at += option.length() + 1;
        }
    }

    private void header() {
        Map<String, Variable> scope = graph.globals();
        for (PlacedInstruction placed : graph.header()) {
            if (placed.instruction() instanceof Instruction.Arg arg) {
                for (KeyValue entry : arg.entries()) {
                    entry.value().ifPresent(value -> expand(placed, value, name -> value(scope, name)));
                }
            } else if (placed.instruction() instanceof Instruction.Expose expose) {
                // The build fails because there is no stage; a port that is none would be its next complaint.
                expose.ports().stream()
                        .filter(port -> port.text().indexOf('$') < 0)
                        .forEach(port -> port(placed, port.text(), port));
            }
        }
    }

    private static Optional<String> value(Map<String, Variable> scope, String name) {
        return Optional.ofNullable(scope.get(name)).flatMap(Variable::value);
    }

    private void stage(Stage each) {
        stage = OptionalInt.empty();
        from(each);
        stage = OptionalInt.of(each.index());
        triggers(each);
        isWindows = graph.initialState(each).windows();
        List<StageState> states = graph.statesIn(each);
        for (int i = 0; i < states.size(); i++) {
            PlacedInstruction placed = each.instructions().get(i);
            if (placed.parts().problems().isEmpty()) {
                words(placed, states.get(i));
                bodies(placed, states.get(i));
                values(placed, states.get(i));
            }
        }
    }

    private void from(Stage each) {
        PlacedInstruction placed = each.from();
        Optional<StageReference> base = graph.base(each);
        if (base.isPresent() && base.get() instanceof StageReference.Unresolved unresolved) {
            add(Code.INVALID_IMAGE, unresolved.span(), unresolved.reason());
        }
        // An empty `--platform=` is none (convert.go: `if v := st.Platform; v != ""`); a variable that is empty is
        // refused.
        placed.parts()
                .flag("platform")
                .flatMap(Flag::value)
                .filter(it -> it.length() > 0)
                .ifPresent(platform -> {
                    Function<String, Optional<String>> scope = name -> value(graph.globals(), name);
                    Optional<String> value = expand(placed, platform, scope);
                    if (value.isPresent() && !Values.isPlatform(value.get())) {
                        add(
                                Code.INVALID_PLATFORM,
                                placed.place(platform),
                                value.get().isEmpty()
                                        ? "the platform is empty"
                                        : "`" + value.get() + "` is no platform: os/arch or os/arch/variant");
                    }
                });
        for (StageReference reference : graph.referencesIn(each)) {
            if (reference instanceof StageReference.ToImage image
                    && image.image().isEmpty()
                    && !reference.site().trigger()) {
                add(
                        Code.INVALID_IMAGE,
                        reference.span(),
                        ImageReference.read(reference.site().written()).problem());
            }
        }
    }

    private void words(PlacedInstruction placed, StageState state) {
        Instruction instruction = placed.instruction();
        if (instruction instanceof Instruction.Onbuild) {
            return;
        }
        if (instruction instanceof Instruction.Env env) {
            for (KeyValue entry : env.entries()) {
                expand(placed, entry.key(), state::value);
                entry.value().ifPresent(value -> expand(placed, value, state::value));
            }
        } else if (instruction instanceof Instruction.Arg arg) {
            StageState after = evaluator.after(state, placed);
            for (KeyValue entry : arg.entries()) {
                entry.value().ifPresent(value -> expand(placed, value, after::value));
            }
        }
        for (Word word : OccurrenceFinder.expandable(instruction)) {
            boolean isHeredoc = placed.parts().heredocs().stream()
                    .map(Heredoc::opener)
                    .anyMatch(opener -> opener.span().equals(word.span()));
            if (!isHeredoc) {
                expand(placed, word, state::value);
            }
        }
    }

    /** BuildKit expands the body of a copied heredoc, unless its name is quoted; a RUN's body is the shell's. */
    private void bodies(PlacedInstruction placed, StageState state) {
        boolean copied =
                placed.instruction() instanceof Instruction.Copy || placed.instruction() instanceof Instruction.Add;
        for (Heredoc heredoc : placed.parts().heredocs()) {
            String body = heredoc.body().in(placed.item().text());
            if (copied && heredoc.expands() && body.indexOf('$') >= 0) {
                Expander.expand(body, Expander.Options.heredocBody(), state::value)
                        .failure()
                        .ifPresent(failure -> add(
                                Code.INVALID_EXPANSION,
                                placed.place(new TextSpan(failure.start(), failure.end())
                                        .shifted(heredoc.body().start())),
                                failure.message()));
            }
        }
    }

    private void values(PlacedInstruction placed, StageState state) {
        Instruction instruction = placed.instruction();
        if (instruction instanceof Instruction.Expose expose) {
            expose.ports().forEach(port -> port(placed, port, state));
        } else if (instruction instanceof Instruction.Stopsignal it
                && it.signal().isPresent()) {
            String signal = text(it.signal().get(), state);
            if (!Values.isSignal(signal)) {
                add(Code.INVALID_SIGNAL, placed.place(it.signal().get()), "`" + signal + "` is no signal");
            }
        } else if (instruction instanceof Instruction.Workdir it && it.path().isPresent() && isWindows) {
            Word path = it.path().get();
            Values.windowsPathProblem(text(path, state))
                    .ifPresent(message -> add(Code.INVALID_PATH, placed.place(path), message));
        } else if (instruction instanceof Instruction.Copy copy) {
            mode(placed, state);
            owner(placed, state);
            copy.sources().forEach(source -> copySource(placed, source, state));
        } else if (instruction instanceof Instruction.Add addition) {
            mode(placed, state);
            owner(placed, state);
            checksum(placed, addition, state);
        } else if (instruction instanceof Instruction.Run run) {
            Mount.of(run.parts())
                    .forEach(mount -> new MountChecks(
                                    mount,
                                    state.directory(),
                                    word -> text(word, state),
                                    (span, message) -> add(Code.INVALID_MOUNT_OPTION, placed.place(span), message))
                            .check());
        }
    }

    private void port(PlacedInstruction placed, Word port, StageState state) {
        for (String value : Expander.expand(port.text(), Expander.Options.word(tree.escape()), state::value)
                .words()) {
            port(placed, value, port);
        }
    }

    private void port(PlacedInstruction placed, String value, Word port) {
        Ports.problem(value).ifPresent(message -> add(Code.INVALID_PORT, placed.place(port), message));
    }

    private void mode(PlacedInstruction placed, StageState state) {
        placed.parts().flag("chmod").flatMap(Flag::value).ifPresent(mode -> {
            String value = text(mode, state);
            if (!value.isEmpty() && !Values.isMode(value)) {
                add(
                        Code.INVALID_MODE,
                        placed.place(mode),
                        "`" + value + "` is no mode: up to 07777, or symbols such as u=rwX,go=rX");
            }
        });
    }

    /** A linked layer is made without the image below it, so nobody can look a name up. */
    private void owner(PlacedInstruction placed, StageState state) {
        boolean linked = placed.parts()
                .flag("link")
                .filter(flag -> flag.value().isEmpty() || flag.value().get().isIgnoringCase("true"))
                .isPresent();
        placed.parts().flag("chown").flatMap(Flag::value).ifPresent(owner -> {
            String value = text(owner, state);
            if (linked && !value.isEmpty() && !value.matches("[0-9]+(:[0-9]*)?")) {
                add(Code.INVALID_OWNER, placed.place(owner), "with --link, owners must be numbers, not names");
            }
        });
    }

    /** The triggers of the stage below fire here; only now does BuildKit look at their keywords and flags. */
    private void triggers(Stage each) {
        Optional<Stage> parent = graph.parent(each).filter(it -> it.index() < each.index());
        if (parent.isEmpty()) {
            return;
        }
        for (PlacedInstruction placed : parent.get().instructions()) {
            if (placed.instruction() instanceof Instruction.Onbuild onbuild
                    && onbuild.trigger().isPresent()) {
                String text = placed.item()
                        .text()
                        .substring(placed.parts().arguments().span().start());
                List<SyntaxProblem> found = InstructionParser.parse(text, tree.escape(), false)
                        .parts()
                        .problems();
                if (!found.isEmpty() && placed.parts().problems().isEmpty()) {
                    TextSpan span = graph.base(each).orElseThrow().span();
                    add(
                            Code.INVALID_INHERITED_TRIGGER,
                            span,
                            "an ONBUILD of this stage fails here: "
                                    + found.get(0).message());
                }
            }
        }
    }

    private void copySource(PlacedInstruction placed, Word source, StageState state) {
        String value = text(source, state);
        if (Values.isUrl(value)) {
            add(Code.INVALID_SOURCE, placed.place(source), "COPY takes no URL; ADD does");
        } else if (Values.isGitReference(value) && placed.parts().flag("from").isEmpty()) {
            add(Code.INVALID_SOURCE, placed.place(source), "COPY takes no git repository; ADD does");
        }
    }

    private void checksum(PlacedInstruction placed, Instruction.Add addition, StageState state) {
        placed.parts().flag("checksum").flatMap(Flag::value).ifPresent(checksum -> {
            String value = text(checksum, state);
            boolean url = addition.sources().stream()
                    .map(source -> text(source, state))
                    .anyMatch(source -> Values.isUrl(source) && !source.matches(".*\\.git(#.*)?"));
            if (url && !value.isEmpty() && !Values.isDigest(value)) {
                add(Code.INVALID_CHECKSUM, placed.place(checksum), "a checksum is algorithm:hex, such as sha256:...");
                return;
            }
            boolean oneRemote = addition.sources().size() == 1
                    && (Values.isUrl(text(addition.sources().get(0), state))
                            || Values.isGitReference(text(addition.sources().get(0), state)));
            if (!checksum.isEmpty() && !oneRemote) {
                add(
                        Code.INVALID_CHECKSUM,
                        placed.place(checksum),
                        "--checksum works with exactly one source, a URL or a git repository");
            }
        });
    }

    private String text(Word word, StageState state) {
        return Expander.expand(word.text(), Expander.Options.word(tree.escape()), state::value)
                .value();
    }

    /** The expanded word; empty when it cannot be expanded, which is then reported. */
    private Optional<String> expand(PlacedInstruction placed, Word word, Function<String, Optional<String>> variables) {
        Expander.Result result = Expander.expand(word.text(), Expander.Options.word(tree.escape()), variables::apply);
        if (result.isOk()) {
            return Optional.of(result.value());
        }
        Expander.Failure failure = result.failure().orElseThrow();
        int end = Math.max(failure.start(), Math.min(failure.end(), word.length()));
        add(Code.INVALID_EXPANSION, placed.place(word.span(failure.start(), end)), failure.message());
        return Optional.empty();
    }

    private void add(Code code, TextSpan span, String message) {
        problems.add(new BuildProblem(code, span, message, stage));
    }
}
