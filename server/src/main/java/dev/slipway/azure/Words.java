package dev.slipway.azure;

import dev.slipway.graph.Stage;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Parts of sentences. */
final class Words {
    private static final int MOST = 4;

    /** The text as a code span; without its own code marks, which nothing of a Dockerfile's names needs. */
    static String code(String text) {
        return "`" + text.replace("`", "").replaceAll("\\s+", " ").strip() + "`";
    }

    /** The name as code, or {@code stage 2}. */
    static String label(Stage stage) {
        return stage.name().map(Words::code).orElse("stage " + stage.index());
    }

    /** {@code a}, {@code b} and {@code c}. */
    static String list(Collection<String> words) {
        String joined = String.join(", ", words);
        int last = joined.lastIndexOf(", ");
        return last < 0 ? joined : joined.substring(0, last) + " and " + joined.substring(last + 2);
    }

    static String labels(Collection<Stage> stages) {
        return list(stages.stream().map(Words::label).collect(Collectors.toList()));
    }

    /** The first of many, and how many more there are. */
    static String some(List<Stage> stages) {
        return stages.size() <= MOST
                ? labels(stages)
                : labels(stages.subList(0, MOST)).replace(" and ", ", ") + " and " + (stages.size() - MOST) + " more";
    }

    private Words() {}
}
