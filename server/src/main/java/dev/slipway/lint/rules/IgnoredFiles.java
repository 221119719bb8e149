package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.advice;
import static dev.slipway.lint.rules.Docs.buildkit;

import dev.slipway.graph.Values;
import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Section;
import dev.slipway.lint.Severity;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.Word;
import dev.slipway.workspace.ContextPath;
import dev.slipway.workspace.DockerIgnore;
import dev.slipway.workspace.DockerIgnore.Verdict;
import java.util.List;
import java.util.Optional;

/** What a build does not see although it is copied, and what it sees although nobody wants that. */
public final class IgnoredFiles implements FileRule {
    private static final List<RuleDoc> DOCS = List.of(
            buildkit(
                    "CopyIgnoredFile",
                    Severity.WARNING,
                    "A COPY or ADD takes what .dockerignore keeps out of the build.",
                    """
                    The file is not sent to the builder: the build fails, or copies nothing. The message names the pattern that
                    decides. Needs the build context: the Dockerfile's folder, or `--context`.

                    ```files
                    .dockerignore = secret
                    ```
                    ```dockerfile bad
                    FROM debian:12
                    COPY secret/key.txt /etc/
                    #    ^^^^^^^^^^^^^^
                    ```
                    ```dockerfile good
                    FROM debian:12
                    COPY app.conf /etc/
                    ```"""),
            advice(
                    "NoDockerIgnore",
                    Severity.INFO,
                    "The whole build context is copied and there is no .dockerignore.",
                    """
                    `COPY . .` takes `.git`, local configuration with passwords and build results along. Each change of any of
                    them makes the layer new. Needs the build context: the Dockerfile's folder, or `--context`.

                    ```files
                    src/app.py
                    ```
                    ```dockerfile bad
                    FROM debian:12
                    COPY . /app
                    #    ^
                    ```
                    ```dockerfile good
                    FROM debian:12
                    COPY src /app
                    ```"""));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        if (!subject.context().isKnown()) {
            return;
        }
        Optional<DockerIgnore> ignore =
                DockerIgnore.of(subject.context(), ContextPath.of(subject.context(), subject.file()));
        for (Section section : Section.of(subject.graph())) {
            for (PlacedInstruction placed : section.instructions()) {
                if (placed.instruction() instanceof Instruction.Copy copy
                        && copy.parts().flag("from").isEmpty()) {
                    copy.sources().forEach(it -> source(subject, ignore, placed, it, findings));
                } else if (placed.instruction() instanceof Instruction.Add add) {
                    add.sources().forEach(it -> source(subject, ignore, placed, it, findings));
                }
            }
        }
    }

    private static void source(
            Subject subject, Optional<DockerIgnore> ignore, PlacedInstruction placed, Word word, Findings findings) {
        String path = Triggers.unquoted(subject.graph().expanded(placed, word));
        if (path.startsWith("<<") || Values.isUrl(path) || Values.isGitReference(path)) {
            return;
        }
        if (ignore.isPresent()) {
            ignored(ignore.get(), placed, word, path, findings);
        } else if (isWhole(path)) {
            findings.add(
                    "NoDockerIgnore",
                    placed.place(word),
                    "this copies everything beside the Dockerfile, and no `" + DockerIgnore.NAME
                            + "` keeps anything out");
        }
    }

    private static boolean isWhole(String path) {
        return path.matches("/|(?:/?\\./*)+");
    }

    private static void ignored(
            DockerIgnore ignore, PlacedInstruction placed, Word word, String path, Findings findings) {
        Optional<Verdict> verdict = ignore.verdict(path).filter(Verdict::isIgnored);
        // What is taken in again below an ignored directory is copied.
        if (verdict.isEmpty() || isWhole(path) && ignore.hasExceptions()) {
            return;
        }
        findings.add(
                "CopyIgnoredFile",
                placed.place(word),
                "`" + verdict.get().pattern() + "` in line " + verdict.get().line() + " of `" + ignore.file()
                        + "` keeps `" + path + "` out of the build");
    }
}
