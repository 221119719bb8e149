package dev.slipway.analysis;

import dev.slipway.text.TextSpan;
import java.util.Objects;
import java.util.Optional;

/**
 * Something to type for the user.
 *
 * @param label what the list shows
 * @param replace the text it replaces: the word at the cursor, before and behind it
 * @param insert what stands there afterwards; with {@code ${1:word}} stops when {@code snippet}
 * @param plainInsert the same without stops, for editors that know none
 * @param detail a few words beside the label
 * @param documentation Markdown
 * @param order sorts the list
 */
public record Completion(
        String label,
        Kind kind,
        TextSpan replace,
        String insert,
        String plainInsert,
        boolean snippet,
        Optional<String> detail,
        Optional<String> documentation,
        String order,
        boolean deprecated) {
    /** What a completion stands for. */
    public enum Kind {
        KEYWORD,
        FLAG,
        VALUE,
        STAGE,
        VARIABLE,
        PATH,
        DIRECTIVE
    }

    public Completion {
        Objects.requireNonNull(label);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(replace);
        Objects.requireNonNull(insert);
        Objects.requireNonNull(plainInsert);
        Objects.requireNonNull(detail);
        Objects.requireNonNull(documentation);
        Objects.requireNonNull(order);
    }
}
