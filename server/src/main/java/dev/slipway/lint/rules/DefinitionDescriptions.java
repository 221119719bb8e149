package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.buildkitStyle;

import dev.slipway.fix.Fix;
import dev.slipway.fix.refactor.StageText;
import dev.slipway.lint.Experiments;
import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.Findings.Remedy;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Severity;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Item;
import dev.slipway.syntax.KeyValue;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.syntax.Word;
import dev.slipway.text.TextEdit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Comments that read as descriptions of a stage or an argument and do not begin with its name
 * (dockerfile2llb/convert.go, validateDefinitionDescription; comment blocks as parser.go collects them).
 */
public final class DefinitionDescriptions implements FileRule {
    private static final String ID = "InvalidDefinitionDescription";

    /** What begins a comment that silences a rule: nobody takes that for a description. */
    private static final Pattern TOOLS =
            Pattern.compile("(?:check\\s*=|hadolint\\b|slipway\\b|tally\\b|dockerfile-utils:|trivy:|checkov:)");

    private static final List<RuleDoc> DOCS = List.of(buildkitStyle(
                    ID, Severity.WARNING, "The comment above a stage or an argument does not begin with its name.", """
                    `docker build --call=outline` shows such comments as descriptions. The check is an experiment of BuildKit: it runs
                    with `# check=experimental=InvalidDefinitionDescription` at the top. An empty comment line or another
                    instruction in between makes a comment none of a description.

                    ```dockerfile bad
                    # check=experimental=InvalidDefinitionDescription
                    # the image everything stands on
                    FROM debian:12 AS base
                    #^^^^^^^^^^^^^^^^^^^^^
                    ```
                    ```dockerfile good
                    # check=experimental=InvalidDefinitionDescription
                    # base the image everything stands on
                    FROM debian:12 AS base
                    ```""")
            .fixedBy(Fix.Safety.SAME));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        if (!Experiments.isOn(subject, ID)) {
            return;
        }
        for (PlacedInstruction placed : subject.tree().instructions()) {
            List<String> names = names(placed.instruction());
            Optional<String> comment = names.isEmpty() ? Optional.empty() : comment(subject.tree(), placed.index());
            if (comment.isPresent() && !names.contains(comment.get().split(" ")[0])) {
                String name = names.size() > 1 ? "<name>" : names.get(0);
                findings.add(
                        ID,
                        placed.span(),
                        "the comment above reads as a description; then it begins with the name: `# " + name + " ...`",
                        List.of(),
                        Removal.isPragma(subject.tree(), placed.index() - 1)
                                ? List.of()
                                : List.of(Remedy.same(
                                        "Put an empty comment line between them",
                                        TextEdit.insert(placed.offset(), "#" + StageText.lineEnd(subject)))));
            }
        }
    }

    private static List<String> names(Instruction instruction) {
        if (instruction instanceof Instruction.Arg arg) {
            return arg.entries().stream().map(KeyValue::key).map(Word::text).toList();
        }
        if (instruction instanceof Instruction.From from && from.name().isPresent()) {
            return List.of(from.name().get().text().toLowerCase(Locale.ROOT));
        }
        return List.of();
    }

    /** The last comment of the block above an instruction; blank lines do not end a block, an empty comment does. */
    private static Optional<String> comment(SyntaxTree tree, int index) {
        for (int i = index - 1; i >= 0; i--) {
            Item item = tree.item(i);
            if (item.kind() == Item.Kind.COMMENT) {
                String text = item.content().in(item.text()).substring(1).strip();
                if (text.isEmpty()) {
                    return Optional.empty();
                }
                if (!TOOLS.matcher(text).lookingAt()) {
                    return Optional.of(text);
                }
            }
            if (item.kind() == Item.Kind.DIRECTIVE || item.kind() == Item.Kind.INSTRUCTION) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
