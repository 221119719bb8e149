package dev.slipway.analysis;

import dev.slipway.catalogue.CatalogueBaseImages;
import dev.slipway.config.FormatStyle;
import dev.slipway.config.Policy;
import dev.slipway.config.Settings;
import dev.slipway.fixtures.Fixtures.Fixture;
import dev.slipway.graph.BuildInputs;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.FileId;
import dev.slipway.workspace.BuildContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Subjects for tests. Of a fixture's settings {@code profile}, {@code target}, {@code platform}, {@code azure},
 * {@code arg.NAME}, {@code context.NAME}, {@code file.PATH}, {@code trusted}, {@code label.KEY} and {@code strictLabels}
 * and {@code platforms.IMAGE} count; files make up a build context, the three before the last a policy, and the last is what
 * a registry said.
 */
public final class Subjects {
    public static final FileId FILE = new FileId("file:///work/Dockerfile");

    public static Subject of(String text) {
        return of(text, new Properties());
    }

    public static Subject of(Fixture fixture) {
        return of(fixture.marked().text(), fixture.settings());
    }

    private static Subject of(String text, Properties properties) {
        BuildInputs inputs = new BuildInputs(
                starting(properties, "arg."),
                Optional.ofNullable(properties.getProperty("target")),
                starting(properties, "context."),
                Optional.ofNullable(properties.getProperty("platform")),
                new CatalogueBaseImages());
        Settings usual = Settings.DEFAULT;
        Settings settings = new Settings(
                properties.getProperty("profile", usual.profile()),
                usual.enabledRules(),
                usual.skippedRules(),
                usual.severities(),
                inputs,
                properties.getProperty("azure", usual.azureHover()),
                policy(properties),
                FormatStyle.NONE);
        Map<String, String> files = starting(properties, "file.");
        Map<String, List<String>> platforms = new TreeMap<>();
        starting(properties, "platforms.").forEach((image, said) -> platforms.put(image, List.of(said.split(" "))));
        BuildContext context = files.isEmpty() ? BuildContext.UNKNOWN : context(files);
        return Subject.of(FILE, SyntaxTree.parse(text), settings, context).withImagePlatforms(platforms);
    }

    private static Policy policy(Properties properties) {
        String trusted = properties.getProperty("trusted", "");
        return new Policy(
                trusted.isEmpty() ? List.of() : List.of(trusted.split(" ")),
                starting(properties, "label."),
                Boolean.parseBoolean(properties.getProperty("strictLabels", "false")));
    }

    private static Map<String, String> starting(Properties properties, String prefix) {
        Map<String, String> found = new TreeMap<>();
        properties.stringPropertyNames().stream()
                .filter(it -> it.startsWith(prefix))
                .forEach(it -> found.put(it.substring(prefix.length()), properties.getProperty(it)));
        return found;
    }

    /** A build context of these files and their texts. */
    public static BuildContext context(Map<String, String> files) {
        return new BuildContext() {
            @Override
            public boolean isKnown() {
                return true;
            }

            @Override
            public Optional<String> read(String path) {
                return Optional.ofNullable(files.get(path));
            }

            @Override
            public boolean exists(String path) {
                return files.containsKey(path);
            }

            @Override
            public List<String> list(String directory) {
                String prefix = directory.equals(".") ? "" : directory + "/";
                return files.keySet().stream()
                        .filter(it -> it.startsWith(prefix))
                        .map(it -> it.substring(prefix.length()))
                        .map(it -> it.indexOf('/') < 0 ? it : it.substring(0, it.indexOf('/') + 1))
                        .distinct()
                        .toList();
            }
        };
    }

    private Subjects() {}
}
