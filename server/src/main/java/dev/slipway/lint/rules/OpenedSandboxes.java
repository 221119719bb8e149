package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.security;

import dev.slipway.fix.Fix;
import dev.slipway.lint.Findings;
import dev.slipway.lint.Findings.Remedy;
import dev.slipway.lint.InstructionRule;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Severity;
import dev.slipway.lint.Surroundings;
import dev.slipway.syntax.Flag;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Mount;
import dev.slipway.syntax.Parts;
import dev.slipway.syntax.Word;
import dev.slipway.text.TextEdit;
import java.util.List;
import java.util.Optional;

/** Flags and paths that open the builder or the host to a build or a container. */
public final class OpenedSandboxes implements InstructionRule {
    private static final String SOCKET = "/var/run/docker.sock";

    /** What BuildKit takes when no mode is given (solver/llbsolver/mounts/mount.go). */
    private static final String OWNER_READS = "0400";

    private static final List<RuleDoc> DOCS = List.of(
            security(
                            "BuilderSandboxOff",
                            Severity.WARNING,
                            "A RUN gives up the builder's protection.",
                            """
                    `--security=insecure` runs with all privileges on the machine that builds, `--network=host` with its network.
                    Builders refuse both unless somebody allows them; ACR Tasks always refuses.

                    ```dockerfile bad
                    FROM debian:12
                    RUN --security=insecure make
                    #   ^^^^^^^^^^^^^^^^^^^
                    ```
                    ```dockerfile good
                    FROM debian:12
                    RUN make
                    ```""",
                            "S6502",
                            "S6431")
                    .fixedBy(Fix.Safety.REVIEW),
            security(
                    "DockerSocketMounted",
                    Severity.WARNING,
                    "The image counts on Docker's socket.",
                    """
                    Whoever can write to the socket is root on the host.

                    ```dockerfile bad
                    FROM debian:12
                    VOLUME /var/run/docker.sock
                    #      ^^^^^^^^^^^^^^^^^^^^
                    ```
                    ```dockerfile good
                    FROM debian:12
                    VOLUME /data
                    ```""",
                    "dockerfile-dockerd-socket-mount"),
            security(
                            "SecretMountTooOpen",
                            Severity.WARNING,
                            "A secret is mounted so that everybody may read it.",
                            """
                    A secret mount is for the RUN's user alone unless `mode` says otherwise. Name the user with `uid` instead.

                    ```dockerfile bad
                    FROM debian:12
                    RUN --mount=type=secret,id=key,mode=0444 cat /run/secrets/key
                    #                                   ^^^^
                    ```
                    ```dockerfile good
                    FROM debian:12
                    RUN --mount=type=secret,id=key cat /run/secrets/key
                    ```""",
                            "S6469")
                    .fixedBy(Fix.Safety.REVIEW),
            security(
                            "CopiedWorldWritable",
                            Severity.WARNING,
                            "Files are copied so that everybody may change them.",
                            """
                    ```dockerfile bad
                    FROM debian:12
                    COPY --chmod=777 run.sh /
                    #            ^^^
                    ```
                    ```dockerfile good
                    FROM debian:12
                    COPY --chmod=755 run.sh /
                    ```""",
                            "S2612")
                    .fixedBy(Fix.Safety.REVIEW));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Instruction instruction, Surroundings surroundings, Findings findings) {
        Parts parts = instruction.parts();
        if (instruction instanceof Instruction.Run) {
            for (Flag flag : parts.flags()) {
                boolean opens = flag.is("security") && flag.valueText().equals("insecure")
                        || flag.is("network") && flag.valueText().equals("host");
                if (opens) {
                    findings.add(
                            "BuilderSandboxOff",
                            flag.span(),
                            "this gives up the builder's protection",
                            List.of(),
                            Removal.flag(parts, flag)
                                    .map(it -> List.of(Remedy.review("Remove the flag", it)))
                                    .orElse(List.of()));
                }
            }
            Mount.of(parts).forEach(mount -> mount(mount, findings));
        } else if (instruction instanceof Instruction.Volume volume) {
            volume.paths().stream()
                    .filter(it -> isSocket(it.text()))
                    .forEach(it -> findings.add(
                            "DockerSocketMounted", it.span(), "whoever writes to this socket is root on the host"));
        } else if (instruction instanceof Instruction.Copy || instruction instanceof Instruction.Add) {
            Optional<Word> mode = parts.flag("chmod").flatMap(Flag::value);
            mode.filter(it -> Modes.isWorldWritable(it.text()))
                    .ifPresent(it -> findings.add(
                            "CopiedWorldWritable",
                            it.span(),
                            "mode `" + it.text() + "` lets every user in the container change this",
                            List.of(),
                            Modes.closed(it.text())
                                    .map(closed -> List.of(
                                            Remedy.review("Use mode " + closed, new TextEdit(it.span(), closed))))
                                    .orElse(List.of())));
        }
    }

    private static void mount(Mount mount, Findings findings) {
        Optional<Word> mode = mount.value("mode");
        boolean isSecret = mount.type().equals("secret") || mount.type().equals("ssh");
        if (isSecret && mode.isPresent() && mode.get().text().matches("0?[0-7]{2}[4-7]")) {
            findings.add(
                    "SecretMountTooOpen",
                    mode.get().span(),
                    "mode `" + mode.get().text() + "` lets every user read the secret",
                    List.of(),
                    List.of(Remedy.review(
                            "Use mode " + OWNER_READS, new TextEdit(mode.get().span(), OWNER_READS))));
        }
        mount.target()
                .filter(it -> isSocket(it.text()))
                .ifPresent(it -> findings.add(
                        "DockerSocketMounted", it.span(), "whoever writes to this socket is root on the host"));
    }

    private static boolean isSocket(String path) {
        return Triggers.unquoted(path).equals(SOCKET) || Triggers.unquoted(path).equals("/run/docker.sock");
    }
}
