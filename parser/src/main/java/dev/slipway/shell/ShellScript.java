package dev.slipway.shell;

import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A script that was read: the tree of its commands, and all of them in a row. Immutable. */
public final class ShellScript {
    private final String text;
    private final TextSpan span;
    private final CommandList root;
    private final List<SimpleCommand> commands;
    private final boolean wellFormed;

    private ShellScript(String text, TextSpan span, CommandList root, boolean wellFormed) {
        this.text = text;
        this.span = span;
        this.root = root;
        this.commands = CommandCollector.all(root);
        this.wellFormed = wellFormed;
    }

    /**
     * Reads {@code text}, in which line continuations of the Dockerfile are already taken out. Any text is accepted, in
     * time linear in its length; what is no valid shell is skipped.
     */
    public static ShellScript parse(String text) {
        return parse(text, new TextSpan(0, text.length()));
    }

    /** Reads the part of {@code text} at {@code span}; all offsets are still those of {@code text}. */
    public static ShellScript parse(String text, TextSpan span) {
        Cursor cursor = new Cursor(text, span.start(), Math.min(span.end(), text.length()));
        CommandList root = new CommandReader(cursor).script();
        return new ShellScript(text, span, root, cursor.wellFormed);
    }

    /** A text in another language, for instance PowerShell: it has no commands. */
    public static ShellScript opaque(String text) {
        return new ShellScript(text, new TextSpan(0, text.length()), new CommandList(TextSpan.at(0), List.of()), false);
    }

    /**
     * One command made of {@code arguments}, in which nothing is quoted or expanded: the exec form. {@link #text()} is
     * the arguments with a space between them.
     */
    public static ShellScript ofArguments(List<String> arguments) {
        String text = String.join(" ", arguments);
        TextSpan span = new TextSpan(0, text.length());
        List<ShellWord> words = new ArrayList<>();
        int start = 0;
        for (String argument : arguments) {
            words.add(ShellWord.verbatim(text, start, start + argument.length()));
            start += argument.length() + 1;
        }
        SimpleCommand command = new SimpleCommand(span, List.of(), words, List.of(), CommandContext.ALONE);
        CommandList.Item item = new CommandList.Item(command, Separator.NONE, TextSpan.at(span.end()));
        return new ShellScript(text, span, new CommandList(span, words.isEmpty() ? List.of() : List.of(item)), true);
    }

    public String text() {
        return text;
    }

    /** The part of the text that was read. */
    public TextSpan span() {
        return span;
    }

    public CommandList root() {
        return root;
    }

    /** Every simple command, in the order of the text, also those in substitutions and in bodies of here-documents. */
    public List<SimpleCommand> commands() {
        return commands;
    }

    /**
     * What really runs: {@link #commands()} with wrappers such as {@code sudo} taken off and scripts of {@code sh -c}
     * opened; see {@link Wrappers#running}. Commands of a script that does not stand in this text are left out.
     */
    public List<SimpleCommand> effectiveCommands() {
        return commands.stream()
                .flatMap(command -> Wrappers.running(command).stream())
                .toList();
    }

    /** Whether nothing was missing, stray or nested too deep. False for {@link #opaque}. */
    public boolean isWellFormed() {
        return wellFormed;
    }

    /** The steps of the script if they run strictly one after the other; see {@link AndChain}. */
    public Optional<AndChain> andChain() {
        return wellFormed ? AndChain.of(root) : Optional.empty();
    }

    @Override
    public String toString() {
        return span.in(text);
    }
}
