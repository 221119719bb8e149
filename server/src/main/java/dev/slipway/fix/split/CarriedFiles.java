package dev.slipway.fix.split;

import dev.slipway.catalogue.Phase;
import dev.slipway.graph.Paths;
import java.util.Map;

/** What the final stage takes beside the artefacts of its recipe, and what it needs not take. */
final class CarriedFiles {
    private final Draft draft;
    private final Walk walk;
    private final int lastBuild;

    /** @param lastBuild the last step that builds or tests */
    CarriedFiles(Draft draft, int lastBuild) {
        this.draft = draft;
        this.walk = draft.walk;
        this.lastBuild = lastBuild;
    }

    /** Files that were put outside of what is built, for instance below /etc. */
    void addConfiguration() {
        for (Step step : walk.steps()) {
            if (step.index() >= lastBuild || step.copy().isEmpty()) {
                continue;
            }
            ContextCopy copy = step.copy().get();
            if (copy.remote() && isToolOfBuild(copy) || Placement.isTemporary(copy.destination())) {
                continue;
            }
            boolean source = isOfBuild(copy.destination());
            if (source || copy.destination().equals("/")) {
                continue;
            }
            Map<String, String> targets = copy.targets(walk.subject().context());
            if (targets.isEmpty()) {
                for (String each : copy.sources()) {
                    String name = each.replaceAll("/+$", "");
                    name = name.substring(name.lastIndexOf('/') + 1);
                    boolean plain = !name.matches(".*[*?\\[$].*") && !name.equals(".") && !name.isEmpty();
                    draft.carry(
                            copy.intoDirectory() && plain && name.contains(".")
                                    ? Paths.resolve(copy.destination(), name)
                                    : copy.destination());
                }
            } else {
                targets.keySet().forEach(draft::carry);
            }
        }
    }

    /** Whether all that it brings are programs that commands of the file run, and the container does not. */
    private boolean isToolOfBuild(ContextCopy copy) {
        return copy.sources().stream()
                .map(it -> it.substring(it.lastIndexOf('/') + 1))
                .allMatch(name ->
                        walk.commands().stream().anyMatch(it -> it.name().equals(name))
                                && !draft.launch.helpers().contains(name)
                                && draft.launch.commands().stream()
                                        .noneMatch(it -> it.program().endsWith("/" + name)
                                                || it.program().equals(name)));
    }

    /** What only a COPY behind the build brings is not in the build stage, and that COPY stays. */
    void dropLateFiles() {
        for (Draft.Artefact artefact : draft.artefacts()) {
            boolean late = walk.copies().stream()
                    .anyMatch(it -> it.index() > lastBuild
                            && Paths.isBelow(artefact.from(), it.copy().get().destination()));
            boolean early = walk.producer(artefact.from().replace("*", "x"))
                            .filter(it -> it.step().index() <= lastBuild && it.exact())
                            .isPresent()
                    || walk.steps().stream()
                            .filter(it -> it.index() <= lastBuild && it.copy().isPresent())
                            .map(it -> it.copy().get())
                            .anyMatch(it -> it.contextPath(
                                                    artefact.from(),
                                                    walk.subject().context())
                                            .isPresent()
                                    || Paths.isBelow(it.destination(), artefact.from()));
            boolean made = walk.contextPath(artefact.from()).isEmpty()
                    && walk.producer(artefact.from().replace("*", "x"))
                            .filter(it -> it.step().index() <= lastBuild)
                            .isPresent();
            if (late && !early && !made) {
                draft.drop(artefact);
            }
        }
    }

    /** Whether sources are built at, above or below {@code destination}, or what stands there is carried anyway. */
    private boolean isOfBuild(String destination) {
        if (draft.carries(destination) || Paths.isBelow(walk.finalState().directory(), destination)) {
            return true;
        }
        for (Command command : walk.commands()) {
            boolean works = command.phase() == Phase.BUILD || command.phase() == Phase.DEPS;
            if (works
                    && (Paths.isBelow(command.directory(), destination)
                            || Paths.isBelow(destination, command.directory())
                                    && !command.directory().equals("/"))) {
                return true;
            }
            if (works
                    && command.reads().stream()
                            .anyMatch(it -> Paths.isBelow(it.path(), destination)
                                    && !it.path().equals("/"))) {
                return true;
            }
        }
        return isGoPath(destination);
    }

    private boolean isGoPath(String destination) {
        String goPath = walk.finalState().env().getOrDefault("GOPATH", "");
        return !goPath.isEmpty() && Paths.isBelow(destination, goPath + "/src");
    }
}
