package dev.slipway.fix.split;

import dev.slipway.catalogue.CommandUse;
import dev.slipway.catalogue.Effect;
import dev.slipway.graph.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of the programs that Go's build and install commands write (cmd/go, "go help build" and "go help install"): the
 * last element of the import path, or of the module path for its root, without a version suffix.
 */
final class GoOutput {
    private static final Pattern MODULE = Pattern.compile("(?m)^module\\s+\"?([^\\s\"]+)");
    private static final Pattern VERSION = Pattern.compile("v[0-9]+");

    private GoOutput() {}

    /** Whether {@code command} writes the program {@code path}; empty when it is no such command. */
    static Optional<Boolean> makes(Walk walk, Command command, String path) {
        if (command.use().isEmpty()
                || Builder.ofTool(command.name()).filter(it -> it == Builder.GO).isEmpty()) {
            return Optional.empty();
        }
        CommandUse use = command.use().get();
        List<Effect> writes = command.writes();
        if (writes.isEmpty() || use.phase() != dev.slipway.catalogue.Phase.BUILD) {
            return Optional.empty();
        }
        Effect effect = writes.get(0);
        Optional<String> output = use.option("-o");
        if (effect.kind() == Effect.Kind.INTO && output.isPresent()) {
            String target = effect.path();
            boolean directory = target.endsWith("/");
            String plain = directory ? target.substring(0, target.length() - 1) : target;
            if (plain.equals(path)) {
                return Optional.of(!directory);
            }
            return Optional.of(
                    isChild(path, plain) && names(walk, command, use.operands()).contains(name(path)));
        }
        if (effect.kind() == Effect.Kind.INTO || effect.kind() == Effect.Kind.BELOW) {
            return Optional.of(isChild(path, effect.path().replaceAll("/$", ""))
                    && names(walk, command, use.operands()).contains(name(path)));
        }
        return Optional.empty();
    }

    private static boolean isChild(String path, String directory) {
        return Paths.isBelow(path, directory) && path.lastIndexOf('/') == directory.length();
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static List<String> names(Walk walk, Command command, List<String> operands) {
        List<String> names = new ArrayList<>();
        for (String operand : operands.isEmpty() ? List.of(".") : operands) {
            String path = operand.contains("@") ? operand.substring(0, operand.indexOf('@')) : operand;
            if (path.endsWith("/...") || path.equals("...")) {
                names.add(ofDirectory(walk, command.directory()));
                String below = Paths.resolve(command.directory(), path.replaceAll("/?\\.\\.\\.$", ""));
                names.addAll(packages(walk, below));
            } else if (path.endsWith(".go")) {
                names.add(name(path).replaceAll("\\.go$", ""));
            } else if (path.startsWith(".") || path.startsWith("/")) {
                names.add(ofDirectory(walk, Paths.resolve(command.directory(), path)));
            } else {
                names.add(last(path));
            }
        }
        return names;
    }

    /** The program of the package in {@code directory}. */
    private static String ofDirectory(Walk walk, String directory) {
        Optional<String> module = walk.read(Paths.resolve(directory, "go.mod")).flatMap(GoOutput::module);
        return module.map(GoOutput::last).orElse(name(directory));
    }

    static Optional<String> module(String goMod) {
        Matcher matcher = MODULE.matcher(goMod);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String last(String path) {
        String[] parts = path.split("/");
        String last = parts[parts.length - 1];
        return parts.length > 1 && VERSION.matcher(last).matches() ? parts[parts.length - 2] : last;
    }

    /** Directories of the context below {@code directory} that hold Go files. */
    private static List<String> packages(Walk walk, String directory) {
        List<String> names = new ArrayList<>();
        for (Step step : walk.copies()) {
            step.copy().get().targets(walk.subject().context()).forEach((image, source) -> {
                if (image.endsWith(".go") && Paths.isBelow(image, directory)) {
                    names.add(name(image.substring(0, image.lastIndexOf('/'))));
                } else if (!source.contains(".") && Paths.isBelow(image, directory) || source.isEmpty()) {
                    ContextFiles.under(walk.subject().context(), source).stream()
                            .filter(it -> it.endsWith(".go") && it.indexOf('/') > 0)
                            .forEach(it -> names.add(name(it.substring(0, it.lastIndexOf('/')))));
                }
            });
        }
        return names;
    }
}
