package dev.slipway.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One repository of the catalogue.
 *
 * @param repository as people write it, {@code golang}, {@code mcr.microsoft.com/dotnet/sdk}; a {@code *} at the end
 *     stands for anything
 * @param distribution that its tags are built on when they do not say
 * @param numbered whether a number in a tag is the release of the distribution
 * @param javaVersion whether that number is the Java version
 */
record ImageRow(
        String repository,
        String family,
        ImageRole role,
        String distribution,
        Libc libc,
        boolean numbered,
        boolean javaVersion) {
    /** A suite that a tag has without saying so. {@code versions}: a literal, a range {@code from..to}, or any. */
    record Default(String variant, String versions, Suite suite, boolean exact) {
        static final String ANY = "any";
        static final String FULL = "full";

        /** Whether the row is about the variant that the tag names; {@link #FULL} is all but Alpine. */
        boolean fits(Tag tag) {
            boolean alpine = tag.words().contains("alpine");
            return variant.equals(FULL) ? !alpine : tag.words().contains(variant) && alpine == variant.equals("alpine");
        }

        boolean isRange() {
            return versions.contains("..");
        }

        /** A tag such as {@code latest} or {@code 1}, which stands on another release one day. */
        boolean isLiteral() {
            return !isRange() && !versions.equals(ANY);
        }
    }

    /** One thing that an image defines. */
    record Fact(Condition when, String name, String value) {}

    /** One way to name the sibling. */
    record SiblingRow(Condition when, RuntimeKind kind, String template, boolean listed, boolean moves) {}

    /** Loaded when first asked. */
    private static final class Rows {
        static final Map<String, ImageRow> IMAGES = new HashMap<>();
        static final List<ImageRow> WILDCARDS = new ArrayList<>();
        static final Map<String, List<Default>> DEFAULTS = new HashMap<>();
        static final Map<String, List<Fact>> FACTS = new HashMap<>();
        static final Map<String, List<SiblingRow>> SIBLINGS = new HashMap<>();

        static {
            for (Table.Row row : Table.read("images.tsv")) {
                List<String> numbers = row.words("number");
                ImageRow image = new ImageRow(
                        row.text("repository"),
                        row.text("family"),
                        row.constant("role", ImageRole.class),
                        row.text("distribution"),
                        row.constant("libc", Libc.class),
                        numbers.contains("release"),
                        numbers.contains("java"));
                IMAGES.put(image.repository(), image);
                if (image.repository().endsWith("*")) {
                    WILDCARDS.add(image);
                }
            }
            for (Table.Row row : Table.read("image-suites.tsv")) {
                Suite suite =
                        Suites.find(row.text("suite")).orElseThrow(() -> row.error("no suite: " + row.text("suite")));
                add(
                        DEFAULTS,
                        row.text("repository"),
                        new Default(row.text("variant"), row.text("versions"), suite, row.yes("exact")));
            }
            for (Table.Row row : Table.read("image-facts.tsv")) {
                add(FACTS, row.text("repository"), new Fact(Condition.read(row), row.text("fact"), row.text("value")));
            }
            for (Table.Row row : Table.read("siblings.tsv")) {
                add(
                        SIBLINGS,
                        row.text("repository"),
                        new SiblingRow(
                                Condition.read(row),
                                row.constant("kind", RuntimeKind.class),
                                row.text("template"),
                                row.yes("listed"),
                                row.yes("moves")));
            }
        }

        private static <T> void add(Map<String, List<T>> map, String key, T value) {
            map.computeIfAbsent(key, it -> new ArrayList<>()).add(value);
        }
    }

    static Optional<ImageRow> find(String repository) {
        ImageRow exact = Rows.IMAGES.get(repository);
        if (exact != null) {
            return Optional.of(exact);
        }
        return Rows.WILDCARDS.stream()
                .filter(it -> repository.startsWith(
                        it.repository().substring(0, it.repository().length() - 1)))
                .findFirst();
    }

    List<Default> defaults() {
        return Rows.DEFAULTS.getOrDefault(repository, List.of());
    }

    List<SiblingRow> siblings() {
        return Rows.SIBLINGS.getOrDefault(repository, List.of());
    }

    /** The facts of a repository, or of a distribution when {@code key} is {@code @debian} and the like. */
    static List<Fact> facts(String key) {
        return Rows.FACTS.getOrDefault(key, List.of());
    }
}
