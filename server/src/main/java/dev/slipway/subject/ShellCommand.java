package dev.slipway.subject;

import dev.slipway.catalogue.CommandTraits;
import dev.slipway.catalogue.CommandUse;
import dev.slipway.catalogue.Commands;
import dev.slipway.catalogue.Trait;
import dev.slipway.shell.ShellWord;
import dev.slipway.shell.SimpleCommand;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A command that a RUN runs, at its place. All spans are relative to the item.
 *
 * @param written the command as it stands there, wrappers such as {@code sudo} and assignments included
 * @param running what runs in the end
 * @param words the words of {@code running} without quotes; of {@code python -m pip} from {@code pip} on
 * @param use what the catalogue knows of it
 * @param place from offsets in the script to offsets in the item
 */
public record ShellCommand(
        SimpleCommand written,
        SimpleCommand running,
        List<String> words,
        Optional<CommandUse> use,
        UnaryOperator<TextSpan> place) {
    public ShellCommand {
        Objects.requireNonNull(written);
        Objects.requireNonNull(running);
        words = List.copyOf(words);
        Objects.requireNonNull(use);
        Objects.requireNonNull(place);
    }

    /** Where the running command stands. */
    public TextSpan span() {
        return place.apply(running.span());
    }

    public TextSpan span(ShellWord word) {
        return place.apply(word.span());
    }

    /** The words of the running command as they are written, in step with {@link #words()}. */
    public List<ShellWord> shellWords() {
        return running.words()
                .subList(running.words().size() - words.size(), running.words().size());
    }

    /** The name of the command itself: {@code apt-get}. */
    public ShellWord head() {
        return shellWords().get(0);
    }

    /** The first word behind the command's name that says {@code value}. */
    public Optional<ShellWord> word(String value) {
        return shellWords().stream()
                .skip(1)
                .filter(it -> it.value().equals(value))
                .findFirst();
    }

    /** The operands that are no sub-commands, up to a {@code --}; none for a command that the catalogue does not know. */
    public List<ShellWord> operands() {
        return use.map(it -> Commands.operandPlaces(words, it.entry()).stream()
                        .map(shellWords()::get)
                        .toList())
                .orElse(List.of());
    }

    /** The name and its sub-commands, as the catalogue writes them; the name alone for an unknown command. */
    public List<String> entryWords() {
        return use.map(it -> it.entry().words()).orElse(words.subList(0, Math.min(1, words.size())));
    }

    public boolean is(Trait trait) {
        return CommandTraits.find(words, trait).isPresent();
    }

    /** What the catalogue says of {@code trait} for this command; nothing where it says nothing. */
    public List<String> trait(Trait trait) {
        return CommandTraits.find(words, trait).orElse(List.of());
    }

    /** Whether one of the flags that the catalogue lists for {@code trait} is given. */
    public boolean hasFlagOf(Trait trait) {
        return flagOf(trait).isPresent();
    }

    /** The first word that gives one of the flags that the catalogue lists for {@code trait}. */
    public Optional<ShellWord> flagOf(Trait trait) {
        List<String> flags = trait(trait);
        if (flags.isEmpty()) {
            return Optional.empty();
        }
        return shellWords().stream()
                .skip(1)
                .filter(word -> CommandTraits.givesAny(words, word.value(), flags))
                .findFirst();
    }
}
