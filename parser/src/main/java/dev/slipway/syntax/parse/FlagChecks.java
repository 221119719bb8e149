package dev.slipway.syntax.parse;

import dev.slipway.syntax.Device;
import dev.slipway.syntax.Flag;
import dev.slipway.syntax.FlagSpec;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.Parts;
import dev.slipway.syntax.Similarity;
import dev.slipway.syntax.SyntaxProblem;
import dev.slipway.syntax.SyntaxProblem.Code;
import dev.slipway.syntax.Word;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The flags of one instruction against what BuildKit knows (instructions/bflag.go). */
final class FlagChecks {
    /** The problems of the instruction's flags, relative to the item. */
    static List<SyntaxProblem> of(Instruction instruction) {
        Parts parts = instruction.parts();
        if (parts.flags().isEmpty() || isIgnored(instruction)) {
            return List.of();
        }
        List<SyntaxProblem> problems = new ArrayList<>(1);
        Set<String> seen = new HashSet<>();
        for (Flag flag : parts.flags()) {
            Optional<FlagSpec> spec = FlagSpec.find(parts.kind(), flag.name().text());
            if (spec.isEmpty()) {
                problems.add(unknown(parts.kind(), flag));
            } else if (!seen.add(flag.name().text()) && !spec.get().repeats()) {
                problems.add(new SyntaxProblem(
                        Code.DUPLICATE_FLAG, flag.span(), "--" + flag.name().text() + " is given twice"));
            } else {
                Optional<SyntaxProblem> problem = value(flag, spec.get());
                if (problem.isPresent()) {
                    problems.add(problem.get());
                }
            }
        }
        return problems;
    }

    private static boolean isIgnored(Instruction instruction) {
        return FlagSpec.ignoredBy(instruction.kind())
                || instruction.kind() == Keyword.UNKNOWN
                || instruction.kind() == Keyword.HEALTHCHECK && isNone((Instruction.Healthcheck) instruction);
    }

    private static boolean isNone(Instruction.Healthcheck healthcheck) {
        return healthcheck.type().isPresent() && healthcheck.type().get().isIgnoringCase("NONE");
    }

    private static SyntaxProblem unknown(Keyword keyword, Flag flag) {
        String name = flag.name().text();
        List<String> known = FlagSpec.of(keyword).stream().map(FlagSpec::name).toList();
        Optional<String> nearest = Similarity.nearest(name, known);
        TextSpan span = new TextSpan(flag.span().start(), flag.name().span().end());
        if (nearest.isEmpty()) {
            String reason = known.isEmpty() ? keyword + " takes no flags" : keyword + " has no flag --" + name;
            return new SyntaxProblem(Code.UNKNOWN_FLAG, span, reason);
        }
        String meant = "--" + nearest.get();
        return new SyntaxProblem(
                        Code.UNKNOWN_FLAG, span, keyword + " has no flag --" + name + "; did you mean `" + meant + "`?")
                .remedied("Change to " + meant, new TextEdit(span, meant));
    }

    private static Optional<SyntaxProblem> value(Flag flag, FlagSpec spec) {
        String name = "--" + spec.name();
        if (spec.type() == FlagSpec.Type.BOOLEAN) {
            if (flag.value().isEmpty()
                    || flag.value().get().isIgnoringCase("true")
                    || flag.value().get().isIgnoringCase("false")) {
                return Optional.empty();
            }
            return invalid(
                    flag,
                    flag.valueText().isEmpty()
                            ? name + "= needs true or false"
                            : name + " takes true or false, not `" + flag.valueText() + "`");
        }
        if (flag.value().isEmpty()) {
            return invalid(flag, name + " needs a value: " + name + "=...");
        }
        Word value = flag.value().get();
        switch (spec.type()) {
            case CHOICE:
                return value.isEmpty() || spec.values().contains(value.text())
                        ? Optional.empty()
                        : invalid(flag, name + " takes one of " + String.join(", ", spec.values()));
            case DURATION:
                return duration(flag, name, value.text());
            case COUNT:
                return count(flag, name, value.text());
            case MOUNT:
                return mount(flag, value);
            case DEVICE:
                return Device.of(flag)
                        .problem()
                        .map(it -> new SyntaxProblem(Code.INVALID_FLAG_VALUE, it.span(), it.message()));
            default:
                return Optional.empty();
        }
    }

    private static Optional<SyntaxProblem> mount(Flag flag, Word value) {
        if (value.isEmpty()) {
            return invalid(flag, "--mount needs options: --mount=type=...");
        }
        return value.indexOf('$') < 0 ? Optional.empty() : mountSource(flag);
    }

    private static Optional<SyntaxProblem> mountSource(Flag flag) {
        Optional<Word> from = MountParser.parse(flag).from();
        int dollar = from.isEmpty() ? -1 : from.get().text().indexOf('$');
        if (dollar < 0 || dollar == from.get().length() - 1) {
            return Optional.empty();
        }
        return Optional.of(new SyntaxProblem(
                Code.INVALID_MOUNT,
                from.get().span(),
                "variables do not work in a mount's from; give the image a stage of its own and name that"));
    }

    private static Optional<SyntaxProblem> duration(Flag flag, String name, String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        GoDuration duration = GoDuration.of(value);
        if (duration == GoDuration.NONE) {
            return invalid(flag, name + " takes a duration such as 30s or 1m30s, not `" + value + "`");
        }
        return duration == GoDuration.TOO_SHORT ? invalid(flag, name + " must be 0 or at least 1ms") : Optional.empty();
    }

    private static Optional<SyntaxProblem> count(Flag flag, String name, String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Integer.parseInt(value) < 0 ? invalid(flag, name + " cannot be negative") : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return invalid(flag, name + " takes a whole number, not `" + value + "`");
        }
    }

    private static Optional<SyntaxProblem> invalid(Flag flag, String message) {
        TextSpan span =
                flag.value().filter(value -> !value.isEmpty()).map(Word::span).orElse(flag.span());
        return Optional.of(new SyntaxProblem(Code.INVALID_FLAG_VALUE, span, message));
    }

    private FlagChecks() {}
}
