package dev.slipway.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the catalogue knows of one command.
 *
 * @param words the command and its sub-commands; {@code ...} before a word that may stand anywhere among the operands
 * @param when flags of which one must be given for the entry to hold; empty for any use
 * @param manager the package manager whose packages the operands name: {@code apt}, {@code apk}, {@code npm}, ...
 * @param yes flags that answer the command's question
 * @param reads templates of the paths that it needs
 * @param writes templates of the paths that it changes
 * @param caches directories that it fills and that no image needs
 * @param needs {@code toolchain}: the command cannot run without the build tools, also as the command of a container;
 *     {@code network}; {@code shell}: it changes the state of the shell; {@code script}: a
 *     file of the project says what happens; {@code wraps:N}: runs the command after N operands;
 *     {@code in:-C|--prefix}, {@code infile:-f}: the option that names the directory it works in, or a file there
 */
public record CommandEntry(
        List<String> words,
        List<String> when,
        Phase phase,
        Optional<String> manager,
        List<String> yes,
        List<String> reads,
        List<String> writes,
        List<String> caches,
        Set<String> needs) {
    public CommandEntry {
        words = List.copyOf(words);
        when = List.copyOf(when);
        Objects.requireNonNull(phase);
        Objects.requireNonNull(manager);
        yes = List.copyOf(yes);
        reads = List.copyOf(reads);
        writes = List.copyOf(writes);
        caches = List.copyOf(caches);
        needs = Set.copyOf(needs);
    }

    public boolean needs(String what) {
        return needs.contains(what);
    }
}
