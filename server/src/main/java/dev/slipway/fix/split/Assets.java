package dev.slipway.fix.split;

import dev.slipway.graph.Paths;
import dev.slipway.workspace.BuildContext;
import java.util.Map;
import java.util.Set;

/** Files beside a compiled program that it may read relative to its working directory. */
final class Assets {
    private Assets() {}

    /**
     * Carries what the program may read: files of the context at or below the final working directory that are no sources.
     * Without a known context, or in the conservative style, the whole directory.
     *
     * @param programs paths that are carried anyway
     */
    static void carry(Draft draft, Set<String> programs) {
        Walk walk = draft.walk;
        BuildContext context = walk.subject().context();
        String directory = walk.finalState().directory();
        for (Step step : walk.copies()) {
            ContextCopy copy = step.copy().get();
            boolean near = Paths.isBelow(copy.destination(), directory) && !directory.equals("/")
                    || directory.equals(copy.destination());
            if (!near) {
                continue;
            }
            if (!context.isKnown() || draft.style == Style.CONSERVATIVE) {
                if (!copy.sources().stream().allMatch(it -> it.matches("(?:.*/)?[^/*]*\\.\\w+"))) {
                    draft.carry(directory);
                }
                if (!context.isKnown()) {
                    draft.doubt(
                            Confidence.MEDIUM,
                            "the build context is not known, so the whole of `" + directory + "` is carried over");
                }
                continue;
            }
            for (Map.Entry<String, String> target : copy.targets(context).entrySet()) {
                String source = target.getValue();
                if (source.isEmpty() || ContextCopy.isDirectory(source, context)) {
                    boolean whole = !source.isEmpty()
                            && SourceFiles.assets(context, parent(source)).contains(last(source) + "/");
                    if (whole && !target.getKey().equals(directory)) {
                        draft.carry(target.getKey());
                    } else {
                        for (String asset : SourceFiles.assets(context, source)) {
                            String plain = asset.replaceAll("/$", "");
                            draft.carry(Paths.resolve(target.getKey(), plain));
                        }
                    }
                } else if (SourceFiles.isAsset(last(source)) && !programs.contains(target.getKey())) {
                    draft.carry(target.getKey());
                }
            }
        }
    }

    private static String parent(String path) {
        return path.indexOf('/') < 0 ? "" : path.substring(0, path.lastIndexOf('/'));
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
