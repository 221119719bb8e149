package dev.slipway.lint.rules;

import dev.slipway.catalogue.CommandTraits;
import dev.slipway.catalogue.Trait;
import java.util.List;

/** Programs that run what they read. */
final class Interpreters {
    static boolean is(String name) {
        return CommandTraits.find(List.of(name), Trait.INTERPRETS).isPresent();
    }

    private Interpreters() {}
}
