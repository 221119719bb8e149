package dev.slipway.lint;

import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code check=skip=A,B;error=true} asks of BuildKit (frontend/dockerfile/linter/linter.go, ParseLintOptions).
 *
 * @param skipped rule names as written; BuildKit compares them with their casing
 * @param experimental checks that run for those who ask only; {@code all} for all of them
 */
record CheckOptions(boolean skipsAll, List<String> skipped, boolean error, List<String> experimental) {
    static final CheckOptions NONE = new CheckOptions(false, List.of(), false, List.of());

    private static final String SKIP = "skip";
    private static final int MAX_OPTIONS = 3;
    private static final Set<String> TRUE = Set.of("1", "t", "T", "true", "TRUE", "True");
    private static final Set<String> FALSE = Set.of("0", "f", "F", "false", "FALSE", "False");

    /** The options in {@code value}, which ends at its first space; empty when BuildKit would not read them. */
    static Optional<CheckOptions> parse(String value) {
        int space = value.indexOf(' ');
        String options = (space < 0 ? value : value.substring(0, space)).strip();
        if (options.isEmpty()) {
            return Optional.of(NONE);
        }
        boolean skipsAll = false;
        List<String> skipped = List.of();
        boolean error = false;
        List<String> experimental = List.of();
        for (String option : options.split(";", MAX_OPTIONS)) {
            int equals = option.indexOf('=');
            String key = equals < 0 ? "" : option.substring(0, equals).strip();
            String text = option.substring(equals + 1).strip();
            switch (key) {
                case SKIP -> {
                    skipsAll = skipsAll || text.equals("all");
                    skipped = text.equals("all") ? skipped : names(text);
                }
                case "error" -> {
                    if (!TRUE.contains(text) && !FALSE.contains(text)) {
                        return Optional.empty();
                    }
                    error = TRUE.contains(text);
                }
                case "experimental" -> experimental = names(text);
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new CheckOptions(skipsAll, skipped, error, experimental));
    }

    /** The names that {@code skip} holds in {@code value}, which stands at {@code offset}. */
    static List<Suppression.Name> skippedNames(String value, int offset) {
        return skipValue(value)
                .map(span -> SuppressionReader.split(span.in(value), offset + span.start()))
                .orElse(List.of());
    }

    /** Where in {@code value} the names stand that {@code skip} holds; of several the last, as BuildKit has it. */
    static Optional<TextSpan> skipValue(String value) {
        int end = value.indexOf(' ') < 0 ? value.length() : value.indexOf(' ');
        Optional<TextSpan> found = Optional.empty();
        int start = 0;
        for (String option : value.substring(0, end).split(";", MAX_OPTIONS)) {
            int equals = option.indexOf('=');
            if (equals >= 0 && option.substring(0, equals).strip().equals(SKIP)) {
                found = Optional.of(TextSpan.of(start + equals + 1, start + option.length()));
            }
            start += option.length() + 1;
        }
        return found;
    }

    private static List<String> names(String text) {
        return List.of(text.split(",", -1)).stream()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }
}
