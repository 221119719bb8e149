package dev.slipway.fix.split;

import dev.slipway.catalogue.CatalogueImage;
import dev.slipway.catalogue.Images;
import dev.slipway.catalogue.RuntimeKind;
import dev.slipway.catalogue.Sibling;
import dev.slipway.graph.Paths;
import dev.slipway.workspace.BuildContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Programs that .NET's SDK publishes. */
final class DotnetRecipe implements Recipe {
    private static final Pattern TARGET =
            Pattern.compile("<TargetFramework>\\s*(netcoreapp|net)([1-9][0-9]*\\.[0-9]+)\\s*</TargetFramework>");

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
        base(draft, usesWeb(walk.subject().context()) ? RuntimeKind.STANDARD : RuntimeKind.CONSOLE);
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

    /** The run-time image of the tag's version; where the tag tells none, of the one that the project is built for. */
    private static void base(Draft draft, RuntimeKind kind) throws Stop {
        CatalogueImage image = draft.walk.image();
        Optional<String> target = Optional.empty();
        if (image.runtimeSibling(kind) instanceof Sibling.Unknown
                && image.version().isEmpty()
                && !image.isWindows()) {
            target = target(draft.walk.subject().context());
        }
        if (target.isEmpty()) {
            FinalBase.sibling(draft, kind);
            return;
        }
        String row = target.get().startsWith("core") ? "dotnet-core" : "dotnet";
        String builds = Tables.read("bases.tsv").get(row).get(0) + target.get().replace("core", "");
        Sibling sibling = Images.find(builds)
                .map(it -> it.runtimeSibling(kind))
                .orElseThrow(() -> new IllegalStateException("no image in the catalogue: " + builds));
        Optional<CatalogueImage> known =
                sibling instanceof Sibling.Found found ? Images.find(found.reference()) : Optional.empty();
        if (known.isEmpty()) {
            FinalBase.sibling(draft, kind);
            return;
        }
        FinalBase.use(draft, known.get().reference(), known.get());
        draft.doubt(
                Confidence.MEDIUM,
                "`" + image.reference() + "` names no version; the project is built for "
                        + target.get().replace("core", "") + ", which `"
                        + known.get().reference() + "` runs");
    }

    /** The version that all projects target, {@code core} in front up to 3.1; empty when they do not agree. */
    private static Optional<String> target(BuildContext context) {
        Set<String> versions = new TreeSet<>();
        for (String file : ContextFiles.under(context, "")) {
            if (file.endsWith("proj")) {
                Matcher matcher = TARGET.matcher(context.read(file).orElse(""));
                while (matcher.find()) {
                    versions.add((matcher.group(1).equals("netcoreapp") ? "core" : "") + matcher.group(2));
                }
            }
        }
        return versions.size() == 1 ? versions.stream().findFirst() : Optional.empty();
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
