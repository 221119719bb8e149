package dev.slipway.fix.refactor;

import dev.slipway.catalogue.CommandUse;
import dev.slipway.catalogue.Commands;
import dev.slipway.catalogue.Phase;
import dev.slipway.fix.Fix;
import dev.slipway.graph.StageState;
import dev.slipway.shell.ShellScript;
import dev.slipway.shell.ShellWord;
import dev.slipway.shell.SimpleCommand;
import dev.slipway.subject.RunScript;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.CommandLine;
import dev.slipway.syntax.Heredoc;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.Word;
import dev.slipway.text.Edits;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Puts the packages that a RUN installs in alphabetical order. Each name takes another's place, so that the layout of
 * the command stays. A list with a comment in it is left alone: nobody knows which name the comment is about.
 */
public final class SortedPackages implements Refactoring {
    private static final Comparator<String> ORDER =
            String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

    /** What does not begin with a literal name may be an option, and a dash at the end takes a package away. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9\"'@./].*[^-]|[A-Za-z]");

    @Override
    public List<Fix> at(Subject subject, TextSpan selection) {
        List<Fix> fixes = new ArrayList<>();
        for (PlacedInstruction placed : Selected.instructions(subject, selection)) {
            List<TextEdit> edits = edits(placed);
            if (!edits.isEmpty()) {
                fixes.add(new Fix(
                        "Sort packages",
                        Fix.Kind.REFACTOR_REWRITE,
                        Fix.Safety.REVIEW,
                        false,
                        Optional.empty(),
                        Edits.of(subject.file(), edits)));
            }
        }
        return fixes;
    }

    /** What sorts the package lists of one instruction; empty when they are sorted, or when there are none. */
    public static List<TextEdit> edits(PlacedInstruction placed) {
        List<TextEdit> edits = new ArrayList<>();
        Optional<RunScript> known = RunScript.of(placed);
        if (placed.instruction() instanceof Instruction.Run run && installs(known.orElseThrow())) {
            Optional<ShellScript> single = known.get().single();
            if (single.isPresent()) {
                sort(placed, single.get(), known.get()::place, edits);
            } else if (run.command().orElse(null) instanceof CommandLine.ShellForm form) {
                Word text = form.text();
                sort(placed, ShellScript.parse(text.text()), span -> text.span(span.start(), span.end()), edits);
            }
            for (Heredoc heredoc : placed.parts().heredocs()) {
                ShellScript script = ShellScript.parse(placed.item().text(), heredoc.body());
                sort(placed, script, span -> span, edits);
            }
        }
        return edits;
    }

    /** What is known of the RUN's commands already says whether it is worth reading once more. */
    private static boolean installs(RunScript script) {
        return script.commands(StageState.empty().shell()).stream()
                .flatMap(it -> it.use().stream())
                .anyMatch(SortedPackages::installs);
    }

    private static boolean installs(CommandUse use) {
        return use.phase() == Phase.SYS_RUN && use.entry().manager().isPresent();
    }

    private static void sort(
            PlacedInstruction placed, ShellScript script, Function<TextSpan, TextSpan> toItem, List<TextEdit> edits) {
        for (SimpleCommand command : script.effectiveCommands()) {
            List<ShellWord> packages = packages(command);
            if (packages.size() < 2) {
                continue;
            }
            List<TextSpan> spans =
                    packages.stream().map(ShellWord::span).map(toItem).toList();
            TextSpan all = new TextSpan(
                    spans.get(0).start(), spans.get(spans.size() - 1).end());
            boolean hasComment = placed.parts().comments().stream().anyMatch(all::overlaps)
                    || all.in(placed.item().text())
                            .lines()
                            .anyMatch(it -> it.strip().startsWith("#"));
            boolean isWhole = true;
            for (int i = 0; i < spans.size(); i++) {
                isWhole &= spans.get(i)
                        .in(placed.item().text())
                        .equals(packages.get(i).raw());
            }
            if (!hasComment && isWhole) {
                List<String> sorted =
                        packages.stream().map(ShellWord::raw).sorted(ORDER).toList();
                for (int i = 0; i < spans.size(); i++) {
                    if (!sorted.get(i).equals(packages.get(i).raw())) {
                        edits.add(new TextEdit(placed.place(spans.get(i)), sorted.get(i)));
                    }
                }
            }
        }
    }

    /** The words that name packages; empty unless the command installs some and all of them are known. */
    private static List<ShellWord> packages(SimpleCommand command) {
        List<String> words = command.words().stream().map(ShellWord::value).toList();
        Optional<CommandUse> use = Commands.use(words).filter(SortedPackages::installs);
        if (use.isEmpty()) {
            return List.of();
        }
        List<String> operands = use.get().operands();
        List<ShellWord> packages = new ArrayList<>();
        int next = 0;
        for (ShellWord word : command.words()) {
            if (next < operands.size() && word.value().equals(operands.get(next))) {
                if (!NAME.matcher(word.raw()).matches()) {
                    return List.of();
                }
                packages.add(word);
                next++;
            } else if (next > 0 && operands.contains(word.value())) {
                return List.of();
            }
        }
        return next == operands.size() ? packages : List.of();
    }
}
