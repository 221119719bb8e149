package dev.slipway.subject;

import dev.slipway.config.Settings;
import dev.slipway.graph.BuildGraph;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.FileId;
import dev.slipway.workspace.BuildContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One Dockerfile and all that may be known of it: the immutable input of rules, fixes and features.
 *
 * @param imagePlatforms what registries said of base images, by {@code ImageReference.canonical()}; most often none was asked
 */
public record Subject(
        FileId file,
        SyntaxTree tree,
        BuildGraph graph,
        Settings settings,
        BuildContext context,
        ShellFacts shellFacts,
        Map<String, List<String>> imagePlatforms) {
    public Subject {
        Objects.requireNonNull(file);
        Objects.requireNonNull(tree);
        Objects.requireNonNull(graph);
        Objects.requireNonNull(settings);
        Objects.requireNonNull(context);
        Objects.requireNonNull(shellFacts);
        imagePlatforms = Map.copyOf(imagePlatforms);
    }

    /** The subject of {@code tree} with the settings' build inputs. */
    public static Subject of(FileId file, SyntaxTree tree, Settings settings, BuildContext context) {
        return new Subject(
                file, tree, BuildGraph.of(tree, settings.buildInputs()), settings, context, ShellFacts.NONE, Map.of());
    }

    /** The same file with another text, judged alike. */
    public Subject withTree(SyntaxTree other) {
        return of(file, other, settings, context).withShellFacts(shellFacts).withImagePlatforms(imagePlatforms);
    }

    /** The scripts of the file of which ShellCheck has not been asked yet. */
    public Set<ShellBody.Key> uncheckedShell() {
        Set<ShellBody.Key> unchecked = new LinkedHashSet<>();
        ShellBody.in(graph).forEach(it -> unchecked.add(it.body().key()));
        unchecked.removeAll(shellFacts.remarks().keySet());
        return unchecked;
    }

    /** The same file with what registries say of its base images. */
    public Subject withImagePlatforms(Map<String, List<String>> platforms) {
        return new Subject(file, tree, graph, settings, context, shellFacts, platforms);
    }

    /** The same file with other facts about its shell. */
    public Subject withShellFacts(ShellFacts facts) {
        return new Subject(file, tree, graph, settings, context, facts, imagePlatforms);
    }
}
