package dev.slipway.shell;

import dev.slipway.text.TextSpan;
import java.util.Optional;

/**
 * {@code 2>file}, {@code <<EOF}, {@code >&2} and the like.
 *
 * @param descriptor what stands before the operator: digits, {@code {name}}, or empty
 * @param operator as written, for instance {@code >>} or {@code &>}
 * @param target the word behind it; empty when it is missing; the delimiter of a here-document
 * @param hereDocument present for {@code <<} and {@code <<-}
 */
public record Redirection(
        TextSpan span, String descriptor, String operator, ShellWord target, Optional<HereDocument> hereDocument) {
    /** Whether it writes to the file that {@link #target()} names. */
    public boolean isOutputFile() {
        return switch (operator) {
            case ">", ">>", ">|", "&>", "&>>" -> true;
            case ">&" -> !isDescriptor();
            default -> false;
        };
    }

    /** Whether {@link #target()} names an open descriptor, as in {@code 2>&1}, or closes one. */
    public boolean isDescriptor() {
        if (!operator.equals(">&") && !operator.equals("<&")) {
            return false;
        }
        String value = target.value();
        return value.equals("-") || !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9' || c == '-');
    }
}
