package dev.slipway.graph;

import java.util.ArrayList;
import java.util.List;

/**
 * What a container is told to run.
 *
 * @param exec whether it is the exec form
 * @param words the arguments of an exec form; the one text of a shell form
 * @param shell the shell a shell form runs in; empty for the exec form
 */
public record RunCommand(boolean exec, List<String> words, List<String> shell) {
    public RunCommand {
        words = List.copyOf(words);
        shell = List.copyOf(shell);
    }

    /** What stands in the image's configuration. */
    public List<String> argv() {
        if (exec) {
            return words;
        }
        List<String> argv = new ArrayList<>(shell);
        argv.addAll(words);
        return List.copyOf(argv);
    }
}
