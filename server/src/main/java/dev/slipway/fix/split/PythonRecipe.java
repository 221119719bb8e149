package dev.slipway.fix.split;

import dev.slipway.catalogue.Effect;
import dev.slipway.catalogue.Libc;
import dev.slipway.catalogue.Phase;
import dev.slipway.catalogue.RuntimeKind;
import dev.slipway.graph.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Python programs: what pip installed goes along at the same path, compilers and headers do not. */
final class PythonRecipe implements Recipe {
    private static final String PREFIX = "/usr/local";
    private static final Set<String> ENVIRONMENT_MODULES = Set.of("venv", "virtualenv");

    @Override
    public boolean fits(Launch launch) {
        return launch.isFirst(LaunchKind.PYTHON, LaunchKind.PYTHON_TOOL);
    }

    @Override
    public void plan(Draft draft) throws Stop {
        Walk walk = draft.walk;
        FinalBase.sibling(draft, RuntimeKind.STANDARD);
        if (draft.launch.first().kind() == LaunchKind.PYTHON
                && !draft.launch.first().program().contains("/")
                && !DistributionPython.isUsed(walk)) {
            Runtime.require(draft, draft.launch.first());
        }
        if (draft.sameBase && !Placement.hasBuildPackages(draft)) {
            throw Stop.nothing("the image is the run-time image already, and nothing in it is for the build alone");
        }
        boolean interpreter = walk.image().family().equals(draft.image.family());
        if (DistributionPython.isUsed(walk)) {
            DistributionPython.require(draft);
        } else if (!interpreter || walk.image().role() == dev.slipway.catalogue.ImageRole.OS) {
            throw Stop.refuse(
                    Code.UNKNOWN_BASE,
                    walk.stage().from().span(),
                    "`" + walk.image().reference()
                            + "` is no image of the interpreter, so where packages go is not known",
                    "build on the official image of the interpreter");
        }
        installed(draft);
        Libraries.require(draft);
        natives(draft);
        AppTree.carryOnce(draft, walk.finalState().directory());
    }

    /** Carries what package managers of the language wrote. */
    private static void installed(Draft draft) throws Stop {
        boolean any = false;
        for (Step step : draft.walk.steps()) {
            for (Command command : step.commands()) {
                if (command.phase() != Phase.DEPS) {
                    continue;
                }
                any = true;
                Optional<String> environment = environment(command);
                environment.ifPresent(draft::carry);
                if (!step.user().equals("root") && environment.isEmpty()) {
                    throw Stop.refuse(
                            Code.NOT_CARRIED,
                            step.span(),
                            "packages are installed for the user `" + step.user() + "`, outside of the interpreter",
                            "install packages before USER");
                }
                for (Effect write : command.writes()) {
                    if (write.path().contains("/.local")
                            || write.path().contains("/virtualenvs") && !isSystemWide(draft)) {
                        throw Stop.refuse(
                                Code.NOT_CARRIED,
                                step.span(),
                                "packages are installed to a directory whose name is not known",
                                "install them for the whole system, or to an environment of a given path");
                    }
                }
            }
        }
        if (!any) {
            throw Stop.nothing("no packages are installed, so nothing is left behind");
        }
        if (!inEnvironment(draft)) {
            draft.carry(PREFIX);
        }
    }

    /** The directory of the virtual environment that {@code command} makes. */
    static Optional<String> environment(Command command) {
        List<String> words = command.words();
        boolean module = words.size() > 3 && words.get(1).equals("-m") && ENVIRONMENT_MODULES.contains(words.get(2));
        return module ? Optional.of(Paths.resolve(command.directory(), words.get(words.size() - 1))) : Optional.empty();
    }

    /** Whether every installation goes to a virtual environment that is carried, by path or by PATH. */
    private static boolean inEnvironment(Draft draft) {
        return draft.walk.commands().stream()
                .filter(it -> it.phase() == Phase.DEPS && environment(it).isEmpty())
                .allMatch(it -> {
                    String program = it.words().get(0);
                    String first = it.variables().getOrDefault("PATH", "").split(":")[0];
                    return draft.artefacts().stream()
                            .anyMatch(a -> program.startsWith(a.from() + "/") || first.startsWith(a.from() + "/"));
                });
    }

    private static boolean isSystemWide(Draft draft) {
        boolean configured = draft.walk.commands().stream()
                .anyMatch(it ->
                        it.words().contains("virtualenvs.create") && it.words().contains("false"));
        String variable = draft.walk.finalState().env().getOrDefault("POETRY_VIRTUALENVS_CREATE", "");
        return configured || variable.equals("false") || variable.equals("0");
    }

    private static void natives(Draft draft) throws Stop {
        List<String> names = new ArrayList<>();
        boolean complete = true;
        for (Command command : draft.walk.commands()) {
            if (command.phase() != Phase.DEPS || command.use().isEmpty()) {
                continue;
            }
            for (String operand : command.use().get().operands()) {
                names.add(operand);
            }
            for (Effect read : command.reads()) {
                Optional<String> text =
                        read.kind() == Effect.Kind.EXACT ? draft.walk.read(read.path()) : Optional.empty();
                complete &= text.isPresent() || read.path().endsWith(".lock") || read.kind() != Effect.Kind.EXACT;
                text.ifPresent(it -> it.lines().forEach(names::add));
            }
        }
        if (draft.sameBase && draft.image.libc() == Libc.MUSL || draft.sameBase) {
            return;
        }
        for (String line : names) {
            String name = line.strip()
                    .replaceAll("^[\"']", "")
                    .replaceAll("[^A-Za-z0-9._-].*", "")
                    .replace('_', '-');
            if (Natives.isOpen("py", name)) {
                throw Natives.refuse(draft, name);
            }
            Natives.require(draft, "py", name);
        }
        if (!complete) {
            draft.doubt(
                    Confidence.MEDIUM,
                    "the list of packages could not be read; one that needs a system library would miss it");
        }
    }
}
