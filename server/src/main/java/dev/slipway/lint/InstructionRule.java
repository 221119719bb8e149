package dev.slipway.lint;

import dev.slipway.syntax.Instruction;

/** A rule that needs one instruction and what surrounds it, nothing else; its findings survive edits elsewhere. */
public non-sealed interface InstructionRule extends Rule {
    /** Adds what it finds, with spans relative to the instruction's item. */
    void check(Instruction instruction, Surroundings surroundings, Findings findings);
}
