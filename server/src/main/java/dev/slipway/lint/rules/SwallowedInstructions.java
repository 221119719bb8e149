package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.advice;

import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Severity;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line that looks like an instruction and is an argument, since the line before it goes on. */
public final class SwallowedInstructions implements FileRule {
    /** Keywords in upper case that no shell command and no other argument is likely to start a line with. */
    private static final Pattern INSTRUCTION = Pattern.compile(
            "[ \\t]*(ADD|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|FROM|HEALTHCHECK|LABEL|ONBUILD|RUN|USER|VOLUME|WORKDIR)[ \\t]+\\S");

    private static final Pattern WINDOWS_PATH = Pattern.compile("(?:^|\\s|\")[A-Za-z]:(?:\\\\[^\\\\\\s]*)*\\\\\\s*$");

    private static final List<RuleDoc> DOCS = List.of(advice(
            "SwallowedInstruction",
            Severity.WARNING,
            "A line that looks like an instruction belongs to the one before it.",
            """
                    The line before it ends with the escape character, so BuildKit reads both as one. That happens when the last
                    part of a chain is deleted, and when a Windows path ends with a backslash.

                    ```dockerfile bad
                    FROM alpine:3.20
                    RUN apk add curl \\
                    CMD ["curl", "--version"]
                    #^^
                    ```
                    ```dockerfile good
                    FROM alpine:3.20
                    RUN apk add curl
                    CMD ["curl", "--version"]
                    ```"""));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (PlacedInstruction placed : subject.tree().instructions()) {
            TextSpan span = placed.parts().span();
            String text = placed.item().text();
            if (text.indexOf('\n', span.start()) < 0 || text.indexOf('\n', span.start()) >= span.end()) {
                continue;
            }
            Matcher line = INSTRUCTION.matcher(text);
            for (int at = text.indexOf('\n', span.start()) + 1;
                    at > 0 && at < span.end();
                    at = text.indexOf('\n', at) + 1) {
                if (!line.region(at, span.end()).lookingAt()) {
                    continue;
                }
                TextSpan keyword = new TextSpan(line.start(1), line.end(1));
                if (!isOwn(placed, keyword, text)
                        && placed.parts().comments().stream().noneMatch(it -> it.covers(keyword))) {
                    findings.add("SwallowedInstruction", placed.place(keyword), message(text, line.start()));
                    break;
                }
            }
        }
    }

    /** HEALTHCHECK and ONBUILD hold an instruction, which people write in a line of its own. */
    private static boolean isOwn(PlacedInstruction placed, TextSpan keyword, String text) {
        if (placed.instruction() instanceof Instruction.Onbuild onbuild) {
            return onbuild.trigger()
                    .filter(it -> it.parts().keyword().span().equals(keyword)
                            || it instanceof Instruction.Healthcheck && isFirstCommand(it, keyword, text))
                    .isPresent();
        }
        return placed.instruction() instanceof Instruction.Healthcheck
                && isFirstCommand(placed.instruction(), keyword, text);
    }

    /** Whether nothing but flags stands before the CMD of a HEALTHCHECK. */
    private static boolean isFirstCommand(Instruction healthcheck, TextSpan keyword, String text) {
        return keyword.in(text).equals(Keyword.CMD.name())
                && healthcheck.parts().arguments().span().start() == keyword.start();
    }

    private static String message(String text, int lineStart) {
        String before = text.substring(0, Math.max(0, lineStart)).stripTrailing();
        String lastLine = before.substring(before.lastIndexOf('\n') + 1);
        return WINDOWS_PATH.matcher(lastLine).find()
                ? "the path above ends with a backslash, which continues the line; put `# escape=`` ` at the top of the file"
                : "this line belongs to the instruction above, which ends with a continuation";
    }
}
