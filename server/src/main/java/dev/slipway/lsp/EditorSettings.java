package dev.slipway.lsp;

import dev.slipway.analysis.decorate.Hints;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a user wants to see in an editor. It changes nothing of what is found, so no file of a project says it.
 *
 * @param hints the hints to show
 * @param lenses whether each stage has a lens
 */
record EditorSettings(Set<Hints.Kind> hints, boolean lenses) {
    /** Everything: there is little of it. */
    static final EditorSettings DEFAULT = new EditorSettings(EnumSet.allOf(Hints.Kind.class), true);

    EditorSettings {
        hints = Set.copyOf(hints);
    }
}
