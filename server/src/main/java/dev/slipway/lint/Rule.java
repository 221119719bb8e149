package dev.slipway.lint;

import java.util.List;
import java.util.Optional;

/** A check. Rules hold no state and find the same in the same input; the {@link Linter} alone remembers. */
public sealed interface Rule permits InstructionRule, CommandRule, FileRule {
    /** What it may find; a family of one thought has several. */
    List<RuleDoc> docs();

    /** What {@code id} means; empty when the rule does not find that. */
    default Optional<RuleDoc> documented(String id) {
        return docs().stream().filter(doc -> doc.id().equals(id)).findFirst();
    }
}
