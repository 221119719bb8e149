package dev.slipway.builder;

import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Stage;
import dev.slipway.subject.Subject;
import dev.slipway.workspace.ContextPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The command lines that build one stage, to be run in the folder of the build context. {@code --file} of both tools
 * counts from the folder one stands in (docker buildx build; azure-cli, acr/build.py), and what the settings give the
 * build is given here too.
 */
public final class BuildCommands {
    /** Characters that no shell reads anything into: POSIX shells, cmd and PowerShell. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=+-]+");

    private static final Pattern NOT_IN_NAME = Pattern.compile("[^a-z0-9]+");
    private static final Pattern NOT_IN_TAG = Pattern.compile("[^A-Za-z0-9_.-]+");
    private static final String NO_NAME = "app";

    private final Subject subject;
    private final Optional<String> target;
    private final String tag;
    private final boolean push;

    private BuildCommands(Subject subject, Optional<String> target, String tag, boolean push) {
        this.subject = subject;
        this.target = target;
        this.tag = tag;
        this.push = push;
    }

    /**
     * The commands for {@code stage}; empty where no command reaches it: a stage without a name above the last, or one
     * whose name a later stage has too.
     *
     * @param push whether the image is worth keeping in a registry; a test stage's is not
     */
    public static Optional<BuildCommands> of(Subject subject, Stage stage, boolean push) {
        BuildGraph graph = subject.graph();
        boolean isLast = stage.index() == graph.stages().size() - 1;
        Optional<String> name = stage.name();
        if (isLast) {
            return Optional.of(new BuildCommands(subject, Optional.empty(), "{{.Run.ID}}", push));
        }
        boolean reached = name.flatMap(graph::stage).filter(it -> it == stage).isPresent();
        return reached
                ? Optional.of(new BuildCommands(
                        subject, name, NOT_IN_TAG.matcher(name.get()).replaceAll("-"), push))
                : Optional.empty();
    }

    /** {@code docker build ...}. */
    public String docker() {
        List<String> words = new ArrayList<>(List.of("docker", "build"));
        file(words);
        target(words);
        arguments(words);
        subject.settings().buildInputs().platform().ifPresent(it -> words.addAll(List.of("--platform", quoted(it))));
        subject.settings()
                .buildInputs()
                .namedContexts()
                .forEach((name, where) -> words.addAll(List.of("--build-context", quoted(name + "=" + where))));
        words.add(".");
        return String.join(" ", words);
    }

    /** {@code az acr build ...}, with {@code <registry>} for the name of the registry. */
    public String azure() {
        List<String> words = new ArrayList<>(List.of("az", "acr", "build", "--registry", "<registry>"));
        file(words);
        target(words);
        arguments(words);
        subject.settings().buildInputs().platform().ifPresent(it -> words.addAll(List.of("--platform", quoted(it))));
        words.addAll(List.of("--image", quoted(image())));
        if (!push) {
            words.add("--no-push");
        }
        words.add(".");
        return String.join(" ", words);
    }

    /**
     * A task file for {@code az acr run} that builds with BuildKit and pushes: {@code az acr build} cannot be told to.
     * (container-registry-tasks-reference-yaml; the runner takes the variable from the step's environment.)
     */
    public String task() {
        List<String> words = new ArrayList<>(List.of("-t", "$Registry/" + image()));
        file(words);
        target(words);
        arguments(words);
        words.add(".");
        String build = String.join(" ", words).replace("\\", "\\\\").replace("\"", "\\\"");
        String text = "version: v1.1.0\nsteps:\n  - build: \"" + build + "\"\n    env: [DOCKER_BUILDKIT=1]\n";
        return push ? text + "  - push: [\"$Registry/" + image() + "\"]\n" : text;
    }

    /** The folder's name as a repository, tagged with the stage, or for the last stage with the id of the run. */
    private String image() {
        String folder =
                ContextPath.folderName(subject.context(), subject.file()).orElse(NO_NAME);
        String name = NOT_IN_NAME.matcher(folder.toLowerCase(Locale.ROOT)).replaceAll("-");
        String trimmed = name.replaceAll("^-+|-+$", "");
        return (trimmed.isEmpty() ? NO_NAME : trimmed) + ":" + tag;
    }

    private void file(List<String> words) {
        String path = ContextPath.of(subject.context(), subject.file());
        if (!path.equals("Dockerfile")) {
            words.addAll(List.of("--file", quoted(path)));
        }
    }

    private void target(List<String> words) {
        target.ifPresent(name -> words.addAll(List.of("--target", quoted(name))));
    }

    private void arguments(List<String> words) {
        for (Map.Entry<String, String> argument :
                subject.settings().buildInputs().buildArgs().entrySet()) {
            words.addAll(List.of("--build-arg", quoted(argument.getKey() + "=" + argument.getValue())));
        }
    }

    /** In double quotes, which all shells know, unless every character is harmless. */
    private static String quoted(String word) {
        if (PLAIN.matcher(word).matches()) {
            return word;
        }
        return '"'
                + word.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("$", "\\$")
                        .replace("`", "\\`")
                + '"';
    }
}
