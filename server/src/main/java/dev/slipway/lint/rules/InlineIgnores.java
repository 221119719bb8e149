package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.onRequest;

import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Severity;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Item;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.regex.Pattern;

/** Comments that silence a rule for the instruction below. Some teams allow them in configuration only. */
public final class InlineIgnores implements FileRule {
    private static final Pattern PRAGMA =
            Pattern.compile("#\\s*(?:hadolint|slipway|tally)\\s+ignore\\s*=\\s*[\\w./-]+.*");
    private static final List<RuleDoc> DOCS =
            List.of(onRequest("InlineIgnore", Severity.INFO, "A comment silences a rule.", """
                    Off by default: for teams that keep such decisions in one place, the configuration.

                    ```dockerfile bad
                    FROM debian:12
                    # hadolint ignore=DL3008
                    #^^^^^^^^^^^^^^^^^^^^^^^
                    RUN apt-get update && apt-get install -y curl
                    ```
                    ```dockerfile good
                    FROM debian:12
                    RUN apt-get update && apt-get install -y curl
                    ```""", "DL1001"));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        int offset = 0;
        for (int i = 0; i < subject.tree().size(); i++) {
            Item item = subject.tree().item(i);
            if (item.kind() == Item.Kind.COMMENT) {
                TextSpan comment = item.content();
                if (PRAGMA.matcher(comment.in(item.text())).matches()) {
                    findings.add(
                            "InlineIgnore", comment.shifted(offset), "such decisions belong into the configuration");
                }
            }
            offset += item.length();
        }
    }
}
