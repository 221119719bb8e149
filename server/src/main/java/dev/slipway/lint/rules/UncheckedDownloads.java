package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.security;

import dev.slipway.catalogue.VariableTraits;
import dev.slipway.fix.Fix;
import dev.slipway.lint.CommandRule;
import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.Findings.Remedy;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Severity;
import dev.slipway.lint.Surroundings;
import dev.slipway.shell.Assignment;
import dev.slipway.shell.ShellWord;
import dev.slipway.subject.RunScript;
import dev.slipway.subject.ShellCommand;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.KeyValue;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What switches the check of certificates or signatures off, in variables. {@link UncheckedCommands} is the same for
 * commands; which names, values and flags do so is data: the traits {@code INSECURE}, {@code INSECURE_SETTING} and
 * {@code UNSIGNED} of the catalogue.
 */
public final class UncheckedDownloads implements FileRule, CommandRule {
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
    /** What switches the check on. Git looks only whether its variable is there, and pip's is a list of hosts. */
    private static final Map<String, String> SECURE = Map.of(
            "PYTHONHTTPSVERIFY", "1",
            "NODE_TLS_REJECT_UNAUTHORIZED", "1",
            "NPM_CONFIG_STRICT_SSL", "true",
            "npm_config_strict_ssl", "true");

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
        return new Family(
                security(id, Severity.WARNING, summary, markdown, alias).fixedBy(Fix.Safety.REVIEW), names);
    }

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (PlacedInstruction placed : subject.tree().instructions()) {
            Instruction instruction = Triggers.unwrapped(placed.instruction());
            if (instruction instanceof Instruction.Env env) {
                check(subject, placed, env.entries(), !env.legacy(), findings);
            } else if (instruction instanceof Instruction.Arg arg) {
                check(subject, placed, arg.entries(), true, findings);
            }
        }
    }

    @Override
    public void check(RunScript run, Surroundings surroundings, Findings findings) {
        run.commands(surroundings.shell()).forEach(it -> check(run, it, findings));
    }

    /** {@code NAME=value} before a command, and behind {@code export} and {@code env}. */
    private static void check(RunScript run, ShellCommand command, Findings findings) {
        for (Assignment assignment : command.written().assignments()) {
            report(
                    assignment.name(),
                    assignment.value().value(),
                    command.place().apply(assignment.span()),
                    valueOf(assignment.value(), command),
                    withoutAssignment(run, command, assignment),
                    findings);
        }
        for (ShellWord word : command.written().words()) {
            Optional<String> name = word.assignedName();
            if (name.isPresent() && !word.isFlag()) {
                int from = name.get().length() + 1;
                Optional<TextSpan> value = word.raw().equals(word.value())
                        ? Optional.of(command.place()
                                .apply(new TextSpan(
                                        word.span().start() + from, word.span().end())))
                        : Optional.empty();
                report(name.get(), word.value().substring(from), command.span(word), value, Optional.empty(), findings);
            }
        }
    }

    /** Takes away what is set for one command, up to what stands behind it. */
    private static Optional<TextEdit> withoutAssignment(RunScript run, ShellCommand command, Assignment assignment) {
        List<Assignment> all = command.written().assignments();
        int next = all.indexOf(assignment) + 1;
        if (command.written().words().isEmpty()
                || !command.written().redirections().isEmpty()) {
            return Optional.empty();
        }
        int end = next < all.size()
                ? all.get(next).span().start()
                : command.written().words().get(0).span().start();
        TextSpan span = command.place().apply(new TextSpan(assignment.span().start(), end));
        return Removal.holdsComment(run.parts(), span) ? Optional.empty() : Optional.of(TextEdit.delete(span));
    }

    /** Where the value stands as it is, without quotes. */
    private static Optional<TextSpan> valueOf(ShellWord value, ShellCommand command) {
        return value.raw().equals(value.value()) ? Optional.of(command.span(value)) : Optional.empty();
    }

    private static void check(
            Subject subject, PlacedInstruction placed, List<KeyValue> entries, boolean isList, Findings findings) {
        List<TextSpan> spans = entries.stream()
                .map(it -> new TextSpan(
                        it.key().span().start(),
                        it.value().orElse(it.key()).span().end()))
                .toList();
        for (int i = 0; i < entries.size(); i++) {
            KeyValue entry = entries.get(i);
            if (entry.value().isEmpty()) {
                continue;
            }
            boolean isOwn = isList && placed.kind() != Keyword.ONBUILD;
            report(
                    entry.key().text(),
                    Triggers.unquoted(entry.value().get().text().strip()),
                    placed.place(spans.get(i)),
                    Optional.of(placed.place(entry.value().get())),
                    isOwn ? Removal.argumentOrAll(subject.tree(), placed, spans, i) : Optional.empty(),
                    findings);
        }
    }

    private static void report(
            String name,
            String value,
            TextSpan span,
            Optional<TextSpan> written,
            Optional<TextEdit> removal,
            Findings findings) {
        if (!VariableTraits.isInsecure(name, value)) {
            return;
        }
        VARIABLES.stream()
                .filter(it -> it.variables().contains(name))
                .findFirst()
                .ifPresent(it -> findings.add(
                        it.doc().id(),
                        span,
                        "`" + name + "` switches the check of certificates off for everything that reads it",
                        List.of(),
                        remedies(name, written, removal)));
    }

    private static List<Remedy> remedies(String name, Optional<TextSpan> written, Optional<TextEdit> removal) {
        String secure = SECURE.get(name);
        if (secure != null) {
            return written.map(it -> List.of(Remedy.review("Set it to " + secure, new TextEdit(it, secure))))
                    .orElse(List.of());
        }
        return removal.map(it -> List.of(Remedy.review("Remove " + name, it))).orElse(List.of());
    }
}
