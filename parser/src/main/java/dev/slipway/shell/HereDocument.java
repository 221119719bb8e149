package dev.slipway.shell;

import dev.slipway.text.TextSpan;
import java.util.Optional;

/** The text that a {@code <<} redirection feeds to its command. */
public final class HereDocument {
    private final String delimiter;
    private final boolean literal;
    private final boolean stripsTabs;

    /** Set once by the parser, at the line end behind the command, before anyone else sees this object. */
    private ShellWord body;

    HereDocument(String delimiter, boolean literal, boolean stripsTabs) {
        this.delimiter = delimiter;
        this.literal = literal;
        this.stripsTabs = stripsTabs;
    }

    void body(ShellWord found) {
        body = found;
    }

    /** The line that ends the body. */
    public String delimiter() {
        return delimiter;
    }

    /** Whether the delimiter is quoted, so that the body holds no expansions. */
    public boolean isLiteral() {
        return literal;
    }

    /** Whether leading tabs are dropped, as {@code <<-} does. */
    public boolean stripsTabs() {
        return stripsTabs;
    }

    /** All lines up to the delimiter, with their expansions; empty when no line follows the command. */
    public Optional<ShellWord> body() {
        return Optional.ofNullable(body);
    }

    /** Where the body stands. */
    public Optional<TextSpan> bodySpan() {
        return body().map(ShellWord::span);
    }
}
