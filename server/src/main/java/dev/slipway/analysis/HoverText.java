package dev.slipway.analysis;

import dev.slipway.text.TextSpan;
import java.util.Objects;

/**
 * What a hover shows.
 *
 * @param markdown at most twelve lines
 * @param span the text it speaks of
 */
public record HoverText(String markdown, TextSpan span) {
    public HoverText {
        Objects.requireNonNull(markdown);
        Objects.requireNonNull(span);
    }
}
