package dev.slipway.azure;

import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.ImageReference;
import dev.slipway.graph.Paths;
import dev.slipway.graph.Place;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.syntax.Flag;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.Mount;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A place in a Dockerfile, and what the triggers ask about it. */
final class TriggerPlace {
    private final BuildGraph graph;
    private final Place place;
    private final Optional<Instruction> owner;
    private final Optional<Stage> stage;
    private final Optional<StageReference> reference;

    TriggerPlace(BuildGraph graph, Place place) {
        this.graph = graph;
        this.place = place;
        this.owner = owner(place);
        this.stage = place.instruction().flatMap(it -> graph.stageAt(it.offset()));
        this.reference = reference(graph, place);
    }

    /** The instruction that the place is about: the one behind ONBUILD, where there is one. */
    Optional<Instruction> owner() {
        return owner;
    }

    /** The stage that the place is in; empty above the first FROM. */
    Optional<Stage> stage() {
        return stage;
    }

    /** The reference that the place is on, or FROM's at its keyword. */
    Optional<StageReference> reference() {
        return reference;
    }

    private static Optional<Instruction> owner(Place place) {
        if (place instanceof Place.FlagName it) {
            return Optional.of(it.owner());
        }
        if (place instanceof Place.FlagValue it) {
            return Optional.of(it.owner());
        }
        if (place instanceof Place.Argument it) {
            return Optional.of(it.owner());
        }
        if (place instanceof Place.KeywordPlace it && it.trigger()) {
            return Optional.empty();
        }
        return place.instruction().map(it -> it.instruction());
    }

    private static Optional<StageReference> reference(BuildGraph graph, Place place) {
        if (place instanceof Place.ReferencePlace it) {
            return it.reference();
        }
        boolean keyword = place instanceof Place.KeywordPlace it && it.at().instruction() instanceof Instruction.From;
        return keyword
                ? place.instruction().flatMap(it -> graph.stageAt(it.offset())).flatMap(graph::base)
                : Optional.empty();
    }

    boolean is(Keyword... kinds) {
        return owner.filter(it -> Set.of(kinds).contains(it.kind())).isPresent();
    }

    /** Whether the place is the keyword itself, so that it stands for the whole instruction. */
    boolean isWhole() {
        return place instanceof Place.KeywordPlace;
    }

    boolean isArgument() {
        return place instanceof Place.Argument || place instanceof Place.VariableName || isWhole();
    }

    /** The stage or one that it starts from is what is built. */
    boolean isShipped() {
        return stage.filter(graph::isShipped).isPresent();
    }

    String key(Place.MountKey it) {
        return it.span().in(graph.tree().text());
    }

    Optional<Flag> flag() {
        if (place instanceof Place.FlagName it) {
            return it.flag();
        }
        return place instanceof Place.FlagValue it ? Optional.of(it.flag()) : Optional.empty();
    }

    boolean flagIs(String name) {
        return flag().filter(it -> it.is(name)).isPresent();
    }

    boolean mounts(String... types) {
        Optional<String> type = Optional.empty();
        if (place instanceof Place.MountKey it && !key(it).equalsIgnoreCase("from")) {
            type = Optional.of(it.mount().type());
        } else if (place instanceof Place.MountValue it) {
            type = Optional.of(it.mount().type());
        } else if (flagIs("mount")) {
            type = flag().map(it -> Mount.of(it).type());
        }
        return type.filter(Arrays.asList(types)::contains).isPresent();
    }

    /** Whether the place is COPY or ADD of files from the build context, as a whole or at one of them. */
    boolean isContextCopy() {
        return is(Keyword.COPY, Keyword.ADD)
                && owner.orElseThrow().parts().flag("from").isEmpty()
                && (isWhole() || place instanceof Place.Argument);
    }

    /** The source at the place, or all of them at the keyword. */
    java.util.stream.Stream<String> sources() {
        Instruction copy = owner.orElseThrow();
        List<Word> sources = copy instanceof Instruction.Copy it
                ? it.sources()
                : copy instanceof Instruction.Add add ? add.sources() : List.of();
        int start = place.instruction().orElseThrow().offset();
        return sources.stream()
                .filter(it -> isWhole() || it.span().shifted(start).equals(place.span()))
                .map(Word::text);
    }

    Optional<ImageReference> image() {
        return reference
                .filter(StageReference.ToImage.class::isInstance)
                .flatMap(it -> ((StageReference.ToImage) it).image());
    }

    java.util.stream.IntStream ports() {
        return Ports.numbers(graph.finalState(stage.orElseThrow()).ports());
    }

    /** Whether the instruction puts something into {@code directory}: its path, or the destination of a copy. */
    boolean isBelow(String directory) {
        Instruction at = owner.orElseThrow();
        PlacedInstruction placed = place.instruction().orElseThrow();
        Optional<Word> path = Optional.empty();
        if (at instanceof Instruction.Workdir it) {
            path = it.path();
        } else if (at instanceof Instruction.Copy it) {
            path = it.destination();
        } else if (at instanceof Instruction.Add it) {
            path = it.destination();
        } else if (at instanceof Instruction.Volume it) {
            return it.paths().stream().anyMatch(word -> Paths.isBelow(Paths.resolve("/", word.text()), directory));
        }
        if (path.isEmpty()) {
            return false;
        }
        String written = graph.expanded(placed, path.get());
        String from = written.startsWith("/") ? "/" : graph.stateBefore(placed).directory();
        return Paths.isBelow(Paths.resolve(from, written), directory);
    }
}
