package dev.slipway.syntax;

import dev.slipway.text.TextSpan;
import java.util.Objects;

/**
 * A {@code # name=value} line at the top of a file. Spans are relative to the item.
 *
 * @param name in lower case: {@code syntax}, {@code escape} or {@code check}
 * @param effective false for a duplicate, and for {@code check} and {@code syntax} behind leading blanks, which BuildKit
 *     passes over
 */
public record ParserDirective(String name, TextSpan nameSpan, String value, TextSpan valueSpan, boolean effective) {
    public static final String SYNTAX = "syntax";
    public static final String ESCAPE = "escape";
    public static final String CHECK = "check";

    public ParserDirective {
        Objects.requireNonNull(name);
        Objects.requireNonNull(nameSpan);
        Objects.requireNonNull(value);
        Objects.requireNonNull(valueSpan);
    }
}
