package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.policy;

import dev.slipway.graph.ImageReference;
import dev.slipway.graph.StageReference;
import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Severity;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Mount;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.text.TextSpan;
import java.util.List;

/** Images from registries that the organisation does not trust. Silent unless settings name registries. */
public final class UntrustedRegistries implements FileRule {
    private static final List<RuleDoc> DOCS = List.of(policy(
            "UntrustedRegistry",
            Severity.ERROR,
            "An image comes from a registry that is not in the list of trusted ones.",
            """
                    The list is `trustedRegistries` in the configuration; with none, every registry is fine. `*` stands for
                    anything at either end: `*.azurecr.io`. An image without a registry comes from `docker.io`.

                    ```dockerfile bad
                    FROM registry.example.com/app:1
                    #    ^^^^^^^^^^^^^^^^^^^^^^^^^^
                    ```
                    ```dockerfile good
                    FROM mcr.microsoft.com/dotnet/aspnet:8.0
                    ```""",
            "DL3026"));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        List<String> trusted = subject.settings().policy().trustedRegistries();
        if (trusted.isEmpty()) {
            return;
        }
        for (StageReference reference : subject.graph().references()) {
            if (reference instanceof StageReference.ToImage it) {
                it.image().ifPresent(image -> check(image, reference.span(), trusted, findings));
            }
        }
        for (PlacedInstruction placed : subject.graph().header()) {
            for (Mount mount : Mount.of(placed.parts())) {
                mount.from()
                        .ifPresent(word -> ImageReference.parse(word.text())
                                .ifPresent(image -> check(image, placed.place(word), trusted, findings)));
            }
        }
    }

    private static void check(ImageReference image, TextSpan span, List<String> trusted, Findings findings) {
        if (trusted.stream().noneMatch(pattern -> matches(pattern, image.registry()))) {
            findings.add("UntrustedRegistry", span, "`" + image.registry() + "` is not one of the trusted registries");
        }
    }

    private static boolean matches(String pattern, String registry) {
        if (pattern.equals("*")) {
            return true;
        }
        if (pattern.startsWith("*")) {
            return registry.endsWith(pattern.substring(1));
        }
        if (pattern.endsWith("*")) {
            return registry.startsWith(pattern.substring(0, pattern.length() - 1));
        }
        return registry.equals(pattern)
                || registry.equals(ImageReference.DOCKER_HUB) && pattern.equals("hub.docker.com");
    }
}
