package dev.slipway.lint.rules;

import dev.slipway.catalogue.CommandTraits;
import dev.slipway.catalogue.Trait;
import dev.slipway.shell.ShellWord;
import dev.slipway.shell.SimpleCommand;
import java.util.List;
import java.util.Optional;

/** Commands that run others as root. */
final class Elevation {
    /** The word that does so, the name of the command or one behind wrappers; empty where there is none. */
    static Optional<ShellWord> word(SimpleCommand written) {
        for (ShellWord word : written.words()) {
            if (CommandTraits.find(List.of(word.value()), Trait.ELEVATES).isPresent()) {
                return Optional.of(word);
            }
            if (written.words().indexOf(word) == 0 && !isWrapper(written)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isWrapper(SimpleCommand written) {
        return dev.slipway.shell.Wrappers.effective(written) != written;
    }

    private Elevation() {}
}
