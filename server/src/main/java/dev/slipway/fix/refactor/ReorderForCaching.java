package dev.slipway.fix.refactor;

import dev.slipway.fix.Fix;
import dev.slipway.fix.split.StageWork;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageState;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Copies manifests and installs dependencies before the sources are copied, so that a change of the sources does not install
 * them again. Not where an installation may need the sources: scripts of the manifest, local paths, workspaces.
 */
final class ReorderForCaching implements Refactoring {
    private static final String NPM_NEEDS_SOURCES =
            "\"(?:(?:pre|post)?install|prepare|prepublish)\"\\s*:|\"workspaces\"\\s*:|\"(?:file|link|portal|workspace):";

    /** By the words of the installation: the files it reads, the first of which must be there, and what forbids it. */
    private static final Map<String, List<String>> INSTALLS = Map.of(
            "npm ci", List.of("package.json package-lock.json .npmrc", NPM_NEEDS_SOURCES),
            "npm install", List.of("package.json package-lock.json .npmrc", NPM_NEEDS_SOURCES),
            "yarn", List.of("package.json yarn.lock .npmrc .yarnrc.yml", NPM_NEEDS_SOURCES),
            "yarn install", List.of("package.json yarn.lock .npmrc .yarnrc.yml", NPM_NEEDS_SOURCES),
            "pnpm install", List.of("package.json pnpm-lock.yaml .npmrc", NPM_NEEDS_SOURCES),
            "pip install", List.of("requirements.txt", "(?m)^\\s*(?:-|\\.|/|file:)"),
            "pip3 install", List.of("requirements.txt", "(?m)^\\s*(?:-|\\.|/|file:)"),
            "bundle install", List.of("Gemfile Gemfile.lock", "\\b(?:path:|gemspec|eval_gemfile)|:path\\s*=>"),
            "go mod download", List.of("go.mod go.sum", "(?m)=>\\s*\\."));

    @Override
    public List<Fix> at(Subject subject, TextSpan selection) {
        for (Stage stage : subject.graph().stages()) {
            List<PlacedInstruction> body = stage.instructions();
            for (int i = 0; i + 1 < body.size(); i++) {
                PlacedInstruction copy = body.get(i);
                PlacedInstruction run = body.get(i + 1);
                boolean here = Selected.touches(copy, selection) || Selected.touches(run, selection);
                if (here && copiesAll(subject, copy) && run.kind() == Keyword.RUN && run.index() == copy.index() + 1) {
                    return reorder(subject, copy, run).map(List::of).orElse(List.of());
                }
            }
        }
        return List.of();
    }

    private static boolean copiesAll(Subject subject, PlacedInstruction placed) {
        if (!(placed.instruction() instanceof Instruction.Copy copy)
                || !placed.parts().flags().isEmpty()
                || copy.destination().isEmpty()) {
            return false;
        }
        StageState before = subject.graph().stateBefore(placed);
        String target = dev.slipway.graph.Paths.resolve(
                before.directory(),
                subject.graph().expanded(placed, copy.destination().get()));
        return copy.sources().size() == 1
                && List.of(".", "./").contains(copy.sources().get(0).text())
                && target.equals(before.directory())
                && !target.equals("/");
    }

    private static Optional<Fix> reorder(Subject subject, PlacedInstruction copy, PlacedInstruction run) {
        String line = run.parts().arguments().text().strip();
        Optional<String> words = INSTALLS.keySet().stream()
                .filter(it -> line.equals(it) || line.startsWith(it + " "))
                .max(java.util.Comparator.comparing(String::length));
        boolean single = StageWork.commandCount(run) == 1 && run.parts().flags().isEmpty();
        if (words.isEmpty() || !single || !subject.context().isKnown()) {
            return Optional.empty();
        }
        List<String> row = INSTALLS.get(words.get());
        List<String> files = new ArrayList<>();
        for (String file : row.get(0).split(" ")) {
            if (subject.context().exists(file)) {
                files.add(file);
            }
        }
        String manifest = row.get(0).split(" ")[0];
        Optional<String> text = subject.context().read(manifest);
        boolean named =
                !manifest.equals("requirements.txt") || line.matches(".*-r\\s+(?:\\./)?requirements\\.txt\\b.*");
        boolean alone = line.indexOf(" .") < 0 || manifest.equals("package.json");
        if (text.isEmpty()
                || !named
                || !alone
                || Pattern.compile(row.get(1)).matcher(text.get()).find()) {
            return Optional.empty();
        }
        String eol = StageText.lineEnd(subject);
        String source = run.itemSpan().in(subject.tree().text());
        String ended = source.endsWith("\n") ? source : source + eol;
        String before = StageText.cased(copy, "COPY ") + String.join(" ", files) + " ./" + eol + ended;
        List<TextEdit> edits = List.of(TextEdit.insert(copy.offset(), before), TextEdit.delete(run.itemSpan()));
        return Optional.of(StageText.review(
                subject,
                "Install dependencies before the sources are copied",
                Fix.Kind.REFACTOR_REWRITE,
                "the installation no longer sees files besides `" + String.join("`, `", files) + "`",
                edits));
    }
}
