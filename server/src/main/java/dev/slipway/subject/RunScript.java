package dev.slipway.subject;

import dev.slipway.catalogue.CommandTraits;
import dev.slipway.catalogue.Commands;
import dev.slipway.shell.ShellScript;
import dev.slipway.shell.ShellWord;
import dev.slipway.shell.SimpleCommand;
import dev.slipway.shell.Wrappers;
import dev.slipway.syntax.CommandLine;
import dev.slipway.syntax.Heredoc;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Item;
import dev.slipway.syntax.Mount;
import dev.slipway.syntax.Parts;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.Word;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.UnaryOperator;

/**
 * What a RUN runs, also a RUN that ONBUILD keeps for later. An item's shell is read once and kept as long as the item
 * lives, whoever asks. Immutable; the lazy part is the same for every thread.
 */
public final class RunScript {
    /** Items are compared by identity; a script never points back at its item. */
    private static final Map<Item, Optional<RunScript>> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

    private final Instruction.Run run;
    private final boolean trigger;
    private final boolean exec;
    private final List<Piece> pieces;
    private List<ShellCommand> commands;

    /** A stretch of shell and how its offsets become those of the item. */
    private record Piece(ShellScript script, UnaryOperator<TextSpan> place) {}

    private RunScript(Instruction.Run run, boolean trigger, String itemText) {
        this.run = run;
        this.trigger = trigger;
        this.exec = run.command().orElse(null) instanceof CommandLine.ExecForm;
        this.pieces = pieces(run, itemText);
    }

    /** The script of the RUN in {@code item}; empty when there is none. */
    public static Optional<RunScript> of(Item item) {
        Optional<RunScript> known = KNOWN.get(item);
        if (known == null) {
            known = read(item);
            KNOWN.put(item, known);
        }
        return known;
    }

    public static Optional<RunScript> of(PlacedInstruction placed) {
        return of(placed.item());
    }

    private static Optional<RunScript> read(Item item) {
        Optional<Instruction> instruction = item.instruction();
        boolean trigger = instruction.orElse(null) instanceof Instruction.Onbuild;
        if (trigger) {
            instruction = ((Instruction.Onbuild) instruction.get()).trigger();
        }
        return instruction
                .filter(Instruction.Run.class::isInstance)
                .map(it -> new RunScript((Instruction.Run) it, trigger, item.text()));
    }

    public Instruction.Run run() {
        return run;
    }

    public Parts parts() {
        return run.parts();
    }

    /** Whether it is kept for a later build by ONBUILD. */
    public boolean isTrigger() {
        return trigger;
    }

    /** The instruction from its keyword to the end of the line, heredoc bodies left out. */
    public TextSpan span() {
        return run.parts().span();
    }

    /**
     * Every command that runs, in text order. None when {@code shell} is no POSIX shell, since then nobody knows how to
     * read the text, unless it is an exec form.
     *
     * @param shell the effective shell with its options
     */
    public List<ShellCommand> commands(List<String> shell) {
        if (!exec && !isPosix(shell)) {
            return List.of();
        }
        List<ShellCommand> all = commands;
        if (all == null) {
            all = collect();
            commands = all;
        }
        return all;
    }

    /** Whether {@code shell} reads scripts as POSIX has them. */
    public static boolean isPosix(List<String> shell) {
        return !shell.isEmpty() && Wrappers.isShell(shell.get(0));
    }

    /** Whether the text is run without a shell. */
    public boolean isExec() {
        return exec;
    }

    /** The one script, where the whole text is one and no heredoc is involved. */
    public Optional<ShellScript> single() {
        return !exec && pieces.size() == 1 && run.parts().heredocs().isEmpty()
                ? Optional.of(pieces.get(0).script())
                : Optional.empty();
    }

    /** Where the part {@code span} of {@link #single()} stands in the item. */
    public TextSpan place(TextSpan span) {
        return pieces.get(0).place().apply(span);
    }

    /** Whether a {@code --mount} that leaves nothing in the layer, a cache or a tmpfs, lies on {@code path} or above it. */
    public boolean isMounted(String path) {
        return mountTargets().stream().anyMatch(it -> path.equals(it) || path.startsWith(it + "/"));
    }

    /** The targets of the {@code --mount}s that leave nothing in the layer, without a slash at their end. */
    public List<String> mountTargets() {
        List<String> targets = new ArrayList<>();
        for (Mount mount : Mount.of(run.parts())) {
            String target = mount.target().map(Word::text).orElse("").replaceAll("(?<=.)/+$", "");
            if ((mount.type().equals("cache") || mount.type().equals("tmpfs")) && !target.isEmpty()) {
                targets.add(target);
            }
        }
        return List.copyOf(targets);
    }

    private List<ShellCommand> collect() {
        List<ShellCommand> all = new ArrayList<>();
        for (Piece piece : pieces) {
            for (SimpleCommand written : piece.script().commands()) {
                for (SimpleCommand running : Wrappers.running(written)) {
                    if (!running.words().isEmpty()) {
                        all.add(command(written, running, piece.place()));
                    } else if (!written.assignments().isEmpty()) {
                        all.add(new ShellCommand(written, running, List.of(), Optional.empty(), piece.place()));
                    }
                }
            }
        }
        return List.copyOf(all);
    }

    private static ShellCommand command(SimpleCommand written, SimpleCommand running, UnaryOperator<TextSpan> place) {
        List<String> words = CommandTraits.module(
                running.words().stream().map(ShellWord::value).toList());
        return new ShellCommand(written, running, words, Commands.use(words), place);
    }

    private static List<Piece> pieces(Instruction.Run run, String itemText) {
        List<Piece> pieces = new ArrayList<>();
        if (run.command().orElse(null) instanceof CommandLine.ExecForm exec) {
            pieces.add(new Piece(ShellScript.ofArguments(exec.texts()), span -> inExec(exec, span)));
            return pieces;
        }
        boolean readsScript = true;
        if (run.command().orElse(null) instanceof CommandLine.ShellForm form) {
            Word text = form.text();
            ShellScript script = ShellScript.parse(text.text());
            pieces.add(new Piece(script, span -> text.span(span.start(), span.end())));
            readsScript = readsScript(script);
        }
        for (Heredoc heredoc : run.parts().heredocs()) {
            if (readsScript && heredoc.isTerminated() && isShellScript(heredoc, itemText)) {
                int start = heredoc.body().start();
                pieces.add(new Piece(ShellScript.parse(heredoc.body().in(itemText)), span -> span.shifted(start)));
            }
        }
        return pieces;
    }

    /** Whether heredocs of the line are scripts: no command stands there, or one that is a shell. */
    private static boolean readsScript(ShellScript line) {
        return line.commands().stream()
                .allMatch(it -> it.hasNoName() || it.words().size() == 1 && Wrappers.isShell(it.name()));
    }

    private static boolean isShellScript(Heredoc heredoc, String itemText) {
        String body = heredoc.body().in(itemText);
        if (!body.startsWith("#!")) {
            return true;
        }
        String line = body.substring(2, body.indexOf('\n') < 0 ? body.length() : body.indexOf('\n'))
                .strip();
        for (String word : line.split("\\s+")) {
            if (Wrappers.isShell(word)) {
                return true;
            }
        }
        return false;
    }

    /** Offsets of arguments joined by blanks become those in the array. */
    private static TextSpan inExec(CommandLine.ExecForm exec, TextSpan span) {
        int start = 0;
        int from = exec.span().start();
        int to = exec.span().end();
        for (Word argument : exec.arguments()) {
            int end = start + argument.length();
            if (span.start() >= start && span.start() <= end) {
                from = argument.span(span.start() - start, argument.length()).start();
            }
            if (span.end() >= start && span.end() <= end) {
                to = argument.span(0, span.end() - start).end();
            }
            start = end + 1;
        }
        return new TextSpan(from, Math.max(from, to));
    }
}
