package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.optional;

import dev.slipway.fix.Fix;
import dev.slipway.graph.StageReference;
import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.Findings.Remedy;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Section;
import dev.slipway.lint.Severity;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.Word;
import dev.slipway.text.TextEdit;
import java.util.List;
import java.util.Optional;

/** Where COPY and ADD put things. */
public final class CopyDestinations implements FileRule {
    private static final List<RuleDoc> DOCS = List.of(
            optional(
                            "DestinationNotADirectory",
                            Severity.WARNING,
                            "Several files are copied to something that is not written as a directory.",
                            """
                    Unless there is a directory of that name, each file takes the place of the one before, without a word: only
                    the last is there in the end. The classic builder refuses it. A slash at the end makes a directory.

                    ```dockerfile bad
                    FROM node:22
                    COPY package.json package-lock.json app
                    #                                   ^^^
                    ```
                    ```dockerfile good
                    FROM node:22
                    COPY package.json package-lock.json app/
                    ```""",
                            "DL3021",
                            "DS-0011")
                    .fixedBy(Fix.Safety.REVIEW),
            optional(
                            "CopyToRelativePath",
                            Severity.INFO,
                            "A COPY goes to a relative path and no WORKDIR is set.",
                            """
                    It lands wherever the base image's working directory is, which may be another one tomorrow.

                    ```dockerfile bad
                    FROM debian:12
                    COPY app.conf etc/
                    #             ^^^^
                    ```
                    ```dockerfile good
                    FROM debian:12
                    WORKDIR /app
                    COPY app.conf etc/
                    ```""",
                            "DL3045")
                    .fixedBy(Fix.Safety.SAME, Fix.Safety.REVIEW),
            optional(
                    "WholeFilesystemCopied",
                    Severity.WARNING,
                    "A COPY takes the whole file system of another stage.",
                    """
                    That also takes everything the build left behind. Start from the stage with `FROM`, or copy what is needed.

                    ```dockerfile bad
                    FROM debian:12 AS build
                    FROM scratch
                    COPY --from=build / /
                    #                 ^
                    ```
                    ```dockerfile good
                    FROM debian:12 AS build
                    FROM scratch
                    COPY --from=build /app /app
                    ```""",
                    "DL3067"));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Section section : Section.of(subject.graph())) {
            boolean hasWorkdir = section.initialState()
                            .workdir()
                            .filter(it -> !it.equals("/"))
                            .isPresent()
                    || inheritsWorkdir(subject, section);
            for (PlacedInstruction placed : section.instructions()) {
                Instruction instruction = Triggers.unwrapped(placed.instruction());
                if (instruction instanceof Instruction.Workdir) {
                    hasWorkdir = true;
                } else if (instruction instanceof Instruction.Copy it
                        && it.destination().isPresent()) {
                    several(placed, it.sources(), it.destination().get(), findings);
                    relative(subject, section, placed, it, hasWorkdir, findings);
                    wholeFilesystem(placed, it, findings);
                } else if (instruction instanceof Instruction.Add it
                        && it.destination().isPresent()) {
                    several(placed, it.sources(), it.destination().get(), findings);
                }
            }
        }
    }

    private static boolean inheritsWorkdir(Subject subject, Section section) {
        return section.stage()
                .flatMap(subject.graph()::base)
                .filter(StageReference.ToStage.class::isInstance)
                .map(it -> ((StageReference.ToStage) it).stage())
                .filter(it -> subject.graph().finalState(it).workdir().isPresent())
                .isPresent();
    }

    private static void several(PlacedInstruction placed, List<Word> sources, Word destination, Findings findings) {
        String path = Triggers.unquoted(destination.text());
        boolean directory = path.endsWith("/")
                || path.endsWith("\\")
                || path.equals(".")
                || path.equals("..")
                || path.endsWith("/.")
                || path.startsWith("$") && path.indexOf('/') < 0;
        if (sources.size() < 2 || directory) {
            return;
        }
        boolean plain = path.equals(destination.text());
        findings.add(
                "DestinationNotADirectory",
                placed.place(destination),
                "unless `" + path
                        + "` is a directory, only the last of these files is there in the end; a slash makes it one",
                List.of(),
                plain
                        ? List.of(Remedy.review(
                                "Append a slash",
                                TextEdit.insert(placed.place(destination).end(), "/")))
                        : List.of());
    }

    private static void relative(
            Subject subject,
            Section section,
            PlacedInstruction placed,
            Instruction.Copy copy,
            boolean hasWorkdir,
            Findings findings) {
        Word destination = copy.destination().orElseThrow();
        String path = Triggers.unquoted(destination.text());
        boolean absolute = path.startsWith("/")
                || path.startsWith("\\")
                || path.startsWith("$")
                || path.startsWith("%")
                || path.matches("[A-Za-z]:.*");
        if (!hasWorkdir && !absolute) {
            findings.add(
                    "CopyToRelativePath",
                    placed.place(destination),
                    "`" + path + "` is below the base image's working directory, wherever that is",
                    List.of(),
                    copy.json()
                            ? List.of()
                            : AbsolutePaths.remedy(subject, section, placed, destination)
                                    .map(List::of)
                                    .orElse(List.of()));
        }
    }

    private static boolean isRoot(String path) {
        return path.matches("/+(?:\\./*)*");
    }

    private static void wholeFilesystem(PlacedInstruction placed, Instruction.Copy copy, Findings findings) {
        Optional<Word> root = copy.sources().stream()
                .filter(it -> isRoot(Triggers.unquoted(it.text())))
                .findFirst();
        if (root.isPresent()
                && copy.parts().flag("from").isPresent()
                && isRoot(Triggers.unquoted(copy.destination().orElseThrow().text()))) {
            findings.add(
                    "WholeFilesystemCopied",
                    placed.place(root.get()),
                    "this takes everything that the other stage left behind");
        }
    }
}
