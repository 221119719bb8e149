package dev.slipway.fix.split;

import dev.slipway.catalogue.RuntimeKind;
import dev.slipway.graph.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Jars that Maven or Gradle build and a JRE runs. */
final class JavaRecipe implements Recipe {
    private static final Set<String> CLASS_PATH = Set.of("-cp", "-classpath", "--class-path");

    @Override
    public boolean fits(Launch launch) {
        return launch.isFirst(LaunchKind.JAVA);
    }

    @Override
    public void plan(Draft draft) throws Stop {
        Walk walk = draft.walk;
        Launch.Start start = draft.launch.first();
        List<String> files = files(draft, start);
        FinalBase.sibling(draft, RuntimeKind.STANDARD);
        Runtime.require(draft, start);
        Libraries.require(draft);
        for (String file : files) {
            carry(draft, file);
        }
        Assets.carry(draft, Set.copyOf(files));
        if (draft.sameBase && !Placement.hasBuildPackages(draft)) {
            throw Stop.nothing("`" + walk.image().reference() + "` is the run-time image already");
        }
    }

    private static List<String> files(Draft draft, Launch.Start start) throws Stop {
        List<String> arguments = start.arguments();
        List<String> files = new ArrayList<>();
        for (int i = 0; i + 1 < arguments.size(); i++) {
            if (arguments.get(i).equals("-jar")) {
                files.add(arguments.get(i + 1));
                break;
            }
            if (CLASS_PATH.contains(arguments.get(i))) {
                files.addAll(List.of(arguments.get(i + 1).split(":")));
            }
        }
        if (files.isEmpty() || files.stream().anyMatch(it -> it.contains("$"))) {
            throw Stop.refuse(
                    Code.UNKNOWN_PROGRAM,
                    draft.launch.span(),
                    "the command does not name the jar that it runs",
                    "name the jar with -jar");
        }
        if (files.stream().anyMatch(it -> it.endsWith(".jar") && it.contains("*")) && !draft.launch.needsShell()) {
            throw Stop.refuse(
                    Code.BROKEN,
                    draft.launch.span(),
                    "`*` is not expanded in the exec form, so the command finds no jar",
                    "name the jar, or use the shell form");
        }
        List<String> paths = new ArrayList<>();
        for (String file : files) {
            paths.add(Paths.resolve(draft.walk.finalState().directory(), file.replaceAll("/\\*$", "")));
        }
        return paths;
    }

    private static void carry(Draft draft, String path) throws Stop {
        Walk walk = draft.walk;
        Optional<Walk.Producer> producer = walk.producer(path.replace("*", "x"));
        if (producer.isEmpty()) {
            if (walk.contextPath(path).isPresent() || walk.commands().stream().noneMatch(Runtime::builds)) {
                throw Stop.nothing("`" + path + "` comes from the build context, so nothing is built here");
            }
            throw Stop.refuse(
                    Code.UNKNOWN_PROGRAM,
                    draft.launch.span(),
                    "no command of the file is known to make `" + path + "`",
                    "name the jar that the build makes");
        }
        int slash = path.lastIndexOf('/');
        String directory = slash == 0 ? "/" : path.substring(0, slash);
        if (producer.get().exact()) {
            draft.carry(path);
            return;
        }
        boolean fat = isFat(walk, producer.get().command());
        boolean build = Paths.isBelow(walk.finalState().directory(), directory);
        if (!fat || draft.style == Style.CONSERVATIVE) {
            draft.carry(directory);
            if (build) {
                draft.doubt(Confidence.MEDIUM, "the whole of `" + directory + "` is carried over");
            }
            if (!fat) {
                draft.doubt(
                        Confidence.MEDIUM,
                        "no build file says that the jar holds its dependencies, so the directory of the jar is carried"
                                + " over");
            }
        } else if (path.contains("*")) {
            draft.carry(path, directory + "/");
        } else {
            draft.carry(path);
        }
    }

    private static boolean isFat(Walk walk, Command command) {
        if (command.words().stream().anyMatch(Tables.read("fat-jar-goals.tsv")::containsKey)) {
            return true;
        }
        for (String name : List.of("pom.xml", "build.gradle", "build.gradle.kts")) {
            Optional<String> text = walk.read(Paths.resolve(command.directory(), name));
            if (text.isPresent()
                    && Tables.read("fat-jars.tsv").keySet().stream().anyMatch(text.get()::contains)) {
                return true;
            }
        }
        return false;
    }
}
