package dev.slipway.fix.split;

import dev.slipway.catalogue.Effect;
import dev.slipway.catalogue.Phase;
import dev.slipway.graph.Paths;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of the programs that Cargo writes: the package and its binary targets (the Cargo book, "Cargo Targets"). */
final class CargoOutput {
    private static final Pattern NAME = Pattern.compile(
            "(?m)^\\s*\\[(package|\\[bin\\])\\]?[^\\[]*?^\\s*name\\s*=\\s*\"([^\"]+)\"",
            Pattern.DOTALL | Pattern.MULTILINE);

    private CargoOutput() {}

    /** Whether {@code command} writes the program {@code path}; empty when it is none of Cargo, or that is not known. */
    static Optional<Boolean> makes(Walk walk, Command command, String path) {
        boolean cargo =
                Builder.ofTool(command.name()).filter(it -> it == Builder.RUST).isPresent();
        if (!cargo || command.phase() != Phase.BUILD) {
            return Optional.empty();
        }
        Optional<String> manifest = walk.read(Paths.resolve(command.directory(), "Cargo.toml"));
        if (manifest.isEmpty() || manifest.get().contains("[workspace]")) {
            return Optional.empty();
        }
        Set<String> names = new TreeSet<>();
        Matcher matcher = NAME.matcher(manifest.get());
        while (matcher.find()) {
            names.add(matcher.group(2));
        }
        walk.contextPath(Paths.resolve(command.directory(), "src/bin"))
                .map(walk.subject().context()::list)
                .ifPresent(files -> files.forEach(it -> names.add(it.replaceAll("(?:\\.rs|/)$", ""))));
        String name = path.substring(path.lastIndexOf('/') + 1);
        boolean below = command.writes().stream()
                .anyMatch(it -> it.kind() == Effect.Kind.BELOW && Paths.isBelow(path, it.path()));
        return Optional.of(below && names.contains(name));
    }

    /** Adds the system libraries of crates in the lock file; lowers the confidence when there is none to read. */
    static void libraries(Draft draft) throws Stop {
        Optional<String> lock = draft.walk.commands().stream()
                .filter(it ->
                        Builder.ofTool(it.name()).filter(b -> b == Builder.RUST).isPresent())
                .findFirst()
                .flatMap(it -> draft.walk.read(Paths.resolve(it.directory(), "Cargo.lock")));
        if (lock.isEmpty()) {
            draft.doubt(Confidence.MEDIUM, "there is no Cargo.lock to tell which system libraries are linked");
            return;
        }
        for (String line : lock.get().lines().toList()) {
            if (line.startsWith("name = \"")) {
                String crate = line.substring(8).replace("\"", "");
                if (Natives.isOpen("rs", crate)) {
                    throw Natives.refuse(draft, crate);
                }
                Natives.require(draft, "rs", crate);
            }
        }
    }
}
