package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.advice;

import dev.slipway.catalogue.CommandUse;
import dev.slipway.catalogue.Effect;
import dev.slipway.catalogue.Phase;
import dev.slipway.catalogue.Trait;
import dev.slipway.fix.Fix;
import dev.slipway.fix.split.Expand;
import dev.slipway.graph.Paths;
import dev.slipway.graph.StageState;
import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.Findings.RelatedSpan;
import dev.slipway.lint.Findings.Remedy;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Section;
import dev.slipway.lint.Severity;
import dev.slipway.shell.ShellWord;
import dev.slipway.subject.ShellCommand;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.Word;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Files that a RUN takes away although an earlier layer of the image keeps them. */
public final class LateCleanups implements FileRule {
    private static final List<RuleDoc> DOCS = List.of(
            advice("CleanupInLaterLayer", Severity.WARNING, "A RUN removes what an earlier layer has brought in.", """
                    A layer never changes once it is made. Removing a file later hides it; it is still pulled with the image, and
                    anybody can read it. Remove it in the instruction that brings it in, use a mount, or build in a stage that is not
                    shipped.

                    ```dockerfile bad
                    FROM debian:12
                    RUN apt-get update && apt-get install -y curl
                    RUN rm -rf /var/lib/apt/lists/*
                    #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^
                    ```
                    ```dockerfile good
                    FROM debian:12
                    RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
                    ```""")
                    .fixedBy(Fix.Safety.REVIEW));

    /** Something a layer holds: a path, or a package when {@code manager} is not empty. */
    private record Held(String path, String manager, boolean isDirectory, TextSpan span) {
        /** The same for two that are brought in and taken away alike. */
        String key() {
            return manager.isEmpty() ? (isDirectory ? "/" : "") + path : key(manager, path);
        }

        static String key(String manager, String name) {
            return manager + "\0" + name;
        }
    }

    /** What earlier layers hold, in the order it came; of the same things the first one. */
    private static final class Layers {
        private final Map<String, Held> paths = new LinkedHashMap<>();
        private final Map<String, Held> packages = new LinkedHashMap<>();

        void add(Held held) {
            (held.manager().isEmpty() ? paths : packages).putIfAbsent(held.key(), held);
        }

        /** What of it {@code command} takes away and {@code isNew} does not say to be of its own layer. */
        Optional<Held> takenBy(ShellCommand command, String directory, Predicate<Held> isNew) {
            if (!mayRemove(command)) {
                return Optional.empty();
            }
            Gone gone = Gone.of(command, directory);
            return paths.values().stream()
                    .filter(it -> gone.takes(it) && !isNew.test(it))
                    .findFirst()
                    .or(() -> uninstalled(command).stream()
                            .flatMap(key -> Optional.ofNullable(packages.get(key)).stream())
                            .filter(isNew.negate())
                            .findFirst());
        }
    }

    /** Which paths a command takes away: {@code paths} with all below them, and contents of {@code directories}. */
    private record Gone(List<String> paths, List<String> directories) {
        static Gone of(ShellCommand command, String directory) {
            List<String> paths = command.use().stream()
                    .flatMap(it -> it.writes().stream())
                    .filter(it -> it.kind() == Effect.Kind.GONE)
                    .flatMap(it -> Braces.expanded(it.path()).stream())
                    .filter(it -> it.indexOf('$') < 0 && !it.startsWith("~"))
                    .map(it -> Paths.resolve(directory, it.replaceAll("/\\*+$", "")))
                    .toList();
            return new Gone(paths, command.trait(Trait.CLEANS));
        }

        boolean takes(Held held) {
            return held.isDirectory() && directories.contains(held.path())
                    || paths.stream()
                            .anyMatch(it -> it.equals(held.path())
                                    || !it.equals("/") && held.path().startsWith(it + "/"));
        }
    }

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Section section : Section.of(subject.graph())) {
            if (section.isShipped()) {
                check(subject, section, findings);
            }
        }
    }

    private static void check(Subject subject, Section section, Findings findings) {
        Layers held = new Layers();
        List<Section.Run> runs = section.runs();
        boolean removes = runs.stream().flatMap(it -> it.commands().stream()).anyMatch(LateCleanups::mayRemove);
        if (!removes) {
            return;
        }
        Iterator<Section.Run> rest = runs.iterator();
        Section.Run next = rest.next();
        for (PlacedInstruction placed : section.instructions()) {
            Instruction instruction = placed.instruction();
            if (instruction instanceof Instruction.Copy copy) {
                copied(subject, placed, copy.sources(), copy.destination()).forEach(held::add);
            } else if (instruction instanceof Instruction.Add add) {
                copied(subject, placed, add.sources(), add.destination()).forEach(held::add);
            }
            if (next != null && next.placed().index() == placed.index()) {
                if (!next.script().isTrigger()) {
                    run(subject, section, next, held, findings);
                }
                next = rest.hasNext() ? rest.next() : null;
            }
        }
    }

    private static boolean mayRemove(ShellCommand command) {
        return command.is(Trait.CLEANS)
                || command.use()
                        .filter(it -> it.phase() == Phase.CLEAN
                                || it.writes().stream().anyMatch(effect -> effect.kind() == Effect.Kind.GONE))
                        .isPresent();
    }

    private static List<Held> copied(
            Subject subject, PlacedInstruction placed, List<Word> sources, Optional<Word> destination) {
        List<Held> held = new ArrayList<>();
        if (destination.isEmpty()) {
            return held;
        }
        StageState state = subject.graph().stateBefore(placed);
        String into = Expand.some(Triggers.unquoted(destination.get().text()), state::value);
        boolean directory = into.endsWith("/") || into.equals(".") || into.endsWith("/.") || sources.size() > 1;
        String target = Paths.resolve(state.directory(), into);
        for (Word source : sources) {
            String from = Expand.some(Triggers.unquoted(source.text()), state::value);
            String name = from.replaceAll("/+$", "");
            name = name.substring(name.lastIndexOf('/') + 1);
            boolean whole = from.endsWith("/") || name.equals(".") || name.isEmpty();
            if (from.startsWith("<<") || from.indexOf('*') >= 0 || whole) {
                continue;
            }
            held.add(new Held(directory ? Paths.resolve(target, name) : target, "", false, placed.span()));
        }
        return held;
    }

    private static void run(Subject subject, Section section, Section.Run run, Layers held, Findings findings) {
        List<Held> here = new ArrayList<>();
        String directory = subject.graph().stateBefore(run.placed()).directory();
        List<String> freshCaches = new ArrayList<>();
        boolean reported = false;
        for (int i = 0; i < run.commands().size(); i++) {
            ShellCommand command = run.commands().get(i);
            if (command.is(Trait.CHANGES_DIRECTORY) && command.words().size() == 2) {
                directory = Paths.resolve(directory, command.words().get(1));
            }
            String at = directory;
            List<String> caches = command.trait(Trait.CACHE);
            boolean keeps = !caches.isEmpty()
                    && !command.hasFlagOf(Trait.NO_CACHE)
                    && caches.stream().noneMatch(run.script()::isMounted);
            if (keeps) {
                freshCaches.addAll(caches);
                caches.forEach(
                        it -> here.add(new Held(it, "", true, run.placed().place(command.span()))));
            }
            here.addAll(brought(run, command, at));
            if (!reported) {
                Optional<Held> late = held.takenBy(
                        command,
                        at,
                        it -> freshCaches.contains(it.path())
                                || here.stream()
                                        .anyMatch(mine -> mine.path().equals(it.path())
                                                && mine.manager().equals(it.manager())));
                if (late.isPresent()) {
                    reported = true;
                    findings.add(
                            "CleanupInLaterLayer",
                            run.placed().place(command.span()),
                            "an earlier layer keeps " + described(late.get())
                                    + "; removing it here makes the image no smaller",
                            List.of(new RelatedSpan(late.get().span(), "brought in here")),
                            joined(section, run, late.get().span())
                                    .map(List::of)
                                    .orElse(List.of()));
                }
            }
            // What is gone at the end of its own layer was never kept.
            if (mayRemove(command)) {
                Gone gone = Gone.of(command, at);
                List<String> uninstalled = uninstalled(command);
                here.removeIf(it -> it.manager().isEmpty() ? gone.takes(it) : uninstalled.contains(it.key()));
            }
        }
        here.forEach(held::add);
    }

    /** One RUN of both, where what is removed came in with the RUN right before. */
    private static Optional<Remedy> joined(Section section, Section.Run run, TextSpan brought) {
        List<Section.Run> runs = section.runs();
        for (int i = 1; i < runs.size(); i++) {
            Section.Run before = runs.get(i - 1);
            if (runs.get(i).placed().index() == run.placed().index()
                    && before.placed().span().covers(brought)
                    && before.script().parts().flags().isEmpty()
                    && run.script().parts().flags().isEmpty()) {
                return SplitCommands.merged(before, run);
            }
        }
        return Optional.empty();
    }

    private static String described(Held held) {
        return held.manager().isEmpty() ? "`" + held.path() + "`" : "the package `" + held.path() + "`";
    }

    /** What a command brings in that is known by name: downloads and packages. */
    private static List<Held> brought(Section.Run run, ShellCommand command, String directory) {
        List<Held> held = new ArrayList<>();
        Optional<CommandUse> use = command.use();
        if (use.isEmpty()) {
            return held;
        }
        TextSpan span = run.placed().place(command.span());
        if (command.is(Trait.DOWNLOADS)) {
            for (Effect effect : use.get().writes()) {
                boolean plain = effect.path().indexOf('$') < 0 && effect.path().indexOf('*') < 0;
                if (effect.kind() == Effect.Kind.EXACT
                        && plain
                        && !effect.path().isEmpty()) {
                    held.add(new Held(Paths.resolve(directory, effect.path()), "", false, span));
                }
            }
        }
        if (use.get().phase() == Phase.SYS_RUN && use.get().entry().manager().isPresent()) {
            for (ShellWord word : command.operands()) {
                if (word.literal().isPresent()) {
                    held.add(new Held(word.value(), use.get().entry().manager().get(), false, span));
                }
            }
        }
        return held;
    }

    /** The keys of the packages that {@code command} removes. */
    private static List<String> uninstalled(ShellCommand command) {
        Optional<String> manager = command.use()
                .filter(it -> it.phase() == Phase.CLEAN)
                .flatMap(it -> it.entry().manager());
        return manager.stream()
                .flatMap(it -> command.operands().stream().map(each -> Held.key(it, each.value())))
                .toList();
    }
}
