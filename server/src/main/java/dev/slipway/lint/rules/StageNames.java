package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.buildkit;

import dev.slipway.fix.Fix;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.Findings.Remedy;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Severity;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Word;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How stages are named. */
public final class StageNames implements FileRule {
    private static final List<RuleDoc> DOCS = List.of(
            buildkit("StageNameCasing", Severity.WARNING, "A stage name is not in lower case.", """
                    BuildKit stores stage names in lower case, and `FROM` finds them only so. ACR Tasks compares names with their
                    casing.

                    ```dockerfile bad
                    FROM alpine:3.20 AS Build
                    #                   ^^^^^
                    ```
                    ```dockerfile good
                    FROM alpine:3.20 AS build
                    ```""")
                    .fixedBy(Fix.Safety.SAME),
            buildkit("FromAsCasing", Severity.WARNING, "AS and FROM are written in different casing.", """
                    ```dockerfile bad
                    FROM alpine:3.20 as build
                    #                ^^
                    ```
                    ```dockerfile good
                    FROM alpine:3.20 AS build
                    ```""")
                    .fixedBy(Fix.Safety.SAME),
            buildkit(
                            "DuplicateStageName",
                            Severity.WARNING,
                            "Two stages have the same name.",
                            """
                    `FROM` takes the nearest stage above, `COPY --from` the last of the file: one name, two meanings.

                    ```dockerfile bad
                    FROM golang:1.22 AS build
                    FROM node:22 AS build
                    #               ^^^^^
                    ```
                    ```dockerfile good
                    FROM golang:1.22 AS api
                    FROM node:22 AS web
                    ```""",
                            "DL3024",
                            "DS-0012",
                            "CKV_DOCKER_11")
                    .fixedBy(Fix.Safety.REVIEW),
            buildkit("ReservedStageName", Severity.WARNING, "A stage is called scratch or context.", """
                    Both words mean something to BuildKit. A stage called `scratch` even captures every later `FROM scratch`.

                    ```dockerfile bad
                    FROM alpine:3.20 AS scratch
                    #                   ^^^^^^^
                    ```
                    ```dockerfile good
                    FROM alpine:3.20 AS base
                    ```""", "DL3063")
                    .fixedBy(Fix.Safety.REVIEW));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        Map<String, Stage> first = new HashMap<>();
        for (Stage stage : subject.graph().stages()) {
            asCasing(stage, findings);
            if (stage.name().isEmpty()) {
                continue;
            }
            String name = stage.name().get();
            String lower = stage.lowerName().get();
            TextSpan span = stage.nameSpan().get();
            if (!name.equals(lower)) {
                findings.add(
                        "StageNameCasing",
                        span,
                        "the stage name `" + name + "` should be in lower case",
                        Remedy.same("Change to " + lower, lowerCased(subject.graph(), stage)));
            }
            if (lower.equals("scratch") || lower.equals("context")) {
                findings.add(
                        "ReservedStageName",
                        span,
                        "`" + lower + "` is a reserved word",
                        renamed(subject.graph(), stage, lower + "-stage"));
            }
            Stage before = first.putIfAbsent(lower, stage);
            if (before != null) {
                Findings.RelatedSpan declared = new Findings.RelatedSpan(
                        before.nameSpan().get(), "the first `" + before.name().get() + "`");
                findings.add(
                        "DuplicateStageName",
                        span,
                        "there is a stage `" + before.name().get() + "` above already",
                        List.of(declared),
                        List.of(renamed(subject.graph(), before, lower)));
            }
        }
    }

    /**
     * A number behind the name of the stage, and in every reference to it. Of two stages with one name the first gets it:
     * {@code --target} means the last one. REVIEW, since other files may name the stage.
     */
    private static Remedy renamed(BuildGraph graph, Stage stage, String name) {
        Set<String> taken = new HashSet<>();
        graph.stages().forEach(it -> it.lowerName().ifPresent(taken::add));
        graph.references().forEach(it -> taken.add(it.site().written().toLowerCase(Locale.ROOT)));
        String free = name;
        for (int i = 1; taken.contains(free); i++) {
            free = name + "-" + i;
        }
        List<TextEdit> edits = new ArrayList<>();
        edits.add(new TextEdit(stage.nameSpan().orElseThrow(), free));
        String old = stage.lowerName().orElseThrow();
        for (StageReference reference : graph.referencesTo(stage)) {
            if (graph.tree().text(reference.span()).equalsIgnoreCase(old)) {
                edits.add(new TextEdit(reference.span(), free));
            }
        }
        return Remedy.review("Rename to " + free, edits.toArray(new TextEdit[0]));
    }

    /** The name and every reference to it that has the same spelling. */
    private static TextEdit[] lowerCased(BuildGraph graph, Stage stage) {
        String lower = stage.lowerName().orElseThrow();
        List<TextEdit> edits = new ArrayList<>();
        edits.add(new TextEdit(stage.nameSpan().orElseThrow(), lower));
        for (StageReference reference : graph.referencesTo(stage)) {
            String written = graph.tree().text(reference.span());
            if (written.equalsIgnoreCase(lower) && !written.equals(lower)) {
                edits.add(new TextEdit(reference.span(), lower));
            }
        }
        return edits.toArray(new TextEdit[0]);
    }

    /** BuildKit looks at the second of three words, whatever it is (dockerfile2llb/convert.go, validateCaseMatch). */
    private static void asCasing(Stage stage, Findings findings) {
        Instruction.From from = (Instruction.From) stage.from().instruction();
        Optional<Word> as = from.name().isPresent() ? from.as() : Optional.empty();
        String keyword = from.parts().keyword().text();
        if (as.isEmpty() || !isUniform(keyword)) {
            return;
        }
        boolean lower = keyword.equals(keyword.toLowerCase(Locale.ROOT));
        String wanted = lower ? "as" : "AS";
        if (!as.get().text().equals(wanted)) {
            TextSpan span = stage.from().place(as.get());
            findings.add(
                    "FromAsCasing",
                    span,
                    "`" + as.get().text() + "` is not written like `" + keyword + "`",
                    Remedy.same("Change to " + wanted, new TextEdit(span, wanted)));
        }
    }

    private static boolean isUniform(String keyword) {
        return keyword.equals(keyword.toLowerCase(Locale.ROOT)) || keyword.equals(keyword.toUpperCase(Locale.ROOT));
    }
}
