package dev.slipway.compare;

import dev.slipway.catalogue.CommandUse;
import dev.slipway.catalogue.Commands;
import dev.slipway.catalogue.Phase;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Paths;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.graph.StageState;
import dev.slipway.graph.Values;
import dev.slipway.graph.Variable;
import dev.slipway.shell.ShellScript;
import dev.slipway.shell.ShellWord;
import dev.slipway.shell.SimpleCommand;
import dev.slipway.syntax.CommandLine;
import dev.slipway.syntax.Flag;
import dev.slipway.syntax.Heredoc;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Mount;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.Word;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The steps of a build and what each depends on, as BuildKit's solver sees them (dockerfile2llb/convert.go): the step before
 * it and its own text; for a RUN the variables, the user, the directory and the shell; for files of another stage the last
 * step of that stage.
 */
final class Steps {
    private final BuildGraph graph;

    /** The keys behind the last step of each stage, by its index. */
    private final Map<Integer, Keys> ends = new HashMap<>();

    private final List<BuildStep> steps = new ArrayList<>();

    /** What a step is known by: what it means, and the exact text that the cache is asked for. */
    private record Keys(String meaning, String exact) {
        Keys then(Keys step) {
            return new Keys(hash(meaning + "\n" + step.meaning), hash(exact + "\n" + step.exact));
        }
    }

    private Steps(BuildGraph graph) {
        this.graph = graph;
    }

    /** The steps that a build of {@code target} takes, in the order of the file. */
    static List<BuildStep> of(BuildGraph graph, Stage target) {
        Steps reader = new Steps(graph);
        graph.builtFor(target).forEach(it -> reader.read(graph.stages().get(it)));
        return List.copyOf(reader.steps);
    }

    private void read(Stage stage) {
        Optional<StageReference> base = graph.base(stage);
        Keys keys = base.map(this::end).orElse(new Keys("", ""));
        List<StageState> states = graph.statesIn(stage);
        List<StageReference> references = graph.referencesIn(stage);
        Set<Integer> below = new TreeSet<>();
        graph.parent(stage).ifPresent(it -> below.add(it.index()));
        for (int i = 0; i < stage.instructions().size(); i++) {
            PlacedInstruction placed = stage.instructions().get(i);
            StageState before = states.get(i);
            Optional<Keys> own = own(placed, before);
            if (own.isEmpty()) {
                continue;
            }
            Keys step = own.get();
            Set<Integer> needed = new TreeSet<>(below);
            for (StageReference reference : references) {
                if (reference.site().instruction().index() == placed.index()) {
                    Keys end = end(reference);
                    if (reference instanceof StageReference.ToStage to) {
                        needed.add(to.stage().index());
                    }
                    step = new Keys(step.meaning + "|" + end.meaning, step.exact + "|" + end.exact);
                }
            }
            keys = keys.then(step);
            steps.add(new BuildStep(
                    stage,
                    placed,
                    step.meaning,
                    keys.meaning,
                    keys.exact,
                    takesSources(placed, before),
                    needed,
                    phases(placed)));
        }
        ends.put(stage.index(), keys);
    }

    private Keys end(StageReference reference) {
        if (reference instanceof StageReference.ToStage to
                && ends.containsKey(to.stage().index())) {
            return ends.get(to.stage().index());
        }
        String image = "image " + reference.site().written();
        return new Keys(image, image);
    }

    /** What the step does; empty for an instruction that makes no files. */
    private Optional<Keys> own(PlacedInstruction placed, StageState before) {
        Instruction instruction = placed.instruction();
        String text = "";
        if (instruction instanceof Instruction.Workdir workdir) {
            String path = workdir.path()
                    .map(it -> Paths.resolve(before.directory(), expand(it, before)))
                    .orElse("");
            text = "WORKDIR " + path + " as " + before.user().orElse("");
        } else if (instruction instanceof Instruction.Copy copy) {
            text = copy(placed, before, copy.sources(), copy.destination());
        } else if (instruction instanceof Instruction.Add add) {
            text = copy(placed, before, add.sources(), add.destination());
        } else if (instruction instanceof Instruction.Run run && run.command().isPresent()) {
            return Optional.of(run(placed, before, run.command().get()));
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(new Keys(text, text));
    }

    private String expand(Word word, StageState state) {
        return graph.expanded(state, word);
    }

    private String copy(PlacedInstruction placed, StageState before, List<Word> sources, Optional<Word> destination) {
        StringBuilder text = new StringBuilder(placed.kind().toString());
        for (Map.Entry<String, String> flag : flags(placed, before).entrySet()) {
            if (!flag.getKey().startsWith("from=")) {
                text.append(" --").append(flag.getValue());
            }
        }
        sources.forEach(it ->
                text.append(" [").append(Paths.resolve("/", expand(it, before))).append(']'));
        String target = destination.map(it -> expand(it, before)).orElse("");
        text.append(" to ").append(Paths.resolve(before.directory(), target));
        boolean into = target.endsWith("/") || target.endsWith("/.") || target.equals(".");
        text.append(into ? "/" : "");
        bodies(placed).forEach(it -> text.append('\n').append(it));
        return text.toString();
    }

    private Keys run(PlacedInstruction placed, StageState before, CommandLine command) {
        StringBuilder around = new StringBuilder("RUN");
        flags(placed, before).values().forEach(it -> around.append(" --").append(it));
        around.append(" in ")
                .append(before.directory())
                .append(" as ")
                .append(before.user().orElse("root"));
        Map<String, String> values = new TreeMap<>();
        for (Variable variable : before.variables().values()) {
            boolean passed = variable.origin() == Variable.Origin.ARG || variable.origin() == Variable.Origin.ENV;
            variable.value().filter(it -> passed).ifPresent(it -> values.put(variable.name(), it));
        }
        around.append(" with ").append(values);
        bodies(placed).forEach(it -> around.append('\n').append(it));
        if (command instanceof CommandLine.ExecForm exec) {
            String text = around + " exec " + exec.texts();
            return new Keys(text, text);
        }
        String line = ((CommandLine.ShellForm) command).text().text();
        String shell = around + " by " + before.shell() + " ";
        boolean posix = before.shell().isEmpty() || before.shell().get(0).matches("(?:.*/)?(?:sh|bash|ash|dash)");
        return new Keys(shell + (posix ? StepText.blanks(line) : line), shell + line);
    }

    /** Flags by their order of telling: those of a mount keep the order that they are written in. */
    private Map<String, String> flags(PlacedInstruction placed, StageState before) {
        Map<String, String> flags = new TreeMap<>();
        int number = 0;
        for (Flag flag : placed.parts().flags()) {
            String value = flag.is("mount")
                    ? mount(Mount.of(flag), before)
                    : flag.value().map(it -> expand(it, before)).orElse("");
            String text = flag.name().text() + "=" + value;
            flags.put(text + " " + number++, text);
        }
        return flags;
    }

    /** What a mount takes from is told by what that holds, whatever its name. */
    private String mount(Mount mount, StageState before) {
        List<String> options = new ArrayList<>();
        for (Mount.Option option : mount.options()) {
            if (!option.name().equals("from")) {
                options.add(option.name()
                        + option.value().map(it -> "=" + expand(it, before)).orElse(""));
            }
        }
        return String.join(",", options);
    }

    private static List<String> bodies(PlacedInstruction placed) {
        List<String> bodies = new ArrayList<>();
        for (Heredoc heredoc : placed.parts().heredocs()) {
            bodies.add(
                    heredoc.expands() + heredoc.body().in(placed.item().text()).replace("\r\n", "\n"));
        }
        return bodies;
    }

    /** Whether it copies a directory of the build context, and not just files that it names. */
    private boolean takesSources(PlacedInstruction placed, StageState before) {
        List<Word> sources = placed.instruction() instanceof Instruction.Copy copy
                ? copy.sources()
                : placed.instruction() instanceof Instruction.Add add ? add.sources() : List.of();
        if (placed.parts().flag("from").isPresent()
                || !placed.parts().heredocs().isEmpty()) {
            return false;
        }
        for (Word source : sources) {
            String path = expand(source, before);
            boolean remote = Values.isUrl(path) || Values.isGitReference(path);
            String name = path.substring(path.lastIndexOf('/') + 1);
            boolean file = name.indexOf('.') > 0 || name.equals("Makefile") || name.equals("Gemfile");
            if (!remote && (!file || name.equals("..") || name.startsWith("*"))) {
                return true;
            }
        }
        return false;
    }

    private static Set<Phase> phases(PlacedInstruction placed) {
        Set<Phase> phases = EnumSet.noneOf(Phase.class);
        if (placed.instruction() instanceof Instruction.Run run && run.command().isPresent()) {
            CommandLine command = run.command().get();
            ShellScript script = command instanceof CommandLine.ExecForm exec
                    ? ShellScript.ofArguments(exec.texts())
                    : ShellScript.parse(((CommandLine.ShellForm) command).text().text());
            for (SimpleCommand each : script.commands()) {
                Commands.use(each.words().stream().map(ShellWord::value).toList())
                        .map(CommandUse::phase)
                        .ifPresent(phases::add);
            }
        }
        return phases;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
