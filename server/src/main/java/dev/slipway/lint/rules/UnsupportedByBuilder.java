package dev.slipway.lint.rules;

import dev.slipway.builder.AcrRemedies;
import dev.slipway.builder.FeatureUse;
import dev.slipway.builder.FeatureUses;
import dev.slipway.catalogue.BuildFeature;
import dev.slipway.catalogue.Builder;
import dev.slipway.catalogue.BuilderSupport;
import dev.slipway.catalogue.Builders;
import dev.slipway.fix.Fix;
import dev.slipway.graph.BuildGraph;
import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.Findings.Remedy;
import dev.slipway.lint.Profile;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Severity;
import dev.slipway.subject.Subject;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the builder of this file does not have, by the table of builders: the frontend that the syntax directive asks for,
 * and under the profile {@code acr-tasks} the runner of ACR Tasks.
 */
public final class UnsupportedByBuilder implements FileRule {
    private static final String ID = "UnsupportedByBuilder";
    private static final String NEWEST = "docker/dockerfile:1";
    private static final String NEWEST_LABS = "docker/dockerfile:1-labs";
    private static final List<RuleDoc> DOCS = List.of(new RuleDoc(
                    ID,
                    List.of(),
                    Severity.WARNING,
                    Set.of(Profile.values()),
                    "0.1.0",
                    "The builder of this file does not have a feature that the file uses.",
                    """
                    A syntax directive picks the version of the Dockerfile frontend. What came later is an unknown flag or an odd file
                    name to it, and the build fails.

                    ```dockerfile bad
                    # syntax=docker/dockerfile:1.4
                    FROM alpine:3.20
                    ADD --unpack https://example.org/app.tar.gz /app/
                    #   ^^^^^^^^
                    ```
                    ```dockerfile good
                    # syntax=docker/dockerfile:1
                    FROM alpine:3.20
                    ADD --unpack https://example.org/app.tar.gz /app/
                    ```

                    With the profile `acr-tasks` the rule also says what `az acr build` refuses, passes over or reads wrongly. Its
                    runner reads `FROM` and `ARG` line by line first, and then builds with the classic builder. Measured with
                    acr-builder 90b22f3, the runner's source; the hosted service was not run and may differ. Where BuildKit helps, a
                    step of a task file turns it on; the scanner runs before it all the same:

                    ```yaml
                    version: v1.1.0
                    steps:
                      - build: "-t $Registry/app:{{.Run.ID}} ."
                        env: [DOCKER_BUILDKIT=1]
                      - push: ["$Registry/app:{{.Run.ID}}"]
                    ```

                    Run it with `az acr run --registry <registry> --file task.yaml .`""")
            .fixedBy(Fix.Safety.SAME, Fix.Safety.REVIEW));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        BuildGraph graph = subject.graph();
        List<FeatureUse> uses = FeatureUses.of(graph);
        if (uses.isEmpty()) {
            return;
        }
        FeatureUses.frontend(graph).ifPresent(frontend -> frontend(uses, frontend, findings));
        if (subject.settings().profile().equals(Profile.ACR_TASKS.id())) {
            uses.forEach(use -> Builders.find(use.feature(), Builder.ACR_QUICK)
                    .filter(row -> row.support() != BuilderSupport.YES)
                    .ifPresent(row -> acr(subject, use, row, findings)));
        }
    }

    private static void frontend(List<FeatureUse> uses, Builders.Frontend frontend, Findings findings) {
        Optional<TextSpan> directive = uses.stream()
                .filter(use -> use.feature() == BuildFeature.SYNTAX_DIRECTIVE)
                .map(FeatureUse::span)
                .findFirst();
        for (FeatureUse use : uses) {
            if (frontend.has(use.feature())) {
                continue;
            }
            Optional<String> since =
                    Builders.find(use.feature(), frontend.builder()).flatMap(Builders.Row::since);
            String needs = since.map(it -> " needs Dockerfile syntax " + it).orElse(" needs the labs channel");
            String newest = since.isPresent() && frontend.builder() == Builder.BUILDKIT ? NEWEST : NEWEST_LABS;
            findings.add(
                    ID,
                    use.span(),
                    use.feature().title() + needs + "; `" + frontend.written() + "` does not have it",
                    directive
                            .map(span -> List.of(new Findings.RelatedSpan(span, "the syntax is chosen here")))
                            .orElse(List.of()),
                    directive
                            .map(span -> List.of(Remedy.review("Use `" + newest + "`", new TextEdit(span, newest))))
                            .orElse(List.of()));
        }
    }

    private static void acr(Subject subject, FeatureUse use, Builders.Row row, Findings findings) {
        findings.add(
                ID,
                use.span(),
                use.feature().title() + " in ACR Tasks: " + row.does().orElse("otherwise") + " (" + Builders.ACR_VERSION
                        + "); " + AcrRemedies.advice(use.feature()),
                List.of(),
                AcrRemedies.edit(subject, use)
                        .map(it -> List.of(new Remedy(it.title(), it.safety(), it.edits())))
                        .orElse(List.of()));
    }
}
