package dev.slipway.syntax;

import java.util.List;
import java.util.Optional;

/**
 * One instruction as written. It knows nothing of its place in the file: every span in it is relative to its item, so
 * that it survives edits elsewhere. What is missing in the text is missing here; nothing is made up.
 */
public sealed interface Instruction {
    Parts parts();

    default Keyword kind() {
        return parts().kind();
    }

    /** What it runs, or sets as the shell; empty for instructions that run nothing and where no text is. */
    default Optional<CommandLine> command() {
        return Optional.empty();
    }

    /** The text it gives to a shell; empty for the exec form, and for {@code SHELL}, which runs nothing. */
    default Optional<CommandLine.ShellForm> shellForm() {
        CommandLine command = kind() == Keyword.SHELL ? null : command().orElse(null);
        return command instanceof CommandLine.ShellForm form ? Optional.of(form) : Optional.empty();
    }

    /** {@code FROM image [AS name]}. {@code extra} holds what BuildKit refuses: words that fit neither form. */
    record From(Parts parts, Optional<Word> image, Optional<Word> as, Optional<Word> name, List<Word> extra)
            implements Instruction {}

    /** {@code ARG name[=value] ...}. */
    record Arg(Parts parts, List<KeyValue> entries) implements Instruction {}

    /** {@code ENV key=value ...}, or {@code ENV key value}, which is the legacy form. */
    record Env(Parts parts, List<KeyValue> entries, boolean legacy) implements Instruction {}

    /** {@code LABEL key=value ...}, or {@code LABEL key value}, which is the legacy form. */
    record Label(Parts parts, List<KeyValue> entries, boolean legacy) implements Instruction {}

    /** {@code RUN}; the command is empty where there is no text. */
    record Run(Parts parts, Optional<CommandLine> command) implements Instruction {}

    record Cmd(Parts parts, Optional<CommandLine> command) implements Instruction {}

    record Entrypoint(Parts parts, Optional<CommandLine> command) implements Instruction {}

    /** {@code SHELL}; BuildKit accepts the exec form only. */
    record Shell(Parts parts, Optional<CommandLine> command) implements Instruction {}

    /** {@code COPY}; heredoc openers stand among the sources. */
    record Copy(Parts parts, List<Word> sources, Optional<Word> destination, boolean json) implements Instruction {}

    /** {@code ADD}; heredoc openers stand among the sources. */
    record Add(Parts parts, List<Word> sources, Optional<Word> destination, boolean json) implements Instruction {}

    /** {@code HEALTHCHECK NONE} or {@code HEALTHCHECK CMD ...}; {@code type} is that word. */
    record Healthcheck(Parts parts, Optional<Word> type, Optional<CommandLine> command) implements Instruction {}

    record Expose(Parts parts, List<Word> ports) implements Instruction {}

    record Volume(Parts parts, List<Word> paths, boolean json) implements Instruction {}

    record User(Parts parts, Optional<Word> user) implements Instruction {}

    record Workdir(Parts parts, Optional<Word> path) implements Instruction {}

    record Stopsignal(Parts parts, Optional<Word> signal) implements Instruction {}

    record Maintainer(Parts parts, Optional<Word> name) implements Instruction {}

    /** {@code ONBUILD}; the trigger's spans are relative to the same item. */
    record Onbuild(Parts parts, Optional<Instruction> trigger) implements Instruction {}

    /** A line whose first word is no instruction. */
    record Unknown(Parts parts) implements Instruction {}
}
