package dev.slipway.analysis.hover;

import dev.slipway.analysis.BegunDirective;
import dev.slipway.analysis.HoverText;
import dev.slipway.analysis.ReferenceTexts;
import dev.slipway.azure.AzureNotes;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Place;
import dev.slipway.lint.Finding;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.KeyValue;
import dev.slipway.syntax.Keyword;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the answer for a place and puts the parts together. */
public final class Hovers {
    /** More does not fit beside code. */
    private static final int MOST_LINES = 12;

    private static final int MOST_FACTS = 4;
    private static final AzureNotes NO_NOTES = new AzureNotes(List.of(), List.of(), List.of());

    /** What is to be said of the text at {@code offset}; empty where there is nothing to say. */
    public static Optional<HoverText> at(Subject subject, List<Finding> findings, int offset) {
        BuildGraph graph = subject.graph();
        int at = Math.max(0, Math.min(offset, subject.tree().length()));
        Place place = graph.placeAt(at);
        Optional<Answer> variable = new Variables(graph).used(place, at);
        Optional<Answer> answer = variable.isPresent() ? variable : answer(graph, place, at);
        boolean isUnknown = answer.isEmpty() || place instanceof Place.Argument;
        if (variable.isEmpty()
                && isUnknown
                && place.instruction().isPresent()
                && graph.stageAt(at).isEmpty()) {
            variable = Variables.outsideStages(graph, at);
            answer = variable.isPresent() ? variable : answer;
        }
        boolean isVariable = variable.isPresent();
        return answer.filter(it -> !it.span().isEmpty() && it.span().touches(at))
                .map(it -> page(subject, findings, place, it, isVariable))
                .or(() -> FindingHover.at(subject, findings, at));
    }

    private static Optional<Answer> answer(BuildGraph graph, Place place, int at) {
        if (place instanceof Place.KeywordPlace it) {
            return keyword(graph, it);
        } else if (place instanceof Place.FlagName it) {
            return Flags.name(graph, it);
        } else if (place instanceof Place.FlagValue it) {
            return Optional.of(Flags.value(graph, it));
        } else if (place instanceof Place.MountKey it) {
            return Optional.of(Flags.mountKey(graph, it));
        } else if (place instanceof Place.MountValue it) {
            return Optional.of(Flags.mountValue(graph, it));
        } else if (place instanceof Place.ReferencePlace it) {
            return References.at(graph, it, at);
        } else if (place instanceof Place.StageName it) {
            return Optional.of(stageName(graph, it));
        } else if (place instanceof Place.AsPlace it) {
            return as(graph, it);
        } else if (place instanceof Place.VariableName it) {
            return new Variables(graph).declared(it);
        } else if (place instanceof Place.HeredocName it) {
            return Optional.of(heredoc(it));
        } else if (place instanceof Place.Directive it) {
            return Optional.of(CheckNames.at(graph.tree(), it, at).orElseGet(() -> directive(it)));
        } else if (place instanceof Place.Argument it) {
            return argument(graph, it);
        } else if (place instanceof Place.Comment it) {
            return BegunDirective.at(graph.tree(), it.span().start())
                    .map(begun -> Answer.of(
                            begun.nameSpan(), "# " + begun.name() + "=", "directives", begun.name(), List.of()));
        }
        return Optional.empty();
    }

    private static Optional<Answer> keyword(BuildGraph graph, Place.KeywordPlace place) {
        Instruction instruction = place.at().instruction();
        if (place.trigger() && instruction instanceof Instruction.Onbuild onbuild) {
            if (onbuild.trigger().isEmpty()) {
                return Optional.empty();
            }
            instruction = onbuild.trigger().get();
        }
        String written = instruction.parts().keyword().text();
        if (instruction.kind() == Keyword.UNKNOWN) {
            return Keyword.nearest(written)
                    .map(it -> Answer.of(
                            place.span(),
                            Markdown.bold(written) + " is no instruction; did you mean " + Markdown.code(it.name())
                                    + "?",
                            List.of()));
        }
        String name = instruction.kind().name();
        List<String> facts = InstructionFacts.of(graph, place.at(), instruction);
        return Optional.of(Answer.of(place.span(), name, name.toLowerCase(Locale.ROOT), name, facts));
    }

    private static Answer stageName(BuildGraph graph, Place.StageName place) {
        String heading = Markdown.bold(place.stage().name().orElse("")) + " names stage "
                + place.stage().index() + ", " + StageFacts.base(graph, place.stage());
        List<String> facts = new ArrayList<>(StageFacts.of(graph, place.stage()));
        facts.remove(0);
        return new Answer(place.span(), List.of(heading), facts, link("from", "AS"));
    }

    private static Optional<Answer> as(BuildGraph graph, Place.AsPlace place) {
        boolean written =
                !place.span().isEmpty() && place.span().in(graph.tree().text()).equalsIgnoreCase("as");
        List<String> facts = graph.stageAt(place.at().offset())
                .filter(stage -> stage.name().isPresent())
                .map(stage -> StageFacts.of(graph, stage))
                .orElse(List.of());
        return written ? Optional.of(Answer.of(place.span(), "AS", "from", "AS", facts)) : Optional.empty();
    }

    private static Answer heredoc(Place.HeredocName place) {
        Instruction owner = place.at().instruction();
        boolean isRun = owner instanceof Instruction.Run
                || owner instanceof Instruction.Onbuild it
                        && it.trigger()
                                .filter(Instruction.Run.class::isInstance)
                                .isPresent();
        List<String> facts = InstructionFacts.heredoc(place.heredoc(), isRun ? runOf(owner) : owner);
        return Answer.of(place.span(), "<<" + place.heredoc().name(), "heredoc", isRun ? "RUN" : "COPY", facts);
    }

    private static Instruction runOf(Instruction owner) {
        return owner instanceof Instruction.Onbuild it ? it.trigger().orElse(owner) : owner;
    }

    private static Answer directive(Place.Directive place) {
        List<String> facts = place.directive().effective()
                ? List.of()
                : List.of("Not heeded here: it is a repetition, or blanks stand before it");
        return Answer.of(
                place.span(),
                "# " + place.directive().name() + "=",
                "directives",
                place.directive().name(),
                facts);
    }

    /** Arguments say something of their own where the file makes something of them. */
    private static Optional<Answer> argument(BuildGraph graph, Place.Argument place) {
        String name = place.owner().kind().name();
        if (place.owner() instanceof Instruction.Healthcheck it) {
            return it.type()
                    .filter(type -> place.at().place(type).equals(place.span()))
                    .map(type -> type.text().toUpperCase(Locale.ROOT))
                    .filter(type -> type.equals("CMD") || type.equals("NONE"))
                    .map(type -> Answer.of(place.span(), "HEALTHCHECK " + type, "healthcheck", type, List.of()));
        }
        if (place.owner() instanceof Instruction.Label label) {
            return labelKey(place, label);
        }
        switch (place.owner().kind()) {
            case USER:
            case WORKDIR:
            case EXPOSE:
            case STOPSIGNAL:
            case SHELL:
            case VOLUME:
            case COPY:
            case ADD:
            case ENTRYPOINT:
            case CMD:
                return Optional.of(Answer.of(
                                place.span(),
                                name,
                                name.toLowerCase(Locale.ROOT),
                                name,
                                InstructionFacts.of(graph, place.at(), place.owner()))
                        .brief());
            default:
                return Optional.empty();
        }
    }

    /** What a key of the OCI image specification (annotations.md) is for. */
    private static Optional<Answer> labelKey(Place.Argument place, Instruction.Label label) {
        return label.entries().stream()
                .map(KeyValue::key)
                .filter(key -> place.at().place(key).touches(place.span().start()))
                .filter(key -> ReferenceTexts.find("label", key.text()).isPresent())
                .findFirst()
                .map(key -> Answer.of(place.at().place(key), key.text(), "label", key.text(), List.of()));
    }

    private static Optional<String> link(String file, String key) {
        return ReferenceTexts.find(file, key).map(ReferenceTexts.Text::link);
    }

    /** Docker's answer, what follows from the file, one concept, links; the last facts give way where lines are short. */
    private static HoverText page(
            Subject subject, List<Finding> findings, Place place, Answer answer, boolean isVariable) {
        // A variable in the middle of something else is about the variable.
        AzureNotes notes = isVariable ? NO_NOTES : AzureNotes.at(subject, place);
        List<String> links = new ArrayList<>();
        answer.link().ifPresent(it -> links.add("[Dockerfile reference](" + it + ")"));
        notes.links().stream()
                .filter(it -> answer.link()
                        .filter(own -> it.endsWith("(" + own + ")"))
                        .isEmpty())
                .forEach(links::add);
        List<String> lines = new ArrayList<>(answer.lines());
        int fixed = lines.size() + block(notes.concept().size()) + block(links.isEmpty() ? 0 : 1);
        int room = MOST_LINES - fixed - 1;
        List<String> own = new ArrayList<>(answer.facts());
        own.addAll(summaries(subject, findings, answer.span()));
        int forNotes = Math.min(notes.facts().size(), Math.max(room - 2, room - own.size()));
        List<String> facts = new ArrayList<>(own.stream()
                .limit(Math.max(0, Math.min(MOST_FACTS, room - forNotes)))
                .toList());
        notes.facts().stream().limit(Math.max(0, forNotes)).forEach(facts::add);
        if (room > 0 && !facts.isEmpty()) {
            lines.add("");
            facts.forEach(fact -> lines.add("- " + fact));
        }
        append(lines, notes.concept());
        append(lines, links.isEmpty() ? List.of() : List.of(String.join(" · ", links)));
        return new HoverText(String.join("\n", lines), answer.span());
    }

    private static int block(int lines) {
        return lines == 0 ? 0 : lines + 1;
    }

    private static void append(List<String> lines, List<String> block) {
        if (!block.isEmpty()) {
            lines.add("");
            lines.addAll(block);
        }
    }

    private static List<String> summaries(Subject subject, List<Finding> findings, TextSpan span) {
        return findings.stream()
                .filter(it -> it.location().file().equals(subject.file())
                        && it.location().span().overlaps(span))
                .map(it -> "Finding " + it.rule().id() + ": " + it.rule().summary())
                .distinct()
                .toList();
    }

    private Hovers() {}
}
