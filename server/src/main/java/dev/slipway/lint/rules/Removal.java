package dev.slipway.lint.rules;

import dev.slipway.shell.AndChain;
import dev.slipway.shell.Redirection;
import dev.slipway.shell.ShellWord;
import dev.slipway.subject.RunScript;
import dev.slipway.subject.ShellCommand;
import dev.slipway.syntax.Flag;
import dev.slipway.syntax.Item;
import dev.slipway.syntax.Parts;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.syntax.Word;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Edits that take something out together with the blanks before it, so that the rest keeps its layout. There is none where
 * a comment would go as well.
 */
final class Removal {
    /** What asks a tool for silence: without its instruction such a comment would speak of the next one. */
    private static final Pattern PRAGMA = Pattern.compile(
            "#\\s*(?:check\\s*=|hadolint\\b|slipway\\b|tally\\b|dockerfile-utils:|.*trivy:|checkov:).*");

    /** Takes the words {@code from} to {@code to} out of what {@code command} runs; empty in an exec form. */
    static Optional<TextEdit> words(RunScript run, ShellCommand command, ShellWord from, ShellWord to) {
        List<ShellWord> words = command.running().words();
        int index = words.indexOf(from);
        if (run.isExec() || index < 1) {
            return Optional.empty();
        }
        TextSpan span =
                new TextSpan(words.get(index - 1).span().end(), to.span().end());
        boolean holdsMore =
                command.running().redirections().stream().map(Redirection::span).anyMatch(span::overlaps);
        TextSpan placed = command.place().apply(span);
        return holdsMore || holdsComment(run.parts(), placed) ? Optional.empty() : Optional.of(TextEdit.delete(placed));
    }

    /** Takes a command out of a RUN that is a chain of {@code &&}; empty where it is the only one. */
    static Optional<TextEdit> step(RunScript run, ShellCommand command) {
        List<AndChain.Step> steps = Chains.of(run);
        for (int i = 0; i < steps.size() && steps.size() > 1; i++) {
            if (steps.get(i).command().filter(command.written()::equals).isPresent()) {
                TextSpan span = i + 1 < steps.size()
                        ? new TextSpan(
                                steps.get(i).span().start(),
                                steps.get(i + 1).span().start())
                        : new TextSpan(
                                steps.get(i - 1).span().end(),
                                steps.get(i).span().end());
                return within(run.parts(), run.place(span));
            }
        }
        return Optional.empty();
    }

    /** Takes a flag of an instruction out; relative to the item. */
    static Optional<TextEdit> flag(Parts parts, Flag flag) {
        int index = parts.flags().indexOf(flag);
        int start = index < 1
                ? parts.keyword().span().end()
                : parts.flags().get(index - 1).span().end();
        return within(parts, new TextSpan(start, flag.span().end()));
    }

    /** Takes one of several arguments out; relative to the item; empty when it is the only one. */
    static Optional<TextEdit> argument(Parts parts, List<TextSpan> arguments, int index) {
        if (arguments.size() < 2) {
            return Optional.empty();
        }
        return within(
                parts,
                index == 0
                        ? new TextSpan(
                                arguments.get(0).start(), arguments.get(1).start())
                        : new TextSpan(
                                arguments.get(index - 1).end(),
                                arguments.get(index).end()));
    }

    /** {@link #argument} at its place; the whole instruction when it is the only one. */
    static Optional<TextEdit> argumentOrAll(
            SyntaxTree tree, PlacedInstruction placed, List<TextSpan> arguments, int index) {
        return arguments.size() < 2
                ? instruction(tree, placed)
                : argument(placed.parts(), arguments, index).map(it -> TextEdit.delete(placed.place(it.span())));
    }

    /** Takes a whole instruction out, with its line ends and with a blank line where there are two afterwards. */
    static Optional<TextEdit> instruction(SyntaxTree tree, PlacedInstruction placed) {
        int index = placed.index();
        boolean isBound = !placed.parts().comments().isEmpty() || placed.item().startsFile();
        if (isBound || isPragma(tree, index - 1)) {
            return Optional.empty();
        }
        TextSpan span = placed.itemSpan();
        boolean doubles = isBlank(tree, index - 1) && isBlank(tree, index + 1);
        int end = doubles ? span.end() + tree.item(index + 1).length() : span.end();
        return Optional.of(TextEdit.delete(new TextSpan(span.start(), end)));
    }

    private static boolean isBlank(SyntaxTree tree, int index) {
        return index >= 0 && index < tree.size() && tree.item(index).kind() == Item.Kind.BLANK;
    }

    /** Whether one of the comment lines from {@code index} upwards asks a tool for silence. */
    static boolean isPragma(SyntaxTree tree, int index) {
        for (int i = index; i >= 0 && tree.item(i).kind() == Item.Kind.COMMENT; i--) {
            Item item = tree.item(i);
            if (PRAGMA.matcher(item.content().in(item.text())).matches()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<TextEdit> within(Parts parts, TextSpan span) {
        return holdsComment(parts, span) ? Optional.empty() : Optional.of(TextEdit.delete(span));
    }

    static boolean holdsComment(Parts parts, TextSpan span) {
        return parts.comments().stream().anyMatch(span::overlaps);
    }

    /** Whether a comment inside the instruction lies in {@code span}, a place in the file. */
    static boolean holdsComment(PlacedInstruction placed, TextSpan span) {
        return holdsComment(placed.parts(), span.shifted(-placed.offset()));
    }

    /** Where each word stands. */
    static List<TextSpan> spans(List<Word> words) {
        return words.stream().map(Word::span).toList();
    }

    private Removal() {}
}
