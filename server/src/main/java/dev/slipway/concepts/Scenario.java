package dev.slipway.concepts;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A question with its answer.
 *
 * @param id {@code Q} and a number
 * @param when which files let one answer it
 * @param text the question as Markdown; see {@link Placeholders#fill} for what it may hold
 * @param answer sentences with their sources
 * @param concepts ids of the concepts behind it
 */
public record Scenario(String id, ScenarioTrigger when, String text, List<Sentence> answer, List<String> concepts) {
    public Scenario {
        answer = List.copyOf(answer);
        concepts = List.copyOf(concepts);
    }

    /** The question as Markdown, with what the file says filled in. */
    public String question(Map<String, String> values) {
        return Placeholders.fill(text, values);
    }

    /** The answer as Markdown in one line, with what the file says filled in. */
    public String answer(Map<String, String> values) {
        return answer.stream()
                .map(sentence -> Placeholders.fill(sentence.text(), values))
                .collect(Collectors.joining(" "));
    }

    /** Its sources, each once. */
    public List<Source> links() {
        return answer.stream()
                .flatMap(sentence -> sentence.sources().stream())
                .distinct()
                .toList();
    }
}
