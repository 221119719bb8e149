package dev.slipway.fix.split;

import dev.slipway.graph.StageState;
import dev.slipway.shell.ShellScript;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Optional;

/**
 * One instruction behind FROM with what holds before it.
 *
 * @param index its place behind FROM
 * @param commands of a RUN, in text order
 * @param script of a RUN that is no heredoc and that the shell of the image reads
 * @param copy of a COPY or ADD
 */
record Step(
        int index,
        PlacedInstruction placed,
        StageState before,
        List<Command> commands,
        Optional<ShellScript> script,
        Optional<ContextCopy> copy) {
    Step {
        commands = List.copyOf(commands);
    }

    Keyword kind() {
        return placed.kind();
    }

    TextSpan span() {
        return placed.span();
    }

    /** The user that its commands run as; {@code root} unless another was set. */
    String user() {
        String user = before.user().orElse("root");
        int colon = user.indexOf(':');
        String name = colon < 0 ? user : user.substring(0, colon);
        return name.equals("0") ? "root" : name;
    }
}
