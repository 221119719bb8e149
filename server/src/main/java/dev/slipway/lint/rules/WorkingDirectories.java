package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.security;

import dev.slipway.lint.Findings;
import dev.slipway.lint.InstructionRule;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Severity;
import dev.slipway.lint.Surroundings;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Word;
import java.util.List;

/** What an image should not say of itself: ports of administration, directories of the system. */
public final class WorkingDirectories implements InstructionRule {
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
                    "CKV_DOCKER_1"));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Instruction instruction, Surroundings surroundings, Findings findings) {
        if (instruction instanceof Instruction.Workdir workdir && workdir.path().isPresent()) {
            Word path = workdir.path().get();
            if (Triggers.unquoted(path.text()).matches("/(?:proc|sys|dev|boot|initrd|lost\\+found)(?:/.*)?")) {
                findings.add(
                        "WorkdirInSystemDirectory",
                        path.span(),
                        "`" + path.text() + "` belongs to the system and is mounted over when the container starts");
            }
        } else if (instruction instanceof Instruction.Expose expose) {
            for (Word port : expose.ports()) {
                if (port.text().matches("22(?:/(?i:tcp))?")) {
                    findings.add(
                            "SshPortExposed",
                            port.span(),
                            "port 22 is SSH's; `docker exec` needs no server in the image");
                }
            }
        }
    }
}
