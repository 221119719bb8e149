package dev.slipway.analysis.explain;

import dev.slipway.azure.AzureNotes;
import dev.slipway.azure.ConceptPlaces;
import dev.slipway.azure.Gaps;
import dev.slipway.azure.ScenarioPredicates;
import dev.slipway.azure.StageNotes;
import dev.slipway.builder.BuildCommands;
import dev.slipway.builder.FeatureUse;
import dev.slipway.builder.FeatureUses;
import dev.slipway.catalogue.BuildFeature;
import dev.slipway.catalogue.Builder;
import dev.slipway.catalogue.BuilderSupport;
import dev.slipway.catalogue.Builders;
import dev.slipway.concepts.Concept;
import dev.slipway.concepts.Concepts;
import dev.slipway.concepts.Exams;
import dev.slipway.concepts.Source;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.graph.StageState;
import dev.slipway.lint.Finding;
import dev.slipway.subject.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A report on one Dockerfile, stage by stage: what it is, what it shows and misses, what was found, what to ask. */
public final class FileExplanation {
    private static final int MOST_LINES = 5;

    private final Subject subject;
    private final BuildGraph graph;
    private final List<Finding> findings;
    private final Map<String, Set<Integer>> shown;
    private final StringBuilder text = new StringBuilder();

    private FileExplanation(Subject subject, List<Finding> findings) {
        this.subject = subject;
        this.graph = subject.graph();
        this.findings = findings;
        this.shown = ConceptPlaces.of(graph);
    }

    /** The report as Markdown under the heading {@code title}, such as the file's path. */
    public static String of(String title, Subject subject, List<Finding> findings) {
        FileExplanation explanation = new FileExplanation(subject, findings);
        explanation.write(title);
        return explanation.text.toString();
    }

    private void write(String title) {
        int count = graph.stages().size();
        line("# " + Spans.plain(title));
        line("");
        String stages = count == 0 ? "No stage" : count == 1 ? "One stage" : count + " stages";
        line(stages + "."
                + graph.target()
                        .map(it -> " A build gives " + Spans.label(it) + ".")
                        .orElse(""));
        line("");
        line(Exams.load().notice() + ".");
        int firstStage = count == 0
                ? subject.tree().length()
                : graph.stages().get(0).span().start();
        found(findings.stream()
                .filter(it -> count == 0 || it.location().span().start() < firstStage)
                .toList());
        graph.stages().forEach(this::stage);
        gaps();
        builders();
        questions();
        worthKnowing();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void heading(String heading) {
        line("");
        line("## " + heading);
        line("");
    }

    private int lineAt(int offset) {
        return subject.tree().lineAt(offset) + 1;
    }

    private void stage(Stage stage) {
        heading("Stage " + stage.index()
                + stage.name().map(it -> " " + Spans.code(it)).orElse(""));
        boolean isTarget = graph.target().filter(it -> it == stage).isPresent();
        line("- Line " + lineAt(stage.from().span().start()) + ", from "
                + graph.base(stage).map(FileExplanation::base).orElse("nothing that can be read"));
        line("- " + reach(stage, isTarget));
        Set<String> users = new LinkedHashSet<>();
        graph.referencesTo(stage).stream()
                .filter(it -> !it.site().trigger() && it.site().stage() != stage.index())
                .forEach(
                        it -> users.add(Spans.label(graph.stages().get(it.site().stage()))));
        if (!users.isEmpty()) {
            line("- Used by " + String.join(", ", users));
        }
        state(graph.finalState(stage), isTarget);
        StageNotes.of(graph, stage).forEach(it -> line("- " + it));
        shownIn(stage);
        AzureNotes.commands(subject, stage).ifPresent(this::commands);
        found(findings.stream()
                .filter(it -> stage.span().contains(it.location().span().start()))
                .toList());
    }

    private String reach(Stage stage, boolean isTarget) {
        if (isTarget) {
            return "What a build gives";
        }
        return graph.isBuilt(stage)
                ? "Built, because the target needs it"
                : "Not needed by the target: `docker build` builds it only with `--target`";
    }

    private static String base(StageReference base) {
        if (base instanceof StageReference.ToStage to) {
            return "the stage " + Spans.label(to.stage());
        }
        if (base instanceof StageReference.ToScratch) {
            return "nothing (`scratch`)";
        }
        if (base instanceof StageReference.ToContext context) {
            return "the build context " + Spans.code(context.name());
        }
        return Spans.code(base.site().written());
    }

    private void state(StageState state, boolean isTarget) {
        state.user().ifPresent(it -> line("- Runs as " + Spans.code(it)));
        state.workdir().ifPresent(it -> line("- In " + Spans.code(it)));
        if (!isTarget) {
            return;
        }
        state.entrypoint().ifPresent(it -> line("- Starts " + Spans.code(String.join(" ", it.words()))));
        state.cmd()
                .ifPresent(it -> line((state.entrypoint().isPresent() ? "- With the arguments " : "- Starts ")
                        + Spans.code(String.join(" ", it.words()))));
        if (!state.ports().isEmpty()) {
            line("- Ports " + String.join(", ", state.ports()));
        }
    }

    /** The concepts that the stage shows, with the lines. */
    private void shownIn(Stage stage) {
        int from = lineAt(stage.span().start());
        int to = lineAt(Math.max(stage.span().start(), stage.span().end() - 1));
        List<String> here = new ArrayList<>();
        shown.forEach((id, lines) -> {
            Set<Integer> inside =
                    lines.stream().filter(it -> it >= from && it <= to).collect(Collectors.toCollection(TreeSet::new));
            if (!inside.isEmpty()) {
                here.add(Concepts.byId(id).orElseThrow().title() + " (" + lines(inside) + ")");
            }
        });
        if (!here.isEmpty()) {
            line("- Shows: " + String.join("; ", here));
        }
    }

    private static String lines(Set<Integer> lines) {
        String some = lines.stream().limit(MOST_LINES).map(String::valueOf).collect(Collectors.joining(", "));
        String more = lines.size() > MOST_LINES ? " and " + (lines.size() - MOST_LINES) + " more" : "";
        return (lines.size() == 1 ? "line " : "lines ") + some + more;
    }

    private void commands(BuildCommands commands) {
        line("");
        line("```sh");
        line(commands.docker());
        line(commands.azure());
        line("```");
    }

    private void found(List<Finding> some) {
        if (some.isEmpty()) {
            return;
        }
        line("");
        line("Found:");
        line("");
        for (Finding finding : some) {
            line("- Line " + lineAt(finding.location().span().start()) + ", "
                    + finding.severity().id() + ": " + finding.message() + " (`"
                    + finding.rule().id() + "`)");
        }
    }

    private void gaps() {
        List<Gaps.Gap> gaps = Gaps.of(graph);
        if (gaps.isEmpty()) {
            return;
        }
        heading("What it misses");
        gaps.forEach(gap -> line("- " + gap.text() + " (`slipway explain " + gap.concept() + "`)"));
    }

    private void builders() {
        Map<BuildFeature, Set<Integer>> uses = new LinkedHashMap<>();
        for (FeatureUse use : FeatureUses.of(graph)) {
            uses.computeIfAbsent(use.feature(), key -> new TreeSet<>())
                    .add(lineAt(use.span().start()));
        }
        if (uses.isEmpty()) {
            return;
        }
        heading("What builders make of it");
        line("| Line | What | Dockerfile syntax | `az acr build` | ACR step with `DOCKER_BUILDKIT=1` |");
        line("|---|---|---|---|---|");
        uses.forEach((feature, lines) -> line("| " + lines(lines).replaceFirst("lines? ", "") + " | " + feature.title()
                + " | " + since(feature) + " | " + cell(feature, Builder.ACR_QUICK) + " | "
                + cell(feature, Builder.ACR_BUILDKIT) + " |"));
        line("");
        line("Of ACR as of " + Builders.ACR_VERSION
                + ", its open-source runner; the hosted service was not run and may differ.");
        task(uses.keySet());
    }

    private String since(BuildFeature feature) {
        Optional<Builders.Row> stable = Builders.find(feature, Builder.BUILDKIT);
        if (stable.filter(it -> it.support() == BuilderSupport.NO).isPresent()) {
            return "labs channel only";
        }
        String lacks = FeatureUses.frontend(graph)
                .filter(it -> !it.has(feature))
                .map(it -> "; " + Spans.code(it.written()) + " lacks it")
                .orElse("");
        return stable.flatMap(Builders.Row::since).map(it -> it + " or later").orElse("any") + lacks;
    }

    private static String cell(BuildFeature feature, Builder builder) {
        return Builders.find(feature, builder)
                .map(row -> row.does().orElse("yes"))
                .orElse("not known");
    }

    /** The task file, where it makes a difference and the scanner lets it through. */
    private void task(Set<BuildFeature> features) {
        boolean helps =
                features.stream().anyMatch(it -> lacks(it, Builder.ACR_QUICK) && !lacks(it, Builder.ACR_BUILDKIT));
        boolean stops = features.stream().anyMatch(it -> lacks(it, Builder.ACR_BUILDKIT));
        Optional<BuildCommands> commands = graph.target().flatMap(it -> AzureNotes.commands(subject, it));
        if (!helps || commands.isEmpty()) {
            return;
        }
        line("");
        line(
                stops
                        ? "A task file that builds with BuildKit needs the rows without a yes in the last column mended first:"
                        : "This task file builds it with BuildKit (`az acr run --registry <registry> --file task.yaml .`):");
        line("");
        line("```yaml");
        commands.get().task().lines().forEach(this::line);
        line("```");
    }

    private static boolean lacks(BuildFeature feature, Builder builder) {
        return Builders.find(feature, builder)
                .filter(it -> it.support() != BuilderSupport.YES && it.support() != BuilderSupport.DIFFERS)
                .isPresent();
    }

    private void questions() {
        List<ScenarioPredicates.Applied> questions = ScenarioPredicates.of(graph);
        if (questions.isEmpty()) {
            return;
        }
        heading("Questions it lets you answer");
        for (ScenarioPredicates.Applied each : questions) {
            line("<details>");
            line("<summary>" + each.scenario().id() + ". " + each.scenario().question(each.values()) + "</summary>");
            line("");
            line(each.scenario().answer(each.values()));
            line("");
            line("Sources: "
                    + each.scenario().links().stream()
                            .map(FileExplanation::link)
                            .collect(Collectors.joining(" · ")));
            line("</details>");
            line("");
        }
    }

    private void worthKnowing() {
        Set<String> ids = new TreeSet<>(shown.keySet());
        Gaps.of(graph).forEach(gap -> ids.add(gap.concept()));
        if (ids.isEmpty()) {
            return;
        }
        heading("Worth knowing");
        for (String id : ids) {
            Concept concept = Concepts.byId(id).orElseThrow();
            line("- **" + concept.title() + "** (" + Exams.load().tag(concept) + ", `slipway explain " + id + "`): "
                    + concept.shortText() + " " + link(concept.links().get(0)));
        }
    }

    private static String link(Source source) {
        return "[" + source.title() + "](" + source.url() + ")";
    }
}
