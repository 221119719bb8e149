package dev.slipway.graph;

import dev.slipway.graph.StageReference.Kind;
import dev.slipway.graph.StageReference.Site;
import dev.slipway.syntax.Flag;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Mount;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.Word;
import dev.slipway.syntax.parse.Expander;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds what each FROM, COPY --from and mount names, by the rules of dockerfile2llb/convert.go: FROM sees earlier stages
 * in exact lower case; COPY and mounts see all stages in any casing, the last of a name; a named context goes before both.
 */
final class Linker {
    private static final NavigableSet<Integer> NOWHERE = Collections.emptyNavigableSet();
    private static final Pattern INDEX = Pattern.compile("[+-]?[0-9]{1,9}");

    private final char escape;
    private final List<Stage> stages;
    private final BuildInputs inputs;
    private final Map<String, Variable> globals;
    private final List<StageReference> references = new ArrayList<>();

    /** Where each stage name stands, in lower case: a file of many stages is searched once, not for each reference. */
    private final Map<String, NavigableSet<Integer>> indexes = new HashMap<>();

    private final Map<String, Optional<ImageReference>> images = new HashMap<>();

    Linker(char escape, List<Stage> stages, BuildInputs inputs, Map<String, Variable> globals) {
        this.escape = escape;
        this.stages = stages;
        this.inputs = inputs;
        this.globals = globals;
        for (Stage stage : stages) {
            stage.lowerName()
                    .ifPresent(name -> indexes.computeIfAbsent(name, key -> new TreeSet<>())
                            .add(stage.index()));
        }
    }

    /** All references in text order. */
    List<StageReference> references() {
        for (Stage stage : stages) {
            from(stage);
            for (PlacedInstruction placed : stage.instructions()) {
                copies(stage, placed, placed.instruction(), false);
            }
        }
        return List.copyOf(references);
    }

    /** The last of the first {@code limit} stages that has {@code name}, letter case aside. */
    static Optional<Stage> byName(List<Stage> stages, String name, int limit) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (int i = limit - 1; i >= 0; i--) {
            if (stages.get(i).lowerName().filter(lower::equals).isPresent()) {
                return Optional.of(stages.get(i));
            }
        }
        return Optional.empty();
    }

    private void from(Stage stage) {
        Optional<Word> image = ((Instruction.From) stage.from().instruction()).image();
        if (image.isEmpty()) {
            return;
        }
        Word word = image.get();
        Expander.Result expanded = Expander.expand(word.text(), Expander.Options.word(escape), this::global);
        Site site = new Site(Kind.FROM, stage.from().place(word), expanded.value(), stage.index(), stage.from(), false);
        if (!expanded.isOk()) {
            references.add(new StageReference.Unresolved(
                    site, expanded.failure().orElseThrow().message()));
        } else if (expanded.value().isBlank()) {
            references.add(new StageReference.Unresolved(site, "the base image's name is empty"));
        } else {
            references.add(base(site));
        }
    }

    private StageReference base(Site site) {
        String name = site.written();
        boolean reserved = name.equals("scratch") || name.equals("context");
        if (!reserved && inputs.namedContexts().containsKey(name)) {
            return new StageReference.ToContext(site, name);
        }
        Integer earlier = indexes.getOrDefault(name, NOWHERE).lower(site.stage());
        if (earlier != null) {
            return new StageReference.ToStage(site, stages.get(earlier));
        }
        return name.equals("scratch")
                ? new StageReference.ToScratch(site)
                : new StageReference.ToImage(site, image(name));
    }

    private void copies(Stage stage, PlacedInstruction placed, Instruction instruction, boolean trigger) {
        if (instruction instanceof Instruction.Onbuild onbuild) {
            onbuild.trigger().ifPresent(it -> copies(stage, placed, it, true));
        } else if (instruction.parts().flags().isEmpty()) {
            return;
        } else if (instruction instanceof Instruction.Copy copy) {
            copy.parts()
                    .flag("from")
                    .flatMap(Flag::value)
                    .ifPresent(name -> add(Kind.COPY, stage, placed, name, trigger));
        } else if (instruction instanceof Instruction.Run run) {
            for (Mount mount : Mount.of(run.parts())) {
                mount.from().ifPresent(name -> add(Kind.MOUNT, stage, placed, name, trigger));
            }
        }
    }

    private void add(Kind kind, Stage stage, PlacedInstruction placed, Word name, boolean trigger) {
        if (name.isEmpty()) {
            return;
        }
        Site site = new Site(kind, placed.place(name), name.text(), stage.index(), placed, trigger);
        if (isVariable(kind, name.text())) {
            references.add(new StageReference.Variable(site));
        } else if (kind == Kind.COPY && INDEX.matcher(name.text()).matches()) {
            int index = Integer.parseInt(name.text());
            references.add(
                    index >= 0 && index < stages.size()
                            ? new StageReference.ToStage(site, stages.get(index))
                            : new StageReference.NoSuchIndex(site, index));
        } else {
            references.add(named(site));
        }
    }

    /** COPY refuses what expansion would change, quotes and escapes too; a mount refuses a dollar with something behind. */
    private boolean isVariable(Kind kind, String name) {
        if (kind == Kind.MOUNT) {
            int dollar = name.indexOf('$');
            return dollar >= 0 && dollar < name.length() - 1;
        }
        Expander.Result expanded = Expander.expand(name, Expander.Options.word(escape), variable -> Optional.empty());
        return !expanded.isOk() || !expanded.value().equals(name);
    }

    private StageReference named(Site site) {
        NavigableSet<Integer> named = indexes.getOrDefault(site.written().toLowerCase(Locale.ROOT), NOWHERE);
        Optional<Stage> stage = named.isEmpty() ? Optional.empty() : Optional.of(stages.get(named.last()));
        if (stage.isPresent() && !inputs.namedContexts().containsKey(site.written())) {
            return new StageReference.ToStage(site, stage.get());
        }
        if (inputs.namedContexts().containsKey(site.written())) {
            return new StageReference.ToContext(site, site.written());
        }
        return site.written().equals("scratch")
                ? new StageReference.ToScratch(site)
                : new StageReference.ToImage(site, image(site.written()));
    }

    /** Many stages start from the same image; each is read once. */
    private Optional<ImageReference> image(String written) {
        return images.computeIfAbsent(written, ImageReference::parse);
    }

    private Optional<String> global(String name) {
        Variable variable = globals.get(name);
        return variable == null ? Optional.empty() : variable.value();
    }
}
