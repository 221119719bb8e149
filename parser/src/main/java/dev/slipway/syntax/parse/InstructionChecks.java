package dev.slipway.syntax.parse;

import dev.slipway.syntax.CommandLine;
import dev.slipway.syntax.Heredoc;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.KeyValue;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.Parts;
import dev.slipway.syntax.SyntaxProblem;
import dev.slipway.syntax.SyntaxProblem.Code;
import dev.slipway.syntax.Word;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What BuildKit refuses in one instruction, whatever stands around it: the errors of parser/line_parsers.go and of
 * instructions/parse.go. An ONBUILD trigger is only split into words when it is declared, so of its problems only the
 * first kind counts.
 */
final class InstructionChecks {

    private final Parts parts;
    private final boolean isTrigger;
    private final List<SyntaxProblem> problems = new ArrayList<>(1);

    InstructionChecks(Instruction instruction, Optional<JsonArray.Elements> json, boolean isTrigger) {
        this.parts = instruction.parts();
        this.isTrigger = isTrigger;
        if (json.isPresent() && json.get().notAString().isPresent()) {
            TextSpan element = json.get().notAString().get().span();
            add(Code.INVALID_JSON_ARRAY, element, "an exec form may hold nothing but strings");
        }
        if (!isTrigger) {
            heredocs();
            problems.addAll(FlagChecks.of(instruction));
        }
        check(instruction);
    }

    /** The problems found, relative to the item. */
    List<SyntaxProblem> problems() {
        return problems;
    }

    private void check(Instruction instruction) {
        // By kind and not by type: a type that is only asked for is loaded too, which a first parse would pay for.
        switch (instruction.kind()) {
            case ENV -> {
                Instruction.Env env = (Instruction.Env) instruction;
                keyValues("ENV", env.entries(), env.legacy());
            }
            case LABEL -> {
                Instruction.Label label = (Instruction.Label) instruction;
                keyValues("LABEL", label.entries(), label.legacy());
            }
            case ONBUILD -> onbuild((Instruction.Onbuild) instruction);
            default -> {
                if (!isTrigger) {
                    checkMeaning(instruction);
                }
            }
        }
    }

    private void checkMeaning(Instruction instruction) {
        switch (instruction.kind()) {
            case FROM -> from((Instruction.From) instruction);
            case ARG -> arg((Instruction.Arg) instruction);
            case COPY -> {
                Instruction.Copy copy = (Instruction.Copy) instruction;
                copy(copy.sources(), copy.destination());
            }
            case ADD -> {
                Instruction.Add add = (Instruction.Add) instruction;
                copy(add.sources(), add.destination());
            }
            case HEALTHCHECK -> healthcheck((Instruction.Healthcheck) instruction);
            case SHELL -> shell((Instruction.Shell) instruction);
            case EXPOSE -> atLeastOne(((Instruction.Expose) instruction).ports().isEmpty());
            case VOLUME -> volume((Instruction.Volume) instruction);
            case UNKNOWN -> unknown();
            default -> exactlyOne();
        }
    }

    private void unknown() {
        String written = parts.keyword().text();
        TextSpan span = parts.keyword().span();
        Optional<Keyword> nearest = Keyword.nearest(written);
        SyntaxProblem problem = new SyntaxProblem(
                Code.UNKNOWN_INSTRUCTION,
                span,
                "`" + shortened(written) + "` is no instruction"
                        + nearest.map(it -> "; did you mean `" + it + "`?").orElse(""));
        problems.add(nearest.map(it -> problem.remedied("Change to " + it, new TextEdit(span, it.toString())))
                .orElse(problem));
    }

    private static String shortened(String word) {
        return word.length() <= 40 ? word : word.substring(0, 40) + "…";
    }

    private void from(Instruction.From from) {
        if (from.image().isEmpty()) {
            add(Code.MISSING_ARGUMENT, parts.keyword().span(), "FROM needs a base image");
        } else if (!from.extra().isEmpty()) {
            TextSpan span = cover(
                    from.extra().get(0).span(),
                    from.extra().get(from.extra().size() - 1).span());
            add(Code.EXTRA_ARGUMENT, span, "FROM takes an image, or an image, AS and a stage name");
        } else if (from.as().isPresent() && from.name().isEmpty()) {
            add(Code.MISSING_ARGUMENT, from.as().get().span(), "a stage name must follow AS");
        }
        if (from.name().isPresent()) {
            stageName(from.name().get());
        }
    }

    /** BuildKit's {@code ^[a-z][a-z0-9-_.]*$}. */
    private static boolean isStageName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean later = c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.';
            if (!(c >= 'a' && c <= 'z') && (i == 0 || !later)) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    private void stageName(Word name) {
        if (!isStageName(name.text().toLowerCase(Locale.ROOT))) {
            add(
                    Code.INVALID_STAGE_NAME,
                    name.span(),
                    "`" + shortened(name.text())
                            + "` is no stage name: it must start with a letter, and hold letters, digits, -, _"
                            + " and . only");
        }
    }

    private void arg(Instruction.Arg arg) {
        atLeastOne(arg.entries().isEmpty());
        for (KeyValue entry : arg.entries()) {
            blankName("ARG", entry);
        }
    }

    private void keyValues(String keyword, List<KeyValue> entries, boolean legacy) {
        if (entries.isEmpty()) {
            if (!isTrigger) {
                atLeastOne(true);
            }
            return;
        }
        for (KeyValue entry : entries) {
            if (entry.value().isEmpty()) {
                TextSpan span = entry.key().span();
                String message = legacy
                        ? keyword + " needs a value: " + keyword + " "
                                + shortened(entry.key().text()) + "=value"
                        : "an = is missing: name=value";
                add(Code.INVALID_KEY_VALUE, span, message);
            } else if (!isTrigger) {
                blankName(keyword, entry);
            }
        }
    }

    private void blankName(String keyword, KeyValue entry) {
        if (entry.key().isEmpty()) {
            TextSpan span = entry.value().map(Word::span).orElse(entry.key().span());
            int start = Math.max(0, span.start() - 1);
            add(
                    Code.INVALID_KEY_VALUE,
                    new TextSpan(start, span.end()),
                    "a name must stand before the = of " + keyword);
        }
    }

    private void copy(List<Word> sources, Optional<Word> destination) {
        if (destination.isEmpty()) {
            TextSpan span = sources.isEmpty()
                    ? parts.keyword().span()
                    : sources.get(sources.size() - 1).span();
            add(
                    Code.MISSING_ARGUMENT,
                    span,
                    sources.isEmpty()
                            ? parts.kind() + " needs a source and a destination"
                            : parts.kind() + " needs a destination after its source");
        } else if (isHeredoc(destination.get().text())) {
            add(Code.HEREDOC_DESTINATION, destination.get().span(), "a heredoc cannot be a destination");
        }
    }

    private static boolean isHeredoc(String word) {
        return word.contains("<<") && HeredocOpeners.isOpener(word);
    }

    private void healthcheck(Instruction.Healthcheck healthcheck) {
        if (healthcheck.type().isEmpty()) {
            atLeastOne(true);
            return;
        }
        Word type = healthcheck.type().get();
        if (type.isIgnoringCase("NONE")) {
            healthcheck
                    .command()
                    .ifPresent(
                            command -> add(Code.EXTRA_ARGUMENT, command.span(), "HEALTHCHECK NONE takes no arguments"));
        } else if (!type.isIgnoringCase("CMD")) {
            add(
                    Code.INVALID_HEALTHCHECK,
                    type.span(),
                    "HEALTHCHECK takes CMD or NONE, not `" + shortened(type.text()) + "`");
        } else if (healthcheck.command().isEmpty()
                || isEmptyArray(healthcheck.command().get())) {
            add(Code.MISSING_ARGUMENT, type.span(), "HEALTHCHECK CMD needs a command");
        }
    }

    private void shell(Instruction.Shell shell) {
        if (shell.command().isEmpty() || isEmptyArray(shell.command().get())) {
            atLeastOne(true);
        } else if (shell.command().get() instanceof CommandLine.ShellForm form) {
            add(Code.INVALID_JSON_ARRAY, form.span(), "SHELL must be a JSON array of strings");
        }
    }

    private static boolean isEmptyArray(CommandLine command) {
        return command instanceof CommandLine.ExecForm exec && exec.arguments().isEmpty();
    }

    private void volume(Instruction.Volume volume) {
        atLeastOne(volume.paths().isEmpty());
        for (Word path : volume.paths()) {
            if (path.text().isBlank()) {
                add(Code.MISSING_ARGUMENT, path.span(), "a volume needs a path");
            }
        }
    }

    private void onbuild(Instruction.Onbuild onbuild) {
        if (onbuild.trigger().isEmpty()) {
            atLeastOne(true);
            return;
        }
        Instruction trigger = onbuild.trigger().get();
        problems.addAll(trigger.parts().problems());
        Keyword kind = trigger.kind();
        if (kind == Keyword.ONBUILD || kind == Keyword.FROM || kind == Keyword.MAINTAINER) {
            add(Code.INVALID_TRIGGER, trigger.parts().keyword().span(), kind + " cannot be an ONBUILD trigger");
        }
    }

    private void exactlyOne() {
        switch (parts.kind()) {
            case USER:
            case WORKDIR:
            case STOPSIGNAL:
            case MAINTAINER:
                if (parts.arguments().isEmpty()) {
                    add(Code.MISSING_ARGUMENT, parts.keyword().span(), parts.kind() + " needs exactly one argument");
                }
                break;
            default:
                break;
        }
    }

    private void atLeastOne(boolean missing) {
        if (missing) {
            add(Code.MISSING_ARGUMENT, parts.keyword().span(), parts.kind() + " needs at least one argument");
        }
    }

    private void heredocs() {
        for (Heredoc heredoc : parts.heredocs()) {
            if (!heredoc.isTerminated()) {
                add(
                        Code.UNTERMINATED_HEREDOC,
                        heredoc.opener().span(),
                        "no line ends this heredoc: a line with only `" + shortened(heredoc.name()) + "` must follow");
                return;
            }
        }
    }

    private void add(Code code, TextSpan span, String message) {
        problems.add(new SyntaxProblem(code, span, message));
    }

    private static TextSpan cover(TextSpan first, TextSpan last) {
        return new TextSpan(first.start(), last.end());
    }
}
