package dev.slipway.fix.split;

import dev.slipway.graph.Paths;
import dev.slipway.workspace.BuildContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A COPY or ADD of files of the build context.
 *
 * @param sources as written, variables expanded
 * @param destination absolute
 * @param intoDirectory whether the destination is a directory whatever the sources are
 * @param owner of {@code --chown}
 * @param remote whether a source is no file of the context: a stage, an image, a URL, a heredoc
 */
record ContextCopy(
        List<String> sources, String destination, boolean intoDirectory, Optional<String> owner, boolean remote) {
    ContextCopy {
        sources = List.copyOf(sources);
    }

    /** What it brings: path in the image to path in the context, for each source that the context has. */
    Map<String, String> targets(BuildContext context) {
        Map<String, String> targets = new LinkedHashMap<>();
        if (remote) {
            return targets;
        }
        for (String source : sources) {
            for (String path : matches(clean(source), context)) {
                boolean directory = path.isEmpty() || isDirectory(path, context);
                String name = path.substring(path.lastIndexOf('/') + 1);
                if (directory) {
                    targets.put(destination, path);
                } else {
                    targets.put(
                            intoDirectory || sources.size() > 1 ? Paths.resolve(destination, name) : destination, path);
                }
            }
        }
        return targets;
    }

    /** The path in the context that {@code imagePath} is copied from. */
    Optional<String> contextPath(String imagePath, BuildContext context) {
        for (Map.Entry<String, String> target : targets(context).entrySet()) {
            if (imagePath.equals(target.getKey())) {
                return Optional.of(target.getValue());
            }
            if (Paths.isBelow(imagePath, target.getKey())) {
                String rest = imagePath.substring(
                        target.getKey().equals("/") ? 1 : target.getKey().length() + 1);
                String path = target.getValue().isEmpty() ? rest : target.getValue() + "/" + rest;
                if (context.exists(path)) {
                    return Optional.of(path);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether it brings the whole context. */
    boolean bringsAll() {
        return !remote && sources.stream().anyMatch(it -> clean(it).isEmpty());
    }

    static boolean isDirectory(String path, BuildContext context) {
        int slash = path.lastIndexOf('/');
        String parent = slash < 0 ? "" : path.substring(0, slash);
        return context.list(parent).contains(path.substring(slash + 1) + "/");
    }

    private static List<String> matches(String source, BuildContext context) {
        if (source.isEmpty()) {
            return List.of("");
        }
        if (source.indexOf('*') < 0 && source.indexOf('?') < 0 && source.indexOf('[') < 0) {
            return context.exists(source) ? List.of(source) : List.of();
        }
        int slash = source.lastIndexOf('/');
        String parent = slash < 0 ? "" : source.substring(0, slash);
        String pattern = source.substring(slash + 1)
                .replace(".", "\\.")
                .replace("*", ".*")
                .replace("?", ".")
                .replace("$", "\\$")
                .replace("+", "\\+")
                .replace("(", "\\(");
        List<String> found = new ArrayList<>();
        for (String name : context.list(parent)) {
            String plain = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
            boolean fits;
            try {
                fits = plain.matches(pattern);
            } catch (java.util.regex.PatternSyntaxException e) {
                fits = false;
            }
            if (fits) {
                found.add(parent.isEmpty() ? plain : parent + "/" + plain);
            }
        }
        return found;
    }

    private static String clean(String source) {
        String path = Paths.resolve("/", source);
        return path.substring(1);
    }
}
