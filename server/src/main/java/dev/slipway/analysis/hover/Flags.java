package dev.slipway.analysis.hover;

import static dev.slipway.analysis.hover.Markdown.code;

import dev.slipway.analysis.ReferenceTexts;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Place;
import dev.slipway.graph.StageReference;
import dev.slipway.syntax.Flag;
import dev.slipway.syntax.FlagSpec;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Mount;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.Similarity;
import dev.slipway.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Flags, their values, and the options of a mount. */
final class Flags {
    private static final Map<String, String> SYNONYMS =
            Map.of("src", "source", "dst", "target", "destination", "target", "ro", "readonly", "rw", "readwrite");

    static Optional<Answer> name(BuildGraph graph, Place.FlagName place) {
        return place.flag().map(flag -> describe(graph, place.at(), place.owner(), flag, place.span()));
    }

    static Answer value(BuildGraph graph, Place.FlagValue place) {
        String file = file(place.owner());
        String name = "--" + place.flag().name().text();
        String key = name + "=" + place.flag().valueText();
        Answer flag = describe(graph, place.at(), place.owner(), place.flag(), place.span());
        return ReferenceTexts.find(file, key).isPresent()
                ? Answer.of(place.span(), title(place.owner(), key), file, key, List.of())
                : flag;
    }

    private static Answer describe(
            BuildGraph graph, PlacedInstruction placed, Instruction owner, Flag flag, dev.slipway.text.TextSpan span) {
        String name = flag.name().text();
        if (FlagSpec.find(owner.kind(), name).isEmpty()) {
            return unknown(owner, name, span);
        }
        List<String> facts = new ArrayList<>();
        if (flag.is("from")) {
            graph.references().stream()
                    .filter(it -> it.site().kind() == StageReference.Kind.COPY
                            && it.site().instruction().index() == placed.index())
                    .findFirst()
                    .ifPresent(it -> facts.addAll(fromFacts(graph, it)));
        } else if (flag.value().isPresent() && flag.valueText().indexOf('$') >= 0) {
            facts.add("Here: " + code(graph.expanded(placed, flag.value().get())));
        }
        if (flag.is("mount")) {
            Mount mount = Mount.of(flag);
            facts.add("Type " + code(mount.type()));
            mount.target().ifPresent(target -> facts.add("Appears at " + code(absolute(graph, placed, target))));
        }
        return Answer.of(span, title(owner, "--" + name), file(owner), "--" + name, facts);
    }

    private static List<String> fromFacts(BuildGraph graph, StageReference reference) {
        if (reference instanceof StageReference.ToStage to && !reference.site().trigger()) {
            return List.of(
                    "Here: " + StageFacts.label(to.stage()) + ", " + StageFacts.base(graph, to.stage()),
                    StageFacts.reach(graph, to.stage()));
        }
        return List.of();
    }

    private static Answer unknown(Instruction owner, String name, dev.slipway.text.TextSpan span) {
        List<String> known =
                FlagSpec.of(owner.kind()).stream().map(FlagSpec::name).toList();
        String keyword = owner.kind().toString();
        if (FlagSpec.ignoredBy(owner.kind())) {
            return Answer.of(
                    span, Markdown.bold(keyword + " --" + name) + ": BuildKit ignores flags of " + keyword, List.of());
        }
        String meant = Similarity.nearest(name, known)
                .map(it -> "; did you mean " + code("--" + it) + "?")
                .orElse("");
        List<String> facts = known.isEmpty()
                ? List.of(keyword + " takes no flags")
                : List.of("Flags of " + keyword + ": "
                        + Markdown.codes(known.stream().map(it -> "--" + it).toList()));
        return Answer.of(span, Markdown.bold("--" + name) + " is no flag of " + keyword + meant, facts);
    }

    static Answer mountKey(BuildGraph graph, Place.MountKey place) {
        String key = place.span().in(graph.tree().text()).toLowerCase(Locale.ROOT);
        return option(graph, place.at(), place.mount(), key, place.span());
    }

    static Answer mountValue(BuildGraph graph, Place.MountValue place) {
        String value = place.span().in(graph.tree().text()).toLowerCase(Locale.ROOT);
        String key = place.key() + "=" + value;
        return ReferenceTexts.find("run", "--mount " + key).isPresent()
                ? Answer.of(place.span(), "--mount=" + key, "run", "--mount " + key, List.of())
                : option(graph, place.at(), place.mount(), place.key(), place.span());
    }

    private static Answer option(
            BuildGraph graph, PlacedInstruction placed, Mount mount, String key, dev.slipway.text.TextSpan span) {
        String canonical = SYNONYMS.getOrDefault(key, key);
        if (!Mount.KEYS.contains(key)) {
            String meant = Similarity.nearest(key, Mount.KEYS)
                    .map(it -> "; did you mean " + code(it) + "?")
                    .orElse("");
            return Answer.of(span, Markdown.bold(key) + " is no option of a mount" + meant, List.of());
        }
        List<String> facts = new ArrayList<>();
        Optional<Word> value = mount.value(key);
        if (canonical.equals("target") && value.isPresent()) {
            facts.add("Here: " + code(absolute(graph, placed, value.get())));
        } else if (canonical.equals("id")
                && mount.type().equals("secret")
                && mount.target().isEmpty()
                && mount.value("env").isEmpty()) {
            value.filter(it -> !it.isEmpty())
                    .ifPresent(it -> facts.add("Here: a file " + code("/run/secrets/" + it.text())));
        }
        facts.add("Option of a mount of the type " + code(mount.type()));
        return Answer.of(span, "--mount " + canonical, "run", "--mount " + canonical, facts);
    }

    private static String absolute(BuildGraph graph, PlacedInstruction placed, Word path) {
        return InstructionFacts.absolute(graph.stateBefore(placed), graph.expanded(placed, path));
    }

    private static String title(Instruction owner, String flag) {
        return owner.kind() + " " + flag;
    }

    private static String file(Instruction owner) {
        return owner.kind().name().toLowerCase(Locale.ROOT);
    }

    private Flags() {}
}
