package dev.slipway.fix.split;

import dev.slipway.catalogue.RuntimeKind;
import dev.slipway.graph.Paths;
import dev.slipway.workspace.BuildContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Programs that .NET's SDK publishes. */
final class DotnetRecipe implements Recipe {
    @Override
    public boolean fits(Launch launch) {
        return launch.isFirst(LaunchKind.DOTNET);
    }

    @Override
    public void plan(Draft draft) throws Stop {
        Walk walk = draft.walk;
        Launch.Start start = draft.launch.first();
        String library = start.operands().stream()
                .filter(it -> it.endsWith(".dll"))
                .findFirst()
                .orElseThrow(() -> Stop.refuse(
                        Code.UNKNOWN_PROGRAM,
                        draft.launch.span(),
                        "the command does not name the library that it runs",
                        "name the published .dll"));
        String path = Paths.resolve(walk.finalState().directory(), library);
        Optional<Walk.Producer> producer = walk.producer(path);
        if (producer.isEmpty()) {
            if (walk.contextPath(path).isPresent() || walk.commands().stream().noneMatch(Runtime::builds)) {
                throw Stop.nothing("`" + library + "` comes from the build context, so nothing is built here");
            }
            throw Stop.refuse(
                    Code.UNKNOWN_PROGRAM,
                    draft.launch.span(),
                    "no command of the file is known to make `" + library + "`",
                    "publish with -o to the directory that the command names");
        }
        boolean usesWeb = usesWeb(walk.subject().context());
        FinalBase.sibling(draft, usesWeb ? RuntimeKind.STANDARD : RuntimeKind.CONSOLE);
        Runtime.require(draft, start);
        Libraries.require(draft);
        String directory = path.substring(0, Math.max(1, path.lastIndexOf('/')));
        if (directory.equals("/")) {
            throw Stop.refuse(
                    Code.NOT_CARRIED,
                    draft.launch.span(),
                    "the program is published to `/`, where it cannot be told from the system",
                    "publish to a directory of its own");
        }
        draft.carry(directory);
        Assets.carry(draft, Set.of(path));
        if (draft.sameBase) {
            throw Stop.nothing("`" + walk.image().reference() + "` is the run-time image already");
        }
    }

    /** Whether a project of the context needs the web framework; true when that cannot be read. */
    private static boolean usesWeb(BuildContext context) {
        List<String> projects = ContextFiles.under(context, "").stream()
                .filter(it -> it.endsWith("proj"))
                .toList();
        if (projects.isEmpty()) {
            return true;
        }
        return projects.stream()
                .map(context::read)
                .anyMatch(it ->
                        it.isEmpty() || it.get().contains("Sdk.Web") || it.get().contains("AspNetCore"));
    }
}
