package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.security;

import dev.slipway.fix.Fix;
import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.Findings.Remedy;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Severity;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.Word;
import dev.slipway.text.TextEdit;
import java.util.List;
import java.util.Optional;

/** What an image should not say of itself: ports of administration, directories of the system. */
public final class WorkingDirectories implements FileRule {
    private static final List<RuleDoc> DOCS = List.of(
            security(
                    "WorkdirInSystemDirectory",
                    Severity.WARNING,
                    "A WORKDIR is below a directory of the system.",
                    """
                    `/proc`, `/dev` and the like are mounted over when the container starts; what the build puts there is gone.

                    ```dockerfile bad
                    FROM debian:12
                    WORKDIR /proc/app
                    #       ^^^^^^^^^
                    ```
                    ```dockerfile good
                    FROM debian:12
                    WORKDIR /app
                    ```""",
                    "DS-0030"),
            security(
                            "SshPortExposed",
                            Severity.WARNING,
                            "The image says that it listens on the port of SSH.",
                            """
                    A container needs no way in beside its program: `docker exec` and `az container exec` open a shell without a
                    server, keys and passwords in the image. App Service for Linux uses port 2222 for its own SSH.

                    ```dockerfile bad
                    FROM debian:12
                    EXPOSE 22
                    #      ^^
                    ```
                    ```dockerfile good
                    FROM debian:12
                    EXPOSE 8080
                    ```""",
                            "DS-0004",
                            "CKV_DOCKER_1")
                    .fixedBy(Fix.Safety.REVIEW));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (PlacedInstruction placed : subject.tree().instructions()) {
            Instruction instruction = Triggers.unwrapped(placed.instruction());
            if (instruction instanceof Instruction.Workdir workdir) {
                workdir.path().ifPresent(it -> directory(placed, it, findings));
            } else if (instruction instanceof Instruction.Expose expose) {
                ports(subject, placed, expose, findings);
            }
        }
    }

    private static void directory(PlacedInstruction placed, Word path, Findings findings) {
        if (Triggers.unquoted(path.text()).matches("/(?:proc|sys|dev|boot|initrd|lost\\+found)(?:/.*)?")) {
            findings.add(
                    "WorkdirInSystemDirectory",
                    placed.place(path),
                    "`" + path.text() + "` belongs to the system and is mounted over when the container starts");
        }
    }

    private static void ports(Subject subject, PlacedInstruction placed, Instruction.Expose expose, Findings findings) {
        for (int i = 0; i < expose.ports().size(); i++) {
            Word port = expose.ports().get(i);
            if (port.text().matches("22(?:/(?i:tcp))?")) {
                Optional<TextEdit> edit = expose.ports().size() > 1 || placed.kind() == Keyword.EXPOSE
                        ? Removal.argumentOrAll(subject.tree(), placed, Removal.spans(expose.ports()), i)
                        : Optional.empty();
                findings.add(
                        "SshPortExposed",
                        placed.place(port),
                        "port 22 is SSH's; `docker exec` needs no server in the image",
                        List.of(),
                        edit.map(it -> List.of(Remedy.review("Remove the port", it)))
                                .orElse(List.of()));
            }
        }
    }
}
