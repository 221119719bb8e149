package dev.slipway.syntax;

import dev.slipway.text.TextSpan;
import java.util.Objects;
import java.util.Optional;

/**
 * A heredoc of RUN, COPY or ADD. Spans are relative to the item.
 *
 * @param opener the whole word, such as {@code <<-"EOF"}
 * @param name the name without its quotes
 * @param nameSpan where the name stands in the opener, quotes included
 * @param fileDescriptor the number before {@code <<}; 0 when there is none
 * @param expands whether variables in the body expand: no part of the name is quoted
 * @param stripsTabs whether leading tabs of the body and the terminator go: {@code <<-}
 * @param body the lines between; empty and behind the instruction when there is no terminator
 * @param terminator the closing name; empty when the file ends before one
 */
public record Heredoc(
        Word opener,
        String name,
        TextSpan nameSpan,
        int fileDescriptor,
        boolean expands,
        boolean stripsTabs,
        TextSpan body,
        Optional<TextSpan> terminator) {
    public Heredoc {
        Objects.requireNonNull(opener);
        Objects.requireNonNull(name);
        Objects.requireNonNull(nameSpan);
        Objects.requireNonNull(body);
        Objects.requireNonNull(terminator);
    }

    /**
     * Where the name stands in the opener without quotes around it, relative to the item; {@link #nameSpan()} where quotes
     * stand inside it.
     *
     * @param itemText the text of the item
     */
    public TextSpan bareName(String itemText) {
        int at = nameSpan.in(itemText).indexOf(name);
        return at < 0 ? nameSpan : new TextSpan(nameSpan.start() + at, nameSpan.start() + at + name.length());
    }

    public boolean isTerminated() {
        return terminator.isPresent();
    }
}
