package dev.slipway.analysis.explain;

import dev.slipway.concepts.Concepts;
import dev.slipway.lint.rules.Rules;
import java.util.Optional;

/** Explanations of what has a name of its own. */
public final class Explanations {
    /** The explanation, as Markdown, of a rule by id or alias, or of a concept by id, slug or title; rules go first. */
    public static Optional<String> named(String name) {
        return Rules.find(name)
                .map(RuleExplanation::of)
                .or(() -> Concepts.find(name).map(ConceptExplanation::of));
    }

    private Explanations() {}
}
