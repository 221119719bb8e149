package dev.slipway.fix.split;

import dev.slipway.catalogue.CommandUse;
import dev.slipway.catalogue.Effect;
import dev.slipway.catalogue.Phase;
import dev.slipway.graph.Paths;
import dev.slipway.shell.SimpleCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One simple command of a RUN, read with the variables of its place.
 *
 * @param words known variables expanded
 * @param directory where it runs, absolute
 * @param variables what effects of the catalogue may start with
 * @param chainStep its place in the chain of the RUN; -1 when the RUN is no plain chain
 */
record Command(
        SimpleCommand source,
        List<String> words,
        Optional<CommandUse> use,
        String directory,
        Map<String, String> variables,
        int chainStep) {
    Command {
        words = List.copyOf(words);
        variables = Map.copyOf(variables);
    }

    Phase phase() {
        return use.map(CommandUse::phase).orElse(Phase.UNKNOWN);
    }

    /** The name without its directory, wrappers passed over. */
    String name() {
        String word = use.map(it -> it.words().get(0)).orElse(words.isEmpty() ? "" : words.get(0));
        return word.substring(word.lastIndexOf('/') + 1);
    }

    boolean is(Verb verb) {
        return Verb.of(name()).filter(it -> it == verb).isPresent();
    }

    boolean needs(String what) {
        return use.map(it -> it.entry().needs(what)).orElse(false);
    }

    List<Effect> writes() {
        List<Effect> effects =
                new ArrayList<>(resolve(use.map(CommandUse::writes).orElse(List.of())));
        source.redirections().stream()
                .filter(it -> it.isOutputFile() && !it.target().value().equals("/dev/null"))
                .forEach(it -> effects.add(
                        resolve(new Effect(Effect.Kind.EXACT, it.target().value()))));
        return effects;
    }

    List<Effect> reads() {
        return resolve(use.map(CommandUse::reads).orElse(List.of()));
    }

    private List<Effect> resolve(List<Effect> effects) {
        return effects.stream().map(this::resolve).toList();
    }

    private Effect resolve(Effect effect) {
        if (effect.kind() == Effect.Kind.OPEN) {
            return effect;
        }
        Optional<String> path = Expand.known(effect.path(), name -> Optional.ofNullable(variables.get(name)));
        if (path.isEmpty()) {
            return new Effect(Effect.Kind.OPEN, effect.path());
        }
        boolean isDirectory = path.get().endsWith("/") && path.get().length() > 1;
        String resolved = Paths.resolve(directory, path.get());
        return new Effect(effect.kind(), isDirectory && effect.kind() == Effect.Kind.INTO ? resolved + "/" : resolved);
    }
}
