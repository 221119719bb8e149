package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.buildkit;

import dev.slipway.fix.Fix;
import dev.slipway.graph.Stage;
import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.Findings.Remedy;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Severity;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Flag;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Optional;

/** The platform of a FROM. */
public final class Platforms implements FileRule {
    private static final List<RuleDoc> DOCS = List.of(
            buildkit("RedundantTargetPlatform", Severity.WARNING, "A FROM asks for the target platform.", """
                    That is what it gets anyway.

                    ```dockerfile bad
                    FROM --platform=$TARGETPLATFORM alpine:3.20
                    #    ^^^^^^^^^^^^^^^^^^^^^^^^^^
                    ```
                    ```dockerfile good
                    FROM alpine:3.20
                    ```""", "DL3065")
                    .fixedBy(Fix.Safety.SAME),
            buildkit("FromPlatformFlagConstDisallowed", Severity.WARNING, "A FROM has a fixed platform.", """
                    The image can then be built for that platform only. A stage that exists for one platform says so in its name.

                    ```dockerfile bad
                    FROM --platform=linux/amd64 alpine:3.20
                    #               ^^^^^^^^^^^
                    ```
                    ```dockerfile good
                    FROM --platform=linux/amd64 alpine:3.20 AS build-amd64
                    FROM alpine:3.20
                    ```""", "DL3029")
                    .fixedBy(Fix.Safety.REVIEW));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Stage stage : subject.graph().stages()) {
            Optional<Flag> platform = stage.from().parts().flag("platform");
            if (platform.isEmpty() || platform.get().value().isEmpty()) {
                continue;
            }
            String value = platform.get().valueText();
            PlacedInstruction from = stage.from();
            if (value.equals("$TARGETPLATFORM") || value.equals("${TARGETPLATFORM}")) {
                TextSpan span = from.place(platform.get().span());
                findings.add(
                        "RedundantTargetPlatform",
                        span,
                        "the target platform is the default",
                        Remedy.same("Remove the flag", TextEdit.delete(withBlanks(subject, span))));
            } else if (!value.isEmpty() && value.indexOf('$') < 0 && !isNamedAfter(stage, value)) {
                findings.add(
                        "FromPlatformFlagConstDisallowed",
                        from.place(platform.get().value().get()),
                        "the platform `" + value + "` is fixed",
                        List.of(),
                        Removal.flag(from.parts(), platform.get())
                                .map(it -> List.of(
                                        Remedy.review("Remove the flag", TextEdit.delete(from.place(it.span())))))
                                .orElse(List.of()));
            }
        }
    }

    /** A stage whose name holds a part of the platform exists for that platform (dockerfile2llb/convert.go). */
    private static boolean isNamedAfter(Stage stage, String platform) {
        String name = stage.lowerName().orElse("");
        for (String part : platform.split("/")) {
            if (!part.isEmpty() && name.contains(part)) {
                return true;
            }
        }
        return false;
    }

    private static TextSpan withBlanks(Subject subject, TextSpan span) {
        String text = subject.tree().text();
        int end = span.end();
        while (end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        return new TextSpan(span.start(), end);
    }
}
