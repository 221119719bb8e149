package dev.slipway.fix.split;

import dev.slipway.catalogue.CommandUse;
import dev.slipway.shell.SimpleCommand;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Keyword;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Turns a draft into a plan: every instruction gets its place. */
final class Planner {
    private static final Set<Keyword> CONFIGURATION = EnumSet.of(
            Keyword.EXPOSE, Keyword.VOLUME, Keyword.HEALTHCHECK, Keyword.STOPSIGNAL, Keyword.CMD, Keyword.ENTRYPOINT);
    private static final Set<Keyword> DESCRIPTION = EnumSet.of(Keyword.LABEL, Keyword.MAINTAINER);

    private final Draft draft;
    private final Walk walk;
    private final Placement placement;
    private final Map<Integer, Set<Part>> parts = new HashMap<>();
    private final Set<Integer> stays = new LinkedHashSet<>();
    private final Map<Integer, String> buildTexts = new TreeMap<>();
    private final Map<Integer, Optional<String>> tests = new TreeMap<>();
    private final Map<Integer, Optional<String>> head = new TreeMap<>();
    private final Map<Integer, Optional<String>> tail = new TreeMap<>();
    private final List<String> newLines = new ArrayList<>();
    private int lastBuild = -1;

    private Planner(Draft draft) {
        this.draft = draft;
        this.walk = draft.walk;
        this.placement = Placement.of(draft);
    }

    static Plan plan(Draft draft) throws Stop {
        return new Planner(draft).plan();
    }

    private Plan plan() throws Stop {
        findLastBuild();
        for (Step step : walk.steps()) {
            if (step.index() <= lastBuild) {
                place(step);
            }
        }
        CarriedFiles carried = new CarriedFiles(draft, lastBuild);
        carried.addConfiguration();
        carried.dropLateFiles();
        RepeatedArguments.of(walk, lastBuild, this::isInFinal).forEach(it -> head.put(it, Optional.empty()));
        addPackages();
        newLines.addAll(0, InheritedVariables.missing(draft));
        checkUser();
        checkHealthTools();
        StageNames names = StageNames.of(walk, !tests.isEmpty(), draft.prune.isPresent());
        return new Plan(
                draft,
                lastBuild,
                names.build(),
                names.test(),
                names.prune(),
                names.last(),
                stays,
                buildTexts,
                tests,
                head,
                tail,
                workdir(),
                Ownership.of(draft),
                List.copyOf(newLines));
    }

    private void findLastBuild() throws Stop {
        for (Step step : walk.steps()) {
            if (step.kind() != Keyword.RUN) {
                continue;
            }
            Set<Part> found = placement.parts(step);
            parts.put(step.index(), found);
            if (found.contains(Part.BUILD) || found.contains(Part.TEST)) {
                lastBuild = step.index();
            }
        }
        if (lastBuild < 0) {
            throw Stop.nothing("no RUN builds anything, so a second stage would leave nothing behind");
        }
    }

    private void place(Step step) throws Stop {
        Keyword kind = step.kind();
        if (CONFIGURATION.contains(kind)) {
            tail.put(step.index(), Optional.empty());
        } else if (DESCRIPTION.contains(kind)) {
            head.put(step.index(), Optional.empty());
        } else if (kind == Keyword.ENV) {
            stays.add(step.index());
            head.put(step.index(), InheritedVariables.writeOut(draft, step));
        } else if (kind == Keyword.SHELL) {
            stays.add(step.index());
            head.put(step.index(), Optional.empty());
        } else if (kind == Keyword.USER) {
            stays.add(step.index());
        } else if (kind == Keyword.RUN) {
            run(step);
        } else {
            stays.add(step.index());
        }
    }

    private void run(Step step) throws Stop {
        Set<Part> found = parts.get(step.index());
        if (found.equals(EnumSet.of(Part.TEST))) {
            tests.put(step.index(), Optional.empty());
            return;
        }
        if (!found.contains(Part.SYSTEM)) {
            stays.add(step.index());
            if (found.contains(Part.TEST)) {
                cutTest(step);
            }
            return;
        }
        if (!step.user().equals("root")) {
            throw mixed(step, "it runs as `" + step.user() + "`");
        }
        boolean onlySystem = found.equals(EnumSet.of(Part.SYSTEM));
        boolean packages = step.commands().stream().anyMatch(this::isPartlyNeeded);
        if (onlySystem && !packages) {
            if (isRuntimeToolOnly(step)) {
                head.put(step.index(), Optional.empty());
            } else {
                stays.add(step.index());
                head.put(step.index(), Optional.empty());
            }
            return;
        }
        stays.add(step.index());
        cutSystem(step);
    }

    private boolean isRuntimeToolOnly(Step step) throws Stop {
        for (Command command : step.commands()) {
            boolean tool = command.use().isPresent()
                    && command.use().get().operands().stream().anyMatch(draft.runtimeTools::contains);
            if (placement.part(step, command) == Part.SYSTEM && !tool) {
                return false;
            }
        }
        return true;
    }

    /** Whether it installs packages of which the final stage needs some only. */
    private boolean isPartlyNeeded(Command command) {
        Optional<String> manager = command.use().flatMap(it -> it.entry().manager());
        return manager.isPresent()
                && Placement.installs(command)
                && Installs.isSystem(manager.get())
                && command.use().get().operands().stream().anyMatch(it -> !placement.isNeeded(manager.get(), it));
    }

    /** Whether comments stand between its lines, which a cut would take along. */
    private static boolean hasComments(Step step) {
        return !step.placed().parts().comments().isEmpty();
    }

    private void cutTest(Step step) throws Stop {
        Set<Integer> taken = chainSteps(step, Part.TEST);
        boolean all = step.commands().stream().allMatch(it -> taken.contains(it.chainStep()));
        if (all && !taken.contains(-1)) {
            // A test whose output goes through other commands is one step.
            stays.remove(step.index());
            tests.put(step.index(), Optional.empty());
        } else if (!taken.isEmpty() && Chains.canCut(step, taken) && !hasComments(step)) {
            tests.put(step.index(), Optional.of(Chains.only(step, taken)));
            buildTexts.put(step.index(), Chains.without(step, taken));
        }
    }

    private void cutSystem(Step step) throws Stop {
        Set<Integer> system = chainSteps(step, Part.SYSTEM);
        if (system.isEmpty() || system.contains(-1)) {
            throw mixed(step, "its commands are no plain chain");
        }
        Set<Integer> along = new LinkedHashSet<>(system);
        boolean tools = true;
        for (Command command : step.commands()) {
            Part part = placement.part(step, command);
            boolean installs = command.use().flatMap(it -> it.entry().manager()).isPresent();
            tools &= part != Part.SYSTEM
                    || installs && command.use().get().operands().stream().anyMatch(draft.runtimeTools::contains);
            if (part == Part.INDEX || part == Part.NEUTRAL && command.phase() == dev.slipway.catalogue.Phase.CLEAN) {
                along.add(command.chainStep());
            }
        }
        if (tools) {
            if (!Chains.canCut(step, system)) {
                throw mixed(step, "its commands depend on each other");
            }
            head.put(step.index(), Optional.of(Chains.only(step, system)));
            if (!hasComments(step)) {
                buildTexts.put(step.index(), Chains.without(step, system));
            }
            return;
        }
        if (!Chains.canCut(step, along) && along.size() < step.commands().size()) {
            throw mixed(step, "its commands depend on each other");
        }
        head.put(step.index(), Optional.of(withoutBuildPackages(step, along)));
    }

    /** The steps of the chain with the packages left out that only the build needs. */
    private String withoutBuildPackages(Step step, Set<Integer> kept) {
        List<String> texts = new ArrayList<>();
        String script = step.script().orElseThrow().text();
        int last = -1;
        for (Command command : step.commands()) {
            if (!kept.contains(command.chainStep()) || command.chainStep() == last) {
                continue;
            }
            last = command.chainStep();
            texts.add(
                    isPartlyNeeded(command)
                            ? neededPackages(command)
                            : command.source().span().in(script));
        }
        return Chains.keyword(step) + " " + String.join(" && ", texts);
    }

    private String neededPackages(Command command) {
        CommandUse use = command.use().orElseThrow();
        String manager = use.entry().manager().orElseThrow();
        SimpleCommand source = command.source();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < source.words().size(); i++) {
            String word = command.words().get(i);
            boolean dropped = use.operands().contains(word) && !placement.isNeeded(manager, word);
            if (!dropped) {
                words.add(source.words().get(i).raw());
            }
        }
        return String.join(" ", words);
    }

    private Set<Integer> chainSteps(Step step, Part part) throws Stop {
        Set<Integer> found = new LinkedHashSet<>();
        for (Command command : step.commands()) {
            if (placement.part(step, command) == part) {
                found.add(command.chainStep());
            }
        }
        return found;
    }

    private static Stop mixed(Step step, String why) {
        return Stop.refuse(
                Code.MIXED_CHAIN,
                step.span(),
                "one RUN both builds and sets up the system, and cannot be cut: " + why,
                "put the set-up in a RUN of its own");
    }

    private boolean isInFinal(Step step) {
        return head.containsKey(step.index())
                || tail.containsKey(step.index())
                || step.index() > lastBuild
                || step.kind() == Keyword.USER;
    }

    private void addPackages() throws Stop {
        if (draft.packages.isEmpty()) {
            return;
        }
        Set<String> missing = new LinkedHashSet<>(draft.packages);
        for (Step step : walk.steps()) {
            boolean inFinal = head.containsKey(step.index()) || step.index() > lastBuild;
            for (Command command : step.commands()) {
                if (inFinal && Placement.installs(command) && command.use().isPresent()) {
                    missing.removeAll(command.use().get().operands());
                }
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        newLines.add(Installs.line(draft.image, missing)
                .orElseThrow(() -> Stop.refuse(
                        Code.LIBRARIES,
                        walk.stage().from().span(),
                        "it is not known how `" + String.join("`, `", missing) + "` gets into `" + draft.base + "`",
                        "")));
    }

    private void checkUser() throws Stop {
        String user = Placement.finalUser(walk);
        if (draft.image.hasUser(user) || user.equals("root")) {
            return;
        }
        for (Step step : walk.steps()) {
            for (Command command : step.commands()) {
                boolean inFinal = head.containsKey(step.index()) || step.index() > lastBuild;
                if (command.is(Verb.ADD_USER) && command.words().contains(user) && inFinal) {
                    return;
                }
            }
        }
        throw Stop.refuse(
                Code.NOT_CARRIED,
                walk.last(Keyword.USER)
                        .map(Step::span)
                        .orElse(walk.stage().from().span()),
                "`" + draft.base + "` has no user `" + user + "`",
                "create the user in a RUN, or name it by its number");
    }

    /** Programs of a health check and of wrappers around the command must be in the new image. */
    private void checkHealthTools() throws Stop {
        if (draft.sameBase) {
            return;
        }
        for (Step step : walk.steps()) {
            if (step.kind() == Keyword.HEALTHCHECK) {
                HealthCheck.require(draft, step, newLines, head.keySet(), lastBuild);
            }
        }
        for (String helper : draft.launch.helpers()) {
            HealthCheck.requireTool(draft, draft.launch.span(), helper, newLines, head.keySet(), lastBuild);
        }
        if (draft.launch.needsShell() && draft.image.shell().isEmpty()) {
            throw Stop.refuse(
                    Code.NOT_CARRIED, draft.launch.span(), "`" + draft.base + "` has no shell for the command", "");
        }
    }

    private Optional<String> workdir() {
        Step next = walk.steps().size() > lastBuild + 1 ? walk.steps().get(lastBuild + 1) : null;
        String here =
                next == null ? walk.finalState().directory() : next.before().directory();
        if (next != null && isAbsoluteWorkdir(next)) {
            return Optional.empty();
        }
        boolean inherited = here.equals(draft.image.workdir().orElse("/"));
        boolean declared =
                walk.steps().stream().anyMatch(it -> it.index() <= lastBuild && it.kind() == Keyword.WORKDIR);
        return inherited && !declared ? Optional.empty() : Optional.of(here);
    }

    private static boolean isAbsoluteWorkdir(Step step) {
        return step.placed().instruction() instanceof Instruction.Workdir workdir
                && workdir.path().filter(it -> it.text().startsWith("/")).isPresent();
    }
}
