package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.optional;
import static dev.slipway.lint.rules.Docs.policy;

import dev.slipway.config.Policy;
import dev.slipway.fix.Fix;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.Findings.Remedy;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Section;
import dev.slipway.lint.Severity;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.KeyValue;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Labels: how their keys are written, and what the organisation's schema asks of them. */
public final class Labels implements FileRule {
    /** Docker's guidelines for keys (docs.docker.com, "Object labels"). */
    private static final Pattern KEY = Pattern.compile("[a-z](?:[a-z0-9]|[._/-](?![._-]))*[a-z0-9]|[a-z]");

    private static final Pattern RESERVED = Pattern.compile("(?:com\\.docker|io\\.docker|org\\.dockerproject)\\..*");

    private static final List<RuleDoc> DOCS = List.of(
            optional(
                            "InvalidLabelKey",
                            Severity.INFO,
                            "A label's key is not written as Docker's guidelines ask.",
                            """
                    Lower case letters, digits, and single dots, hyphens and slashes between them. The namespaces of Docker itself
                    are reserved.

                    ```dockerfile bad
                    FROM debian:12
                    LABEL App_Name--x="shop"
                    #     ^^^^^^^^^^^
                    ```
                    ```dockerfile good
                    FROM debian:12
                    LABEL com.example.app-name="shop"
                    ```""",
                            "DL3048",
                            "tally/labels/valid-key")
                    .fixedBy(Fix.Safety.REVIEW),
            policy("LabelMissing", Severity.INFO, "A label that the schema asks for is missing.", """
                    The schema is `labels` in the configuration; without one, nothing is asked for.

                    ```dockerfile bad
                    FROM debian:12
                    #^^^^^^^^^^^^^
                    ```
                    ```dockerfile good
                    FROM debian:12
                    LABEL com.example.source="https://example.com/app" com.example.version="1.0.0" \\
                        com.example.mail="team@example.com" com.example.license="MIT" \\
                        com.example.created="2026-01-31T12:00:00Z" com.example.revision="0123abc" com.example.text="x"
                    ```""", "DL3049"),
            policy(
                            "LabelSuperfluous",
                            Severity.INFO,
                            "A label is not in the schema, and the schema allows no others.",
                            """
                    ```dockerfile bad
                    FROM debian:12
                    LABEL other="x"
                    #     ^^^^^
                    ```
                    ```dockerfile good
                    FROM debian:12
                    LABEL com.example.text="x"
                    ```""",
                            "DL3050")
                    .fixedBy(Fix.Safety.REVIEW),
            value("LabelEmpty", "is empty", "com.example.text=\"\"", "com.example.text=\"x\"", "DL3051"),
            value(
                    "LabelNoUrl",
                    "is no URL",
                    "com.example.source=\"my code\"",
                    "com.example.source=\"https://example.com/app\"",
                    "DL3052"),
            value(
                    "LabelNoTime",
                    "is no time as RFC 3339 writes it",
                    "com.example.created=\"yesterday\"",
                    "com.example.created=\"2026-01-31T12:00:00Z\"",
                    "DL3053"),
            value(
                    "LabelNoLicense",
                    "is no SPDX licence",
                    "com.example.license=\"do as you like\"",
                    "com.example.license=\"Apache-2.0\"",
                    "DL3054"),
            value(
                    "LabelNoRevision",
                    "is no Git hash",
                    "com.example.revision=\"main\"",
                    "com.example.revision=\"0123abc\"",
                    "DL3055"),
            value(
                    "LabelNoVersion",
                    "is no semantic version",
                    "com.example.version=\"one\"",
                    "com.example.version=\"1.2.3-rc.1\"",
                    "DL3056"),
            value(
                    "LabelNoMail",
                    "is no e-mail address",
                    "com.example.mail=\"the team\"",
                    "com.example.mail=\"team@example.com\"",
                    "DL3058"));

    private static RuleDoc value(String id, String what, String bad, String good, String alias) {
        String markdown = "The schema says of which type a label is. A value with a variable is left alone.\n\n"
                + "```dockerfile bad\nFROM debian:12\nLABEL " + bad + "\n#     " + "^".repeat(bad.length()) + "\n```\n"
                + "```dockerfile good\nFROM debian:12\nLABEL " + good + "\n```";
        return policy(id, Severity.WARNING, "A label's value " + what + ".", markdown, alias);
    }

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        Policy policy = subject.settings().policy();
        for (Section section : Section.of(subject.graph())) {
            for (PlacedInstruction placed : section.instructions()) {
                if (Triggers.unwrapped(placed.instruction()) instanceof Instruction.Label label) {
                    label.entries().forEach(entry -> label(subject, policy, placed, entry, findings));
                }
            }
        }
        if (!policy.labelSchema().isEmpty()) {
            missing(subject.graph(), policy, findings);
        }
    }

    private static void label(
            Subject subject, Policy policy, PlacedInstruction placed, KeyValue entry, Findings findings) {
        String key = Triggers.unquoted(entry.key().text());
        TextSpan at = placed.place(entry.key());
        boolean isOpen = key.startsWith("$") && key.indexOf('$', 1) < 0 && key.matches("\\$\\{?\\w+}?.*");
        if (!isOpen && (!KEY.matcher(key).matches() || RESERVED.matcher(key).matches())) {
            findings.add(
                    "InvalidLabelKey",
                    at,
                    "`" + key + "` is not written as Docker's guidelines for label keys ask",
                    List.of(),
                    valid(key, entry)
                            .map(it -> List.of(Remedy.review("Change to " + it, new TextEdit(at, it))))
                            .orElse(List.of()));
        }
        String type = policy.labelSchema().get(key);
        if (type == null) {
            if (policy.strictLabels()) {
                findings.add(
                        "LabelSuperfluous",
                        at,
                        "`" + key + "` is not in the label schema",
                        List.of(),
                        without(subject, placed, entry));
            }
            return;
        }
        String written = entry.value().map(it -> Triggers.unquoted(it.text())).orElse("");
        TextSpan whole = entry.value()
                .map(it -> new TextSpan(at.start(), placed.place(it).end()))
                .orElse(at);
        String value = entry.value().isEmpty() || written.indexOf('$') < 0
                ? written
                : Triggers.unquoted(
                        subject.graph().expanded(placed, entry.value().get()));
        if (written.indexOf('$') >= 0 && (value.isEmpty() || value.indexOf('$') >= 0)) {
            return;
        }
        if (value.isEmpty()) {
            findings.add("LabelEmpty", whole, "the label `" + key + "` is empty");
            return;
        }
        LabelTypes.problem(type, value)
                .ifPresent(it -> findings.add(it.rule(), whole, "the label `" + key + "` " + it.message()));
    }

    /** The key in lower case with dashes for what no key has; empty where that would still be none. */
    private static Optional<String> valid(String key, KeyValue entry) {
        String name = key.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._/-]+", "-")
                .replaceAll("([._/-])[._/-]+", "$1")
                .replaceAll("^[^a-z]+|[^a-z0-9]+$", "");
        boolean isPlain = entry.key().text().indexOf('$') < 0
                && entry.key().span().length() == entry.key().length();
        return Optional.of(name)
                .filter(it -> isPlain
                        && KEY.matcher(it).matches()
                        && !RESERVED.matcher(it).matches());
    }

    private static List<Remedy> without(Subject subject, PlacedInstruction placed, KeyValue entry) {
        if (!(placed.instruction() instanceof Instruction.Label label) || label.legacy()) {
            return List.of();
        }
        List<TextSpan> spans = label.entries().stream()
                .map(it -> new TextSpan(
                        it.key().span().start(),
                        it.value().orElse(it.key()).span().end()))
                .toList();
        return Removal.argumentOrAll(
                        subject.tree(), placed, spans, label.entries().indexOf(entry))
                .map(it -> List.of(Remedy.review("Remove the label", it)))
                .orElse(List.of());
    }

    /** Every image that the file gives must have the labels: stages that no other starts from or copies from. */
    private static void missing(BuildGraph graph, Policy policy, Findings findings) {
        for (Stage stage : graph.stages()) {
            if (!isGiven(graph, stage, policy)) {
                continue;
            }
            Set<String> there = labels(graph, stage);
            for (String label : policy.labelSchema().keySet()) {
                if (!there.contains(label)) {
                    findings.add("LabelMissing", stage.from().span(), "the label `" + label + "` is missing");
                }
            }
        }
    }

    /**
     * A stage that others copy from is no image of its own. One that others start from is one, too, unless each of those
     * adds what is missing.
     */
    private static boolean isGiven(BuildGraph graph, Stage stage, Policy policy) {
        List<Stage> children = new ArrayList<>();
        for (StageReference reference : graph.referencesTo(stage)) {
            if (reference.site().kind() != StageReference.Kind.FROM) {
                return false;
            }
            children.add(graph.stages().get(reference.site().stage()));
        }
        return children.isEmpty()
                || children.stream()
                        .noneMatch(it -> labels(graph, it)
                                .containsAll(policy.labelSchema().keySet()));
    }

    private static Set<String> labels(BuildGraph graph, Stage stage) {
        Set<String> labels = new HashSet<>();
        Set<Integer> seen = new HashSet<>();
        Optional<Stage> at = Optional.of(stage);
        while (at.isPresent() && seen.add(at.get().index())) {
            for (PlacedInstruction placed : at.get().instructions()) {
                if (placed.instruction() instanceof Instruction.Label label) {
                    label.entries()
                            .forEach(it -> labels.add(Triggers.unquoted(it.key().text())));
                }
            }
            at = graph.parent(at.get());
        }
        return labels;
    }
}
