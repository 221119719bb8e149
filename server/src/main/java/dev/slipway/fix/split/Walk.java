package dev.slipway.fix.split;

import dev.slipway.catalogue.CatalogueImage;
import dev.slipway.catalogue.Commands;
import dev.slipway.catalogue.Effect;
import dev.slipway.catalogue.Phase;
import dev.slipway.graph.Paths;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageState;
import dev.slipway.graph.Values;
import dev.slipway.shell.AndChain;
import dev.slipway.shell.ShellScript;
import dev.slipway.shell.ShellWord;
import dev.slipway.shell.SimpleCommand;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.CommandLine;
import dev.slipway.syntax.Flag;
import dev.slipway.syntax.Heredoc;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stage read from top to bottom: what runs where, and who wrote which path. */
final class Walk {
    private static final String PYTHON_PREFIX = "PYTHON_PREFIX";

    private final Subject subject;
    private final Stage stage;
    private final CatalogueImage image;
    private final List<Step> steps = new ArrayList<>();

    private Walk(Subject subject, Stage stage, CatalogueImage image) {
        this.subject = subject;
        this.stage = stage;
        this.image = image;
    }

    static Walk of(Subject subject, Stage stage, CatalogueImage image) {
        Walk walk = new Walk(subject, stage, image);
        for (PlacedInstruction placed : stage.instructions()) {
            walk.add(placed);
        }
        return walk;
    }

    Subject subject() {
        return subject;
    }

    Stage stage() {
        return stage;
    }

    /** The image of FROM. */
    CatalogueImage image() {
        return image;
    }

    List<Step> steps() {
        return steps;
    }

    StageState finalState() {
        return subject.graph().finalState(stage);
    }

    List<Command> commands() {
        return steps.stream().flatMap(step -> step.commands().stream()).toList();
    }

    List<Step> copies() {
        return steps.stream()
                .filter(step -> step.copy().map(it -> !it.remote()).orElse(false))
                .toList();
    }

    /** The last step of that kind. */
    Optional<Step> last(Keyword kind) {
        return steps.stream().filter(step -> step.kind() == kind).reduce((a, b) -> b);
    }

    /** The path in the build context that the file or directory {@code imagePath} was copied from, the last copy first. */
    Optional<String> contextPath(String imagePath) {
        Optional<String> found = Optional.empty();
        for (Step step : copies()) {
            Optional<String> here = step.copy().get().contextPath(imagePath, subject.context());
            found = here.isPresent() ? here : found;
        }
        return found;
    }

    /** The text of the file of the context that stands at {@code imagePath}. */
    Optional<String> read(String imagePath) {
        return contextPath(imagePath).flatMap(subject.context()::read);
    }

    /** Who makes {@code path}: the last command whose outputs hold it, and how surely. */
    Optional<Producer> producer(String path) {
        return producer(path, steps.size());
    }

    /** The same for what stands there before the step of index {@code before}. */
    Optional<Producer> producer(String path, int before) {
        Optional<Producer> found = Optional.empty();
        for (Step step : steps.subList(0, before)) {
            for (Command command : step.commands()) {
                if (command.phase() == Phase.CLEAN
                        || command.phase() == Phase.NEUTRAL && command.writes().isEmpty()) {
                    continue;
                }
                Optional<Producer> here = produces(step, command, path);
                found = here.isPresent() ? here : found;
            }
        }
        return found;
    }

    private Optional<Producer> produces(Step step, Command command, String path) {
        Optional<Boolean> program =
                GoOutput.makes(this, command, path).or(() -> CargoOutput.makes(this, command, path));
        if (program.isPresent()) {
            return program.get() ? Optional.of(new Producer(step, command, true)) : Optional.empty();
        }
        for (Effect effect : command.writes()) {
            switch (effect.kind()) {
                case EXACT:
                    if (effect.path().equals(path)) {
                        return Optional.of(new Producer(step, command, true));
                    }
                    break;
                case INTO:
                    if (effect.path().equals(path) || isMovedTo(command, effect.path(), path)) {
                        return Optional.of(new Producer(step, command, true));
                    }
                    break;
                case BELOW:
                    if (Paths.isBelow(path, effect.path())) {
                        return Optional.of(new Producer(step, command, false));
                    }
                    break;
                default:
                    break;
            }
        }
        return Optional.empty();
    }

    private static boolean isMovedTo(Command command, String directory, String path) {
        String parent = directory.endsWith("/") ? directory.substring(0, directory.length() - 1) : directory;
        int slash = path.lastIndexOf('/');
        if (!path.substring(0, Math.max(slash, 0)).equals(parent)) {
            return false;
        }
        String name = path.substring(slash + 1);
        return command.reads().stream().anyMatch(it -> it.path().endsWith("/" + name));
    }

    /** @param exact false when the catalogue knows only the directory */
    record Producer(Step step, Command command, boolean exact) {}

    private void add(PlacedInstruction placed) {
        StageState before = subject.graph().stateBefore(placed);
        List<Command> commands = new ArrayList<>();
        Optional<ShellScript> script = Optional.empty();
        Optional<ContextCopy> copy = Optional.empty();
        Instruction instruction = placed.instruction();
        if (instruction instanceof Instruction.Run run) {
            script = script(placed, run, before);
            script.ifPresent(it -> addCommands(it, before, commands));
            if (placed.parts().heredocs().size() > 0) {
                script = Optional.empty();
            }
        } else if (instruction instanceof Instruction.Copy it) {
            copy = copy(placed, it.sources(), it.destination(), before);
        } else if (instruction instanceof Instruction.Add it) {
            copy = copy(placed, it.sources(), it.destination(), before);
        }
        steps.add(new Step(steps.size(), placed, before, commands, script, copy));
    }

    private static Optional<ShellScript> script(PlacedInstruction placed, Instruction.Run run, StageState before) {
        if (!placed.parts().heredocs().isEmpty()) {
            Heredoc heredoc = placed.parts().heredocs().get(0);
            String line =
                    run.command().map(it -> it.span().in(placed.item().text())).orElse("");
            return line.startsWith("<<") && placed.parts().heredocs().size() == 1
                    ? Optional.of(
                            ShellScript.parse(heredoc.body().in(placed.item().text())))
                    : Optional.of(ShellScript.opaque(line));
        }
        if (run.command().isEmpty()) {
            return Optional.empty();
        }
        if (run.command().get() instanceof CommandLine.ExecForm exec) {
            return Optional.of(ShellScript.ofArguments(exec.texts()));
        }
        String text = ((CommandLine.ShellForm) run.command().get()).text().text();
        boolean posix = before.shell().isEmpty() || before.shell().get(0).matches("(?:.*/)?(?:sh|bash|ash|dash)");
        return Optional.of(posix ? ShellScript.parse(text) : ShellScript.opaque(text));
    }

    private void addCommands(ShellScript script, StageState before, List<Command> commands) {
        Optional<AndChain> chain = script.andChain();
        String directory = before.directory();
        Map<String, String> variables = variables(before);
        for (SimpleCommand source : script.commands()) {
            List<String> words = new ArrayList<>();
            for (ShellWord word : source.words()) {
                words.add(Expand.some(word.value(), name -> Optional.ofNullable(variables.get(name))));
            }
            if (words.isEmpty()) {
                continue;
            }
            commands.add(
                    new Command(source, words, Commands.use(words), directory, variables, chainStep(chain, source)));
            if (Verb.of(words.get(0)).filter(it -> it == Verb.CHANGE_DIRECTORY).isPresent() && words.size() == 2) {
                directory = Paths.resolve(directory, words.get(1));
            }
        }
    }

    private static int chainStep(Optional<AndChain> chain, SimpleCommand command) {
        if (chain.isPresent()) {
            for (int i = 0; i < chain.get().steps().size(); i++) {
                if (chain.get().steps().get(i).span().covers(command.span())) {
                    return i;
                }
            }
        }
        return -1;
    }

    private Map<String, String> variables(StageState before) {
        Map<String, String> variables = new HashMap<>();
        before.variables().forEach((name, variable) -> variable.value().ifPresent(it -> variables.put(name, it)));
        String user = before.user().orElse("root");
        if (user.equals("root") || user.equals("0")) {
            variables.putIfAbsent("HOME", "/root");
        } else {
            variables.putIfAbsent("HOME", "/home/" + user.replaceAll(":.*", ""));
        }
        variables.putIfAbsent(PYTHON_PREFIX, "/usr/local");
        return variables;
    }

    private Optional<ContextCopy> copy(
            PlacedInstruction placed, List<Word> sources, Optional<Word> destination, StageState before) {
        if (destination.isEmpty()) {
            return Optional.empty();
        }
        boolean remote = placed.parts().flag("from").isPresent()
                || !placed.parts().heredocs().isEmpty();
        List<String> texts = new ArrayList<>();
        for (Word source : sources) {
            String text = Expand.some(source.text(), before::value);
            remote |= Values.isUrl(text) || Values.isGitReference(text);
            texts.add(text);
        }
        String written = Expand.some(destination.get().text(), before::value);
        String target = Paths.resolve(before.directory(), written);
        boolean directory = written.endsWith("/")
                || written.equals(".")
                || written.endsWith("/.")
                || target.equals(before.directory())
                || isKnownDirectory(target);
        Optional<String> owner =
                placed.parts().flag("chown").map(Flag::valueText).map(it -> Expand.some(it, before::value));
        return Optional.of(new ContextCopy(texts, target, directory, owner, remote));
    }

    private boolean isKnownDirectory(String path) {
        for (Step step : steps) {
            boolean workdir = step.before().directory().equals(path);
            boolean made = step.commands().stream()
                    .filter(it -> it.is(Verb.MAKE_DIRECTORY))
                    .flatMap(it -> it.writes().stream())
                    .anyMatch(it -> it.path().equals(path));
            if (workdir || made) {
                return true;
            }
        }
        return false;
    }
}
