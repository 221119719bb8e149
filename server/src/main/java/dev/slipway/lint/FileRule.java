package dev.slipway.lint;

import dev.slipway.subject.Subject;

/** A rule that reads the whole file: its stages, its order, its references. */
public non-sealed interface FileRule extends Rule {
    /** Adds what it finds, with absolute spans. */
    void check(Subject subject, Findings findings);
}
