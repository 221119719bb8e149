package dev.slipway.lint;

import dev.slipway.subject.RunScript;

/**
 * A rule that needs the commands of one RUN and what surrounds it, nothing else; its findings survive edits elsewhere. It
 * may be an {@link InstructionRule} as well.
 */
public non-sealed interface CommandRule extends Rule {
    /** Adds what it finds, with spans relative to the instruction's item; also for a RUN behind ONBUILD. */
    void check(RunScript run, Surroundings surroundings, Findings findings);
}
