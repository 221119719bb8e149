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
    static void require(Draft draft) {
        for (Step step : draft.walk.steps()) {
            for (Command command : step.commands()) {
                Optional<String> manager =
                        command.use().flatMap(it -> it.entry().manager());
                if (manager.isEmpty() || !Installs.isSystem(manager.get()) || !Placement.installs(command)) {
                    continue;
                }
                for (String name : command.use().get().operands()) {
                    if (Packages.role(manager.get(), name) == PackageRole.BUILD) {
                        require(draft, name);
                    }
                }
            }
        }
    }

    /** Adds the run-time packages of the development package {@code name}. */
    static void require(Draft draft, String name) {
        if (Tables.read("own-packages.tsv").containsKey(draft.walk.image().family() + ":" + Packages.name(name))) {
            return;
        }
        String suite = draft.image.suite().map(Suite::name).orElse(draft.image.distribution());
        Optional<List<String>> runtime = Packages.runtimeOf(name, suite);
        if (runtime.isPresent()) {
            draft.packages.addAll(runtime.get().stream()
                    .filter(it -> !it.equals("-") && !draft.image.hasPackage(it))
                    .toList());
            return;
        }
        if (name.startsWith("lib") || Packages.name(name).endsWith("-dev")) {
            draft.packages.add(name);
            draft.doubt(
                    Confidence.MEDIUM,
                    "the run-time package of `" + name + "` is not known, so `" + name + "` itself is installed");
        }
    }
}
