package dev.slipway.fix.refactor;

import dev.slipway.catalogue.Phase;
import dev.slipway.fix.Fix;
import dev.slipway.fix.split.StageWork;
import dev.slipway.graph.Stage;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Keyword;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Adds a stage that runs the tests of what another stage builds. Nothing copies from it, so that only a build with
 * {@code --target} runs it; the stages before stay as they are.
 */
final class AddTestStage implements Refactoring {
    /** By manifest, in the order of asking: the command that tests, and what the manifest must say where tests are optional. */
    private static final List<Map.Entry<String, List<String>>> COMMANDS = List.of(
            Map.entry("go.mod", List.of("go test ./...", "")),
            Map.entry("Cargo.toml", List.of("cargo test", "")),
            Map.entry("pom.xml", List.of("mvn -B test", "")),
            Map.entry("gradlew", List.of("./gradlew test", "")),
            Map.entry("build.gradle", List.of("gradle test", "")),
            Map.entry("build.gradle.kts", List.of("gradle test", "")),
            Map.entry("package.json", List.of("npm test", "\"test\"\\s*:")),
            Map.entry("requirements.txt", List.of("python -m pytest", "(?m)^pytest\\b")),
            Map.entry("mix.exs", List.of("mix test", "")));

    @Override
    public List<Fix> at(Subject subject, TextSpan selection) {
        Optional<Stage> last = StageText.last(subject);
        if (last.isEmpty()) {
            return List.of();
        }
        for (Stage stage : subject.graph().stages()) {
            boolean selected = stage.span().start() <= selection.end()
                    && selection.start() <= stage.span().end();
            if (selected && stage != last.get() && stage.name().isPresent() && phases(stage, Phase.BUILD)) {
                return command(subject, stage)
                        .filter(it -> !isTested(subject))
                        .map(it -> List.of(add(subject, stage, last.get(), it)))
                        .orElse(List.of());
            }
        }
        return List.of();
    }

    private static boolean isTested(Subject subject) {
        return subject.graph().stages().stream().anyMatch(it -> phases(it, Phase.TEST));
    }

    private static boolean phases(Stage stage, Phase phase) {
        return stage.instructions().stream()
                .filter(it -> it.kind() == Keyword.RUN)
                .anyMatch(it -> StageWork.phases(it).contains(phase));
    }

    /** The command for the first manifest that the stage's build tool reads. */
    private static Optional<String> command(Subject subject, Stage stage) {
        for (Map.Entry<String, List<String>> each : COMMANDS) {
            String command = each.getValue().get(0);
            String tool = command.substring(0, command.indexOf(' '));
            String needed = each.getValue().get(1);
            Optional<String> text =
                    needed.isEmpty() ? Optional.of("") : subject.context().read(each.getKey());
            boolean used = stage.instructions().stream()
                    .filter(it -> it.kind() == Keyword.RUN)
                    .anyMatch(it -> StageWork.tools(it).contains(tool.replace("./", "")));
            boolean says = text.isPresent()
                    && Pattern.compile(needed).matcher(text.get()).find();
            if (used && says) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }

    private static Fix add(Subject subject, Stage stage, Stage last, String command) {
        String name = StageText.freeName(subject, "test");
        String eol = StageText.lineEnd(subject);
        String text = StageText.cased(stage.from(), "FROM ")
                + stage.name().orElseThrow()
                + StageText.cased(stage.from(), " AS ")
                + name
                + eol
                + StageText.cased(stage.from(), "RUN ")
                + command
                + eol
                + eol;
        return StageText.review(
                subject,
                "Add a stage `" + name + "` that runs `" + command + "`",
                Fix.Kind.REFACTOR_REWRITE,
                "only `docker build --target " + name + "` runs it; other builds pass it over",
                List.of(TextEdit.insert(StageText.startWithComments(subject, last), text)));
    }
}
