package dev.slipway.compare;

import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What becomes of the built image when the file of one graph takes the place of that of another, told without a build.
 *
 * @param changes everything that differs: base, stages, configuration, files; in the order of {@link Aspect}
 * @param rebuild what builds run again
 */
public record BuildDifference(List<ImageChange> changes, RebuildCost rebuild) {
    private static final int LONG = 70;

    public BuildDifference {
        changes = List.copyOf(changes);
        Objects.requireNonNull(rebuild);
    }

    /**
     * Compares what both graphs build: each its target, or its last stage. The graphs should know the base images of the
     * catalogue; what an unknown base sets is not compared.
     *
     * @return empty when one of them builds nothing: it has no stage, or its target is none of its stages
     */
    public static Optional<BuildDifference> of(BuildGraph before, BuildGraph after) {
        if (before.target().isEmpty() || after.target().isEmpty()) {
            return Optional.empty();
        }
        Stage old = before.target().get();
        Stage now = after.target().get();
        ImageConfiguration oldImage = ImageConfiguration.of(before, old);
        ImageConfiguration newImage = ImageConfiguration.of(after, now);
        List<BuildStep> oldSteps = Steps.of(before, old);
        List<BuildStep> newSteps = Steps.of(after, now);
        List<ImageChange> changes = new ArrayList<>();
        ImageConfiguration.base(oldImage, newImage).ifPresent(changes::add);
        changes.addAll(stages(before, after));
        changes.addAll(ImageConfiguration.changes(oldImage, newImage));
        changes.addAll(files(shipped(before, old, oldSteps), shipped(after, now, newSteps)));
        return Optional.of(new BuildDifference(changes, RebuildCost.of(oldSteps, newSteps)));
    }

    /** Whether the image has the same base, the same configuration and the same files; stages may have other names. */
    public boolean isSameImage() {
        return changes.stream().allMatch(it -> it.aspect() == Aspect.STAGE);
    }

    /** What differs in the configuration that a container starts with. */
    public List<ImageChange> configuration() {
        return changes.stream().filter(it -> it.aspect().isConfiguration()).toList();
    }

    private static List<ImageChange> stages(BuildGraph before, BuildGraph after) {
        Map<String, Stage> old = byName(before);
        Map<String, Stage> now = byName(after);
        List<ImageChange> changes = new ArrayList<>();
        old.forEach((name, stage) -> {
            if (!now.containsKey(name)) {
                changes.add(stage(
                        name,
                        Optional.of(name),
                        Optional.empty(),
                        "is gone: `--target " + name + "` no longer builds"));
            }
        });
        now.forEach((name, stage) -> {
            if (!old.containsKey(name)) {
                boolean built = after.isBuilt(stage);
                changes.add(stage(
                        name,
                        Optional.empty(),
                        Optional.of(name),
                        "is new, on `" + stage.baseText().orElse("nothing") + "`"
                                + (built ? "" : "; only `--target " + name + "` builds it")));
            } else if (before.isBuilt(old.get(name)) != after.isBuilt(stage)) {
                changes.add(stage(
                        name,
                        Optional.of(name),
                        Optional.of(name),
                        after.isBuilt(stage) ? "is part of the build now" : "is no longer part of the build"));
            }
        });
        return changes;
    }

    private static ImageChange stage(String name, Optional<String> before, Optional<String> after, String sentence) {
        return new ImageChange(Aspect.STAGE, name, before, after, false, sentence);
    }

    private static Map<String, Stage> byName(BuildGraph graph) {
        Map<String, Stage> names = new LinkedHashMap<>();
        graph.stages().forEach(stage -> stage.lowerName().ifPresent(it -> names.put(it, stage)));
        return names;
    }

    /** The steps of the image's own chain of stages that are new, gone, or work on other files than before. */
    private static List<ImageChange> files(List<BuildStep> oldChain, List<BuildStep> newChain) {
        List<ImageChange> changes = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        oldChain.forEach(it -> gone.add(it.meaning()));
        List<String> come = new ArrayList<>();
        newChain.forEach(it -> come.add(it.meaning()));
        List<String> kept = new ArrayList<>(gone);
        newChain.forEach(it -> gone.remove(it.meaning()));
        kept.forEach(come::remove);
        List<String> goneTexts = new ArrayList<>();
        List<BuildStep> goneSteps = new ArrayList<>();
        for (BuildStep step : oldChain) {
            if (gone.remove(step.meaning())) {
                goneSteps.add(step);
                goneTexts.add(shown(step));
            }
        }
        List<BuildStep> newSteps = new ArrayList<>();
        for (BuildStep step : newChain) {
            if (come.remove(step.meaning())) {
                newSteps.add(step);
            }
        }
        Set<String> elsewhere = new TreeSet<>(goneTexts);
        elsewhere.retainAll(newSteps.stream().map(BuildDifference::shown).toList());
        for (BuildStep step : goneSteps) {
            if (!elsewhere.contains(shown(step))) {
                changes.add(file(shown(step), Optional.of(shown(step)), Optional.empty(), "is gone from the image"));
            }
        }
        for (BuildStep step : newSteps) {
            String text = shown(step);
            boolean moved = elsewhere.contains(text);
            changes.add(file(
                    text,
                    moved ? Optional.of(text) : Optional.empty(),
                    Optional.of(text),
                    moved ? "works on other files or with other settings than before" : "is new in the image"));
        }
        if (changes.isEmpty()) {
            order(oldChain, newChain).ifPresent(changes::add);
        }
        return changes;
    }

    private static Optional<ImageChange> order(List<BuildStep> oldChain, List<BuildStep> newChain) {
        for (int i = 0; i < newChain.size(); i++) {
            if (!newChain.get(i).meaning().equals(oldChain.get(i).meaning())) {
                String step = shown(newChain.get(i));
                return Optional.of(file(
                        step,
                        Optional.of(shown(oldChain.get(i))),
                        Optional.of(step),
                        "stands where `" + shown(oldChain.get(i)) + "` was: the steps are the same in another order"));
            }
        }
        return Optional.empty();
    }

    private static ImageChange file(String name, Optional<String> before, Optional<String> after, String sentence) {
        return new ImageChange(Aspect.FILES, "`" + name + "`", before, after, false, sentence);
    }

    private static List<BuildStep> shipped(BuildGraph graph, Stage stage, List<BuildStep> steps) {
        List<Stage> chain = ImageConfiguration.chain(graph, stage);
        return steps.stream().filter(it -> chain.contains(it.stage())).toList();
    }

    /** The first line of a step, shortened. */
    private static String shown(BuildStep step) {
        String text = StepText.blanks(step.placed().parts().line().text().strip());
        return text.codePointCount(0, text.length()) <= LONG
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONG - 3)) + "...";
    }
}
