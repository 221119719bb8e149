package dev.slipway.concepts;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads one concept: YAML front matter between two lines {@code ---}, then a line {@code **Short**} with one paragraph and
 * a line {@code **More**} with one paragraph.
 */
final class ConceptReader {
    private static final Set<String> KEYS = Set.of(
            "id", "title", "seed", "objectives", "status", "priority", "triggers", "related", "facts", "review-by");
    private static final Set<String> FACT_KEYS = Set.of("text", "source", "certainty");

    private ConceptReader() {}

    /**
     * Reads a concept.
     *
     * @param file named {@code ID-slug.md}
     * @throws IllegalStateException naming file and line if the file is malformed
     */
    static Concept read(ResourceText file, Sources sources) {
        List<String> lines = file.lines();
        int end = lines.isEmpty() || !lines.get(0).equals("---")
                ? -1
                : 1 + lines.subList(1, lines.size()).indexOf("---");
        if (end < 1) {
            throw file.error(1, "front matter between two lines '---' is missing");
        }
        Block matter = BlockReader.read(file, 1, end);
        matter.allowOnly(KEYS);
        String id = matter.text("id");
        if (!file.name().startsWith(id + "-") || !file.name().endsWith(".md")) {
            throw matter.error("id", "the file's name must be " + id + "-slug.md");
        }
        int shortLine = heading(file, "**Short**", end);
        int moreLine = heading(file, "**More**", shortLine);
        return new Concept(
                id,
                file.name().substring(id.length() + 1, file.name().length() - ".md".length()),
                matter.text("title"),
                matter.texts("seed"),
                matter.texts("objectives"),
                matter.constant("status", Status.class),
                matter.number("priority"),
                matter.texts("triggers").stream()
                        .map(term -> triggers(matter, term))
                        .toList(),
                matter.has("related") ? matter.texts("related") : List.of(),
                paragraph(file, shortLine + 1, moreLine, sources),
                paragraph(file, moreLine + 1, lines.size(), sources),
                matter.blocks("facts").stream().map(fact -> fact(fact, sources)).toList(),
                matter.text("review-by"));
    }

    private static Set<Trigger> triggers(Block matter, String term) {
        Set<Trigger> all = EnumSet.noneOf(Trigger.class);
        for (String name : term.split("\\+", -1)) {
            try {
                all.add(Trigger.valueOf(name));
            } catch (IllegalArgumentException e) {
                throw matter.error("triggers", "unknown trigger '" + name + "'");
            }
        }
        return Set.copyOf(all);
    }

    private static Fact fact(Block fact, Sources sources) {
        fact.allowOnly(FACT_KEYS);
        List<Source> from = fact.texts("source").stream()
                .map(code -> sources.resolve(code).orElseThrow(() -> fact.error("source", "unknown source " + code)))
                .toList();
        Certainty certainty = fact.constant("certainty", Certainty.class);
        if (from.size() < (certainty == Certainty.DERIVED ? 2 : 1)) {
            throw fact.error("source", "too few sources");
        }
        return new Fact(fact.text("text"), from, certainty);
    }

    /** The 0-based line of a heading after a line. */
    private static int heading(ResourceText file, String heading, int after) {
        int at = file.lines().subList(after + 1, file.lines().size()).indexOf(heading);
        if (at < 0) {
            throw file.error(after + 1, "no line '" + heading + "' after this one");
        }
        return after + 1 + at;
    }

    private static List<Sentence> paragraph(ResourceText file, int from, int to, Sources sources) {
        String text = String.join("\n", file.lines().subList(from, to)).strip();
        if (text.contains("\n\n")) {
            throw file.error(from + 1, "more than one paragraph");
        }
        return MarkedText.read(file, from + 1, text, sources);
    }
}
