package dev.slipway.fix.split;

import dev.slipway.catalogue.Phase;
import dev.slipway.catalogue.RuntimeKind;
import dev.slipway.graph.Paths;
import java.util.List;
import java.util.Optional;

/** Built pages that a globally installed tool serves. */
final class FileServerRecipe implements Recipe {
    @Override
    public boolean fits(Launch launch) {
        return launch.isFirst(LaunchKind.FILE_SERVER);
    }

    @Override
    public void plan(Draft draft) throws Stop {
        Walk walk = draft.walk;
        Launch.Start start = draft.launch.first();
        Optional<String> tool = GlobalTools.find(walk, start.program());
        if (tool.isEmpty()) {
            throw Stop.refuse(
                    Code.UNKNOWN_PROGRAM,
                    draft.launch.span(),
                    "no RUN installs `" + start.program() + "` on its own",
                    "install `" + start.program() + "` globally in a RUN");
        }
        List<String> directories = start.operands().stream()
                .filter(it -> !it.matches("[0-9]+") && !it.contains("://") && !it.contains(":"))
                .toList();
        String directory =
                Paths.resolve(walk.finalState().directory(), directories.isEmpty() ? "." : directories.get(0));
        if (directories.size() > 1 || directory.equals("/") || directory.contains("$")) {
            throw Stop.refuse(
                    Code.UNKNOWN_PROGRAM,
                    draft.launch.span(),
                    "the command does not tell which directory is served",
                    "name the directory in the command");
        }
        boolean fromContext = walk.contextPath(directory).isPresent();
        boolean built =
                walk.commands().stream().anyMatch(it -> Runtime.builds(it) && Paths.isBelow(directory, it.directory()));
        if (!built) {
            if (fromContext) {
                throw Stop.nothing("`" + directory + "` comes from the build context, so nothing is built here");
            }
            throw Stop.refuse(
                    Code.BROKEN,
                    draft.launch.span(),
                    "no command of the file is known to make `" + directory + "`",
                    "build the pages in a RUN");
        }
        requireDependencies(draft);
        draft.runtimeTools.add(tool.get());
        FinalBase.sibling(draft, RuntimeKind.STANDARD);
        draft.carry(directory);
        if (!fromContext) {
            Optional<Walk.Producer> exact = walk.producer(directory).filter(Walk.Producer::exact);
            if (exact.isEmpty() && !walk.subject().context().isKnown()) {
                draft.doubt(
                        Confidence.MEDIUM, "the build is taken to write `" + directory + "`; if it does not, it fails");
            }
        }
        if (!directory.equals(walk.finalState().directory())) {
            carryConfiguration(draft);
        }
    }

    /** The served tool reads its configuration from the working directory. */
    private static void carryConfiguration(Draft draft) {
        String path = Paths.resolve(draft.walk.finalState().directory(), "serve.json");
        if (draft.walk.contextPath(path).isPresent()) {
            draft.carry(path);
        }
    }

    /** Refuses a build whose dependencies are never installed: it fails today. */
    private static void requireDependencies(Draft draft) throws Stop {
        boolean installed = draft.walk.commands().stream()
                .anyMatch(it -> it.phase() == Phase.DEPS
                        && it.writes().stream().anyMatch(w -> w.path().endsWith("/node_modules")));
        boolean builds = draft.walk.commands().stream()
                .anyMatch(it -> Runtime.builds(it)
                        && it.reads().stream().anyMatch(r -> r.path().endsWith("/node_modules")));
        boolean brought = draft.walk.subject().context().isKnown()
                && draft.walk.subject().context().exists("node_modules");
        if (builds && !installed && !brought) {
            throw Stop.refuse(
                    Code.BROKEN,
                    draft.launch.span(),
                    "the build needs node_modules, and no RUN installs it",
                    "install the dependencies before the build");
        }
    }
}
