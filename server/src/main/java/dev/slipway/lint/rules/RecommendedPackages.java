package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.optional;

import dev.slipway.catalogue.Trait;
import dev.slipway.fix.Fix;
import dev.slipway.lint.CommandRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.Findings.Remedy;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Severity;
import dev.slipway.lint.Surroundings;
import dev.slipway.shell.ShellWord;
import dev.slipway.subject.RunScript;
import dev.slipway.subject.ShellCommand;
import dev.slipway.text.TextEdit;
import java.util.List;

/** Packages that Debian recommends beside those asked for. In a stage that is not shipped they cost nothing lasting. */
public final class RecommendedPackages implements CommandRule {
    private static final List<RuleDoc> DOCS = List.of(optional(
                    "RecommendedPackagesInstalled",
                    Severity.INFO,
                    "An install takes recommended packages along.",
                    """
                    Debian's packages recommend others that make sense on a desktop. In an image they are size and attack surface.
                    Something may need one of them: look before you apply the fix.

                    ```dockerfile bad
                    FROM debian:12
                    RUN apt-get update && apt-get install -y curl
                    #                     ^^^^^^^^^^^^^^^^^^^^^^^
                    ```
                    ```dockerfile good
                    FROM debian:12
                    RUN apt-get update && apt-get install -y --no-install-recommends curl
                    ```""",
                    "DL3015",
                    "DS-0029")
            .fixedBy(Fix.Safety.REVIEW));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(RunScript run, Surroundings surroundings, Findings findings) {
        if (!surroundings.isShipped()) {
            return;
        }
        for (ShellCommand command : run.commands(surroundings.shell())) {
            List<String> sayNo = command.trait(Trait.NO_RECOMMENDS);
            boolean said =
                    command.words().stream().anyMatch(it -> sayNo.stream().anyMatch(it::endsWith));
            if (sayNo.isEmpty() || said || command.operands().isEmpty()) {
                continue;
            }
            List<String> entry = command.entryWords();
            ShellWord last = command.word(entry.get(entry.size() - 1)).orElse(command.head());
            findings.add(
                    "RecommendedPackagesInstalled",
                    command.span(),
                    "this installs recommended packages as well; `" + sayNo.get(0) + "` leaves them out",
                    List.of(),
                    run.isExec()
                            ? List.of()
                            : List.of(Remedy.review(
                                    "Add " + sayNo.get(0),
                                    TextEdit.insert(command.span(last).end(), " " + sayNo.get(0)))));
        }
    }
}
