package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.advice;
import static dev.slipway.lint.rules.Docs.buildkit;
import static dev.slipway.lint.rules.Docs.buildkitStyle;

import dev.slipway.fix.Fix;
import dev.slipway.graph.Ports;
import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.Findings.Remedy;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Severity;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.Word;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Locale;

/** How EXPOSE writes ports. */
public final class ExposedPorts implements FileRule {
    private static final List<RuleDoc> DOCS = List.of(
            buildkitStyle("ExposeProtoCasing", Severity.WARNING, "EXPOSE writes a protocol in upper case.", """
                    ```dockerfile bad
                    FROM alpine:3.20
                    EXPOSE 80/TCP
                    #         ^^^
                    ```
                    ```dockerfile good
                    FROM alpine:3.20
                    EXPOSE 80/tcp
                    ```""")
                    .fixedBy(Fix.Safety.SAME),
            buildkit("ExposeInvalidFormat", Severity.WARNING, "EXPOSE names an address or a host port.", """
                    An image can say which ports it listens on. Where they are published is told to `docker run`.

                    ```dockerfile bad
                    FROM alpine:3.20
                    EXPOSE 127.0.0.1:80:80
                    #      ^^^^^^^^^^^^^^^
                    ```
                    ```dockerfile good
                    FROM alpine:3.20
                    EXPOSE 80
                    ```""")
                    .fixedBy(Fix.Safety.SAME),
            advice("TextBehindProtocol", Severity.WARNING, "EXPOSE goes on behind the protocol.", """
                    Docker up to version 28 passes over what stands behind a second slash. BuildKit 0.24 and later refuse it
                    (`convert_expose.go`: `invalid proto`), so the file stops building with a newer Docker.

                    ```dockerfile bad
                    FROM alpine:3.20
                    EXPOSE 80/tcp/udp
                    #            ^^^^
                    ```
                    ```dockerfile good
                    FROM alpine:3.20
                    EXPOSE 80/tcp 80/udp
                    ```""")
                    .fixedBy(Fix.Safety.REVIEW));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (PlacedInstruction placed : subject.tree().instructions()) {
            if (placed.instruction() instanceof Instruction.Expose expose) {
                for (Word port : expose.ports()) {
                    check(placed, port, subject.graph().expanded(placed, port), findings);
                }
            }
        }
    }

    private static void check(PlacedInstruction placed, Word port, String value, Findings findings) {
        if (Ports.problem(value).isPresent()) {
            return;
        }
        String behind = Ports.behindProtocol(value);
        if (!behind.isEmpty()) {
            boolean verbatim = port.text().endsWith(behind);
            findings.add(
                    "TextBehindProtocol",
                    verbatim
                            ? placed.place(port.span(port.length() - behind.length(), port.length()))
                            : placed.place(port),
                    "newer versions of BuildKit refuse `" + behind + "` behind the protocol, older ones pass it over",
                    List.of(),
                    verbatim
                            ? List.of(Remedy.review(
                                    "Remove " + behind,
                                    TextEdit.delete(
                                            placed.place(port.span(port.length() - behind.length(), port.length())))))
                            : List.of());
            return;
        }
        int slash = value.lastIndexOf('/');
        String protocol = slash < 0 ? "" : value.substring(slash + 1);
        if (!protocol.equals(protocol.toLowerCase(Locale.ROOT))) {
            int written = port.text().lastIndexOf('/');
            TextSpan span = placed.place(port.span(written + 1, port.length()));
            boolean verbatim = port.text().endsWith("/" + protocol);
            findings.add(
                    "ExposeProtoCasing",
                    verbatim ? span : placed.place(port),
                    "the protocol `" + protocol + "` should be in lower case",
                    List.of(),
                    verbatim
                            ? List.of(Remedy.same(
                                    "Change to " + protocol.toLowerCase(Locale.ROOT),
                                    new TextEdit(span, protocol.toLowerCase(Locale.ROOT))))
                            : List.of());
        }
        if ((slash < 0 ? value : value.substring(0, slash)).indexOf(':') >= 0) {
            findings.add(
                    "ExposeInvalidFormat",
                    placed.place(port),
                    "EXPOSE takes the container's port alone, not `" + value + "`",
                    List.of(),
                    port.text().equals(value)
                            ? List.of(Remedy.same(
                                    "Change to " + value.substring(value.lastIndexOf(':') + 1),
                                    TextEdit.delete(placed.place(port.span(0, value.lastIndexOf(':') + 1)))))
                            : List.of());
        }
    }
}
