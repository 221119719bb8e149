package dev.slipway.analysis.format;

import dev.slipway.analysis.FormatOptions;
import dev.slipway.analysis.FormatOptions.Continuation;
import dev.slipway.syntax.Heredoc;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Item;
import dev.slipway.syntax.MappedText;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * The blanks at the starts of an instruction's lines. The first line starts in the first column. The lines that continue
 * it move together, so that what the author aligned stays aligned: a command whose lines are all indented keeps them,
 * anything else moves until the least indented line is in by one level. A line that starts inside a quoted text stays,
 * and so does one whose first word continues the last word of the line above.
 */
final class Indentation {
    private final String text;
    private final FormatOptions options;
    private final boolean gluedToo;
    private final Instruction instruction;
    private final Blanks blanks;
    private final List<Line> lines = new ArrayList<>();

    private enum Kind {
        FIRST,
        TEXT,
        COMMENT,
        BLANK,
        /** Text that must not move. */
        FIXED,
        HEREDOC
    }

    private static final class Line {
        final Kind kind;
        final TextSpan span;
        final int indentEnd;
        final int columns;
        String indent;

        Line(Kind kind, TextSpan span, int indentEnd, int columns, String indent) {
            this.kind = kind;
            this.span = span;
            this.indentEnd = indentEnd;
            this.columns = columns;
            this.indent = indent;
        }
    }

    Indentation(Item item, FormatOptions options, boolean gluedToo) {
        this.text = item.text();
        this.options = options;
        this.gluedToo = gluedToo;
        this.instruction = item.instruction().orElseThrow();
        this.blanks = Blanks.of(item);
    }

    /** The item's text with its lines in place. */
    String apply() {
        read();
        place();
        StringBuilder laidOut = new StringBuilder(text.length());
        int copied = 0;
        for (Line line : lines) {
            laidOut.append(text, copied, line.span.start());
            String content = text.substring(line.indentEnd, line.span.end());
            laidOut.append(line.kind == Kind.HEREDOC ? "" : line.indent);
            laidOut.append(
                    options.trimTrailing() && line.kind != Kind.HEREDOC
                            ? Lines.withoutTrailingBlanks(content)
                            : content);
            copied = line.span.end();
        }
        return laidOut.append(text, copied, text.length()).toString();
    }

    private void read() {
        int lead = 0;
        int bodies = instruction.parts().heredocs().stream()
                .filter(Heredoc::isTerminated)
                .mapToInt(it -> it.body().start())
                .min()
                .orElse(text.length());
        for (TextSpan span : Lines.of(text)) {
            if (span.start() >= bodies) {
                lines.add(new Line(Kind.HEREDOC, span, span.start(), 0, ""));
                continue;
            }
            int end = Lines.indentEnd(text, span);
            String indent = text.substring(span.start(), end);
            int columns = Lines.columns(indent, options.indentSize());
            if (lines.isEmpty()) {
                lead = indent.startsWith("\uFEFF") ? columns - 1 : columns;
                lines.add(new Line(Kind.FIRST, span, end, 0, indent.startsWith("\uFEFF") ? "\uFEFF" : ""));
            } else {
                lines.add(new Line(kind(span, end), span, end, Math.max(0, columns - lead), indent));
            }
        }
    }

    private Kind kind(TextSpan span, int indentEnd) {
        if (indentEnd == span.end()) {
            return Kind.BLANK;
        }
        boolean isComment = instruction.parts().comments().stream().anyMatch(it -> it.touches(indentEnd));
        if (isComment) {
            return Kind.COMMENT;
        }
        MappedText line = instruction.parts().line();
        int first = line.fromSource(indentEnd);
        boolean isGlued = !blanks.isBlankAt(first - 1);
        if (isGlued) {
            return gluedToo || first == 0 ? Kind.TEXT : Kind.FIXED;
        }
        return isFree(first) ? Kind.TEXT : Kind.FIXED;
    }

    /** Whether all blanks before the logical line's offset {@code first} only separate words. */
    private boolean isFree(int first) {
        for (int i = first - 1; blanks.isBlankAt(i); i--) {
            if (!blanks.isFree(i)) {
                return false;
            }
        }
        return true;
    }

    private void place() {
        List<Line> moving = lines.stream().filter(it -> it.kind == Kind.TEXT).toList();
        int least = moving.stream().mapToInt(it -> it.columns).min().orElse(0);
        boolean keeps = options.continuation() == Continuation.KEEP
                && (moving.isEmpty()
                        || least > 0 && (isCommand() || moving.stream().allMatch(it -> it.columns == firstArgument())));
        for (Line line : lines) {
            if (line.kind == Kind.TEXT) {
                line.indent = keeps ? kept(line) : indent(line, least);
            } else if (line.kind == Kind.BLANK) {
                line.indent = "";
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.kind == Kind.COMMENT) {
                boolean follows = line.columns == 0 || options.continuation() == Continuation.INDENT;
                line.indent = follows ? neighbour(i) : keeps ? kept(line) : indent(line, Math.min(least, line.columns));
            }
        }
    }

    /** A line that does not move keeps its blanks as they are written, unless its instruction moved. */
    private String kept(Line line) {
        boolean isThere =
                Lines.columns(text.substring(line.span.start(), line.indentEnd), options.indentSize()) == line.columns;
        return isThere ? text.substring(line.span.start(), line.indentEnd) : written(line.columns);
    }

    private String indent(Line line, int least) {
        return options.continuation() == Continuation.INDENT
                ? options.level()
                : written(options.indentSize() + line.columns - least);
    }

    private String written(int columns) {
        if (!options.tabs()) {
            return " ".repeat(columns);
        }
        return "\t".repeat(columns / options.indentSize()) + " ".repeat(columns % options.indentSize());
    }

    /** A comment in the first column stands with the text below it, or above it. */
    private String neighbour(int index) {
        for (int i = index + 1; i < lines.size(); i++) {
            if (lines.get(i).kind == Kind.TEXT) {
                return lines.get(i).indent;
            }
        }
        for (int i = index - 1; i > 0; i--) {
            if (lines.get(i).kind == Kind.TEXT) {
                return lines.get(i).indent;
            }
        }
        return options.level();
    }

    private boolean isCommand() {
        return InstructionLayout.script(instruction).isPresent();
    }

    /** The column in which the first argument will stand, when it is on the first line; else -1. */
    private int firstArgument() {
        Instruction inner = instruction;
        TextSpan keyword = instruction.parts().keyword().span();
        int start = inner.parts().arguments().isEmpty()
                ? -1
                : inner.parts().arguments().span().start();
        int flags = inner.parts().flags().isEmpty()
                ? start
                : inner.parts().flags().get(0).span().start();
        int first = flags >= 0 ? Math.min(flags, start < 0 ? flags : start) : start;
        return first < 0 || first > lines.get(0).span.end() ? -1 : first - keyword.start();
    }
}
