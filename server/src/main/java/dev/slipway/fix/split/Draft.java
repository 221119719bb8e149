package dev.slipway.fix.split;

import dev.slipway.catalogue.CatalogueImage;
import dev.slipway.graph.Paths;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A split while it is being planned: what recipes and placement decide, before any text is made. */
final class Draft {
    /** One path to carry over. {@code from} and {@code to} are absolute and mostly equal. */
    record Artefact(String from, String to) {}

    final Walk walk;
    final Launch launch;
    final Style style;

    /** As it is written after FROM. */
    String base = "";

    CatalogueImage image;

    /** Whether the final base is the build's own. */
    boolean sameBase;

    private final Map<String, Artefact> artefacts = new LinkedHashMap<>();

    /** Lines for the build stage, before the step of that index. */
    final Map<Integer, String> buildLines = new LinkedHashMap<>();

    /** Packages that the final stage installs beside those of the file, by package manager. */
    final Set<String> packages = new LinkedHashSet<>();

    /** A command for a stage between build and final. */
    Optional<String> prune = Optional.empty();

    /** Global tools whose installation belongs to the final stage alone, by the words that install them. */
    final Set<String> runtimeTools = new LinkedHashSet<>();

    /** Packages that could serve the program as well, but are known to serve the build here. */
    final Set<String> buildPackages = new LinkedHashSet<>();

    /** Tools that the program may start, so that packages which bring them stay. */
    final Set<String> keptTools = new LinkedHashSet<>();

    private Confidence confidence = Confidence.HIGH;
    private final List<String> caveats = new ArrayList<>();

    Draft(Walk walk, Launch launch, Style style) {
        this.walk = walk;
        this.launch = launch;
        this.style = style;
        this.image = walk.image();
    }

    void carry(String path) {
        carry(path, path);
    }

    void carry(String from, String to) {
        for (Artefact each : artefacts.values()) {
            if (Paths.isBelow(to, each.to()) && each.from().equals(each.to()) && from.equals(to)) {
                return;
            }
        }
        artefacts.values().removeIf(it -> from.equals(to) && it.from().equals(it.to()) && Paths.isBelow(it.to(), to));
        artefacts.put(to, new Artefact(from, to));
    }

    void drop(Artefact artefact) {
        artefacts.remove(artefact.to());
    }

    List<Artefact> artefacts() {
        return List.copyOf(artefacts.values());
    }

    boolean carries(String path) {
        return artefacts.values().stream().anyMatch(it -> Paths.isBelow(path, it.to()));
    }

    /** Lowers the confidence for a reason that people can read. */
    void doubt(Confidence atMost, String why) {
        confidence = confidence.and(atMost);
        if (!caveats.contains(why)) {
            caveats.add(why);
        }
    }

    Confidence confidence() {
        return confidence;
    }

    Optional<String> caveat() {
        return caveats.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", caveats));
    }
}
