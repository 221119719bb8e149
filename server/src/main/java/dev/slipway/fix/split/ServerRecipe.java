package dev.slipway.fix.split;

import dev.slipway.catalogue.Effect;
import dev.slipway.catalogue.ImageRole;
import dev.slipway.catalogue.Packages;
import dev.slipway.catalogue.Phase;
import dev.slipway.graph.Paths;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages that a finished server serves: one that the base image is made for, or one that a package of the distribution
 * brings. What the build writes outside of its own directories goes along, and what the server's configuration names.
 */
final class ServerRecipe implements Recipe {
    private static final Pattern ROOT =
            Pattern.compile("(?m)^[^#\\n]*?\\b(?:root|alias|DocumentRoot)\\s+\"?(/[^\\s;\"]+)");
    private static final Pattern CONFIGURATION = Pattern.compile("/etc/.*|.*\\.conf|.*/Caddyfile");

    @Override
    public boolean fits(Launch launch) {
        return launch.isFirst(LaunchKind.SERVER, LaunchKind.INHERITED);
    }

    @Override
    public void plan(Draft draft) throws Stop {
        Walk walk = draft.walk;
        Launch.Start start = draft.launch.first();
        boolean builds = walk.commands().stream().anyMatch(Runtime::builds);
        if (!builds && !Placement.hasBuildPackages(draft)) {
            throw Stop.nothing("nothing is built: the image only holds the server and what it serves");
        }
        base(draft, start);
        Libraries.require(draft);
        Set<String> served = written(draft);
        served.addAll(configured(draft));
        if (served.isEmpty() && builds) {
            throw Stop.refuse(
                    Code.UNKNOWN_PROGRAM,
                    draft.launch.span(),
                    "nothing in the file tells which directory is served",
                    "copy the built pages to the server's directory in a RUN, or name it in its configuration");
        }
        served.forEach(draft::carry);
        if (walk.image().role() != ImageRole.SERVER && draft.launch.isFirst(LaunchKind.SERVER)) {
            String directory = walk.finalState().directory();
            if (!directory.equals("/") && walk.contextPath(directory).isPresent()) {
                // Arguments and configuration may name files relative to where the server starts.
                draft.carry(directory);
            }
            draft.doubt(
                    Confidence.MEDIUM,
                    "`" + start.program() + "` is taken to need nothing but its package, its configuration and `"
                            + String.join("`, `", served) + "`");
        }
    }

    private static void base(Draft draft, Launch.Start start) throws Stop {
        Walk walk = draft.walk;
        String program = start.program().substring(start.program().lastIndexOf('/') + 1);
        boolean ofImage = start.kind() == LaunchKind.INHERITED
                || walk.image().role() == ImageRole.SERVER
                || walk.image().hasTool(program);
        if (ofImage) {
            FinalBase.same(draft);
            return;
        }
        boolean installed = walk.commands().stream()
                .anyMatch(command -> command.use()
                        .flatMap(use -> use.entry().manager())
                        .filter(Installs::isSystem)
                        .filter(manager -> command.use().get().operands().stream()
                                .anyMatch(it -> Packages.name(it).equals(program)
                                        || Packages.tools(manager, it).contains(program)))
                        .isPresent());
        if (!installed) {
            throw Stop.refuse(
                    Code.UNKNOWN_PROGRAM,
                    draft.launch.span(),
                    "no RUN installs `" + program + "` as a package",
                    "install it with the package manager in a RUN");
        }
        FinalBase.distribution(draft);
    }

    /** What commands of the build write outside of the directories they work in. */
    private static Set<String> written(Draft draft) {
        Walk walk = draft.walk;
        Set<String> served = new LinkedHashSet<>();
        for (Command command : walk.commands()) {
            Phase phase = command.phase();
            boolean manages = command.use().flatMap(it -> it.entry().manager()).isPresent();
            if (manages || phase != Phase.BUILD && phase != Phase.FILES && phase != Phase.SOURCE) {
                continue;
            }
            boolean link = command.is(Verb.LINK);
            for (Effect effect : link ? List.<Effect>of() : command.writes()) {
                String path = effect.path().replaceAll("/?\\*?$", "");
                boolean file = effect.kind() == Effect.Kind.EXACT
                        || effect.kind() == Effect.Kind.INTO
                        || effect.kind() == Effect.Kind.BELOW;
                if (file && isServed(walk, path) && !command.is(Verb.MAKE_DIRECTORY)) {
                    served.add(path);
                }
            }
            if (link && command.use().isPresent()) {
                command.use().get().operands().stream()
                        .limit(1)
                        .map(it -> Paths.resolve(command.directory(), it))
                        .filter(it -> walk.producer(it).isPresent() && !isWorkingDirectory(walk, it))
                        .forEach(served::add);
            }
        }
        return served;
    }

    private static boolean isServed(Walk walk, String path) {
        return !path.isEmpty()
                && Tables.read("unserved.tsv").keySet().stream().noneMatch(it -> Paths.isBelow(path, it))
                && !isWorkingDirectory(walk, path)
                && walk.commands().stream()
                        .filter(it -> it.phase() == Phase.BUILD || it.phase() == Phase.DEPS)
                        .map(Command::directory)
                        .noneMatch(it -> !it.equals("/") && Paths.isBelow(path, it));
    }

    private static boolean isWorkingDirectory(Walk walk, String path) {
        return walk.commands().stream().map(Command::directory).anyMatch(it -> Paths.isBelow(it, path));
    }

    /** Directories that a readable configuration file names and that the build makes. */
    private static Set<String> configured(Draft draft) {
        Walk walk = draft.walk;
        Set<String> named = new LinkedHashSet<>();
        for (Step step : walk.copies()) {
            for (String target :
                    step.copy().get().targets(walk.subject().context()).keySet()) {
                if (!CONFIGURATION.matcher(target).matches()) {
                    continue;
                }
                Optional<String> text = walk.read(target);
                Matcher matcher = ROOT.matcher(text.orElse(""));
                while (matcher.find()) {
                    String path = matcher.group(1);
                    if (walk.producer(path + "/index.html").isPresent() && !isWorkingDirectory(walk, path)) {
                        named.add(path);
                    }
                }
            }
        }
        return named;
    }
}
