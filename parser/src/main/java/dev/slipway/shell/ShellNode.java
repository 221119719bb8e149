package dev.slipway.shell;

import dev.slipway.text.TextSpan;

/** A part of a script that runs something. */
public sealed interface ShellNode permits CommandList, Pipeline, Compound, SimpleCommand {
    /** Where it stands. The bodies of here-documents lie outside, on later lines. */
    TextSpan span();
}
