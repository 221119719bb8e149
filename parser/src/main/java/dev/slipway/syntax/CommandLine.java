package dev.slipway.syntax;

import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Objects;

/** What RUN, CMD, ENTRYPOINT, SHELL and HEALTHCHECK CMD run. */
public sealed interface CommandLine {
    /** Where it stands, relative to the item. */
    TextSpan span();

    /**
     * A JSON array of strings, run without a shell.
     *
     * @param array the whole array with its brackets
     * @param arguments the strings, unescaped; their spans lie inside the quotes
     */
    record ExecForm(Word array, List<Word> arguments) implements CommandLine {
        public ExecForm {
            Objects.requireNonNull(array);
            arguments = List.copyOf(arguments);
        }

        @Override
        public TextSpan span() {
            return array.span();
        }

        /** The texts of the arguments. */
        public List<String> texts() {
            return arguments.stream().map(Word::text).toList();
        }
    }

    /** Text for the shell; BuildKit leaves it as it is. */
    record ShellForm(Word text) implements CommandLine {
        public ShellForm {
            Objects.requireNonNull(text);
        }

        @Override
        public TextSpan span() {
            return text.span();
        }
    }
}
