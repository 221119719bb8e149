package dev.slipway.fix.split;

import dev.slipway.graph.Paths;
import dev.slipway.workspace.BuildContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Node programs that are compiled: what was built runs, and what it was built from need not be shipped. Used where the
 * image stays the same and no development dependency can be taken out, so that the sources are all there is to leave.
 */
final class CompiledNode {
    private static final Set<String> CODE = Set.of(
            "ts", "tsx", "jsx", "vue", "svelte", "css", "scss", "sass", "less", "styl", "map", "md", "mdx", "snap");
    private static final Set<String> CODE_OF_FRAMEWORK = Set.of("js", "mjs", "cjs");

    private CompiledNode() {}

    /**
     * Carries what a compiled program needs instead of its whole directory.
     *
     * @param programs what the command starts
     * @return whether anything is left behind; nothing is changed if not
     */
    static boolean carry(Draft draft, String directory, List<String> programs) {
        BuildContext context = draft.walk.subject().context();
        Optional<String> root = draft.walk.contextPath(directory);
        List<String> files = ContextFiles.under(context, root.orElse(""));
        if (draft.style != Style.SLIM || !context.isKnown() || root.isEmpty() || !ContextFiles.isComplete(files)) {
            return false;
        }
        Optional<List<String>> framework = programs.stream()
                .map(Tables.read("web-frameworks.tsv")::get)
                .filter(it -> it != null)
                .findFirst();
        Set<String> built = new LinkedHashSet<>();
        framework.ifPresent(it -> built.addAll(List.of(it.get(0).split(" "))));
        draft.launch.commands().stream()
                .filter(it -> it.kind() == LaunchKind.NODE && !it.operands().isEmpty())
                .map(it -> Paths.resolve(directory, it.operands().get(0)))
                .filter(it -> Paths.isBelow(it, directory) && it.indexOf('/', directory.length() + 1) > 0)
                .map(it -> it.substring(directory.length() + 1))
                .map(it -> it.substring(0, it.indexOf('/')))
                .filter(it -> !context.exists(join(root.get(), it)))
                .forEach(built::add);
        if (built.isEmpty()) {
            return false;
        }
        Set<String> kept = new LinkedHashSet<>(built);
        kept.add("node_modules");
        boolean left = false;
        for (String name : context.list(root.get())) {
            String plain = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
            boolean source = name.endsWith("/")
                    ? isSource(context, join(root.get(), plain), framework)
                    : !isNeededFile(plain, framework);
            boolean ignored = SourceFiles.isDependencies(name) || built.contains(plain);
            left |= source && name.endsWith("/") && !ignored;
            if (!source && !ignored) {
                kept.add(plain);
            }
        }
        if (!left) {
            return false;
        }
        draft.artefacts().stream().filter(it -> it.from().equals(directory)).forEach(draft::drop);
        kept.forEach(it -> draft.carry(Paths.resolve(directory, it)));
        return true;
    }

    /** Whether all files of a directory are compiled, and none is read while the program runs. */
    private static boolean isSource(BuildContext context, String directory, Optional<List<String>> framework) {
        String name = directory.substring(directory.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (name.startsWith(".")) {
            return true;
        }
        boolean compiles = framework.isPresent()
                && List.of(framework.get().get(1).split(" ")).contains(name);
        List<String> files = new ArrayList<>(ContextFiles.under(context, directory));
        return files.stream().allMatch(it -> {
            String extension = it.substring(it.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            return CODE.contains(extension) || compiles && CODE_OF_FRAMEWORK.contains(extension);
        });
    }

    private static boolean isNeededFile(String name, Optional<List<String>> framework) {
        boolean configuration =
                framework.isPresent() && name.startsWith(framework.get().get(2) + ".");
        boolean manifest = name.equals("package.json");
        boolean code = name.endsWith(".js") || name.endsWith(".cjs") || name.endsWith(".mjs");
        return manifest || configuration || code || SourceFiles.isAsset(name) && !name.endsWith(".d.ts");
    }

    private static String join(String directory, String name) {
        return directory.isEmpty() ? name : directory + "/" + name;
    }
}
