package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.optional;

import dev.slipway.catalogue.Trait;
import dev.slipway.fix.Fix;
import dev.slipway.fix.split.Expand;
import dev.slipway.graph.StageState;
import dev.slipway.graph.Values;
import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.Findings.RelatedSpan;
import dev.slipway.lint.Findings.Remedy;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Section;
import dev.slipway.lint.Severity;
import dev.slipway.subject.ShellCommand;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.Word;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** ADD where COPY does the same, and COPY where ADD would unpack. */
public final class AddedFiles implements FileRule {
    /** What ADD unpacks by its content; people name such files so (Docker reference, ADD). */
    private static final Pattern ARCHIVE = Pattern.compile(
            "(?i).*\\.(?:tar|tar\\.[a-z0-9]+|gz|bz2|xz|z|lz|lzma|zst|tz|tb2|tbz|tbz2|tgz|tlz|tpz|txz|tzst)");

    private static final Pattern UNPACKED =
            Pattern.compile("(?i).*\\.(?:tar|tar\\.(?:gz|bz2|xz|z|lz|lzma|zst)|tz|tb2|tbz|tbz2|tgz|tlz|tpz|txz|tzst)");

    private static final List<RuleDoc> DOCS = List.of(
            optional(
                            "AddInsteadOfCopy",
                            Severity.WARNING,
                            "ADD copies plain files, which COPY does as well.",
                            """
                    ADD unpacks archives and fetches URLs, so that a reader has to know what is in the file. COPY says what it
                    does.

                    ```dockerfile bad
                    FROM debian:12
                    ADD app.conf /etc/
                    #^^
                    ```
                    ```dockerfile good
                    FROM debian:12
                    COPY app.conf /etc/
                    ```""",
                            "DL3020",
                            "DS-0005",
                            "CKV_DOCKER_4")
                    .fixedBy(Fix.Safety.SAME, Fix.Safety.REVIEW),
            optional(
                    "CopiedArchiveExtracted",
                    Severity.INFO,
                    "An archive is copied and then extracted.",
                    """
                    The archive stays in its layer. ADD unpacks a local archive, and only what was in it is in the image.

                    ```dockerfile bad
                    FROM debian:12
                    COPY app.tar.gz /tmp/
                    #    ^^^^^^^^^^
                    RUN tar -xzf /tmp/app.tar.gz -C /opt
                    ```
                    ```dockerfile good
                    FROM debian:12
                    ADD app.tar.gz /opt/
                    ```""",
                    "DL3010"));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Section section : Section.of(subject.graph())) {
            List<Section.Run> runs = new ArrayList<>();
            boolean needsRuns = section.instructions().stream()
                    .anyMatch(it -> Triggers.unwrapped(it.instruction()) instanceof Instruction.Copy);
            if (needsRuns) {
                runs = section.runs();
            }
            for (PlacedInstruction placed : section.instructions()) {
                Instruction instruction = Triggers.unwrapped(placed.instruction());
                if (instruction instanceof Instruction.Add add) {
                    added(subject, placed, add, findings);
                } else if (instruction instanceof Instruction.Copy copy
                        && copy.parts().flag("from").isEmpty()) {
                    copied(placed, copy, runs, findings);
                }
            }
        }
    }

    private static void added(Subject subject, PlacedInstruction placed, Instruction.Add add, Findings findings) {
        boolean onlyForAdd = add.parts().flags().stream()
                .anyMatch(it -> it.is("checksum") || it.is("keep-git-dir") || it.is("unpack"));
        if (onlyForAdd || add.sources().isEmpty()) {
            return;
        }
        boolean plain = false;
        boolean certain = true;
        for (Word source : add.sources()) {
            String text = value(subject, placed, Triggers.unquoted(source.text()));
            if (text.startsWith("<<")
                    || Values.isUrl(text)
                    || Values.isGitReference(text)
                    || ARCHIVE.matcher(text).matches()) {
                certain = false;
                continue;
            }
            if (text.indexOf('$') >= 0) {
                return;
            }
            plain = true;
            certain &= text.indexOf('*') < 0 && text.indexOf('?') < 0 && text.indexOf('[') < 0 && hasUsualName(text);
        }
        if (!plain) {
            return;
        }
        TextSpan keyword = placed.place(add.parts().keyword());
        String copy = Character.isLowerCase(add.parts().keyword().text().charAt(0)) ? "copy" : "COPY";
        boolean all = add.sources().stream().noneMatch(it -> isSpecial(subject, placed, it));
        findings.add(
                "AddInsteadOfCopy",
                keyword,
                "COPY does the same for plain files",
                List.of(),
                all
                        ? List.of(new Remedy(
                                "Change to " + copy,
                                certain ? Fix.Safety.SAME : Fix.Safety.REVIEW,
                                List.of(new TextEdit(keyword, copy))))
                        : List.of());
    }

    /** A file without an ending may well be an archive: ADD looks at what is in it. */
    private static boolean hasUsualName(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return path.endsWith("/") || name.equals(".") || name.indexOf('.') > 0;
    }

    private static boolean isSpecial(Subject subject, PlacedInstruction placed, Word source) {
        String text = value(subject, placed, Triggers.unquoted(source.text()));
        return text.startsWith("<<")
                || Values.isUrl(text)
                || Values.isGitReference(text)
                || ARCHIVE.matcher(text).matches();
    }

    private static String value(Subject subject, PlacedInstruction placed, String text) {
        if (text.indexOf('$') < 0) {
            return text;
        }
        StageState state = subject.graph().stateBefore(placed);
        return Expand.some(text, state::value);
    }

    private static void copied(
            PlacedInstruction placed, Instruction.Copy copy, List<Section.Run> runs, Findings findings) {
        for (Word source : copy.sources()) {
            String name = name(Triggers.unquoted(source.text()));
            if (!UNPACKED.matcher(name).matches()) {
                continue;
            }
            String destination = name(
                    copy.destination().map(it -> Triggers.unquoted(it.text())).orElse(""));
            for (Section.Run run : runs) {
                Optional<ShellCommand> extraction = run.placed().index() <= placed.index()
                        ? Optional.empty()
                        : run.commands().stream()
                                .filter(it -> extracts(it, name)
                                        || UNPACKED.matcher(destination).matches() && extracts(it, destination))
                                .findFirst();
                if (extraction.isPresent()) {
                    findings.add(
                            "CopiedArchiveExtracted",
                            placed.place(source),
                            "the archive stays in this layer; ADD unpacks it and leaves none",
                            List.of(new RelatedSpan(
                                    run.placed().place(extraction.get().span()), "extracted here")),
                            List.of());
                    break;
                }
            }
        }
    }

    private static boolean extracts(ShellCommand command, String name) {
        if (!command.is(Trait.EXTRACTS)) {
            return false;
        }
        List<String> flags = command.trait(Trait.EXTRACTS);
        boolean does = flags.equals(List.of("-"))
                || command.hasFlagOf(Trait.EXTRACTS)
                || command.words().size() > 1 && command.words().get(1).matches("[A-Za-z]*x[A-Za-z]*");
        return does && command.words().stream().skip(1).anyMatch(it -> name(it).equals(name));
    }

    private static String name(String path) {
        int slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
        return path.substring(slash + 1).toLowerCase(Locale.ROOT);
    }
}
