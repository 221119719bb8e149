package dev.slipway.shell;

import dev.slipway.text.TextSpan;
import java.util.Optional;

/**
 * {@code NAME=value} before a command or alone.
 *
 * @param name the variable without its subscript
 * @param subscript what stands in brackets behind the name
 * @param appends whether the operator is {@code +=}
 * @param value what follows the operator; empty when nothing does; a whole {@code ( … )} for an array
 */
public record Assignment(TextSpan span, String name, Optional<ShellWord> subscript, boolean appends, ShellWord value) {}
