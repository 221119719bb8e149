package dev.slipway.fix.split;

import dev.slipway.catalogue.CommandUse;
import dev.slipway.catalogue.Phase;
import java.util.List;
import java.util.Optional;

/** Tools that a package manager of a language installs for the whole system, apart from the application. */
final class GlobalTools {
    private GlobalTools() {}

    /** The word of a RUN that installs the package which brings {@code program}; empty when none does. */
    static Optional<String> find(Walk walk, String program) {
        List<String> packages = Optional.ofNullable(
                        Tables.read("global-tools.tsv").get(program))
                .orElse(List.of(program));
        return walk.commands().stream()
                .filter(it -> it.phase() == Phase.SYS_RUN)
                .filter(it -> it.use()
                        .flatMap(use -> use.entry().manager())
                        .filter(manager -> !Installs.isSystem(manager))
                        .isPresent())
                .flatMap(it -> it.use().map(CommandUse::operands).orElse(List.of()).stream())
                .filter(it -> packages.stream()
                        .anyMatch(name -> it.equals(name) || it.startsWith(name + "@") || it.startsWith(program + "-")))
                .findFirst();
    }
}
