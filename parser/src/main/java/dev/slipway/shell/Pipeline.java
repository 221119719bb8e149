package dev.slipway.shell;

import dev.slipway.text.TextSpan;
import java.util.List;

/**
 * Commands joined by {@code |} or {@code |&}, or a single one behind {@code !} or {@code time}. A command that is
 * neither piped, negated nor timed stands for itself without a pipeline around it.
 *
 * @param stages empty only in text that is no valid shell, such as a lone {@code !}
 * @param operators where the pipe signs stand
 */
public record Pipeline(
        TextSpan span, boolean isNegated, boolean isTimed, List<ShellNode> stages, List<TextSpan> operators)
        implements ShellNode {
    public Pipeline {
        stages = List.copyOf(stages);
        operators = List.copyOf(operators);
    }
}
