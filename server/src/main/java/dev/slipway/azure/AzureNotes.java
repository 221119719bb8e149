package dev.slipway.azure;

import static dev.slipway.azure.Words.code;

import dev.slipway.builder.BuildCommands;
import dev.slipway.concepts.Concept;
import dev.slipway.concepts.Concepts;
import dev.slipway.concepts.Exams;
import dev.slipway.concepts.Source;
import dev.slipway.concepts.Status;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.ImageReference;
import dev.slipway.graph.Place;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.PlacedInstruction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is said of one place beside Docker's own answer.
 *
 * @param facts what follows from this file, the most telling first
 * @param concept one concept in at most three lines, marked with the exam objective it belongs to; empty where none applies
 * @param links Markdown links to read more, the concept's own first
 */
public record AzureNotes(List<String> facts, List<String> concept, List<String> links) {
    private static final int MOST_FACTS = 3;
    private static final int MOST_LINKS = 3;
    private static final String OFF = "off";
    private static final String FULL = "full";

    public AzureNotes {
        facts = List.copyOf(facts);
        concept = List.copyOf(concept);
        links = List.copyOf(links);
    }

    /** What the settings allow to say of {@code place}; with {@code off} what concerns builders in general. */
    public static AzureNotes at(Subject subject, Place place) {
        boolean on = !subject.settings().azureHover().equals(OFF);
        List<String> facts = new ArrayList<>();
        BuilderRow.at(subject.graph(), place, on).ifPresent(facts::add);
        facts.addAll(commands(subject, place, on));
        if (!on) {
            return new AzureNotes(facts, List.of(), List.of());
        }
        facts.addAll(computed(subject, place).stream().limit(MOST_FACTS).toList());
        List<String> ids = Concepts.applyingIds(Triggers.at(subject.graph(), place));
        if (ids.isEmpty()) {
            return new AzureNotes(facts, List.of(), List.of());
        }
        Concept first = Concepts.byId(ids.get(0)).orElseThrow();
        return new AzureNotes(facts, text(subject, place, first), links(first, ids));
    }

    /** The lines that build the stage whose FROM the place belongs to. */
    private static List<String> commands(Subject subject, Place place, boolean azure) {
        boolean atName = place instanceof Place.StageName
                || place instanceof Place.AsPlace
                || place instanceof Place.KeywordPlace it && it.at().kind() == Keyword.FROM;
        Optional<BuildCommands> commands = place.instruction()
                .filter(it -> atName)
                .flatMap(it -> subject.graph().stageAt(it.offset()))
                .flatMap(it -> commands(subject, it));
        if (commands.isEmpty()) {
            return List.of();
        }
        String docker = code(commands.get().docker());
        return List.of(
                "Build it: " + (azure ? docker + " · " + code(commands.get().azure()) : docker));
    }

    /** The commands for a stage; the image of one that looks like tests is not pushed. */
    public static Optional<BuildCommands> commands(Subject subject, Stage stage) {
        return BuildCommands.of(subject, stage, !StageRoles.looksLikeTests(subject.graph(), stage));
    }

    private static List<String> computed(Subject subject, Place place) {
        BuildGraph graph = subject.graph();
        Optional<PlacedInstruction> placed = place.instruction();
        Optional<Stage> stage = placed.flatMap(it -> graph.stageAt(it.offset()));
        if (stage.isEmpty()) {
            return List.of();
        }
        List<String> facts = new ArrayList<>();
        if (place instanceof Place.StageName || place instanceof Place.AsPlace) {
            stage(graph, stage.get(), facts);
        } else if (place instanceof Place.KeywordPlace it) {
            if (!it.trigger()) {
                keyword(graph, stage.get(), placed.get(), facts);
            }
        } else if (place instanceof Place.ReferencePlace it) {
            it.reference().ifPresent(reference -> reference(graph, stage.get(), reference, facts));
        } else if (place instanceof Place.VariableName it && it.declaration() && graph.isShipped(stage.get())) {
            if (it.at().kind() == Keyword.ENV) {
                String value = graph.finalState(stage.get()).env().getOrDefault(it.name(), "");
                facts.addAll(Ports.variable(it.name(), value));
            }
        } else if (place instanceof Place.Argument it) {
            if (it.owner() instanceof Instruction.Expose && graph.isShipped(stage.get())) {
                facts.addAll(Ports.exposed(graph, stage.get()));
            }
        } else if (place instanceof Place.FlagName it && it.owner() instanceof Instruction.Healthcheck) {
            it.flag().flatMap(Probes::of).ifPresent(facts::add);
        } else if (place instanceof Place.FlagValue it && it.owner() instanceof Instruction.Healthcheck) {
            Probes.of(it.flag()).ifPresent(facts::add);
        }
        return facts;
    }

    private static void stage(BuildGraph graph, Stage stage, List<String> facts) {
        TestRuns.of(graph, stage).ifPresent(facts::add);
        StageOrder.of(graph, stage).ifPresent(facts::add);
        ImageContents.of(graph, stage).ifPresent(facts::add);
    }

    private static void keyword(BuildGraph graph, Stage stage, PlacedInstruction placed, List<String> facts) {
        switch (placed.kind()) {
            case FROM:
                TestRuns.of(graph, stage).ifPresent(facts::add);
                BaseUpdates.of(graph, stage).ifPresent(facts::add);
                StageOrder.of(graph, stage).ifPresent(facts::add);
                break;
            case RUN:
            case COPY:
            case ADD:
            case WORKDIR:
                Rebuilds.of(graph, stage, placed).ifPresent(facts::add);
                ImageContents.step(graph, stage, placed).ifPresent(facts::add);
                break;
            case EXPOSE:
                if (graph.isShipped(stage)) {
                    facts.addAll(Ports.exposed(graph, stage));
                }
                break;
            default:
                break;
        }
    }

    private static void reference(BuildGraph graph, Stage stage, StageReference reference, List<String> facts) {
        boolean isBase = reference.site().kind() == StageReference.Kind.FROM
                && !reference.site().trigger();
        if (reference instanceof StageReference.ToImage to) {
            to.image().flatMap(AzureNotes::tags).ifPresent(facts::add);
        }
        if (!isBase) {
            return;
        }
        if (reference instanceof StageReference.ToScratch && graph.isShipped(stage)) {
            facts.add(
                    "No shell in the image unless one is copied in, so the consoles of App Service and ACI find none");
        }
        BaseUpdates.of(graph, stage).ifPresent(facts::add);
        if (graph.isShipped(stage)) {
            Ports.inherited(graph, stage).ifPresent(facts::add);
        }
        if (!(reference instanceof StageReference.ToStage)) {
            ImageContents.of(graph, stage).ifPresent(facts::add);
        }
    }

    /** How to list the tags of an image in ACR; its host may hold a hash behind the registry's name, and a region. */
    private static Optional<String> tags(ImageReference image) {
        if (!image.registry().endsWith(Triggers.AZURE_REGISTRY)) {
            return Optional.empty();
        }
        String name = image.registry().split("[.-]", 2)[0];
        return Optional.of("Azure registry " + code(name) + ": "
                + code("az acr repository show-tags --name " + name + " --repository " + image.repository()));
    }

    private static List<String> text(Subject subject, Place place, Concept concept) {
        Map<String, String> values = place.instruction()
                .flatMap(it -> subject.graph().stageAt(it.offset()))
                .flatMap(Stage::name)
                .map(name -> Map.of("stage", name))
                .orElse(Map.of());
        List<String> lines = new ArrayList<>();
        String mark =
                concept.status() == Status.GA ? "" : " (" + concept.status().word() + ")";
        lines.add("**" + Exams.load().tag(concept) + "**" + mark + " " + concept.shortText(values));
        if (subject.settings().azureHover().equals(FULL)) {
            lines.add(concept.moreText(values));
        }
        return lines;
    }

    /** The chosen concept, then others that apply here, then those it leads to. */
    private static List<String> links(Concept first, List<String> applying) {
        Map<String, String> links = new LinkedHashMap<>();
        List<String> ids = new ArrayList<>(applying);
        ids.addAll(first.related());
        for (String id : ids) {
            if (links.size() == MOST_LINKS) {
                break;
            }
            Concept concept = Concepts.byId(id).orElseThrow();
            Source source = concept.links().get(0);
            links.putIfAbsent(source.url(), "[" + concept.title() + "](" + source.url() + ")");
        }
        return List.copyOf(links.values());
    }
}
