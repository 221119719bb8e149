package dev.slipway.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a row about an image holds: terms between commas, all of which must hold; {@code !} negates. A term is a word of
 * the tag, {@code version>=N}, {@code version<N}, or one of {@link #FIXED}.
 */
record Condition(List<String> terms) {
    /**
     * {@code version}: a number is written. {@code named}: a version is told by name. {@code written}: a suite is
     * written. {@code suite}: the suite is known. {@code release}: the number of the release is known. {@code java}:
     * the Java version is known. The others are distributions.
     */
    static final Set<String> FIXED = Set.of(
            "version", "named", "written", "suite", "release", "java", "@debian", "@ubuntu", "@alpine", "@other");

    private static final Condition ALWAYS = new Condition(List.of());
    private static final Pattern BOUND = Pattern.compile("version(>=|<)([0-9.]+)");
    private static final Pattern TERM = Pattern.compile("!?[a-z@][a-z0-9.]*");

    Condition {
        terms = List.copyOf(terms);
    }

    static Condition read(Table.Row row) {
        String text = row.text("when");
        return text.equals(Table.NOTHING) ? ALWAYS : new Condition(List.of(text.split(",")));
    }

    /** Whether every term has the form of one; for tests. */
    boolean isWellFormed() {
        return terms.stream()
                .allMatch(it -> TERM.matcher(it).matches() || BOUND.matcher(it).matches());
    }

    boolean holds(Tag tag, Optional<Suite> suite, String distribution, Optional<Integer> java) {
        for (String term : terms) {
            boolean negated = term.startsWith("!");
            if (negated == holds(negated ? term.substring(1) : term, tag, suite, distribution, java)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(
            String term, Tag tag, Optional<Suite> suite, String distribution, Optional<Integer> java) {
        Matcher bound = BOUND.matcher(term);
        if (term.startsWith("version") && bound.matches()) {
            Version limit = Version.parse(bound.group(2)).orElseThrow();
            boolean atLeast = bound.group(1).equals(">=");
            return tag.version().map(it -> it.isAtLeast(limit) == atLeast).orElse(false);
        }
        return switch (term) {
            case "version" -> tag.version().isPresent();
            case "named" -> tag.named().isPresent();
            case "written" -> tag.suite().isPresent();
            case "suite" -> suite.isPresent();
            case "release" -> suite.filter(it -> !it.version().isEmpty()).isPresent();
            case "java" -> java.isPresent();
            case "@other" -> !Set.of("debian", "ubuntu", "alpine").contains(distribution);
            default ->
                term.startsWith("@")
                        ? distribution.equals(term.substring(1))
                        : tag.words().contains(term);
        };
    }
}
