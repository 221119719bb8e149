package dev.slipway.analysis;

import dev.slipway.config.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a Dockerfile is laid out.
 *
 * @param indentSize columns of one level, and of a tab; at least 1
 * @param tabs whether a level is a tab
 * @param trimTrailing whether blanks at the ends of lines go
 * @param finalNewline whether the file gets a line end at its end
 * @param trimFinalNewlines whether blank lines at the end of the file go
 */
public record FormatOptions(
        int indentSize,
        boolean tabs,
        Casing keywords,
        Continuation continuation,
        Operators operators,
        boolean trimTrailing,
        boolean finalNewline,
        boolean trimFinalNewlines) {
    /** How keywords are written. */
    public enum Casing {
        KEEP,
        UPPER,
        LOWER
    }

    /** How the lines are indented that continue an instruction. */
    public enum Continuation {
        /** At least one level; what the author aligned stays aligned. */
        KEEP,
        /** Exactly one level. */
        INDENT
    }

    /** Where {@code &&} and {@code ||} stand when a command goes on in the next line. */
    public enum Operators {
        KEEP,
        LINE_START,
        LINE_END
    }

    /** Four blanks; nothing is changed but indentation, blanks at line ends and the end of the file. */
    public static final FormatOptions DEFAULT =
            new FormatOptions(4, false, Casing.KEEP, Continuation.KEEP, Operators.KEEP, true, true, false);

    /** More is a mistake. */
    public static final int MAX_INDENT = 16;

    public FormatOptions {
        if (indentSize < 1 || indentSize > MAX_INDENT) {
            throw new IllegalArgumentException("a level has 1 to " + MAX_INDENT + " columns, not " + indentSize);
        }
        Objects.requireNonNull(keywords);
        Objects.requireNonNull(continuation);
        Objects.requireNonNull(operators);
    }

    /** The constant that settings call {@code name}, such as {@code line-start}; empty when there is none. */
    public static <E extends Enum<E>> Optional<E> named(Class<E> type, String name) {
        return Stream.of(type.getEnumConstants())
                .filter(it ->
                        it.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name))
                .findFirst();
    }

    /** These options with what {@code style} says laid over them. */
    public FormatOptions with(FormatStyle style) {
        boolean asTab = style.indent().map(FormatStyle.TAB::equals).orElse(tabs);
        return new FormatOptions(
                style.indent()
                        .filter(it -> !it.equals(FormatStyle.TAB))
                        .map(Integer::valueOf)
                        .orElse(indentSize),
                asTab,
                named(Casing.class, style.keywords(), keywords),
                named(Continuation.class, style.continuation(), continuation),
                named(Operators.class, style.operators(), operators),
                trimTrailing,
                finalNewline,
                trimFinalNewlines);
    }

    private static <E extends Enum<E>> E named(Class<E> type, Optional<String> name, E otherwise) {
        return name.flatMap(it -> named(type, it)).orElse(otherwise);
    }

    /** One level, as it is written. */
    public String level() {
        return tabs ? "\t" : " ".repeat(indentSize);
    }
}
