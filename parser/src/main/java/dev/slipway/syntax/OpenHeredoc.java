package dev.slipway.syntax;

import java.util.Objects;

/** A heredoc for whose name the rest of the file has no line; should such a line appear, its item changes. */
public record OpenHeredoc(String name, boolean stripsTabs) {
    public OpenHeredoc {
        Objects.requireNonNull(name);
    }
}
