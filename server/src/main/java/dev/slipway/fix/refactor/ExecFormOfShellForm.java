package dev.slipway.fix.refactor;

import dev.slipway.catalogue.Commands;
import dev.slipway.fix.Fix;
import dev.slipway.graph.StageState;
import dev.slipway.shell.CommandList;
import dev.slipway.shell.ShellScript;
import dev.slipway.shell.ShellWord;
import dev.slipway.shell.SimpleCommand;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.CommandLine;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.text.Edits;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a command as a JSON array. A command that needs no shell becomes its words; any other command of CMD and
 * ENTRYPOINT may have its shell written out, which is what the image holds anyway (withShell in BuildKit's
 * frontend/dockerfile/dockerfile2llb/convert.go).
 */
public final class ExecFormOfShellForm implements Refactoring {
    private static final Pattern OPERATOR = Pattern.compile("[;&|<>()`]");
    private static final Pattern QUOTE = Pattern.compile("['\"\\\\#]");

    private static final Set<String> POSIX_SHELLS = Set.of("sh", "bash", "ash", "dash", "zsh", "ksh");

    /** Commands that only a shell has (POSIX.1-2017, XCU 2.14 and 2.9.1), as far as there is no program of that name. */
    private static final Set<String> BUILTINS = Set.of(
            ":",
            ".",
            "alias",
            "bg",
            "break",
            "cd",
            "command",
            "continue",
            "eval",
            "exit",
            "export",
            "fg",
            "getopts",
            "hash",
            "jobs",
            "local",
            "read",
            "readonly",
            "return",
            "set",
            "shift",
            "source",
            "times",
            "trap",
            "type",
            "ulimit",
            "umask",
            "unalias",
            "unset",
            "wait");

    @Override
    public List<Fix> at(Subject subject, TextSpan selection) {
        List<Fix> fixes = new ArrayList<>();
        for (PlacedInstruction placed : Selected.instructions(subject, selection)) {
            // Few people want a RUN without its shell: somebody who does has selected it.
            if (!(placed.instruction() instanceof Instruction.Run) || !selection.isEmpty()) {
                of(subject, placed).ifPresent(fixes::add);
            }
        }
        return fixes;
    }

    /** The exec form of one instruction's command; empty where there is none, or where it would do something else. */
    public static Optional<Fix> of(Subject subject, PlacedInstruction placed) {
        return form(placed).isEmpty()
                ? Optional.empty()
                : withoutShell(subject, placed).or(() -> withShell(subject, placed));
    }

    /** The exec form of a command that needs no shell; empty for any other, and for one with comments or heredocs inside. */
    public static Optional<Fix> withoutShell(Subject subject, PlacedInstruction placed) {
        StageState state = subject.graph().stateBefore(placed);
        return form(placed)
                .filter(it -> isPosix(state.shell()))
                .flatMap(form -> words(form.text().text())
                        .map(words -> fix(
                                subject,
                                placed,
                                form,
                                "Convert to exec form",
                                words,
                                Fix.Safety.REVIEW,
                                Optional.of(consequence(placed.instruction())))));
    }

    /** What the image holds anyway: the shell, its flag, the text. */
    private static Optional<Fix> withShell(Subject subject, PlacedInstruction placed) {
        Optional<CommandLine.ShellForm> form = form(placed);
        StageState state = subject.graph().stateBefore(placed);
        boolean keepsShell = placed.instruction() instanceof Instruction.Cmd
                || placed.instruction() instanceof Instruction.Entrypoint;
        if (form.isEmpty()
                || !keepsShell
                || state.shell().isEmpty()
                || form.get().text().text().startsWith("[")) {
            return Optional.empty();
        }
        List<String> written = new ArrayList<>(state.shell());
        written.add(form.get().text().text());
        return Optional.of(fix(
                subject,
                placed,
                form.get(),
                "Convert to exec form, with the shell written out",
                written,
                Fix.Safety.SAME,
                Optional.empty()));
    }

    /** The shell form, where nothing but a command stands in the instruction. */
    private static Optional<CommandLine.ShellForm> form(PlacedInstruction placed) {
        boolean holdsMore = !placed.parts().comments().isEmpty()
                || !placed.parts().heredocs().isEmpty();
        return placed.instruction()
                .shellForm()
                .filter(it -> !holdsMore && !it.text().isEmpty());
    }

    private static Fix fix(
            Subject subject,
            PlacedInstruction placed,
            CommandLine.ShellForm form,
            String title,
            List<String> arguments,
            Fix.Safety safety,
            Optional<String> confirmation) {
        String array = arguments.stream().map(ExecFormOfShellForm::json).collect(Collectors.joining(", ", "[", "]"));
        return new Fix(
                title,
                Fix.Kind.REFACTOR_REWRITE,
                safety,
                false,
                confirmation,
                Edits.of(subject.file(), new TextEdit(placed.place(form.span()), array)));
    }

    private static String consequence(Instruction instruction) {
        return instruction.kind() == Keyword.ENTRYPOINT
                ? "No shell runs the program any more, and CMD and the arguments of docker run become its arguments."
                : "No shell runs the program any more: it gets signals itself, and nothing is expanded.";
    }

    private static boolean isPosix(List<String> shell) {
        String program = shell.isEmpty() ? "" : shell.get(0);
        return POSIX_SHELLS.contains(program.substring(program.lastIndexOf('/') + 1));
    }

    /** The words that a shell would start; empty when a shell does more than to split them. */
    private static Optional<List<String>> words(String text) {
        // Most texts need no parser to be told from one plain command.
        if (OPERATOR.matcher(text).find() && !QUOTE.matcher(text).find()) {
            return Optional.empty();
        }
        ShellScript script = ShellScript.parse(text);
        List<CommandList.Item> items = script.root().items();
        boolean isOne = script.isWellFormed()
                && items.size() == 1
                && items.get(0).separatorSpan().isEmpty()
                && items.get(0).node() instanceof SimpleCommand;
        if (!isOne) {
            return Optional.empty();
        }
        SimpleCommand command = (SimpleCommand) items.get(0).node();
        boolean isPlain = command.assignments().isEmpty()
                && command.redirections().isEmpty()
                && command.words().stream().allMatch(ExecFormOfShellForm::isPlain);
        List<String> words = command.words().stream().map(ShellWord::value).toList();
        if (words.size() > 1 && words.get(0).equals("exec") && !words.get(1).startsWith("-")) {
            words = words.subList(1, words.size());
        }
        boolean needsShell = words.isEmpty()
                || words.get(0).isEmpty()
                || words.get(0).equals("exec")
                || words.get(0).indexOf('=') >= 0
                || BUILTINS.contains(words.get(0))
                || Commands.find(words).filter(it -> it.needs("shell")).isPresent();
        return isPlain && !needsShell ? Optional.of(words) : Optional.empty();
    }

    private static boolean isPlain(ShellWord word) {
        return word.literal().isPresent()
                && !word.hasGlob()
                && !word.hasBraces()
                && !word.raw().startsWith("~")
                && word.value().chars().allMatch(c -> c >= ' ');
    }

    private static String json(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
