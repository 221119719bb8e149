package dev.slipway.fix.split;

import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Keyword;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Names of the new stages: the build stage keeps a name that it has, and no two are the same. */
record StageNames(String build, Optional<String> test, Optional<String> prune, String last) {
    static StageNames of(Walk walk, boolean tests, boolean prunes) {
        Set<String> taken = new HashSet<>();
        // A target of a build context may not be hidden by a new stage.
        walk.subject()
                .settings()
                .buildInputs()
                .namedContexts()
                .keySet()
                .forEach(it -> taken.add(it.toLowerCase(Locale.ROOT)));
        for (Step step : walk.steps()) {
            if (step.kind() == Keyword.COPY && step.placed().instruction() instanceof Instruction.Copy) {
                step.placed()
                        .parts()
                        .flag("from")
                        .ifPresent(it -> taken.add(it.valueText().toLowerCase(Locale.ROOT)));
            }
        }
        Optional<String> own = walk.stage().name();
        own.ifPresent(it -> taken.add(it.toLowerCase(Locale.ROOT)));
        String build = own.orElseGet(() -> free("build", taken));
        Optional<String> test = tests ? Optional.of(free("test", taken)) : Optional.empty();
        Optional<String> prune = prunes ? Optional.of(free("deps", taken)) : Optional.empty();
        return new StageNames(build, test, prune, free("final", taken));
    }

    private static String free(String wanted, Set<String> taken) {
        String name = wanted;
        for (int i = 2; !taken.add(name); i++) {
            name = wanted + i;
        }
        return name;
    }
}
