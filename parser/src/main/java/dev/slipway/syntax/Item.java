package dev.slipway.syntax;

import dev.slipway.syntax.parse.DirectiveParser;
import dev.slipway.syntax.parse.InstructionParser;
import dev.slipway.text.LineBreaks;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One blank, comment or directive line, or one whole instruction with its continuations and heredocs. An item does not
 * know where it stands; trees share it. Two items are the same only if they are the same object.
 */
public final class Item {
    /** What an item is. */
    public enum Kind {
        BLANK,
        COMMENT,
        DIRECTIVE,
        INSTRUCTION
    }

    private final Kind kind;
    private final String text;
    private final char escape;
    private final boolean startsFile;
    private final boolean effectiveDirective;
    private final int lineBreaks;
    private final List<OpenHeredoc> openHeredocs;

    /** Made when first asked for. Several threads may make it at once; all make the same, and its fields are final. */
    private Instruction instruction;

    /**
     * @param escape the escape character in force
     * @param startsFile whether this is the first item, where a byte order mark may stand
     * @param effectiveDirective whether a directive is one that BuildKit heeds
     * @param openHeredocs names of heredocs that no line of the file ends, in the order BuildKit looks for them
     */
    public Item(
            Kind kind,
            String text,
            char escape,
            boolean startsFile,
            boolean effectiveDirective,
            List<OpenHeredoc> openHeredocs) {
        this.kind = Objects.requireNonNull(kind);
        this.text = Objects.requireNonNull(text);
        this.escape = escape;
        this.startsFile = startsFile;
        this.effectiveDirective = effectiveDirective;
        this.openHeredocs = List.copyOf(openHeredocs);
        this.lineBreaks = LineBreaks.count(text);
    }

    public Kind kind() {
        return kind;
    }

    /** The text with its line ends. */
    public String text() {
        return text;
    }

    /** Length in UTF-16 code units, line ends included. */
    public int length() {
        return text.length();
    }

    /** How many line ends it holds, as editors count them. */
    public int lineBreaks() {
        return lineBreaks;
    }

    /** The escape character in force here. */
    public char escape() {
        return escape;
    }

    public boolean startsFile() {
        return startsFile;
    }

    /** Names of heredocs that nothing in the rest of the file ends. */
    public List<OpenHeredoc> openHeredocs() {
        return openHeredocs;
    }

    /** The instruction; empty for the other kinds. */
    public Optional<Instruction> instruction() {
        return kind == Kind.INSTRUCTION ? Optional.of(parsed()) : Optional.empty();
    }

    /** The instruction of an item that is one. */
    Instruction parsed() {
        Instruction parsed = instruction;
        if (parsed == null) {
            parsed = InstructionParser.parse(text, escape, startsFile);
            instruction = parsed;
        }
        return parsed;
    }

    /** The directive; empty for the other kinds. */
    public Optional<ParserDirective> directive() {
        return kind == Kind.DIRECTIVE ? DirectiveParser.parse(text, startsFile, effectiveDirective) : Optional.empty();
    }

    /** For a comment line, from its {@code #} to the end of the line; for other kinds all but the line end. */
    public TextSpan content() {
        int start = startsFile && text.startsWith("\uFEFF") ? 1 : 0;
        int end = text.length();
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return new TextSpan(start, end);
    }

    @Override
    public String toString() {
        return kind + " " + text.strip();
    }
}
