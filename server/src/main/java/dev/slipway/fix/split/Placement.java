package dev.slipway.fix.split;

import dev.slipway.catalogue.CommandUse;
import dev.slipway.catalogue.Effect;
import dev.slipway.catalogue.PackageRole;
import dev.slipway.catalogue.Packages;
import dev.slipway.catalogue.Phase;
import dev.slipway.graph.Paths;
import dev.slipway.syntax.Keyword;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says of every command of the file whether it builds, tests, or sets up the system that the program runs on. */
final class Placement {
    private final Draft draft;
    private final Walk walk;
    private final Set<String> buildTrees = new HashSet<>();

    /** Carried files that a command of the build makes. */
    private final Set<String> made = new HashSet<>();

    /** Whether something is built in {@code /}, beside the directories of the system. */
    private final boolean worksInRoot;

    private Placement(Draft draft) {
        this.draft = draft;
        this.walk = draft.walk;
        for (Draft.Artefact artefact : draft.artefacts()) {
            if (!walk.steps().isEmpty()
                    && walk.producer(artefact.from())
                            .filter(Walk.Producer::exact)
                            .isPresent()) {
                made.add(artefact.from());
            }
        }
        for (Command command : walk.commands()) {
            if (command.phase() == Phase.BUILD || command.phase() == Phase.DEPS || command.phase() == Phase.TEST) {
                buildTrees.add(command.directory());
            }
        }
        worksInRoot = buildTrees.remove("/");
    }

    static Placement of(Draft draft) {
        return new Placement(draft);
    }

    /** The parts of a RUN; neutral ones are among them only when there are no others. */
    Set<Part> parts(Step step) throws Stop {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (Command command : step.commands()) {
            parts.add(part(step, command));
        }
        if (parts.size() > 1) {
            parts.remove(Part.NEUTRAL);
        }
        if (parts.size() > 1) {
            parts.remove(Part.INDEX);
        }
        return parts;
    }

    /** The part of one command; one that gets its input from a command of the build goes along with it. */
    Part part(Step step, Command command) throws Stop {
        Part own = ownPart(step, command);
        if (own == Part.SYSTEM && command.chainStep() >= 0) {
            for (Command other : step.commands()) {
                if (other != command && other.chainStep() == command.chainStep()) {
                    Part part = ownPart(step, other);
                    if (part == Part.BUILD || part == Part.TEST) {
                        return part;
                    }
                }
            }
        }
        return own;
    }

    private Part ownPart(Step step, Command command) throws Stop {
        if (isInstaller(step, command)) {
            return Part.BUILD;
        }
        if (command.use().isEmpty()) {
            return unknown(step, command);
        }
        CommandUse use = command.use().get();
        switch (use.phase()) {
            case SYS_BUILD, DEPS, SOURCE, BUILD:
                if (use.phase() == Phase.BUILD && use.writesAnywhere()
                        || command.phase() == Phase.DEPS && opens(command)) {
                    throw openWrites(step, command);
                }
                return Part.BUILD;
            case TEST:
                return Part.TEST;
            case SYS_RUN:
                return PhpRecipe.isExtension(command) ? Part.BUILD : system(command, use);
            case FILES:
                return files(command);
            case CLEAN:
                if (removesFromBase(step, command)) {
                    return Part.SYSTEM;
                }
                return touchesBuild(command) || command.writes().stream().anyMatch(it -> isBelowSource(it.path()))
                        ? Part.BUILD
                        : Part.NEUTRAL;
            case NEUTRAL:
                return command.writes().isEmpty() ? Part.NEUTRAL : files(command);
            default:
                return unknown(step, command);
        }
    }

    /** Whether a command takes files of the base image away that the final stage would have again. */
    private boolean removesFromBase(Step step, Command command) {
        return draft.sameBase
                && command.use().flatMap(it -> it.entry().manager()).isEmpty()
                && !command.writes().isEmpty()
                && command.writes().stream()
                        .allMatch(it -> it.kind() == Effect.Kind.GONE
                                && !isOutsideOfSystem(it.path())
                                && walk.producer(it.path(), step.index())
                                        .filter(made -> made.exact() || !installs(made.command()))
                                        .isEmpty()
                                && !isBuildPath(it.path())
                                && !isBelowSource(it.path())
                                && !isTemporary(it.path()));
    }

    /** Whether {@code path} lies where nothing is meant to stay. */
    static boolean isTemporary(String path) {
        return Tables.read("temporary.tsv").keySet().stream().anyMatch(root -> Paths.isBelow(path, root));
    }

    private static boolean opens(Command command) {
        return command.use().get().writesAnywhere() && Launch.kind(command.name()) == LaunchKind.NATIVE;
    }

    private Part unknown(Step step, Command command) throws Stop {
        boolean nothing = command.use().isPresent()
                && command.use().get().writes().isEmpty()
                && command.source().redirections().isEmpty();
        if (Launch.kind(command.name()) != LaunchKind.NATIVE
                || nothing
                || command.use().isPresent() && !opensAll(command)) {
            if (!nothing) {
                draft.doubt(
                        Confidence.MEDIUM,
                        "`" + command.name() + "` is taken to write below its working directory only");
            }
            return Part.BUILD;
        }
        throw openWrites(step, command);
    }

    /** Whether the shell gets a script from the net that is known to bring a tool for the build alone. */
    private boolean isInstaller(Step step, Command command) {
        if (!Launch.isShell(command.name())) {
            return false;
        }
        String text = step.placed().item().text();
        for (java.util.Map.Entry<String, java.util.List<String>> row :
                Tables.read("installers.tsv").entrySet()) {
            if (text.contains("//" + row.getKey())) {
                String brought = row.getValue().get(0);
                return !draft.keptTools.contains(brought)
                        && !draft.launch.helpers().contains(brought)
                        && Packages.tools("apt", brought).stream()
                                .noneMatch(tool -> draft.launch.helpers().contains(tool)
                                        || draft.launch.commands().stream()
                                                .anyMatch(
                                                        it -> base(it.program()).equals(tool)));
            }
        }
        return false;
    }

    private static boolean opensAll(Command command) {
        return command.use().get().writesAnywhere();
    }

    private static Stop openWrites(Step step, Command command) {
        return Stop.refuse(
                Code.OPEN_WRITES,
                step.span(),
                "`" + String.join(" ", command.words()) + "` may write anywhere, so what the program needs of it is not"
                        + " known",
                "write its results to one directory, or replace it by commands that name what they write");
    }

    private Part system(Command command, CommandUse use) {
        if (isIndex(use)) {
            return Part.INDEX;
        }
        Optional<String> manager = use.entry().manager();
        if (manager.isPresent() && Installs.isSystem(manager.get())) {
            return use.operands().stream().anyMatch(it -> isNeeded(manager.get(), it)) ? Part.SYSTEM : Part.BUILD;
        }
        if (manager.isPresent()) {
            return draft.runtimeTools.stream().anyMatch(use.operands()::contains) ? Part.SYSTEM : Part.BUILD;
        }
        return Part.SYSTEM;
    }

    /** Whether the program may need the package where it runs. */
    boolean isNeeded(String manager, String name) {
        PackageRole role = Packages.role(manager, name);
        return switch (role) {
            case BUILD -> false;
            case EITHER ->
                Packages.tools(manager, name).stream()
                        .anyMatch(tool -> draft.launch.helpers().contains(tool)
                                || draft.keptTools.contains(tool)
                                || draft.launch.commands().stream()
                                        .anyMatch(it -> base(it.program()).equals(tool)));
            default ->
                (!draft.image.hasPackage(name) || draft.sameBase)
                        && !(draft.buildPackages.contains(Packages.name(name)));
        };
    }

    private static String base(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static boolean isIndex(CommandUse use) {
        List<String> caches = use.entry().caches();
        return use.entry().manager().isEmpty()
                && !use.writes().isEmpty()
                && use.writes().stream().allMatch(it -> caches.contains(it.path()));
    }

    /** Whether {@code command} puts packages in. */
    static boolean installs(Command command) {
        return command.phase() == Phase.SYS_RUN || command.phase() == Phase.SYS_BUILD;
    }

    private Part files(Command command) {
        boolean temporary =
                !command.writes().isEmpty() && command.writes().stream().allMatch(it -> isTemporary(it.path()));
        if (touchesBuild(command) || temporary) {
            return Part.BUILD;
        }
        if (command.is(Verb.MAKE_DIRECTORY) && command.writes().stream().allMatch(it -> isMadeAnyway(it.path()))) {
            return Part.BUILD;
        }
        return Part.SYSTEM;
    }

    /** Whether a command works on what is copied or built, and not on the system. */
    private boolean touchesBuild(Command command) {
        if (command.is(Verb.MAKE_DIRECTORY)) {
            return command.writes().stream().allMatch(it -> isBuildPath(it.path()) && !draft.carries(it.path()));
        }
        for (Effect effect : command.reads()) {
            if (isBuildPath(effect.path())) {
                return true;
            }
        }
        return !command.writes().isEmpty()
                && command.writes().stream().allMatch(it -> it.kind() != Effect.Kind.OPEN && isBuildPath(it.path()));
    }

    boolean isBuildPath(String path) {
        if (made.contains(path) || worksInRoot && isOutsideOfSystem(path)) {
            return true;
        }
        if (buildTrees.stream().anyMatch(tree -> Paths.isBelow(path, tree))) {
            return true;
        }
        for (Step copy : walk.copies()) {
            String target = copy.copy().get().destination();
            if (!target.equals("/") && Paths.isBelow(path, target)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutsideOfSystem(String path) {
        int end = path.indexOf('/', 1);
        return path.length() > 1
                && !Tables.read("system-directories.tsv").containsKey(end < 0 ? path : path.substring(0, end));
    }

    private boolean isBelowSource(String path) {
        return walk.copies().stream()
                        .anyMatch(it -> Paths.isBelow(it.copy().get().destination(), path.replaceAll("/\\*$", "")))
                && !path.equals("/");
    }

    private boolean isMadeAnyway(String path) {
        boolean workdir =
                walk.steps().stream().anyMatch(it -> Paths.isBelow(it.before().directory(), path))
                        || Paths.isBelow(walk.finalState().directory(), path);
        boolean target = walk.copies().stream()
                .anyMatch(it -> Paths.isBelow(it.copy().get().destination(), path));
        return workdir || target;
    }

    /** Whether the file installs packages or tools that only a build needs. */
    static boolean hasBuildPackages(Draft draft) {
        return draft.walk.steps().stream()
                .anyMatch(step -> step.commands().stream().anyMatch(command -> {
                    Optional<String> manager =
                            command.use().flatMap(it -> it.entry().manager());
                    return manager.isPresent()
                            && installs(command)
                            && Installs.isSystem(manager.get())
                            && command.use().get().operands().stream()
                                    .anyMatch(it -> Packages.role(manager.get(), it) == PackageRole.BUILD
                                            && !isRemoved(step, command, it));
                }));
    }

    /** Whether the same RUN takes the package away again, by its name or by that of the group it was installed as. */
    private static boolean isRemoved(Step step, Command installed, String name) {
        Optional<String> group = installed.use().flatMap(it -> it.option("-t", "--virtual"));
        return step.commands().stream()
                .filter(it -> it.phase() == Phase.CLEAN && it.use().isPresent())
                .flatMap(it -> it.use().get().operands().stream())
                .anyMatch(it -> it.equals(name) || group.filter(it::equals).isPresent());
    }

    /** Whether the file itself puts {@code directory} on PATH. */
    static boolean declaresPath(Walk walk, String directory) {
        boolean own = walk.steps().stream()
                .anyMatch(it -> it.kind() == Keyword.ENV
                        && it.placed().item().text().contains("PATH")
                        && Expand.some(it.placed().item().text(), it.before()::value)
                                .contains(directory));
        return own
                && List.of(walk.finalState().env().getOrDefault("PATH", "").split(":"))
                        .contains(directory);
    }

    /** The user that the container runs as, without its group. */
    static String finalUser(Walk walk) {
        return walk.finalState().user().map(it -> it.replaceAll(":.*", "")).orElse("root");
    }

    /** Whether no RUN, shell form or health check of the final stage needs a tool. */
    static boolean needsNoTools(Draft draft) throws Stop {
        Placement placement = of(draft);
        for (Step step : draft.walk.steps()) {
            if (step.kind() == Keyword.RUN && placement.parts(step).contains(Part.SYSTEM)
                    || step.kind() == Keyword.HEALTHCHECK
                    || step.kind() == Keyword.SHELL) {
                return false;
            }
        }
        return true;
    }
}
