package dev.slipway.compare;

import dev.slipway.catalogue.CatalogueImage;
import dev.slipway.catalogue.Images;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.RunCommand;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.graph.StageState;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.PlacedInstruction;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The configuration of the image that a stage gives, as far as the file and the catalogue tell.
 *
 * @param base the image at the bottom of the chain of FROMs, as it is looked up; empty when none can be named
 * @param image what the catalogue knows of it
 * @param values one text for each thing that is set, by aspect and name, in the order of telling
 * @param own which of them the file sets itself
 */
record ImageConfiguration(
        Optional<String> base, Optional<CatalogueImage> image, Map<Key, String> values, Set<Key> own) {
    private static final String SCRATCH = "scratch";
    private static final int MOST_TOOLS = 8;

    /** Loaded when first asked. */
    private static final class TellingTools {
        static final List<String> ALL;

        static {
            try (InputStream stream = ImageConfiguration.class.getResourceAsStream("telling-tools.txt")) {
                ALL = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(it -> !it.startsWith("#"))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The aspects that have one value, by the instruction that sets it. */
    private static final Map<Keyword, Aspect> BY_KEYWORD = Map.of(
            Keyword.ENTRYPOINT, Aspect.ENTRYPOINT,
            Keyword.CMD, Aspect.CMD,
            Keyword.USER, Aspect.USER,
            Keyword.WORKDIR, Aspect.WORKDIR,
            Keyword.MAINTAINER, Aspect.AUTHOR,
            Keyword.HEALTHCHECK, Aspect.HEALTHCHECK,
            Keyword.STOPSIGNAL, Aspect.STOP_SIGNAL,
            Keyword.SHELL, Aspect.SHELL,
            Keyword.ONBUILD, Aspect.TRIGGER);

    /** One value: {@code name} is empty where there is one only. */
    record Key(Aspect aspect, String name) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byAspect = aspect.compareTo(other.aspect);
            return byAspect != 0 ? byAspect : name.compareTo(other.name);
        }
    }

    ImageConfiguration {
        values = Collections.unmodifiableMap(values);
        own = Set.copyOf(own);
    }

    static ImageConfiguration of(BuildGraph graph, Stage stage) {
        List<Stage> chain = chain(graph, stage);
        Optional<StageReference> from = graph.base(chain.get(chain.size() - 1));
        Optional<String> base = from.filter(it -> !(it instanceof StageReference.Unresolved))
                .map(it -> it instanceof StageReference.ToScratch
                        ? SCRATCH
                        : it.site().written());
        Optional<CatalogueImage> image = from.filter(StageReference.ToImage.class::isInstance)
                .flatMap(it -> Images.find(it.site().written()));
        StageState state = graph.finalState(stage);
        Map<Key, String> values = new TreeMap<>();
        state.entrypoint()
                .filter(it -> !it.argv().isEmpty())
                .ifPresent(it -> put(values, Aspect.ENTRYPOINT, "", command(it)));
        state.cmd().filter(it -> !it.argv().isEmpty()).ifPresent(it -> put(values, Aspect.CMD, "", command(it)));
        state.user().ifPresent(it -> put(values, Aspect.USER, "", it));
        put(values, Aspect.WORKDIR, "", state.directory());
        state.env().forEach((name, value) -> put(values, Aspect.ENV, name, value));
        Set<String> ports = new LinkedHashSet<>(image.map(CatalogueImage::ports).orElse(List.of()));
        ports.addAll(state.ports());
        ports.forEach(it -> put(values, Aspect.PORT, port(it), port(it)));
        Set<String> volumes =
                new LinkedHashSet<>(image.map(CatalogueImage::volumes).orElse(List.of()));
        volumes.addAll(state.volumes());
        volumes.forEach(it -> put(values, Aspect.VOLUME, it, it));
        state.labels().forEach((name, value) -> put(values, Aspect.LABEL, name, value));
        state.healthcheck().ifPresent(it -> put(values, Aspect.HEALTHCHECK, "", StepText.blanks(it)));
        state.stopSignal()
                .or(() -> image.flatMap(CatalogueImage::stopSignal))
                .ifPresent(it -> put(values, Aspect.STOP_SIGNAL, "", it));
        if (state.shellChanged()) {
            put(values, Aspect.SHELL, "", StepText.json(state.shell()));
        }
        fromText(chain, values);
        return new ImageConfiguration(base, image, values, own(chain, graph));
    }

    /** {@code stage} and the stages below it, itself first. */
    static List<Stage> chain(BuildGraph graph, Stage stage) {
        List<Stage> chain = new ArrayList<>(List.of(stage));
        Set<Integer> seen = new TreeSet<>(Set.of(stage.index()));
        Optional<Stage> parent = graph.parent(stage);
        while (parent.isPresent() && seen.add(parent.get().index())) {
            chain.add(parent.get());
            parent = graph.parent(parent.get());
        }
        return chain;
    }

    /** What the build graph does not evaluate: the author, and triggers, which a later stage of the chain sets off. */
    private static void fromText(List<Stage> chain, Map<Key, String> values) {
        int triggers = 0;
        for (int i = chain.size() - 1; i >= 0; i--) {
            for (PlacedInstruction placed : chain.get(i).instructions()) {
                if (placed.instruction() instanceof Instruction.Maintainer maintainer) {
                    maintainer.name().ifPresent(it -> put(values, Aspect.AUTHOR, "", it.text()));
                } else if (placed.instruction() instanceof Instruction.Onbuild && i == 0) {
                    put(
                            values,
                            Aspect.TRIGGER,
                            String.valueOf(++triggers),
                            StepText.blanks(placed.parts().arguments().text()));
                }
            }
        }
    }

    private static Set<Key> own(List<Stage> chain, BuildGraph graph) {
        Set<Key> own = new TreeSet<>();
        for (Stage stage : chain) {
            StageState state = graph.finalState(stage);
            for (PlacedInstruction placed : stage.instructions()) {
                Optional.ofNullable(BY_KEYWORD.get(placed.kind())).ifPresent(it -> own.add(new Key(it, "")));
                if (placed.instruction() instanceof Instruction.Env env) {
                    env.entries()
                            .forEach(it -> own.add(new Key(Aspect.ENV, it.key().text())));
                }
            }
            state.ports().forEach(it -> own.add(new Key(Aspect.PORT, port(it))));
            state.volumes().forEach(it -> own.add(new Key(Aspect.VOLUME, it)));
            state.labels().keySet().forEach(it -> own.add(new Key(Aspect.LABEL, it)));
        }
        return own;
    }

    boolean isOwn(Key key) {
        // An ENTRYPOINT of the file takes the CMD of the base image away.
        return own.contains(key) || key.aspect() == Aspect.CMD && own.contains(new Key(Aspect.ENTRYPOINT, ""));
    }

    /** A port with its protocol, as Docker keeps it: an address and a port of the host in front of it are not kept. */
    private static String port(String written) {
        int slash = written.indexOf('/');
        String numbers = slash < 0 ? written : written.substring(0, slash);
        String protocol = slash < 0 ? "/tcp" : written.substring(slash).toLowerCase(java.util.Locale.ROOT);
        return numbers.substring(numbers.lastIndexOf(':') + 1) + protocol;
    }

    private static String command(RunCommand command) {
        return StepText.json(command.argv());
    }

    private static void put(Map<Key, String> values, Aspect aspect, String name, String value) {
        values.put(new Key(aspect, name), value);
    }

    /** Everything that differs between the two; the base image aside. */
    static List<ImageChange> changes(ImageConfiguration before, ImageConfiguration after) {
        Map<Key, Boolean> keys = new TreeMap<>();
        before.values.keySet().forEach(it -> keys.put(it, true));
        after.values.keySet().forEach(it -> keys.put(it, true));
        List<ImageChange> changes = new ArrayList<>();
        for (Key key : keys.keySet()) {
            Optional<String> old = Optional.ofNullable(before.values.get(key));
            Optional<String> now = Optional.ofNullable(after.values.get(key));
            if (!old.equals(now)) {
                boolean inherited = !before.isOwn(key) && !after.isOwn(key);
                changes.add(change(key, old, now, inherited, before, after));
            }
        }
        return changes;
    }

    private static ImageChange change(
            Key key,
            Optional<String> old,
            Optional<String> now,
            boolean inherited,
            ImageConfiguration before,
            ImageConfiguration after) {
        String name = key.name();
        if (key.aspect() == Aspect.PORT || key.aspect() == Aspect.VOLUME) {
            String sentence = (now.isPresent() ? "is added" : "is gone") + (inherited ? ", with its base image" : "");
            return new ImageChange(key.aspect(), name, old, now, inherited, sentence);
        }
        if (key.aspect() == Aspect.USER && !inherited) {
            boolean wasRoot = isRoot(old);
            boolean isRoot = isRoot(now);
            ImageChange plain = ImageChange.of(Aspect.USER, name, old, now, false);
            String more = wasRoot == isRoot
                    ? ""
                    : isRoot ? ": the container runs as root" : ": the container no longer runs as root";
            return new ImageChange(Aspect.USER, name, old, now, false, plain.sentence() + more);
        }
        if (key.aspect() == Aspect.ENV && name.equals("PATH") && old.isPresent() && now.isPresent()) {
            return new ImageChange(Aspect.ENV, name, old, now, inherited, path(old.get(), now.get()));
        }
        return ImageChange.of(key.aspect(), name, old, now, inherited);
    }

    private static String path(String old, String now) {
        List<String> gone = new ArrayList<>(List.of(old.split(":")));
        List<String> come = new ArrayList<>(List.of(now.split(":")));
        gone.removeAll(come);
        come.removeAll(List.of(old.split(":")));
        List<String> parts = new ArrayList<>();
        if (!come.isEmpty()) {
            parts.add("gains `" + String.join("`, `", come) + "`");
        }
        if (!gone.isEmpty()) {
            parts.add("loses `" + String.join("`, `", gone) + "`");
        }
        return parts.isEmpty() ? "is searched in another order: now `" + now + "`" : String.join(" and ", parts);
    }

    private static boolean isRoot(Optional<String> user) {
        String name = user.orElse("root").replaceAll(":.*", "");
        return name.isEmpty() || name.equals("root") || name.equals("0");
    }

    /** What the names of both bases mean, in one sentence; empty when they are the same. */
    static Optional<ImageChange> base(ImageConfiguration before, ImageConfiguration after) {
        if (before.base.equals(after.base)) {
            return Optional.empty();
        }
        String old = before.base.orElse("no known image");
        String now = after.base.orElse("no known image");
        StringBuilder sentence = new StringBuilder("was `" + old + "` and is now `" + now + "`");
        if (after.base.filter(SCRATCH::equals).isPresent()) {
            sentence.append(": an empty image, without a shell, libraries and certificates");
        } else if (after.image.isEmpty()) {
            sentence.append(": nothing is known of what it holds");
        } else {
            sentence.append(": ").append(known(before.image, after.image.get()));
        }
        return Optional.of(new ImageChange(Aspect.BASE, "", before.base, after.base, false, sentence.toString()));
    }

    private static String known(Optional<CatalogueImage> before, CatalogueImage after) {
        List<String> parts = new ArrayList<>();
        parts.add(system(after));
        if (after.shell().isEmpty()) {
            parts.add("without a shell");
        }
        if (before.isPresent()) {
            List<String> lost = TellingTools.ALL.stream()
                    .filter(it -> before.get().hasTool(it) && !after.hasTool(it))
                    .limit(MOST_TOOLS)
                    .toList();
            if (!lost.isEmpty() && !after.shell().isEmpty()) {
                parts.add("without " + String.join(", ", lost));
            }
            if (before.get().libc() != after.libc()) {
                parts.add("with " + libc(after));
            }
        }
        return String.join(", ", parts);
    }

    private static String libc(CatalogueImage image) {
        return switch (image.libc()) {
            case MUSL -> "musl as its C library";
            case GLIBC -> "glibc as its C library";
            case NONE -> "no C library";
            default -> "a C library that is not known";
        };
    }

    private static String system(CatalogueImage image) {
        if (image.distribution().equals("none")) {
            return "no distribution";
        }
        return image.distribution() + image.suite().map(it -> " " + it.name()).orElse("");
    }
}
