package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.securityAdvice;

import dev.slipway.lint.Findings;
import dev.slipway.lint.InstructionRule;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Severity;
import dev.slipway.lint.Surroundings;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Word;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Secrets themselves, by their well-known forms, and files that hold some. */
public final class SecretValues implements InstructionRule {
    /** Prefixes and lengths as their issuers document them. */
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b"),
            Pattern.compile("\\bgh[pousr]_[A-Za-z0-9]{36,}\\b"),
            Pattern.compile("\\bgithub_pat_[A-Za-z0-9_]{60,}\\b"),
            Pattern.compile("\\bglpat-[A-Za-z0-9_-]{20,}\\b"),
            Pattern.compile("\\bxox[abpr]-[A-Za-z0-9-]{20,}"),
            Pattern.compile("\\bnpm_[A-Za-z0-9]{36}\\b"),
            Pattern.compile("\\bsk_live_[A-Za-z0-9]{20,}\\b"),
            Pattern.compile("\\bAIza[0-9A-Za-z_-]{35}\\b"),
            Pattern.compile("\\bAccountKey=[A-Za-z0-9+/]{60,}={0,2}"),
            Pattern.compile("-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----"),
            Pattern.compile("\\bhttps?://[^\\s/:@$\"']+:(?!\\$)[^\\s/:@$\"']{3,}@[\\w.-]+"));

    /** Logins that take a password on the command line. */
    private static final Pattern LOGIN = Pattern.compile(
            "\\b(?:docker|podman|az acr|helm registry|skopeo)\\s+login\\b[^&|;]*?\\s(?:-p|--password)[= ]+(?!\\$)\\S+");

    private static final Pattern FILE = Pattern.compile(
            "(?:.*/)?(?:\\.env|\\.netrc|\\.pgpass|\\.git-credentials|\\.npmrc|\\.pypirc|id_rsa|id_dsa|id_ecdsa|id_ed25519"
                    + "|\\.aws/credentials|\\.docker/config\\.json|\\.dockercfg|\\.kube/config|\\.azure|\\.aws|\\.ssh|credentials\\.json|secrets?\\.(?:ya?ml|json|env)"
                    + "|[\\w.-]+\\.(?:pfx|p12|jks|keystore)|(?:[\\w.-]*[._-])?(?:private|priv)[\\w.-]*\\.(?:pem|key))/?");

    private static final List<RuleDoc> DOCS = List.of(
            securityAdvice(
                    "SecretInFile",
                    Severity.WARNING,
                    "A secret stands in the Dockerfile.",
                    """
                    It is in the file's history, in the image's history and, most often, in the image. Take it back where it was
                    issued, and give the new one to the build as a secret mount. The message does not repeat it.

                    ```dockerfile bad
                    FROM debian:12
                    RUN git clone https://robot:hunter22@example.com/app.git
                    #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                    ```
                    ```dockerfile good
                    FROM debian:12
                    RUN --mount=type=secret,id=git git clone https://example.com/app.git
                    ```""",
                    "tally/secrets-in-code"),
            securityAdvice(
                    "SecretFileCopied",
                    Severity.WARNING,
                    "A file that usually holds secrets is copied into the image.",
                    """
                    A later RUN that removes it only hides it. A secret mount shows a file to one RUN and leaves nothing behind.

                    ```dockerfile bad
                    FROM node:22
                    COPY .npmrc /root/
                    #    ^^^^^^
                    ```
                    ```dockerfile good
                    FROM node:22
                    RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci
                    ```"""));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Instruction instruction, Surroundings surroundings, Findings findings) {
        if (instruction instanceof Instruction.Copy copy) {
            if (copy.parts().flag("from").isEmpty()) {
                copy.sources().forEach(it -> file(it, findings));
            }
        } else if (instruction instanceof Instruction.Add add) {
            add.sources().forEach(it -> file(it, findings));
        }
        if (instruction instanceof Instruction.Onbuild) {
            return;
        }
        String text = instruction.parts().line().text();
        List<TextSpan> seen = new ArrayList<>();
        for (Pattern form : FORMS) {
            find(form, instruction, text, seen, findings);
        }
        if (instruction instanceof Instruction.Run) {
            find(LOGIN, instruction, text, seen, findings);
        }
    }

    private static void find(
            Pattern form, Instruction instruction, String text, List<TextSpan> seen, Findings findings) {
        Matcher secret = form.matcher(text);
        while (secret.find()) {
            TextSpan span = instruction.parts().line().span(secret.start(), secret.end());
            if (seen.stream().noneMatch(it -> it.overlaps(span))) {
                seen.add(span);
                findings.add(
                        "SecretInFile", span, "this is a secret; take it back and give the new one as a secret mount");
            }
        }
    }

    private static void file(Word source, Findings findings) {
        String path = Triggers.unquoted(source.text());
        if (FILE.matcher(path).matches() && !path.matches(".*(?:example|sample|template|dist|test).*")) {
            findings.add(
                    "SecretFileCopied",
                    source.span(),
                    "`" + path + "` usually holds secrets, and is in the image for good; use a secret mount");
        }
    }
}
