package dev.slipway.analysis.completion;

import dev.slipway.analysis.Completion;
import dev.slipway.analysis.Completion.Kind;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Place;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The stages that a reference may name, each by a text that finds it: COPY by name in any casing or by index, a mount by
 * name, FROM by the lower-case name. Never the own stage or a later one.
 */
final class StageNames {
    /** What BuildKit accepts behind AS, letter case aside (instructions/parse.go). */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-_.]*");

    static List<Completion> at(Cursor cursor, Place.ReferencePlace place) {
        boolean trigger = place.at().instruction() instanceof dev.slipway.syntax.Instruction.Onbuild;
        if (trigger) {
            return inTrigger(cursor, place);
        }
        Optional<Stage> here = cursor.graph().stageAt(place.at().offset());
        List<Stage> earlier = cursor.graph().stages().stream()
                .filter(stage -> here.isPresent() && stage.index() < here.get().index())
                .toList();
        switch (place.kind()) {
            case FROM:
                return inFrom(cursor, place, earlier);
            case COPY:
                return inCopy(cursor, place, earlier);
            default:
                return inMount(cursor, place, earlier);
        }
    }

    /** The name by which COPY and mounts find {@code stage}; empty when another stage or a named context has it. */
    static Optional<String> copyName(BuildGraph graph, Stage stage) {
        return stage.name()
                .filter(name -> NAME.matcher(name).matches())
                .filter(name -> graph.stage(name).filter(stage::equals).isPresent())
                .filter(name -> !graph.inputs().namedContexts().containsKey(name));
    }

    private static List<Completion> inCopy(Cursor cursor, Place.ReferencePlace place, List<Stage> earlier) {
        TextSpan word = cursor.wordIn(place.span(), "\"'=");
        List<Completion> names = new ArrayList<>();
        for (Stage stage : earlier) {
            String name = copyName(cursor.graph(), stage).orElse(String.valueOf(stage.index()));
            names.add(offer(cursor, place, stage, name, word));
        }
        names.addAll(contexts(cursor, word));
        return names;
    }

    private static List<Completion> inMount(Cursor cursor, Place.ReferencePlace place, List<Stage> earlier) {
        TextSpan word = cursor.wordIn(place.span(), "\"'=,");
        List<Completion> names = new ArrayList<>();
        for (Stage stage : earlier) {
            copyName(cursor.graph(), stage).ifPresent(name -> names.add(offer(cursor, place, stage, name, word)));
        }
        names.addAll(contexts(cursor, word));
        return names;
    }

    private static List<Completion> inFrom(Cursor cursor, Place.ReferencePlace place, List<Stage> earlier) {
        TextSpan word = cursor.wordIn(place.span(), "\"'");
        Map<String, Stage> nearest = new LinkedHashMap<>();
        for (Stage stage : earlier) {
            stage.lowerName().filter(name -> NAME.matcher(name).matches()).ifPresent(name -> {
                nearest.remove(name);
                nearest.put(name, stage);
            });
        }
        boolean scratchIsStage = nearest.containsKey("scratch");
        Set<String> contexts = cursor.graph().inputs().namedContexts().keySet();
        nearest.keySet()
                .removeIf(name -> contexts.contains(name) && !name.equals("scratch") && !name.equals("context"));
        List<Completion> names = new ArrayList<>();
        nearest.forEach((name, stage) -> names.add(offer(cursor, place, stage, name, word)));
        if (!scratchIsStage) {
            names.add(Offer.of(Kind.VALUE, "scratch", word)
                    .detail("the empty image")
                    .text("from", "scratch")
                    .order(500)
                    .build());
        }
        names.addAll(contexts(cursor, word));
        return names;
    }

    /** A trigger looks its stages up in another file, which may have stages of the same names; indexes mean nothing. */
    private static List<Completion> inTrigger(Cursor cursor, Place.ReferencePlace place) {
        TextSpan word = cursor.wordIn(place.span(), place.kind() == StageReference.Kind.MOUNT ? "\"'=," : "\"'=");
        Map<String, Completion> names = new LinkedHashMap<>();
        for (Stage stage : cursor.graph().stages()) {
            stage.name()
                    .filter(name -> NAME.matcher(name).matches())
                    .ifPresent(name -> names.putIfAbsent(
                            name.toLowerCase(java.util.Locale.ROOT),
                            Offer.of(Kind.STAGE, name, word)
                                    .detail("looked up in the build that uses this image")
                                    .order(stage.index())
                                    .build()));
        }
        return List.copyOf(names.values());
    }

    private static List<Completion> contexts(Cursor cursor, TextSpan word) {
        return cursor.graph().inputs().namedContexts().entrySet().stream()
                .map(context -> Offer.of(Kind.VALUE, context.getKey(), word)
                        .detail("named context · " + context.getValue())
                        .order(400)
                        .build())
                .toList();
    }

    private static Completion offer(
            Cursor cursor, Place.ReferencePlace place, Stage stage, String name, TextSpan word) {
        Set<String> users = users(cursor, place, stage);
        String base = base(cursor.graph(), stage);
        String detail = users.isEmpty() ? base : base + " · used by " + String.join(", ", users);
        return Offer.of(Kind.STAGE, name, word)
                .detail(detail)
                .documentation(documentation(cursor, stage))
                .order(stage.index())
                .build();
    }

    /** The base image, through the stages in between. */
    static String base(BuildGraph graph, Stage stage) {
        List<String> chain = new ArrayList<>();
        Optional<Stage> at = Optional.of(stage);
        while (at.isPresent() && chain.size() <= graph.stages().size()) {
            Stage current = at.get();
            at = graph.parent(current);
            if (at.isEmpty()) {
                chain.add(graph.base(current)
                        .map(it -> it.site().written())
                        .filter(text -> !text.isEmpty())
                        .or(current::baseText)
                        .orElse("no base"));
            } else {
                chain.add(at.get().label());
            }
        }
        return String.join(" · ", chain);
    }

    private static Set<String> users(Cursor cursor, Place.ReferencePlace place, Stage stage) {
        Set<String> users = new LinkedHashSet<>();
        for (StageReference reference : cursor.graph().referencesTo(stage)) {
            boolean isHere = reference.span().equals(place.span());
            if (!isHere && !reference.site().trigger()) {
                users.add(cursor.graph().stages().get(reference.site().stage()).label());
            }
        }
        return users;
    }

    private static String documentation(Cursor cursor, Stage stage) {
        String from = stage.from().span().in(cursor.text()).replaceAll("[\\r\\n]+", " ");
        String built = cursor.graph().isBuilt(stage)
                ? "part of what the default target builds"
                : "not built by the default target so far";
        return "```dockerfile\n" + from + "\n```\nStage " + stage.index() + ", " + built + ".";
    }

    private StageNames() {}
}
