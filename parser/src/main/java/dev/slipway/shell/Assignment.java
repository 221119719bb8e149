package dev.slipway.shell;

import dev.slipway.text.TextSpan;

/**
 * {@code NAME=value} before a command or alone.
 *
 * @param name the variable without its subscript
 * @param appends whether the operator is {@code +=}
 * @param value what follows the operator; empty when nothing does; a whole {@code ( … )} for an array
 */
public record Assignment(TextSpan span, String name, boolean appends, ShellWord value) {}
