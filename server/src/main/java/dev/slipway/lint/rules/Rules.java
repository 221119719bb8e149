package dev.slipway.lint.rules;

import dev.slipway.lint.Rule;
import dev.slipway.lint.RuleDoc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every rule. A new one is a file beside this and a line here. */
public final class Rules {
    public static final List<Rule> ALL;

    static {
        List<Rule> judges = judges();
        List<Rule> all = new ArrayList<>(judges);
        all.addAll(advisers());
        all.add(new SingleStageImages(judges));
        ALL = List.copyOf(all);
    }

    /** The rules that judge a file by itself; a split's result is judged by them too. */
    private static List<Rule> judges() {
        return List.of(
                new SyntaxErrors(),
                new BuildErrors(),
                new StageReferences(),
                new StageNames(),
                new Variables(),
                new Platforms(),
                new BaseImagePlatforms(),
                new KeywordCasing(),
                new EmptyContinuationLines(),
                new SwallowedInstructions(),
                new JsonArguments(),
                new DeprecatedForms(),
                new RelativeWorkdirs(),
                new RepeatedInstructions(),
                new SecretNames(),
                new ExposedPorts(),
                new UnsupportedByBuilder(),
                new ShellCheckRemarks());
    }

    /** The rules that advise; a split keeps what they say of the file, so that they have no say in it. */
    private static List<Rule> advisers() {
        return List.of(
                new UnpinnedPackages(),
                new UnansweredQuestions(),
                new RecommendedPackages(),
                new KeptCaches(),
                new CommandChoices(),
                new DirectoryChanges(),
                new UnsortedPackages(),
                new HiddenFailures(),
                new SplitCommands(),
                new BaseImageTags(),
                new UntrustedRegistries(),
                new Users(),
                new CopyDestinations(),
                new AddedFiles(),
                new CopiedFiles(),
                new Labels(),
                new RepeatedLabels(),
                new Healthchecks(),
                new EnvironmentValues(),
                new WorkingDirectories(),
                new UncheckedDownloads(),
                new UncheckedCommands(),
                new IgnoredFiles(),
                new DefinitionDescriptions(),
                new ShellLessStages(),
                new UnreachableStages(),
                new RestoreOrder(),
                new MissingPaths(),
                new LateCleanups(),
                new ShippedTools(),
                new RiskyCommands(),
                new OpenedSandboxes(),
                new SecretValues(),
                new InlineIgnores());
    }

    /** What all rules may find, in the order of the rules. */
    public static List<RuleDoc> docs() {
        return ALL.stream().flatMap(rule -> rule.docs().stream()).toList();
    }

    /** The rule that {@code name}, an id or an alias in any casing, means; ids go before aliases. */
    public static Optional<RuleDoc> find(String name) {
        return docs().stream()
                .filter(doc -> doc.id().equalsIgnoreCase(name))
                .findFirst()
                .or(() -> docs().stream().filter(doc -> doc.isNamed(name)).findFirst());
    }

    private Rules() {}
}
