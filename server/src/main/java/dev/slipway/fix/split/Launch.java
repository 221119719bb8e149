package dev.slipway.fix.split;

import dev.slipway.catalogue.CatalogueImage;
import dev.slipway.catalogue.CommandUse;
import dev.slipway.catalogue.Commands;
import dev.slipway.catalogue.ImageRole;
import dev.slipway.catalogue.Phase;
import dev.slipway.graph.RunCommand;
import dev.slipway.graph.StageState;
import dev.slipway.shell.ShellScript;
import dev.slipway.shell.SimpleCommand;
import dev.slipway.syntax.Keyword;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a container of the image runs.
 *
 * @param commands the commands of ENTRYPOINT and CMD that the catalogue does not expect in any image, wrappers passed over
 * @param helpers names of the others: shell tools, wrappers
 * @param needsShell whether a shell stands in between
 * @param span of the instruction that says so
 */
record Launch(List<Start> commands, List<String> helpers, boolean needsShell, TextSpan span) {
    Launch {
        commands = List.copyOf(commands);
        helpers = List.copyOf(helpers);
    }

    /** One program with its arguments. */
    record Start(LaunchKind kind, List<String> words) {
        Start {
            words = List.copyOf(words);
        }

        String program() {
            return words.get(0);
        }

        List<String> arguments() {
            return words.subList(1, words.size());
        }

        /** The arguments that are no options. */
        List<String> operands() {
            return arguments().stream().filter(it -> !it.startsWith("-")).toList();
        }
    }

    private static final int MAX_SCRIPTS = 8;

    /** Loaded when first asked. */
    private static final class Rows {
        static final Map<String, List<String>> ALL = Tables.read("launchers.tsv");
    }

    Start first() {
        return commands.get(0);
    }

    boolean isFirst(LaunchKind... kinds) {
        return List.of(kinds).contains(first().kind());
    }

    /** What kind of program a word starts. */
    static LaunchKind kind(String word) {
        String name = word.substring(word.lastIndexOf('/') + 1);
        if (word.equals("./" + name)) {
            // A file of the working directory that happens to have the name of a known program.
            return LaunchKind.NATIVE;
        }
        return Optional.ofNullable(Rows.ALL.get(name))
                .map(row -> LaunchKind.valueOf(row.get(0)))
                .orElse(LaunchKind.NATIVE);
    }

    /**
     * Reads ENTRYPOINT and CMD as they hold at the end of the stage.
     *
     * @throws Stop when there is no command, or when it builds
     */
    static Launch of(Walk walk) throws Stop {
        StageState state = walk.finalState();
        CatalogueImage image = walk.image();
        boolean ownEntrypoint = walk.last(Keyword.ENTRYPOINT).isPresent();
        boolean ownCmd = walk.last(Keyword.CMD).isPresent();
        TextSpan span = walk.last(Keyword.ENTRYPOINT)
                .or(() -> walk.last(Keyword.CMD))
                .map(Step::span)
                .orElse(walk.stage().from().span());
        if (!ownEntrypoint && !ownCmd && image.role() == ImageRole.SERVER) {
            return inherited(image, LaunchKind.INHERITED, span);
        }
        if (!ownEntrypoint && !ownCmd && !image.cmd().isEmpty() && kind(image.family()) == LaunchKind.PHP) {
            return inherited(image, LaunchKind.PHP, span);
        }
        if (!ownEntrypoint && !ownCmd) {
            throw Stop.refuse(
                    Code.NO_COMMAND,
                    span,
                    "the file sets neither CMD nor ENTRYPOINT, so nothing tells what the image needs at run time",
                    "set CMD to the program the container runs");
        }
        // An entrypoint of a build image is a wrapper that starts what CMD says.
        Optional<RunCommand> entrypoint = ownEntrypoint ? state.entrypoint() : Optional.empty();
        List<List<String>> lines = new ArrayList<>();
        boolean shell = false;
        if (entrypoint.isPresent() && !entrypoint.get().exec()) {
            shell = true;
            lines.addAll(script(entrypoint.get().words().get(0), state));
        } else {
            List<String> argv = new ArrayList<>();
            entrypoint.ifPresent(it -> argv.addAll(it.words()));
            if (state.cmd().isPresent()) {
                RunCommand cmd = state.cmd().get();
                if (!cmd.exec() && argv.isEmpty()) {
                    shell = true;
                    lines.addAll(script(cmd.words().get(0), state));
                } else {
                    argv.addAll(cmd.exec() ? cmd.words() : cmd.argv());
                }
            }
            if (!argv.isEmpty()) {
                lines.add(argv);
            }
        }
        List<Start> starts = new ArrayList<>();
        List<Start> scripts = new ArrayList<>();
        List<String> helpers = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<String> words = lines.get(i);
            List<String> inner = Commands.unwrap(words);
            if (inner.isEmpty()) {
                continue;
            }
            words.stream()
                    .filter(it -> !it.contains("="))
                    .limit((long) words.size() - inner.size())
                    .filter(it -> !it.startsWith("-"))
                    .forEach(helpers::add);
            Optional<CommandUse> use = Commands.use(inner);
            boolean ofPackage = inner.size() < words.size() && kind(words.get(0)) == LaunchKind.NODE_BIN;
            if (use.isPresent() && use.get().entry().needs("inner") && inner.size() > 2) {
                shell = true;
                helpers.add(inner.get(0));
                lines.addAll(script(inner.get(2), state));
                continue;
            }
            if (use.isPresent() && use.get().entry().needs("toolchain")) {
                throw Stop.refuse(
                        Code.RUN_TOOL,
                        span,
                        "`" + String.join(" ", inner) + "` builds when the container starts, so the image needs the"
                                + " build tools",
                        "build in a RUN and let the command start what was built");
            }
            boolean builtin = use.map(it -> it.entry().needs("shell")).orElse(false);
            if (builtin) {
                continue;
            }
            if (ofPackage) {
                starts.add(new Start(LaunchKind.NODE_BIN, inner));
                continue;
            }
            if (kind(inner.get(0)) == LaunchKind.NATIVE && isCommonTool(inner.get(0))) {
                helpers.add(inner.get(0));
                continue;
            }
            Optional<String> text = Scripts.read(walk, inner.get(0));
            if (text.isPresent() && scripts.size() < MAX_SCRIPTS) {
                scripts.add(new Start(LaunchKind.SCRIPT, inner));
                shell = true;
                lines.addAll(Scripts.starts(text.get(), inner.get(0), inner.subList(1, inner.size()), helpers, span));
                continue;
            }
            starts.add(new Start(kindIn(walk, inner.get(0)), inner));
        }
        if (starts.isEmpty() && !scripts.isEmpty()) {
            throw Stop.refuse(
                    Code.OPAQUE_SCRIPT,
                    span,
                    "`" + scripts.get(0).program() + "` starts no program that the build makes",
                    "let the command start the program itself");
        }
        if (starts.isEmpty()) {
            throw Stop.refuse(
                    Code.NO_COMMAND,
                    span,
                    "the command starts no program that the build makes",
                    "set CMD to the program the container runs");
        }
        if (starts.stream().anyMatch(it -> it.kind() == LaunchKind.SUPERVISOR)) {
            throw Stop.refuse(
                    Code.SEVERAL_DAEMONS,
                    span,
                    "`" + starts.get(0).program() + "` starts several programs that only its configuration names",
                    "give each program an image of its own");
        }
        starts.addAll(scripts);
        return new Launch(starts, helpers, shell, span);
    }

    /** The kind of the program in this very image: a name that only the packages of a language can bring is of that language. */
    private static LaunchKind kindIn(Walk walk, String word) {
        LaunchKind kind = kind(word);
        if (kind(walk.image().family()) == LaunchKind.PHP && kind == LaunchKind.SERVER) {
            return LaunchKind.PHP;
        }
        boolean compiles = walk.commands().stream()
                .anyMatch(it -> Builder.ofTool(it.name()).isPresent());
        boolean scripts = walk.commands().stream()
                .anyMatch(it -> it.phase() == Phase.DEPS
                        && it.use()
                                .flatMap(use -> use.entry().manager())
                                .map(Tables.read("console-scripts.tsv")::containsKey)
                                .orElse(false));
        return kind == LaunchKind.NATIVE && word.indexOf('/') < 0 && scripts && !compiles
                ? LaunchKind.PYTHON_TOOL
                : kind;
    }

    private static Launch inherited(CatalogueImage image, LaunchKind kind, TextSpan span) {
        List<String> words = new ArrayList<>(image.entrypoint());
        words.addAll(image.cmd());
        if (words.isEmpty()) {
            words.add(image.reference());
        }
        return new Launch(List.of(new Start(kind, words)), List.of(), false, span);
    }

    /** Whether {@code name} is a shell that reads a script. */
    static boolean isShell(String name) {
        return Commands.find(List.of(name, "-c")).map(it -> it.needs("inner")).orElse(false);
    }

    static boolean isCommonTool(String word) {
        return word.indexOf('/') < 0
                && Commands.find(List.of(word)).isPresent()
                && Builder.ofTool(word).isEmpty();
    }

    private static List<List<String>> script(String text, StageState state) {
        List<List<String>> lines = new ArrayList<>();
        for (SimpleCommand command : ShellScript.parse(text).commands()) {
            List<String> words = command.words().stream()
                    .map(it -> Expand.some(
                            it.value(), name -> Optional.ofNullable(state.env().get(name))))
                    .toList();
            if (!words.isEmpty()) {
                lines.add(words);
            }
        }
        return lines;
    }
}
