package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.onRequest;
import static dev.slipway.lint.rules.Docs.optional;

import dev.slipway.fix.Fix;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Section;
import dev.slipway.lint.Severity;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.CommandLine;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.PlacedInstruction;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Health checks, as far as an image has them. */
public final class Healthchecks implements FileRule {
    private static final List<RuleDoc> DOCS = List.of(
            onRequest(
                    "NoHealthcheck",
                    Severity.INFO,
                    "The image has no health check.",
                    """
                    Docker and Docker Swarm run it. Kubernetes, Azure Container Apps and Azure Container Instances have probes of
                    their own and pass it over, so the rule is off by default.

                    ```dockerfile bad
                    FROM debian:12
                    #^^^^^^^^^^^^^
                    ```
                    ```dockerfile good
                    FROM debian:12
                    HEALTHCHECK CMD ["/app", "--healthy"]
                    ```""",
                    "DL3057",
                    "DS-0026",
                    "CKV_DOCKER_2"),
            optional(
                            "HealthcheckInShellForm",
                            Severity.INFO,
                            "A health check runs a shell without need.",
                            """
                    The shell runs at every interval, and the image must have one. A command without pipes, variables and `||` needs
                    none.

                    ```dockerfile bad
                    FROM debian:12
                    HEALTHCHECK CMD /app --healthy
                    #               ^^^^^^^^^^^^^^
                    ```
                    ```dockerfile good
                    FROM debian:12
                    HEALTHCHECK CMD ["/app", "--healthy"]
                    ```""",
                            "DL3025")
                    .fixedBy(Fix.Safety.REVIEW));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        BuildGraph graph = subject.graph();
        graph.target()
                .filter(it -> !has(graph, it))
                .ifPresent(it -> findings.add("NoHealthcheck", it.from().span(), "the image has no HEALTHCHECK"));
        for (Section section : Section.of(graph)) {
            for (PlacedInstruction placed : section.instructions()) {
                if (Triggers.unwrapped(placed.instruction()) instanceof Instruction.Healthcheck check
                        && check.command().orElse(null) instanceof CommandLine.ShellForm form) {
                    ExecForms.array(form.text().text())
                            .ifPresent(array -> findings.add(
                                    "HealthcheckInShellForm",
                                    placed.place(form.span()),
                                    "this needs no shell; write " + array,
                                    List.of(),
                                    ExecForms.remedies(subject, placed)));
                }
            }
        }
    }

    /** Whether the stage or one that it starts from says anything of health, be it NONE. A base image may as well. */
    private static boolean has(BuildGraph graph, Stage stage) {
        Set<Integer> seen = new HashSet<>();
        Optional<Stage> at = Optional.of(stage);
        while (at.isPresent() && seen.add(at.get().index())) {
            if (at.get().instructions().stream()
                    .map(it -> Triggers.unwrapped(it.instruction()).kind())
                    .anyMatch(Keyword.HEALTHCHECK::equals)) {
                return true;
            }
            at = graph.base(at.get())
                    .filter(StageReference.ToStage.class::isInstance)
                    .map(it -> ((StageReference.ToStage) it).stage());
        }
        return false;
    }
}
