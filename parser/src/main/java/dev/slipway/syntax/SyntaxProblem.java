package dev.slipway.syntax;

import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that BuildKit refuses, or reads otherwise than it looks.
 *
 * @param span where; relative to the item in an instruction's problems, absolute in a tree's
 * @param message what is wrong, one sentence without a full stop
 * @param remedy an edit that mends it, where there is one
 */
public record SyntaxProblem(Code code, TextSpan span, String message, Optional<Remedy> remedy) {

    /** A title and the edit it stands for; the edit's span is relative to what the problem's is. */
    public record Remedy(String title, TextEdit edit) {
        public Remedy {
            Objects.requireNonNull(title);
            Objects.requireNonNull(edit);
        }
    }

    public SyntaxProblem {
        Objects.requireNonNull(code);
        Objects.requireNonNull(span);
        Objects.requireNonNull(message);
        Objects.requireNonNull(remedy);
    }

    public SyntaxProblem(Code code, TextSpan span, String message) {
        this(code, span, message, Optional.empty());
    }

    /** The same problem with a way out. */
    public SyntaxProblem remedied(String title, TextEdit edit) {
        return new SyntaxProblem(code, span, message, Optional.of(new Remedy(title, edit)));
    }

    /** The same problem moved by {@code distance}. */
    public SyntaxProblem shifted(int distance) {
        return new SyntaxProblem(
                code,
                span.shifted(distance),
                message,
                remedy.map(it -> new Remedy(
                        it.title(),
                        new TextEdit(
                                it.edit().span().shifted(distance), it.edit().newText()))));
    }

    /** What kind of problem; the constant's name in PascalCase is the name of the rule that reports it. */
    public enum Code {
        NO_INSTRUCTIONS("NoInstructions"),
        NO_STAGE("NoStage"),
        INSTRUCTION_BEFORE_FROM("InstructionBeforeFrom"),
        LINE_TOO_LONG("LineTooLong"),
        INVALID_DIRECTIVE("InvalidDirective"),
        DUPLICATE_DIRECTIVE("DuplicateDirective"),
        UNKNOWN_INSTRUCTION("UnknownInstruction"),
        MISSING_ARGUMENT("MissingArgument"),
        EXTRA_ARGUMENT("ExtraArgument"),
        INVALID_STAGE_NAME("InvalidStageName"),
        UNKNOWN_FLAG("UnknownFlag"),
        DUPLICATE_FLAG("DuplicateFlag"),
        INVALID_FLAG_VALUE("InvalidFlagValue"),
        INVALID_MOUNT("InvalidMount"),
        INVALID_KEY_VALUE("InvalidKeyValue"),
        INVALID_JSON_ARRAY("InvalidJsonArray"),
        UNTERMINATED_HEREDOC("UnterminatedHeredoc"),
        HEREDOC_DESTINATION("HeredocDestination"),
        INVALID_HEALTHCHECK("InvalidHealthcheck"),
        INVALID_TRIGGER("InvalidTrigger");

        private final String id;

        Code(String id) {
            this.id = id;
        }

        /** The rule's name, as configuration and reports write it. */
        public String id() {
            return id;
        }
    }
}
