package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.security;

import dev.slipway.catalogue.VariableTraits;
import dev.slipway.lint.CommandRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.InstructionRule;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Severity;
import dev.slipway.lint.Surroundings;
import dev.slipway.shell.Assignment;
import dev.slipway.shell.ShellWord;
import dev.slipway.subject.RunScript;
import dev.slipway.subject.ShellCommand;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.KeyValue;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Optional;

/**
 * What switches the check of certificates or signatures off, in variables. {@link UncheckedCommands} is the same for
 * commands; which names, values and flags do so is data: the traits {@code INSECURE}, {@code INSECURE_SETTING} and
 * {@code UNSIGNED} of the catalogue.
 */
public final class UncheckedDownloads implements InstructionRule, CommandRule {
    /** One program and the variables it reads. */
    private record Family(RuleDoc doc, List<String> variables) {}

    private static final List<Family> VARIABLES = List.of(
            family(
                    "PythonIgnoresCertificates",
                    "PYTHONHTTPSVERIFY",
                    "ENV PYTHONHTTPSVERIFY=0",
                    "#   ^^^^^^^^^^^^^^^^^^^",
                    "CKV2_DOCKER_5"),
            family(
                    "NodeIgnoresCertificates",
                    "NODE_TLS_REJECT_UNAUTHORIZED",
                    "ENV NODE_TLS_REJECT_UNAUTHORIZED=0",
                    "#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
                    "CKV2_DOCKER_6"),
            family(
                    "NpmVariableIgnoresCertificates",
                    "NPM_CONFIG_STRICT_SSL npm_config_strict_ssl",
                    "ENV NPM_CONFIG_STRICT_SSL=false",
                    "#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^",
                    "CKV2_DOCKER_12"),
            family(
                    "GitIgnoresCertificates",
                    "GIT_SSL_NO_VERIFY",
                    "ENV GIT_SSL_NO_VERIFY=1",
                    "#   ^^^^^^^^^^^^^^^^^^^",
                    "CKV2_DOCKER_14"),
            family(
                    "PipVariableTrustsHost",
                    "PIP_TRUSTED_HOST",
                    "ENV PIP_TRUSTED_HOST=pypi.org",
                    "#   ^^^^^^^^^^^^^^^^^^^^^^^^^",
                    "CKV2_DOCKER_16"));
    private static final List<RuleDoc> DOCS =
            VARIABLES.stream().map(Family::doc).toList();

    private static Family family(String id, String variables, String bad, String carets, String alias) {
        List<String> names = List.of(variables.split(" "));
        String markdown =
                "Then anybody on the way can put another file in the place of the one that was asked for. Install the"
                        + " certificate of a company proxy instead.\n\n```dockerfile bad\nFROM debian:12\n" + bad + "\n"
                        + carets
                        + "\n```\n```dockerfile good\nFROM debian:12\nCOPY proxy.crt /usr/local/share/ca-certificates/\n"
                        + "RUN update-ca-certificates\n```";
        String summary = "The variable `" + names.get(0) + "` switches the check of certificates off.";
        return new Family(security(id, Severity.WARNING, summary, markdown, alias), names);
    }

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Instruction instruction, Surroundings surroundings, Findings findings) {
        if (instruction instanceof Instruction.Env env) {
            env.entries().forEach(it -> check(it, findings));
        } else if (instruction instanceof Instruction.Arg arg) {
            arg.entries().forEach(it -> check(it, findings));
        }
    }

    @Override
    public void check(RunScript run, Surroundings surroundings, Findings findings) {
        run.commands(surroundings.shell()).forEach(it -> check(it, findings));
    }

    /** {@code NAME=value} before a command, and behind {@code export} and {@code env}. */
    private static void check(ShellCommand command, Findings findings) {
        for (Assignment assignment : command.written().assignments()) {
            report(
                    assignment.name(),
                    assignment.value().value(),
                    command.place().apply(assignment.span()),
                    findings);
        }
        for (ShellWord word : command.written().words()) {
            Optional<String> name = word.assignedName();
            if (name.isPresent() && !word.isFlag()) {
                report(name.get(), word.value().substring(name.get().length() + 1), command.span(word), findings);
            }
        }
    }

    private static void check(KeyValue entry, Findings findings) {
        if (entry.value().isEmpty()) {
            return;
        }
        report(
                entry.key().text(),
                Triggers.unquoted(entry.value().get().text().strip()),
                new TextSpan(
                        entry.key().span().start(), entry.value().get().span().end()),
                findings);
    }

    private static void report(String name, String value, TextSpan span, Findings findings) {
        if (!VariableTraits.isInsecure(name, value)) {
            return;
        }
        VARIABLES.stream()
                .filter(it -> it.variables().contains(name))
                .findFirst()
                .ifPresent(it -> findings.add(
                        it.doc().id(),
                        span,
                        "`" + name + "` switches the check of certificates off for everything that reads it"));
    }
}
