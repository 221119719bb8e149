package dev.slipway.builder;

import dev.slipway.catalogue.BuildFeature;
import dev.slipway.catalogue.Builders;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Place;
import dev.slipway.graph.PlatformArguments;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.syntax.Flag;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Item;
import dev.slipway.syntax.KeyValue;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.Mount;
import dev.slipway.syntax.ParserDirective;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.Word;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in a file what builders differ in. What stands behind ONBUILD belongs to another build and is passed over.
 */
public final class FeatureUses {
    private static final Map<String, BuildFeature> RUN_FLAGS = Map.of(
            "network", BuildFeature.RUN_NETWORK,
            "security", BuildFeature.RUN_SECURITY,
            "device", BuildFeature.RUN_DEVICE);
    private static final Map<String, BuildFeature> COPY_FLAGS = Map.of(
            "link", BuildFeature.COPY_LINK,
            "parents", BuildFeature.COPY_PARENTS,
            "exclude", BuildFeature.COPY_EXCLUDE);
    private static final Map<String, BuildFeature> ADD_FLAGS = Map.of(
            "link", BuildFeature.ADD_LINK,
            "exclude", BuildFeature.ADD_EXCLUDE,
            "checksum", BuildFeature.ADD_CHECKSUM,
            "keep-git-dir", BuildFeature.ADD_KEEP_GIT_DIR,
            "unpack", BuildFeature.ADD_UNPACK);

    /** An expansion that is more than a name: ACR's scanner expands names alone. */
    private static final Pattern MODIFIED = Pattern.compile("\\$\\{\\w+[^\\w}][^}]*}");

    private static final Pattern OCTAL = Pattern.compile("[0-7]*");
    private static final Pattern FROM_LINE = Pattern.compile("(?im)^[ \\t]*(FROM)[ \\t]");

    private final BuildGraph graph;
    private final List<FeatureUse> uses = new ArrayList<>();

    private FeatureUses(BuildGraph graph) {
        this.graph = graph;
    }

    /** Every use in text order. */
    public static List<FeatureUse> of(BuildGraph graph) {
        FeatureUses found = new FeatureUses(graph);
        found.directives();
        graph.tree().instructions().forEach(found::instruction);
        graph.stages().forEach(found::stage);
        found.uses.sort(Comparator.comparingInt(use -> use.span().start()));
        return List.copyOf(found.uses);
    }

    /** The uses at one place: those in the words it is about. */
    public static List<FeatureUse> at(BuildGraph graph, Place place) {
        FeatureUses found = new FeatureUses(graph);
        if (place instanceof Place.Directive) {
            found.directives();
        } else {
            place.instruction().ifPresent(found::instruction);
            boolean atStage =
                    place.instruction().filter(it -> it.kind() == Keyword.FROM).isPresent();
            place.instruction()
                    .filter(it -> atStage)
                    .flatMap(it -> graph.stageAt(it.offset()))
                    .ifPresent(found::stage);
        }
        return found.uses.stream()
                .filter(use -> use.span().overlaps(place.span()))
                .toList();
    }

    /** The frontend that the file's syntax directive asks for; empty without one, or for one that is not Docker's own. */
    public static Optional<Builders.Frontend> frontend(BuildGraph graph) {
        for (int i = 0; i < graph.tree().size() && graph.tree().item(i).kind() != Item.Kind.INSTRUCTION; i++) {
            Optional<ParserDirective> directive = graph.tree().item(i).directive();
            if (directive
                    .filter(it -> it.effective() && it.name().equals(ParserDirective.SYNTAX))
                    .isPresent()) {
                return Builders.frontend(directive.get().value());
            }
        }
        return Optional.empty();
    }

    private void add(BuildFeature feature, TextSpan span) {
        uses.add(new FeatureUse(feature, span));
    }

    private void directives() {
        for (int i = 0; i < graph.tree().size(); i++) {
            Item item = graph.tree().item(i);
            if (item.kind() == Item.Kind.INSTRUCTION) {
                break;
            }
            Optional<ParserDirective> directive = item.directive().filter(ParserDirective::effective);
            if (directive.isEmpty()) {
                continue;
            }
            TextSpan span = directive.get().valueSpan().shifted(graph.tree().startOf(i));
            if (directive.get().name().equals(ParserDirective.SYNTAX)) {
                add(BuildFeature.SYNTAX_DIRECTIVE, span);
            } else if (directive.get().name().equals(ParserDirective.CHECK)) {
                add(BuildFeature.CHECK_DIRECTIVE, span);
            }
        }
    }

    private void instruction(PlacedInstruction placed) {
        if (placed.instruction() instanceof Instruction.From from) {
            from(placed, from);
        } else if (placed.instruction() instanceof Instruction.Run) {
            run(placed);
        } else if (placed.instruction() instanceof Instruction.Copy) {
            copy(placed, COPY_FLAGS, BuildFeature.COPY_CHMOD, BuildFeature.COPY_CHMOD_SYMBOLIC);
        } else if (placed.instruction() instanceof Instruction.Add) {
            copy(placed, ADD_FLAGS, BuildFeature.ADD_CHMOD, BuildFeature.ADD_CHMOD_SYMBOLIC);
        } else if (placed.instruction() instanceof Instruction.Arg arg) {
            argument(placed, arg);
        }
        if (placed.kind() != Keyword.ONBUILD) {
            placed.parts().heredocs().stream()
                    .findFirst()
                    .ifPresent(it -> add(BuildFeature.HEREDOC, placed.place(it.opener())));
        }
        lines(placed);
    }

    private void from(PlacedInstruction placed, Instruction.From from) {
        if (from.image().isEmpty()) {
            return;
        }
        placed.parts().flag("platform").ifPresent(flag -> add(BuildFeature.FROM_PLATFORM, placed.place(flag.span())));
        Word image = from.image().get();
        TextSpan between =
                new TextSpan(placed.parts().keyword().span().end(), image.span().start());
        if (between.in(placed.item().text()).indexOf('\n') >= 0
                && placed.parts().flags().isEmpty()) {
            add(BuildFeature.FROM_CONTINUATION, placed.place(placed.parts().keyword()));
        }
        Matcher modified = MODIFIED.matcher(image.text());
        if (modified.find()) {
            add(BuildFeature.FROM_DEFAULT_VALUE, placed.place(image.span(modified.start(), modified.end())));
        }
    }

    private void run(PlacedInstruction placed) {
        for (Flag flag : placed.parts().flags()) {
            TextSpan span = placed.place(flag.span());
            if (flag.is("mount")) {
                add(BuildFeature.RUN_MOUNT, span);
                Mount.of(flag).options().stream()
                        .filter(option -> option.name().equals("env"))
                        .findFirst()
                        .ifPresent(option -> add(BuildFeature.RUN_MOUNT_ENV, placed.place(option.key())));
            } else if (RUN_FLAGS.containsKey(flag.name().text())) {
                add(RUN_FLAGS.get(flag.name().text()), span);
            }
        }
    }

    private void copy(
            PlacedInstruction placed, Map<String, BuildFeature> flags, BuildFeature chmod, BuildFeature symbolic) {
        for (Flag flag : placed.parts().flags()) {
            TextSpan span = placed.place(flag.span());
            if (flag.is("chmod")) {
                add(chmod, span);
                String mode = flag.valueText();
                if (mode.indexOf('$') < 0 && !OCTAL.matcher(mode).matches()) {
                    add(symbolic, flag.value().map(placed::place).orElse(span));
                }
            } else if (flags.containsKey(flag.name().text())
                    && !flag.valueText().equalsIgnoreCase("false")) {
                add(flags.get(flag.name().text()), span);
            }
        }
    }

    private void argument(PlacedInstruction placed, Instruction.Arg arg) {
        List<KeyValue> entries = arg.entries();
        for (int i = 0; i < entries.size(); i++) {
            KeyValue entry = entries.get(i);
            String name = entry.key().text();
            if (isAutomatic(name) && entry.value().isEmpty()) {
                add(BuildFeature.PLATFORM_ARGUMENT, placed.place(entry.key()));
            }
            if (i > 0 && isReadByFrom(name)) {
                add(BuildFeature.ARG_SECOND_PAIR, placed.place(entry.key()));
            }
        }
    }

    /** Whether BuildKit gives the argument its value by itself. */
    public static boolean isAutomatic(String name) {
        return PlatformArguments.of(Optional.empty(), "").containsKey(name);
    }

    private boolean isReadByFrom(String name) {
        Pattern read = Pattern.compile("\\$(?:" + Pattern.quote(name) + "\\b|\\{" + Pattern.quote(name) + "\\b)");
        return graph.stages().stream()
                .anyMatch(stage -> stage.baseText()
                        .filter(text -> read.matcher(text).find())
                        .isPresent());
    }

    /** Lines inside an instruction that a reader of single lines takes for a FROM. */
    private void lines(PlacedInstruction placed) {
        String text = placed.item().text();
        int start = placed.parts().keyword().span().start();
        int lineEnd = text.indexOf('\n', start);
        if (lineEnd < 0 || lineEnd == text.length() - 1) {
            return;
        }
        Matcher line = FROM_LINE.matcher(text);
        while (line.find()) {
            if (line.start(1) > start) {
                add(BuildFeature.FROM_IN_HEREDOC, placed.place(new TextSpan(line.start(1), line.end(1))));
            }
        }
    }

    private void stage(Stage stage) {
        Optional<Stage> target = graph.target();
        Optional<StageReference> base = graph.base(stage);
        if (base.isPresent() && base.get() instanceof StageReference.ToStage to) {
            boolean otherCase = to.stage()
                    .name()
                    .filter(name -> !name.equals(to.site().written()))
                    .isPresent();
            if (otherCase) {
                add(BuildFeature.STAGE_NAME_CASE, to.span());
            }
        }
        if (target.isEmpty()) {
            return;
        }
        if (target.get() == stage
                && graph.inputs()
                        .target()
                        .filter(name -> !name.equals(stage.name().orElse(name)))
                        .isPresent()) {
            add(BuildFeature.TARGET_CASE, stage.nameSpan().orElseThrow());
        }
        if (stage.index() < target.get().index() && !graph.isBuilt(stage)) {
            PlacedInstruction from = stage.from();
            add(
                    BuildFeature.UNUSED_STAGE,
                    stage.nameSpan().orElse(from.place(from.parts().keyword())));
        }
    }
}
