package dev.slipway.fix.split;

import dev.slipway.catalogue.CommandUse;
import dev.slipway.catalogue.ImageRole;
import dev.slipway.catalogue.Libc;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The interpreter that a package of Debian or Ubuntu brings. There pip installs to {@code /usr/local}, which holds nothing
 * else, and leaves out what a package has installed before.
 */
final class DistributionPython {
    private DistributionPython() {}

    /** Whether the file builds on a plain distribution whose Python this knows. */
    static boolean isUsed(Walk walk) {
        return walk.image().role() == ImageRole.OS
                && walk.image().libc() == Libc.GLIBC
                && packages(walk).isPresent();
    }

    /** Adds the packages that the interpreter and what pip installed beside it need. */
    static void require(Draft draft) {
        draft.packages.addAll(packages(draft.walk).orElseThrow());
        draft.keptTools.addAll(Tables.read("distribution-pythons.tsv").keySet());
        draft.doubt(
                Confidence.MEDIUM,
                "packages of the distribution that pip found in place are taken to be `"
                        + String.join("`, `", packages(draft.walk).orElseThrow()) + "`");
    }

    private static Optional<List<String>> packages(Walk walk) {
        for (Map.Entry<String, List<String>> row :
                Tables.read("distribution-pythons.tsv").entrySet()) {
            boolean installed = walk.commands().stream()
                    .filter(Placement::installs)
                    .filter(it -> it.use()
                            .flatMap(use -> use.entry().manager())
                            .filter("apt"::equals)
                            .isPresent())
                    .flatMap(it -> it.use().map(CommandUse::operands).orElse(List.of()).stream())
                    .anyMatch(it -> it.equals(row.getKey()) || it.startsWith(row.getKey() + "-"));
            if (installed) {
                return Optional.of(List.of(row.getValue().get(0).split(" ")));
            }
        }
        return Optional.empty();
    }
}
