package dev.slipway.syntax;

import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What every instruction has. All spans are relative to the item.
 *
 * @param keyword the first word as written
 * @param kind what the keyword means
 * @param flags the flags in order
 * @param line the logical line: continuations, comments and blank lines taken out
 * @param arguments what follows keyword and flags, without blanks at either end
 * @param heredocs the heredocs opened on the logical line, in order
 * @param comments comment lines inside the instruction, from their {@code #} to the line's end
 * @param blankLines blank lines inside a continuation, which BuildKit drops
 * @param problems what is wrong with this instruction by itself
 */
public record Parts(
        Word keyword,
        Keyword kind,
        List<Flag> flags,
        MappedText line,
        Word arguments,
        List<Heredoc> heredocs,
        List<TextSpan> comments,
        List<TextSpan> blankLines,
        List<SyntaxProblem> problems) {
    public Parts {
        Objects.requireNonNull(keyword);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(line);
        Objects.requireNonNull(arguments);
        flags = List.copyOf(flags);
        heredocs = List.copyOf(heredocs);
        comments = List.copyOf(comments);
        blankLines = List.copyOf(blankLines);
        problems = List.copyOf(problems);
    }

    /** The first flag of that name. */
    public Optional<Flag> flag(String name) {
        for (Flag flag : flags) {
            if (flag.is(name)) {
                return Optional.of(flag);
            }
        }
        return Optional.empty();
    }

    /** All flags of that name, for {@code --mount} and {@code --exclude}. */
    public List<Flag> flags(String name) {
        return flags.stream().filter(flag -> flag.is(name)).toList();
    }

    /** From the keyword to the end of the logical line, heredoc bodies left out. */
    public TextSpan span() {
        int end = keyword.span().end();
        if (!arguments.isEmpty()) {
            end = arguments.span().end();
        } else if (!flags.isEmpty()) {
            end = flags.get(flags.size() - 1).span().end();
        }
        return new TextSpan(keyword.span().start(), end);
    }

    /** From the keyword to the end of the last heredoc's terminator, line ends left out. */
    public TextSpan spanWithHeredocs() {
        TextSpan span = span();
        for (Heredoc heredoc : heredocs) {
            int end = heredoc.terminator().map(TextSpan::end).orElse(span.end());
            span = new TextSpan(span.start(), Math.max(span.end(), end));
        }
        return span;
    }
}
