package dev.slipway.analysis.hover;

import static dev.slipway.analysis.hover.Markdown.bold;
import static dev.slipway.analysis.hover.Markdown.code;

import dev.slipway.analysis.ReferenceTexts;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.ImageReference;
import dev.slipway.graph.Place;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.graph.StageReference.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code FROM x}, {@code COPY --from=x} and a mount's {@code from=x} name. */
final class References {
    static Optional<Answer> at(BuildGraph graph, Place.ReferencePlace place, int offset) {
        return place.reference().map(it -> part(graph, place, it, offset).orElseGet(() -> answer(graph, place, it)));
    }

    /** The registry, tag or digest at {@code offset}, with what is known of the image. */
    private static Optional<Answer> part(
            BuildGraph graph, Place.ReferencePlace place, StageReference reference, int offset) {
        if (!(reference instanceof StageReference.ToImage to)
                || reference.site().trigger()) {
            return Optional.empty();
        }
        String written = place.span().in(graph.tree().text());
        return to.image()
                .flatMap(image -> ImageParts.at(image, written, place.span(), offset))
                .map(part -> new Answer(
                        part.span(),
                        List.of(part.heading()),
                        place.kind() == Kind.FROM ? facts(graph, reference) : orContext(facts(graph, reference)),
                        link(place.kind())));
    }

    /** Nothing in the file tells an image to copy from and a build context apart. */
    private static List<String> orContext(List<String> facts) {
        List<String> all = new ArrayList<>(facts);
        all.add("A named build context of that name would go before the image");
        return all;
    }

    /** What a FROM starts from, for its keyword too. */
    static List<String> baseFacts(BuildGraph graph, Stage stage) {
        return graph.base(stage).map(it -> facts(graph, it)).orElse(List.of());
    }

    private static Answer answer(BuildGraph graph, Place.ReferencePlace place, StageReference reference) {
        if (reference instanceof StageReference.ToScratch && place.kind() == Kind.FROM) {
            return Answer.of(place.span(), "scratch", "from", "scratch", List.of());
        }
        String heading = bold(reference.site().written()) + " " + meaning(reference);
        return new Answer(place.span(), List.of(heading), facts(graph, reference), link(place.kind()));
    }

    private static Optional<String> link(Kind kind) {
        switch (kind) {
            case FROM:
                return ReferenceTexts.find("from", "FROM").map(ReferenceTexts.Text::link);
            case COPY:
                return ReferenceTexts.find("copy", "--from").map(ReferenceTexts.Text::link);
            default:
                return ReferenceTexts.find("run", "--mount from").map(ReferenceTexts.Text::link);
        }
    }

    private static String meaning(StageReference reference) {
        if (reference.site().trigger()) {
            return "is looked up in the build that uses this image, not here";
        }
        if (reference instanceof StageReference.ToStage to) {
            return toStage(to);
        }
        if (reference instanceof StageReference.ToContext) {
            return "is a named build context, which goes before stages and images of that name";
        }
        if (reference instanceof StageReference.ToScratch) {
            return "is the empty image: there is nothing to take from it";
        }
        if (reference instanceof StageReference.NoSuchIndex) {
            return "is the index of no stage: the build fails";
        }
        if (reference instanceof StageReference.Variable) {
            return "does not expand here: stages are linked before variables have values";
        }
        if (reference instanceof StageReference.Unresolved it) {
            return "names nothing: " + it.reason();
        }
        switch (reference.site().kind()) {
            case FROM:
                return "is the image this stage starts from";
            case MOUNT:
                return reference.site().written().matches("\\d+")
                        ? "is the name of an image: a mount finds stages by name, never by index"
                        : "is an image or a named context: no stage has this name";
            default:
                return "is an image or a named context: no stage has this name";
        }
    }

    private static String toStage(StageReference.ToStage to) {
        boolean isFrom = to.site().kind() == Kind.FROM;
        if (to.isOwn()) {
            return "is this very stage: a stage cannot take from itself, and the build fails";
        }
        if (to.isLater()) {
            return "is a stage that is defined further down: a stage can only take from those above it";
        }
        boolean byIndex = !to.stage()
                .name()
                .filter(it -> it.equalsIgnoreCase(to.site().written()))
                .isPresent();
        String name = byIndex && to.stage().name().isPresent()
                ? "stage " + code(to.stage().name().get())
                : "a stage of this file";
        return isFrom ? "is " + name + ": this stage continues it, with its variables and configuration" : "is " + name;
    }

    private static List<String> facts(BuildGraph graph, StageReference reference) {
        List<String> facts = new ArrayList<>();
        boolean trigger = reference.site().trigger();
        if (reference instanceof StageReference.ToStage to && !trigger) {
            facts.addAll(StageFacts.of(graph, to.stage()));
        } else if (reference instanceof StageReference.ToContext to) {
            facts.add("Given as " + code(graph.inputs().namedContexts().getOrDefault(to.name(), "")));
        } else if (reference instanceof StageReference.NoSuchIndex) {
            facts.add(
                    "Stages are counted from 0; this file has " + graph.stages().size());
        } else if (reference instanceof StageReference.ToImage to && !trigger) {
            casing(graph, to).ifPresent(facts::add);
            later(graph, to).ifPresent(facts::add);
            to.image().map(ImageFacts::of).ifPresent(facts::addAll);
            if (to.image().isEmpty()) {
                facts.add("Not an image reference: "
                        + ImageReference.read(to.site().written()).problem());
            }
        }
        if (reference.site().kind() == Kind.FROM && !trigger && !(reference instanceof StageReference.ToStage)) {
            facts.add(
                    StageFacts.reach(graph, graph.stages().get(reference.site().stage())));
        }
        return facts;
    }

    /** FROM wants the lower-case name exactly; the other two do not mind. */
    private static Optional<String> casing(BuildGraph graph, StageReference.ToImage to) {
        String written = to.site().written();
        return graph.stages().stream()
                .filter(stage -> stage.index() < to.site().stage() && to.site().kind() == Kind.FROM)
                .filter(stage -> stage.name().filter(written::equalsIgnoreCase).isPresent())
                .findFirst()
                .map(stage -> "Stage " + code(stage.name().orElseThrow()) + " is found by FROM as "
                        + code(written.toLowerCase(Locale.ROOT)) + " only");
    }

    private static Optional<String> later(BuildGraph graph, StageReference.ToImage to) {
        return graph.stages().stream()
                .filter(stage -> stage.index() >= to.site().stage() && to.site().kind() == Kind.FROM)
                .filter(stage ->
                        stage.lowerName().filter(to.site().written()::equals).isPresent())
                .findFirst()
                .map(stage -> stage.index() == to.site().stage()
                        ? "The name behind AS is for those who come later: here the image is meant"
                        : "The stage of this name is defined further down, where FROM does not look");
    }

    private References() {}
}
