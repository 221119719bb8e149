package dev.slipway.shell;

import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A script that is nothing but steps one after the other, each run only when the one before succeeded, so that it can be
 * cut in two between any two steps as far as {@link #cuts()} allows. Steps are simple commands or pipelines of them; none
 * has a here-document.
 *
 * @param kind what joins the steps
 */
public record AndChain(Kind kind, List<Step> steps) {
    public AndChain {
        steps = List.copyOf(steps);
    }

    /** What makes a failing step stop the chain. */
    public enum Kind {
        /** {@code &&} between all steps. */
        AND,
        /** {@code ;} or line ends between all steps, of which the first is {@code set -e}. */
        ERREXIT
    }

    /**
     * One step.
     *
     * @param commands more than one for a pipeline
     * @param span the step without what joins it to others
     * @param separator the {@code &&} or the like behind it; empty behind the last one
     */
    public record Step(List<SimpleCommand> commands, TextSpan span, TextSpan separator) {
        public Step {
            commands = List.copyOf(commands);
        }

        /** The command itself, unless the step is a pipeline. */
        public Optional<SimpleCommand> command() {
            return commands.size() == 1 ? Optional.of(commands.get(0)) : Optional.empty();
        }
    }

    /**
     * The place between step {@code index} and the next.
     *
     * @param losses what the steps before change in the shell that the steps behind would miss, in text order
     */
    public record Cut(int index, List<StateChange> losses) {
        public Cut {
            losses = List.copyOf(losses);
        }

        /** Whether the steps behind run in a new shell as they do in this one. */
        public boolean isSafe() {
            return losses.isEmpty();
        }

        /** Whether only the working directory is lost, which a {@code cd} in front of the steps behind restores. */
        public boolean losesOnlyDirectory() {
            return !losses.isEmpty() && losses.stream().allMatch(loss -> loss.kind() == StateChange.Kind.DIRECTORY);
        }
    }

    static Optional<AndChain> of(CommandList root) {
        List<Step> steps = new ArrayList<>();
        boolean allAnd = true;
        boolean allSequence = true;
        for (int i = 0; i < root.items().size(); i++) {
            CommandList.Item item = root.items().get(i);
            List<SimpleCommand> commands = plainCommands(item.node());
            if (commands.isEmpty()) {
                return Optional.empty();
            }
            boolean isLast = i == root.items().size() - 1;
            Separator separator = item.separator();
            boolean isSequence = separator == Separator.SEQUENCE || separator == Separator.NEWLINE;
            if (!isSequence && separator != Separator.AND && separator != Separator.NONE) {
                return Optional.empty();
            }
            allAnd &= isLast || separator == Separator.AND;
            allSequence &= isLast || isSequence;
            steps.add(new Step(commands, item.node().span(), item.separatorSpan()));
        }
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        if (allAnd) {
            return Optional.of(new AndChain(Kind.AND, steps));
        }
        boolean stops = allSequence
                && steps.get(0).command().filter(AndChain::setsErrexit).isPresent();
        return stops ? Optional.of(new AndChain(Kind.ERREXIT, steps)) : Optional.empty();
    }

    /** Whether every step is a single command. */
    public boolean isPlain() {
        return steps.stream().allMatch(step -> step.commands().size() == 1);
    }

    /** The places between the steps, one less than there are steps. */
    public List<Cut> cuts() {
        return IntStream.range(0, steps.size() - 1).mapToObj(this::cut).toList();
    }

    /** The place between step {@code index} and the next; {@code index} is below the last step's. */
    public Cut cut(int index) {
        List<StateChange> losses = new ArrayList<>();
        for (Step step : steps.subList(0, index + 1)) {
            step.command().map(StateChange::of).ifPresent(losses::addAll);
        }
        losses.addAll(StateChange.sharedParameters(commands(0, index + 1), commands(index + 1, steps.size())));
        return new Cut(index, losses);
    }

    private List<SimpleCommand> commands(int from, int to) {
        return steps.subList(from, to).stream()
                .flatMap(step -> step.commands().stream())
                .toList();
    }

    private static boolean setsErrexit(SimpleCommand command) {
        if (!command.name().equals("set")) {
            return false;
        }
        List<ShellWord> arguments = command.arguments();
        for (int i = 0; i < arguments.size(); i++) {
            String text = arguments.get(i).value();
            boolean named = text.equals("-o") && i + 1 < arguments.size();
            if (named && arguments.get(i + 1).value().equals("errexit")
                    || text.startsWith("-") && !text.startsWith("--") && text.indexOf('e') > 0) {
                return true;
            }
        }
        return false;
    }

    private static List<SimpleCommand> plainCommands(ShellNode node) {
        List<SimpleCommand> commands = new ArrayList<>();
        if (node instanceof SimpleCommand command) {
            commands.add(command);
        } else if (node instanceof Pipeline pipeline && !pipeline.isNegated()) {
            for (ShellNode stage : pipeline.stages()) {
                if (!(stage instanceof SimpleCommand command)) {
                    return List.of();
                }
                commands.add(command);
            }
        }
        boolean hasDocument = commands.stream()
                .flatMap(command -> command.redirections().stream())
                .anyMatch(redirection -> redirection.hereDocument().isPresent());
        return hasDocument ? List.of() : commands;
    }
}
