package dev.slipway.config;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a project wants its Dockerfiles laid out, in the words of {@code slipway format}'s options; what it does not say is
 * empty.
 *
 * @param indent columns of one level as a number from 1 to 16, or {@code tab}
 * @param keywords one of {@link #KEYWORDS}
 * @param continuation one of {@link #CONTINUATIONS}
 * @param operators one of {@link #OPERATORS}
 */
public record FormatStyle(
        Optional<String> indent, Optional<String> keywords, Optional<String> continuation, Optional<String> operators) {
    /** How instructions' names are written. */
    public static final List<String> KEYWORDS = List.of("keep", "upper", "lower");

    /** How the lines are indented that continue an instruction. */
    public static final List<String> CONTINUATIONS = List.of("keep", "indent");

    /** Where {@code &&} and {@code ||} stand when a command goes on in the next line. */
    public static final List<String> OPERATORS = List.of("keep", "line-start", "line-end");

    /** The one indentation that is no number. */
    public static final String TAB = "tab";

    /** What can be said. */
    public static final List<String> KEYS = List.of("indent", "keywords", "continuation", "operators");

    /** Says nothing. */
    public static final FormatStyle NONE =
            new FormatStyle(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public FormatStyle {
        Objects.requireNonNull(indent);
        Objects.requireNonNull(keywords);
        Objects.requireNonNull(continuation);
        Objects.requireNonNull(operators);
    }

    /** Whether {@code text} is an indentation. */
    public static boolean isIndent(String text) {
        return text.equals(TAB) || text.matches("[1-9]|1[0-6]");
    }

    /** {@code below} with everything this says laid over it. */
    public FormatStyle over(FormatStyle below) {
        return new FormatStyle(
                indent.or(below::indent),
                keywords.or(below::keywords),
                continuation.or(below::continuation),
                operators.or(below::operators));
    }
}
