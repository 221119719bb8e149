package dev.slipway.fix.split;

import dev.slipway.catalogue.PackageRole;
import dev.slipway.catalogue.Packages;
import dev.slipway.catalogue.Suite;
import java.util.List;
import java.util.Optional;

/** Libraries that the file installs for the build and that programs need again where they run. */
final class Libraries {
    private Libraries() {}

    /** Adds the run-time packages of all development packages of the file. */
    static void require(Draft draft) throws Stop {
        for (Step step : draft.walk.steps()) {
            for (Command command : step.commands()) {
                Optional<String> manager =
                        command.use().flatMap(it -> it.entry().manager());
                if (manager.isEmpty() || !isSystem(manager.get()) || !Placement.installs(command)) {
                    continue;
                }
                for (String name : command.use().get().operands()) {
                    if (Packages.role(manager.get(), name) == PackageRole.BUILD) {
                        require(draft, step, manager.get(), name);
                    }
                }
            }
        }
    }

    static boolean isSystem(String manager) {
        return Tables.read("installs.tsv").containsKey(manager) || manager.equals("yum");
    }

    private static void require(Draft draft, Step step, String manager, String name) throws Stop {
        Optional<Suite> suite = draft.image.suite();
        Optional<List<String>> runtime = suite.flatMap(it -> Packages.runtimeOf(name, it.name()));
        if (runtime.isPresent()) {
            draft.packages.addAll(runtime.get().stream()
                    .filter(it -> !it.equals("-") && !draft.image.hasPackage(it))
                    .toList());
            return;
        }
        boolean library = name.startsWith("lib") || Packages.name(name).endsWith("-dev");
        if (library && Packages.tools(manager, name).isEmpty()) {
            throw Stop.refuse(
                    Code.LIBRARIES,
                    step.span(),
                    "the run-time package of `" + name + "` is not known for `" + draft.base + "`",
                    "install the library that the program links with in a RUN of its own");
        }
    }
}
