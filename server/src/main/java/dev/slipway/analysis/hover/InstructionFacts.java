package dev.slipway.analysis.hover;

import static dev.slipway.analysis.hover.Markdown.code;
import static dev.slipway.analysis.hover.Markdown.codes;

import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Paths;
import dev.slipway.graph.RunCommand;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.graph.StageState;
import dev.slipway.graph.Values;
import dev.slipway.syntax.CommandLine;
import dev.slipway.syntax.Heredoc;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.KeyValue;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an instruction comes to in this file. */
final class InstructionFacts {
    private static final int MOST_VALUES = 3;

    /** @param instruction the instruction of {@code placed}, or the one behind its ONBUILD */
    static List<String> of(BuildGraph graph, PlacedInstruction placed, Instruction instruction) {
        if (placed.instruction() instanceof Instruction.Onbuild && instruction != placed.instruction()) {
            return List.of("Runs in builds whose FROM names this image, not here");
        }
        List<String> facts = new ArrayList<>();
        Optional<Stage> stage = graph.stageAt(placed.offset());
        if (instruction instanceof Instruction.From && stage.isPresent()) {
            facts.addAll(StageFacts.of(graph, stage.get()));
            return facts;
        }
        StageState state = graph.stateBefore(placed);
        switch (instruction.kind()) {
            case RUN:
                run(graph, stage, state, (Instruction.Run) instruction, facts);
                break;
            case COPY:
            case ADD:
                copy(graph, placed, state, instruction, facts);
                break;
            case CMD:
            case ENTRYPOINT:
                command(graph, placed, stage, state, instruction, facts);
                break;
            case WORKDIR:
                ((Instruction.Workdir) instruction)
                        .path()
                        .ifPresent(path -> facts.add("From here " + code(absolute(state, graph.expanded(placed, path)))
                                + ", before " + directory(state)));
                break;
            case USER:
                ((Instruction.User) instruction)
                        .user()
                        .ifPresent(user -> facts.add(
                                "From here " + code(graph.expanded(placed, user)) + ", before " + user(state)));
                break;
            case ENV:
                values(graph, placed, ((Instruction.Env) instruction).entries(), facts);
                break;
            case ARG:
                values(graph, placed, ((Instruction.Arg) instruction).entries(), facts);
                break;
            case EXPOSE:
                stage.ifPresent(it -> ports(graph, it, facts));
                break;
            case HEALTHCHECK:
            case STOPSIGNAL:
                replaced(graph, placed, stage, facts);
                break;
            case SHELL:
                facts.add("Before " + code(String.join(" ", state.shell())));
                break;
            default:
                break;
        }
        stage.filter(it -> !graph.isBuilt(it)).ifPresent(it -> facts.add(StageFacts.reach(graph, it)));
        return facts;
    }

    private static void run(
            BuildGraph graph, Optional<Stage> stage, StageState state, Instruction.Run run, List<String> facts) {
        boolean exec =
                run.command().filter(CommandLine.ExecForm.class::isInstance).isPresent();
        String how = exec ? "without a shell" : "with " + code(String.join(" ", state.shell()));
        facts.add("Runs as " + user(state) + " in " + directory(state) + " " + how);
        boolean shipped = stage.filter(graph::isShipped).isPresent();
        if (stage.filter(graph::isBuilt).isPresent() && !shipped) {
            facts.add(
                    "In stage " + StageFacts.label(stage.get()) + ", whose layers are not in the image that is built");
        }
    }

    private static String user(StageState state) {
        return state.user().map(Markdown::code).orElse(state.baseKnown() ? "`root`" : "the base image's user");
    }

    private static String directory(StageState state) {
        boolean isRoot = state.baseKnown() && !isWindows(state);
        return state.workdir().map(Markdown::code).orElse(isRoot ? "`/`" : "the base image's directory");
    }

    private static boolean isWindows(StageState state) {
        String shell = state.shell().isEmpty() ? "" : state.shell().get(0).toLowerCase(Locale.ROOT);
        return shell.startsWith("cmd") || shell.contains("powershell") || shell.contains("pwsh");
    }

    private static void copy(
            BuildGraph graph, PlacedInstruction placed, StageState state, Instruction instruction, List<String> facts) {
        List<Word> sources = instruction instanceof Instruction.Copy copy
                ? copy.sources()
                : ((Instruction.Add) instruction).sources();
        Optional<Word> destination = instruction instanceof Instruction.Copy copy
                ? copy.destination()
                : ((Instruction.Add) instruction).destination();
        String from = graph.references().stream()
                .filter(it -> it.site().instruction().index() == placed.index())
                .findFirst()
                .map(it -> it instanceof StageReference.ToStage to
                        ? "stage " + StageFacts.label(to.stage())
                        : code(it.site().written()))
                .orElseGet(() -> source(sources));
        destination.ifPresent(it ->
                facts.add("From " + from + " to " + code(absolute(state, graph.expanded(placed, it)))));
    }

    private static String source(List<Word> sources) {
        String first = sources.isEmpty() ? "" : sources.get(0).text();
        if (Values.isUrl(first) || Values.isGitReference(first)) {
            return code(first);
        }
        return first.startsWith("<<") ? "the heredoc" : "the build context";
    }

    private static void command(
            BuildGraph graph,
            PlacedInstruction placed,
            Optional<Stage> stage,
            StageState state,
            Instruction instruction,
            List<String> facts) {
        boolean replaced = replaced(graph, placed, stage, facts);
        if (replaced || stage.isEmpty()) {
            return;
        }
        StageState end = graph.finalState(stage.get());
        boolean ignoresCmd = end.entrypoint().filter(it -> !it.exec()).isPresent();
        List<String> argv =
                new ArrayList<>(end.entrypoint().map(RunCommand::argv).orElse(List.of()));
        if (!ignoresCmd) {
            argv.addAll(end.cmd().map(RunCommand::argv).orElse(List.of()));
        }
        if (!argv.isEmpty()) {
            facts.add("A container of this stage runs " + code(String.join(" ", argv)));
        }
        if (ignoresCmd && instruction.kind() == Keyword.CMD) {
            facts.add("The shell form of `ENTRYPOINT` ignores it");
        } else if (instruction.shellForm().isPresent()) {
            facts.add("Shell form: signals such as SIGTERM reach the shell, not the program");
        }
    }

    /** Adds who replaces the instruction, when a later one of the same stage does. */
    private static boolean replaced(
            BuildGraph graph, PlacedInstruction placed, Optional<Stage> stage, List<String> facts) {
        Optional<PlacedInstruction> later = stage.flatMap(it -> it.instructions().stream()
                .filter(each -> each.index() > placed.index() && each.kind() == placed.kind())
                .reduce((first, second) -> second));
        later.ifPresent(it -> facts.add("Replaced in line "
                + (graph.tree().lineAt(it.span().start()) + 1) + ": the last one of a stage counts"));
        return later.isPresent();
    }

    private static void values(BuildGraph graph, PlacedInstruction placed, List<KeyValue> entries, List<String> facts) {
        for (KeyValue entry : entries) {
            boolean expands =
                    entry.value().filter(it -> it.text().indexOf('$') >= 0).isPresent();
            if (expands && facts.size() < MOST_VALUES) {
                facts.add(code(entry.key().text()) + " = "
                        + code(graph.expanded(placed, entry.value().get())));
            }
        }
    }

    private static void ports(BuildGraph graph, Stage stage, List<String> facts) {
        Set<String> ports = new LinkedHashSet<>(graph.finalState(stage).ports());
        if (!ports.isEmpty()) {
            facts.add("Ports of this stage: " + codes(ports));
        }
    }

    /** What a heredoc is for. */
    static List<String> heredoc(Heredoc heredoc, Instruction owner) {
        List<String> facts = new ArrayList<>();
        if (!heredoc.isTerminated()) {
            facts.add("Nothing ends it: a line that says " + code(heredoc.name())
                    + " alone is missing, and the build fails");
        }
        boolean isRun = owner instanceof Instruction.Run;
        if (!isRun) {
            facts.add(heredoc.expands() ? "Variables in it expand" : "The quotes keep variables in it as they are");
        }
        if (heredoc.stripsTabs()) {
            facts.add("`<<-` takes the tabs off the start of every line");
        }
        return facts;
    }

    /** {@code path} from the root, as WORKDIR has it; a Windows path stays as it is. */
    static String absolute(StageState state, String path) {
        if (path.startsWith("/") || path.matches("[A-Za-z]:.*") || path.isEmpty()) {
            return path;
        }
        String clean = Paths.resolve(state.directory(), path);
        return path.endsWith("/") && clean.length() > 1 ? clean + "/" : clean;
    }

    private InstructionFacts() {}
}
