package dev.slipway.subject;

import dev.slipway.config.Settings;
import dev.slipway.graph.BuildGraph;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.FileId;
import dev.slipway.workspace.BuildContext;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/** One Dockerfile and all that may be known of it: the immutable input of rules, fixes and features. */
public record Subject(
        FileId file,
        SyntaxTree tree,
        BuildGraph graph,
        Settings settings,
        BuildContext context,
        ShellFacts shellFacts) {
    public Subject {
        Objects.requireNonNull(file);
        Objects.requireNonNull(tree);
        Objects.requireNonNull(graph);
        Objects.requireNonNull(settings);
        Objects.requireNonNull(context);
        Objects.requireNonNull(shellFacts);
    }

    /** The subject of {@code tree} with the settings' build inputs. */
    public static Subject of(FileId file, SyntaxTree tree, Settings settings, BuildContext context) {
        return new Subject(file, tree, BuildGraph.of(tree, settings.buildInputs()), settings, context, ShellFacts.NONE);
    }

    /** The same file with another text, judged alike. */
    public Subject withTree(SyntaxTree other) {
        return of(file, other, settings, context).withShellFacts(shellFacts);
    }

    /** The scripts of the file of which ShellCheck has not been asked yet. */
    public Set<ShellBody.Key> uncheckedShell() {
        Set<ShellBody.Key> unchecked = new LinkedHashSet<>();
        ShellBody.in(graph).forEach(it -> unchecked.add(it.body().key()));
        unchecked.removeAll(shellFacts.remarks().keySet());
        return unchecked;
    }

    /** The same file with other facts about its shell. */
    public Subject withShellFacts(ShellFacts facts) {
        return new Subject(file, tree, graph, settings, context, facts);
    }
}
