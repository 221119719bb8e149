package dev.slipway.lsp;

import dev.slipway.analysis.FormatOptions;
import dev.slipway.analysis.decorate.Hints;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * What a user wants to see in an editor. It changes nothing of what is found, so no file of a project says it.
 *
 * @param hints the hints to show
 * @param lenses whether each stage has a lens
 * @param format how files are laid out; indentation and line ends come with each request
 */
record EditorSettings(Set<Hints.Kind> hints, boolean lenses, FormatOptions format) {
    /** Everything: there is little of it. */
    static final EditorSettings DEFAULT =
            new EditorSettings(EnumSet.allOf(Hints.Kind.class), true, FormatOptions.DEFAULT);

    EditorSettings {
        hints = Set.copyOf(hints);
        Objects.requireNonNull(format);
    }
}
