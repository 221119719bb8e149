package dev.slipway.fix.split;

import dev.slipway.shell.AndChain;
import dev.slipway.shell.ShellScript;
import dev.slipway.syntax.CommandLine;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Word;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextEdits;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Cuts the {@code &&} chain of a RUN in parts that can run on their own. */
final class Chains {
    private Chains() {}

    /**
     * Whether the steps {@code taken} can run apart from the others: nothing but the working directory is handed from step
     * to step, and no mount is needed.
     */
    static boolean canCut(Step step, Set<Integer> taken) {
        Optional<AndChain> chain = chain(step);
        if (chain.isEmpty() || chain.get().kind() != AndChain.Kind.AND || taken.isEmpty()) {
            return false;
        }
        for (AndChain.Cut cut : chain.get().cuts()) {
            boolean between = taken.contains(cut.index()) != taken.contains(cut.index() + 1);
            if (between && !cut.isSafe() && !cut.losesOnlyDirectory()) {
                return false;
            }
        }
        return true;
    }

    private static Optional<AndChain> chain(Step step) {
        return step.placed().parts().flags().isEmpty()
                ? step.script().flatMap(ShellScript::andChain)
                : Optional.empty();
    }

    /** The steps that change the directory: every part needs them. */
    private static Set<Integer> directories(Step step) {
        Set<Integer> found = new HashSet<>();
        for (Command command : step.commands()) {
            if (command.is(Verb.CHANGE_DIRECTORY)) {
                found.add(command.chainStep());
            }
        }
        return found;
    }

    /** The item of the RUN without the steps {@code removed}; changes of the directory stay. */
    static String without(Step step, Set<Integer> removed) {
        AndChain chain = chain(step).orElseThrow();
        Set<Integer> gone = new HashSet<>(removed);
        gone.removeAll(directories(step));
        Word line = word(step);
        List<TextEdit> edits = new ArrayList<>();
        int size = chain.steps().size();
        for (int i = 0; i < size; i++) {
            if (!gone.contains(i)) {
                continue;
            }
            boolean keptBehind = false;
            for (int j = i + 1; j < size; j++) {
                keptBehind |= !gone.contains(j);
            }
            TextSpan own = place(line, chain.steps().get(i).span());
            if (keptBehind) {
                TextSpan next = place(line, chain.steps().get(i + 1).span());
                edits.add(TextEdit.delete(new TextSpan(own.start(), next.start())));
            } else {
                TextSpan before = place(line, chain.steps().get(i - 1).span());
                edits.add(TextEdit.delete(new TextSpan(before.end(), own.end())));
            }
        }
        return TextEdits.apply(step.placed().item().text(), edits);
    }

    /** A RUN of the steps {@code kept} and the changes of the directory before the last of them, with the same keyword. */
    static String only(Step step, Set<Integer> kept) {
        AndChain chain = chain(step).orElseThrow();
        Set<Integer> directories = directories(step);
        int last = kept.stream().mapToInt(it -> it).max().orElse(0);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            if (kept.contains(i) || directories.contains(i)) {
                texts.add(chain.steps()
                        .get(i)
                        .span()
                        .in(step.script().orElseThrow().text()));
            }
        }
        return keyword(step) + " " + String.join(" && ", texts);
    }

    /** The instruction's keyword as it is written. */
    static String keyword(Step step) {
        return step.placed().parts().keyword().text();
    }

    private static Word word(Step step) {
        Instruction.Run run = (Instruction.Run) step.placed().instruction();
        return ((CommandLine.ShellForm) run.command().orElseThrow()).text();
    }

    private static TextSpan place(Word line, TextSpan span) {
        return line.span(span.start(), span.end());
    }
}
