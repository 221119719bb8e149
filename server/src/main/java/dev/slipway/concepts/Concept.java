package dev.slipway.concepts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing to know, as read from its Markdown file.
 *
 * @param id {@code C} and two digits
 * @param slug the rest of the file's name, without the extension
 * @param title a heading
 * @param seed the lines of the course outline it covers, such as {@code L9}
 * @param objectives exam objectives such as {@code az204:O1}, the most fitting first
 * @param status how lasting the feature is
 * @param priority the greater wins where several concepts apply
 * @param triggers alternatives; each applies where all its predicates hold; empty if only other concepts lead here
 * @param related ids of concepts worth reading next
 * @param brief one paragraph for a hover
 * @param details more, for an explanation
 * @param facts what the texts rest on
 * @param reviewBy year-month by which the facts need another look
 */
public record Concept(
        String id,
        String slug,
        String title,
        List<String> seed,
        List<String> objectives,
        Status status,
        int priority,
        List<Set<Trigger>> triggers,
        List<String> related,
        List<Sentence> brief,
        List<Sentence> details,
        List<Fact> facts,
        String reviewBy) {
    /** Copies the lists. */
    public Concept {
        seed = List.copyOf(seed);
        objectives = List.copyOf(objectives);
        triggers = List.copyOf(triggers);
        related = List.copyOf(related);
        brief = List.copyOf(brief);
        details = List.copyOf(details);
        facts = List.copyOf(facts);
    }

    /** The hover text as Markdown in one line, with neutral words for placeholders. */
    public String shortText() {
        return shortText(Map.of());
    }

    /** The hover text as Markdown in one line; see {@link Placeholders#fill} for the values. */
    public String shortText(Map<String, String> values) {
        return text(brief, values);
    }

    /** The longer text as Markdown in one line, with neutral words for placeholders. */
    public String moreText() {
        return moreText(Map.of());
    }

    /** The longer text as Markdown in one line; see {@link Placeholders#fill} for the values. */
    public String moreText(Map<String, String> values) {
        return text(details, values);
    }

    /** The sources of both texts and of all facts, each once, in the order of first use. */
    public List<Source> links() {
        Map<String, Source> byUrl = new LinkedHashMap<>();
        Stream.of(brief, details)
                .flatMap(List::stream)
                .map(Sentence::sources)
                .flatMap(List::stream)
                .forEach(source -> byUrl.putIfAbsent(source.url(), source));
        facts.stream()
                .map(Fact::sources)
                .flatMap(List::stream)
                .forEach(source -> byUrl.putIfAbsent(source.url(), source));
        return List.copyOf(byUrl.values());
    }

    private static String text(List<Sentence> sentences, Map<String, String> values) {
        return sentences.stream()
                .map(sentence -> Placeholders.fill(sentence.text(), values))
                .collect(Collectors.joining(" "));
    }
}
