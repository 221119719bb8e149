package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.advice;

import dev.slipway.catalogue.CommandUse;
import dev.slipway.catalogue.Effect;
import dev.slipway.catalogue.Phase;
import dev.slipway.fix.Fix;
import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.Findings.RelatedSpan;
import dev.slipway.lint.Findings.Remedy;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Section;
import dev.slipway.lint.Severity;
import dev.slipway.subject.ShellCommand;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Dependencies that are fetched again after each change of the sources. */
public final class RestoreOrder implements FileRule {
    private static final List<RuleDoc> DOCS = List.of(advice(
                    "SourcesCopiedBeforeRestore",
                    Severity.INFO,
                    "All sources are copied before dependencies are fetched.",
                    """
                    Each change of any file makes the COPY's layer new, and all layers behind it: dependencies are fetched again for a
                    changed comment. Copy the files that name them first, fetch, then copy the rest. This matters most where no cache
                    survives from build to build, as in ACR Tasks.

                    ```dockerfile bad
                    FROM node:22-slim
                    WORKDIR /app
                    COPY . .
                    #    ^
                    RUN npm ci
                    CMD ["node", "server.js"]
                    ```
                    ```dockerfile good
                    FROM node:22-slim
                    WORKDIR /app
                    COPY package.json package-lock.json ./
                    RUN npm ci
                    COPY . .
                    CMD ["node", "server.js"]
                    ```""")
            .fixedBy(Fix.Safety.REVIEW));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Section section : Section.of(subject.graph())) {
            Optional<PlacedInstruction> copied = Optional.empty();
            List<Section.Run> runs = section.runs();
            List<String> fetchedBefore = new ArrayList<>();
            for (PlacedInstruction placed : section.instructions()) {
                if (placed.instruction() instanceof Instruction.Copy copy && isWhole(copy)) {
                    copied = copied.or(() -> Optional.of(placed));
                }
                Optional<Section.Run> run = runs.stream()
                        .filter(it -> it.placed().index() == placed.index()
                                && !it.script().isTrigger())
                        .findFirst();
                if (run.isEmpty()) {
                    continue;
                }
                Optional<ShellCommand> restore = run.get().commands().stream()
                        .filter(RestoreOrder::fetches)
                        .findFirst();
                if (restore.isPresent() && copied.isEmpty()) {
                    fetchedBefore.add(restore.get().entryWords().get(0));
                } else if (restore.isPresent()
                        && run.get().script().mountTargets().isEmpty()
                        && !fetchedBefore.contains(restore.get().entryWords().get(0))) {
                    report(subject, section, copied.get(), run.get(), restore.get(), findings);
                    break;
                }
            }
        }
    }

    private static boolean isWhole(Instruction.Copy copy) {
        return copy.parts().flag("from").isEmpty()
                && copy.sources().size() == 1
                && copy.destination().isPresent()
                && Triggers.unquoted(copy.sources().get(0).text()).matches("\\.|\\./|/");
    }

    /** Whether it fetches what a few known files of the project name, and reads nothing else. */
    private static boolean fetches(ShellCommand command) {
        Optional<CommandUse> use = command.use();
        return use.isPresent()
                && use.get().phase() == Phase.DEPS
                && use.get().entry().needs("network")
                && !use.get().reads().isEmpty()
                && use.get().reads().stream().allMatch(RestoreOrder::isManifest);
    }

    private static boolean isManifest(Effect effect) {
        return effect.kind() == Effect.Kind.EXACT
                && !effect.path().isEmpty()
                && !effect.path().startsWith("/")
                && effect.path().indexOf('$') < 0
                && effect.path().indexOf('{') < 0;
    }

    private static void report(
            Subject subject,
            Section section,
            PlacedInstruction copied,
            Section.Run run,
            ShellCommand restore,
            Findings findings) {
        Instruction.Copy copy = (Instruction.Copy) copied.instruction();
        List<String> manifests = restore.use().orElseThrow().reads().stream()
                .map(Effect::path)
                .filter(it -> !subject.context().isKnown() || subject.context().exists(it))
                .distinct()
                .toList();
        if (subject.context().isKnown() && manifests.isEmpty()) {
            return;
        }
        findings.add(
                "SourcesCopiedBeforeRestore",
                copied.place(copy.sources().get(0)),
                "each change of any file fetches all dependencies again; copy `" + String.join("` and `", manifests)
                        + "` first",
                List.of(new RelatedSpan(run.placed().place(restore.span()), "fetched here")),
                reordered(subject, section, copied, run, manifests)
                        .map(List::of)
                        .orElse(List.of()));
    }

    /** Puts the fetching RUN before the COPY, and a COPY of the manifests before both, where they stand side by side. */
    private static Optional<Remedy> reordered(
            Subject subject, Section section, PlacedInstruction copied, Section.Run run, List<String> manifests) {
        Instruction.Copy copy = (Instruction.Copy) copied.instruction();
        int at = section.indexOf(copied);
        boolean adjacent = section.indexOf(run.placed()) == at + 1;
        String text = subject.tree().text();
        TextSpan whole = run.placed().spanWithHeredocs();
        boolean alone = run.commands().stream()
                .allMatch(it -> fetches(it)
                        || it.use()
                                .filter(use -> use.phase() == Phase.CLEAN || use.phase() == Phase.NEUTRAL)
                                .isPresent());
        if (!adjacent
                || !alone
                || manifests.isEmpty()
                || !run.placed().parts().problems().isEmpty()) {
            return Optional.empty();
        }
        String destination = Triggers.unquoted(copy.destination().orElseThrow().text());
        String into = destination.equals(".") ? "./" : destination.endsWith("/") ? destination : destination + "/";
        String flags = copied.parts().flags().isEmpty()
                ? ""
                : subject.tree()
                                .text()
                                .substring(
                                        copied.place(copied.parts()
                                                        .flags()
                                                        .get(0)
                                                        .span())
                                                .start(),
                                        copied.place(copied.parts()
                                                        .flags()
                                                        .get(copied.parts()
                                                                        .flags()
                                                                        .size()
                                                                - 1)
                                                        .span())
                                                .end())
                        + " ";
        String end = text.startsWith("\r\n", copied.span().end()) ? "\r\n" : "\n";
        String keyword = copied.parts().keyword().text();
        String first = keyword + " " + flags + String.join(" ", manifests) + " " + into + end;
        int lineEnd = whole.end() + (text.startsWith("\r\n", whole.end()) ? 2 : whole.end() < text.length() ? 1 : 0);
        TextSpan gap = new TextSpan(copied.spanWithHeredocs().end(), whole.start());
        if (!gap.in(text).isBlank() || !copied.parts().heredocs().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Remedy.review(
                "Fetch dependencies before copying the sources",
                TextEdit.insert(copied.span().start(), first + whole.in(text) + end),
                TextEdit.delete(new TextSpan(whole.start(), lineEnd))));
    }
}
