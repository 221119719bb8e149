package dev.slipway.fix.split;

import dev.slipway.workspace.BuildContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Lists of files of a build context. */
final class ContextFiles {
    private static final int MAX_FILES = 5_000;
    private static final int MAX_DIRECTORIES = 2_000;

    private ContextFiles() {}

    /**
     * The files below {@code directory}, by paths in the context. Directories of dependencies and version control are left
     * out. Ends at a few thousand; see {@link #isComplete}.
     */
    static List<String> under(BuildContext context, String directory) {
        List<String> files = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>(List.of(directory));
        int directories = 0;
        while (!open.isEmpty() && files.size() < MAX_FILES && directories++ < MAX_DIRECTORIES) {
            String next = open.poll();
            for (String name : context.list(next)) {
                String path = next.isEmpty() ? name : next + "/" + name;
                if (!name.endsWith("/")) {
                    files.add(path);
                } else if (!SourceFiles.isDependencies(name)) {
                    open.add(path.substring(0, path.length() - 1));
                }
            }
        }
        return files;
    }

    /** Whether {@link #under} listed everything. */
    static boolean isComplete(List<String> files) {
        return files.size() < MAX_FILES;
    }
}
