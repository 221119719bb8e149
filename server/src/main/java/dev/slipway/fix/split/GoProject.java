package dev.slipway.fix.split;

import dev.slipway.catalogue.CatalogueImage;
import dev.slipway.catalogue.Phase;
import dev.slipway.graph.Paths;
import dev.slipway.workspace.BuildContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the sources of a Go program tell about what it needs at run time. */
final class GoProject {
    private static final String CGO = "CGO_ENABLED";
    private static final String TIME_ZONES = "/usr/local/go/lib/time/zoneinfo.zip";

    /** Loaded when first asked. */
    private static final class Rows {
        static final Map<String, List<String>> CGO_MODULES = Tables.read("cgo-modules.tsv");
    }

    private GoProject() {}

    /** Goes down to an image without distribution where the program can be shown to need none. */
    static void adjust(Draft draft) throws Stop {
        Walk walk = draft.walk;
        BuildContext context = walk.subject().context();
        List<String> files = ContextFiles.under(context, "");
        StringBuilder code = new StringBuilder();
        boolean complete = context.isKnown() && ContextFiles.isComplete(files);
        for (String file : files) {
            if (file.endsWith(".go") && !file.endsWith("_test.go")) {
                Optional<String> text = context.read(file);
                complete &= text.isPresent();
                text.ifPresent(code::append);
            }
        }
        String sources = code.toString();
        boolean runsPrograms = sources.contains("\"os/exec\"");
        if (runsPrograms) {
            draft.doubt(
                    Confidence.MEDIUM, "the program starts other programs, which may be missing in the final image");
        }
        boolean zones = sources.contains("LoadLocation(");
        if (!complete && context.isKnown()) {
            draft.doubt(Confidence.MEDIUM, "not all sources could be read");
        }
        boolean declared = walk.commands().stream()
                        .filter(GoProject::compiles)
                        .allMatch(it -> "0".equals(it.variables().get(CGO))
                                || it.source().assignments().stream()
                                        .anyMatch(a -> a.name().equals(CGO)
                                                && a.value().value().equals("0")))
                && walk.commands().stream().anyMatch(GoProject::compiles);
        Optional<CatalogueImage> bare = CompiledRecipe.bare();
        boolean bareFits = draft.style == Style.SLIM
                && complete
                && bare.isPresent()
                && !runsPrograms
                && !draft.launch.needsShell()
                && draft.launch.helpers().isEmpty()
                && Placement.needsNoTools(draft)
                && draft.packages.isEmpty()
                && draft.image.libc() == dev.slipway.catalogue.Libc.GLIBC
                && !walk.image().moving()
                && bare.get().hasUser(Placement.finalUser(walk));
        if (bareFits && (declared || canDoWithout(walk, context, sources))) {
            if (!declared) {
                int first = walk.steps().stream()
                        .filter(step -> step.commands().stream().anyMatch(GoProject::compiles))
                        .findFirst()
                        .orElseThrow()
                        .index();
                draft.buildLines.put(first, "ENV " + CGO + "=0");
                draft.doubt(
                        Confidence.MEDIUM,
                        "the program is now built without cgo, so it resolves names and users by Go's own code");
            }
            FinalBase.use(draft, bare.get().reference(), bare.get());
        } else if (zones && draft.image.libc() == dev.slipway.catalogue.Libc.MUSL) {
            draft.carry(TIME_ZONES);
        }
    }

    private static boolean compiles(Command command) {
        return command.phase() == Phase.BUILD
                && Builder.ofTool(command.name()).filter(it -> it == Builder.GO).isPresent();
    }

    /** Whether neither the program nor a module it requires is known to need cgo, and nothing else is built with it. */
    private static boolean canDoWithout(Walk walk, BuildContext context, String sources) {
        if (sources.contains("import \"C\"") || sources.contains("\"plugin\"")) {
            return false;
        }
        boolean race = walk.commands().stream()
                .anyMatch(it -> it.words().contains("-race")
                        || it.words().stream().anyMatch(w -> w.contains("-linkmode") || w.startsWith("-buildmode")));
        boolean set = walk.commands().stream()
                .anyMatch(it -> it.variables().containsKey(CGO)
                        || it.source().assignments().stream()
                                .anyMatch(a -> a.name().equals(CGO)));
        boolean others = walk.commands().stream().anyMatch(it -> it.phase() == Phase.BUILD && !compiles(it));
        Optional<String> module = walk.commands().stream()
                .filter(GoProject::compiles)
                .findFirst()
                .flatMap(it -> walk.read(Paths.resolve(it.directory(), "go.mod")));
        if (race || set || others || module.isEmpty()) {
            return false;
        }
        return Rows.CGO_MODULES.keySet().stream().noneMatch(module.get()::contains);
    }
}
