package dev.slipway.shell;

import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * One command with its words, the leaf of a script.
 *
 * <p>Flags are read as hadolint reads them (hadolint 2.12, Hadolint.Shell): {@code --name} and {@code --name=value} are
 * one flag {@code name}, {@code -abc} is the flags {@code a}, {@code b} and {@code c}; which flags take the next word as
 * a value is not known.
 *
 * @param assignments what is set for it, or for the shell when there are no words
 * @param words the name and its arguments
 */
public record SimpleCommand(
        TextSpan span,
        List<Assignment> assignments,
        List<ShellWord> words,
        List<Redirection> redirections,
        CommandContext context)
        implements ShellNode {
    public SimpleCommand {
        assignments = List.copyOf(assignments);
        words = List.copyOf(words);
        redirections = List.copyOf(redirections);
    }

    /** The first word without quotes, as written otherwise; empty if there is none. */
    public String name() {
        return words.isEmpty() ? "" : words.get(0).value();
    }

    /** {@link #name()} behind its last slash. */
    public String baseName() {
        String name = name();
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** Whether {@link #name()} is one of {@code names}. */
    public boolean isNamed(String... names) {
        return Arrays.asList(names).contains(name());
    }

    /** The words behind the name. */
    public List<ShellWord> arguments() {
        return words.size() < 2 ? List.of() : words.subList(1, words.size());
    }

    /** The flags in text order; {@code -abc} gives three. */
    public List<String> flags() {
        List<String> flags = new ArrayList<>();
        for (ShellWord argument : arguments()) {
            addFlags(argument, flags);
        }
        return List.copyOf(flags);
    }

    /** Whether one of {@code flags} is given, each written without dashes: {@code y}, {@code yes}. */
    public boolean hasAnyFlag(String... flags) {
        return !Collections.disjoint(flags(), Arrays.asList(flags));
    }

    /** Whether {@code flag}, written without dashes, is given. */
    public boolean hasFlag(String flag) {
        return flags().contains(flag);
    }

    /** The arguments that are no flags. Values that stand behind a flag as a word of their own are among them. */
    public List<ShellWord> argumentsWithoutFlags() {
        return arguments().stream().filter(word -> !word.isFlag()).toList();
    }

    /** {@link #argumentsWithoutFlags()} without the words behind {@code valueFlags}, each written without dashes. */
    public List<ShellWord> operands(String... valueFlags) {
        List<ShellWord> operands = new ArrayList<>();
        boolean isValue = false;
        for (ShellWord argument : arguments()) {
            boolean isFlag = !isValue && argument.isFlag();
            if (!isFlag && !isValue) {
                operands.add(argument);
            }
            isValue = isFlag && expectsValue(argument.value(), Arrays.asList(valueFlags));
        }
        return List.copyOf(operands);
    }

    /** The value of the first {@code flag}: see {@link #wordOf}. */
    public Optional<String> valueOf(String flag) {
        for (ShellWord argument : arguments()) {
            String text = argument.value();
            if (text.startsWith("--" + flag + "=")) {
                return Optional.of(text.substring(flag.length() + 3));
            }
            if (flag.length() == 1 && text.length() > 2 && text.startsWith("-" + flag)) {
                return Optional.of(text.substring(text.charAt(2) == '=' ? 3 : 2));
            }
            if (expectsValue(text, List.of(flag))) {
                return next(argument).map(ShellWord::value);
            }
        }
        return Optional.empty();
    }

    /**
     * The word that holds the value of the first {@code flag}, written without dashes: the word itself for
     * {@code --flag=value} and {@code -fvalue}, the next one for {@code --flag value}, {@code -flag value} and a group of
     * letters that ends with it.
     */
    public Optional<ShellWord> wordOf(String flag) {
        for (ShellWord argument : arguments()) {
            String text = argument.value();
            if (text.startsWith("--" + flag + "=")
                    || flag.length() == 1 && text.length() > 2 && text.startsWith("-" + flag)) {
                return Optional.of(argument);
            }
            if (expectsValue(text, List.of(flag))) {
                return next(argument);
            }
        }
        return Optional.empty();
    }

    /** Whether it holds an argument that says exactly {@code value}. */
    public boolean hasArgument(String value) {
        return arguments().stream().anyMatch(word -> word.value().equals(value));
    }

    /** Whether only assignments and redirections are there. */
    public boolean hasNoName() {
        return words.isEmpty();
    }

    /** The expansions in all its words, assignments and redirection targets, not those inside other commands. */
    public List<Expansion> expansions() {
        List<Expansion> all = new ArrayList<>();
        for (ShellWord word : allWords()) {
            all.addAll(word.expansions());
        }
        return List.copyOf(all);
    }

    /** The subscripts and values of assignments, the words, the targets of redirections and the bodies of here-documents. */
    public List<ShellWord> allWords() {
        List<ShellWord> all = new ArrayList<>();
        for (Assignment assignment : assignments) {
            assignment.subscript().ifPresent(all::add);
            all.add(assignment.value());
        }
        all.addAll(words);
        for (Redirection redirection : redirections) {
            all.add(redirection.target());
            redirection.hereDocument().flatMap(HereDocument::body).ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    SimpleCommand in(CommandContext other) {
        return new SimpleCommand(span, assignments, words, redirections, other);
    }

    private Optional<ShellWord> next(ShellWord word) {
        int index = words.indexOf(word) + 1;
        return index < words.size() ? Optional.of(words.get(index)) : Optional.empty();
    }

    private static boolean expectsValue(String text, List<String> flags) {
        if (text.startsWith("--")) {
            return flags.contains(text.substring(2));
        }
        return text.length() > 1
                && text.charAt(0) == '-'
                && (flags.contains(text.substring(1)) || flags.contains(text.substring(text.length() - 1)));
    }

    private static void addFlags(ShellWord word, List<String> flags) {
        if (!word.isFlag()) {
            return;
        }
        String text = word.value();
        if (text.startsWith("--")) {
            int equals = text.indexOf('=');
            String name = text.substring(2, equals < 0 ? text.length() : equals);
            if (!name.isEmpty()) {
                flags.add(name);
            }
        } else {
            text.substring(1).codePoints().mapToObj(Character::toString).forEach(flags::add);
        }
    }
}
