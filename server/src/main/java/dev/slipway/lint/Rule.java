package dev.slipway.lint;

import java.util.List;

/** A check. Rules hold no state and find the same in the same input; the {@link Linter} alone remembers. */
public sealed interface Rule permits InstructionRule, FileRule {
    /** What it may find; a family of one thought has several. */
    List<RuleDoc> docs();
}
