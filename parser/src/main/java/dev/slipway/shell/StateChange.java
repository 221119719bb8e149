package dev.slipway.shell;

import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a command leaves behind in the shell for those that follow: it is lost when they run in another shell.
 *
 * @param span the part of the text that does it
 * @param name the variable of a {@code VARIABLE} or {@code PARAMETER}, else the command
 */
public record StateChange(Kind kind, TextSpan span, String name) {
    /** What is left behind. */
    public enum Kind {
        /** The working directory. */
        DIRECTORY,
        /** A variable, exported or not. */
        VARIABLE,
        /** Options, positional parameters and modes of the shell: {@code set}, {@code shopt}, {@code umask}, … */
        SHELL_OPTIONS,
        /** Names that the shell resolves: aliases and functions. */
        NAMES,
        /** What runs when the shell ends or gets a signal. */
        TRAP,
        /** Open files of the shell, or the shell itself replaced: {@code exec}. */
        EXEC,
        /** Anything at all: {@code eval} and sourced files. */
        UNKNOWN,
        /** A special parameter that a later command reads, such as {@code $?} or {@code $$}. */
        PARAMETER
    }

    private static final Set<String> OF_LAST_COMMAND = Set.of("?", "!", "_");
    private static final Set<String> SAME_IN_ONE_SHELL = Set.of("$", "BASHPID", "SECONDS");

    /** What {@code command} leaves behind, run by the shell itself and not in a pipeline; often nothing. */
    static List<StateChange> of(SimpleCommand command) {
        List<StateChange> changes = new ArrayList<>();
        SimpleCommand run = skipPrefixes(command);
        if (run.hasNoName()) {
            for (Assignment assignment : run.assignments()) {
                changes.add(new StateChange(Kind.VARIABLE, assignment.span(), assignment.name()));
            }
        }
        for (ShellWord word : command.allWords()) {
            addDefaults(word.expansions(), changes);
        }
        addBuiltin(run, changes);
        return List.copyOf(changes);
    }

    /** Special parameters by which commands of {@code before} and {@code after} depend on being in one shell. */
    static List<StateChange> sharedParameters(List<SimpleCommand> before, List<SimpleCommand> after) {
        List<StateChange> shared = new ArrayList<>();
        Set<String> readBefore = new HashSet<>();
        for (SimpleCommand command : before) {
            collect(command, (name, span) -> readBefore.add(name));
        }
        boolean[] isFirst = {true};
        for (SimpleCommand command : after) {
            collect(command, (name, span) -> {
                boolean ofLastCommand = isFirst[0] && OF_LAST_COMMAND.contains(name);
                if (ofLastCommand || SAME_IN_ONE_SHELL.contains(name) && readBefore.contains(name)) {
                    shared.add(new StateChange(Kind.PARAMETER, span, name));
                }
            });
            isFirst[0] = false;
        }
        return shared;
    }

    private static void addBuiltin(SimpleCommand command, List<StateChange> changes) {
        List<ShellWord> arguments = command.arguments();
        switch (command.name()) {
            case "cd", "pushd", "popd" -> changes.add(whole(Kind.DIRECTORY, command));
            case "set", "shopt", "umask", "ulimit", "shift", "setopt", "unsetopt", "enable" ->
                changes.add(whole(Kind.SHELL_OPTIONS, command));
            case "alias", "unalias" -> changes.add(whole(Kind.NAMES, command));
            case "trap" -> changes.add(whole(Kind.TRAP, command));
            case "exec" -> changes.add(whole(Kind.EXEC, command));
            case "eval", "source", "." -> changes.add(whole(Kind.UNKNOWN, command));
            case "export", "declare", "typeset", "local", "readonly", "unset", "read", "mapfile", "readarray", "let" ->
                addVariables(command, arguments, changes);
            case "getopts" ->
                addVariables(command, arguments.subList(Math.min(1, arguments.size()), arguments.size()), changes);
            case "printf" -> command.wordOf("v").ifPresent(word -> addVariables(command, List.of(word), changes));
            default -> {}
        }
    }

    private static void addVariables(SimpleCommand command, List<ShellWord> words, List<StateChange> changes) {
        int known = changes.size();
        for (ShellWord word : words) {
            String text = word.value();
            int end = ShellText.nameEnd(text, 0, text.length());
            if (end > 0) {
                changes.add(new StateChange(Kind.VARIABLE, word.span(), text.substring(0, end)));
            }
        }
        boolean readsDefault = command.isNamed("read", "mapfile", "readarray", "let");
        if (changes.size() == known && (readsDefault || words.stream().anyMatch(word -> !word.isFlag()))) {
            changes.add(whole(Kind.VARIABLE, command));
        }
    }

    private static StateChange whole(Kind kind, SimpleCommand command) {
        return new StateChange(kind, command.span(), command.name());
    }

    /** The command behind {@code command} and {@code builtin}, which run builtins in the shell as well. */
    private static SimpleCommand skipPrefixes(SimpleCommand command) {
        SimpleCommand run = command;
        while (run.isNamed("command", "builtin")
                && run.words().size() > 1
                && !run.words().get(1).isFlag()) {
            run = new SimpleCommand(run.span(), run.assignments(), run.arguments(), run.redirections(), run.context());
        }
        return run;
    }

    /** {@code ${name:=default}} sets a variable wherever it stands. */
    private static void addDefaults(List<Expansion> expansions, List<StateChange> changes) {
        for (Expansion expansion : expansions) {
            if (expansion.kind() == Expansion.Kind.PARAMETER && expansion.assigns()) {
                changes.add(new StateChange(Kind.VARIABLE, expansion.span(), expansion.name()));
            }
            addDefaults(expansion.nested(), changes);
        }
    }

    private static void collect(SimpleCommand command, ParameterReader reader) {
        for (SimpleCommand each : CommandCollector.all(command)) {
            for (ShellWord word : each.allWords()) {
                collect(word.expansions(), reader);
            }
        }
    }

    private static void collect(List<Expansion> expansions, ParameterReader reader) {
        for (Expansion expansion : expansions) {
            if (expansion.kind() == Expansion.Kind.PARAMETER) {
                reader.reads(expansion.name(), expansion.span());
            }
            collect(expansion.nested(), reader);
        }
    }

    @FunctionalInterface
    private interface ParameterReader {
        void reads(String name, TextSpan span);
    }
}
