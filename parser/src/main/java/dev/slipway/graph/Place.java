package dev.slipway.graph;

import dev.slipway.syntax.Flag;
import dev.slipway.syntax.Heredoc;
import dev.slipway.syntax.Mount;
import dev.slipway.syntax.ParserDirective;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.text.TextSpan;
import java.util.Optional;

/** What an offset of the file is. Completion, hover and signature help start from it. All spans are absolute. */
public sealed interface Place {
    /** The text the place is about; empty where something could be typed. */
    TextSpan span();

    /** The instruction it stands in; empty on lines that hold none. */
    default Optional<PlacedInstruction> instruction() {
        return Optional.empty();
    }

    /** A blank line, or the start of a file: an instruction could stand here. */
    record Blank(TextSpan span) implements Place {}

    record Comment(TextSpan span) implements Place {}

    /** A directive; {@code inValue} tells its two halves apart. */
    record Directive(TextSpan span, ParserDirective directive, boolean inValue) implements Place {}

    /** A keyword, known or not; {@code trigger} for the one behind ONBUILD. */
    record KeywordPlace(TextSpan span, PlacedInstruction at, boolean trigger) implements Place {
        @Override
        public Optional<PlacedInstruction> instruction() {
            return Optional.of(at);
        }
    }

    /** A flag's name with its dashes, or dashes that could become one. */
    record FlagName(TextSpan span, PlacedInstruction at, dev.slipway.syntax.Instruction owner, Optional<Flag> flag)
            implements Place {
        @Override
        public Optional<PlacedInstruction> instruction() {
            return Optional.of(at);
        }
    }

    record FlagValue(TextSpan span, PlacedInstruction at, dev.slipway.syntax.Instruction owner, Flag flag)
            implements Place {
        @Override
        public Optional<PlacedInstruction> instruction() {
            return Optional.of(at);
        }
    }

    /** An option's name inside {@code --mount}. */
    record MountKey(TextSpan span, PlacedInstruction at, Mount mount) implements Place {
        @Override
        public Optional<PlacedInstruction> instruction() {
            return Optional.of(at);
        }
    }

    /** An option's value inside {@code --mount}. */
    record MountValue(TextSpan span, PlacedInstruction at, Mount mount, String key) implements Place {
        @Override
        public Optional<PlacedInstruction> instruction() {
            return Optional.of(at);
        }
    }

    /** The name of a stage or image that is taken from; empty text where one could be typed. */
    record ReferencePlace(
            TextSpan span, PlacedInstruction at, StageReference.Kind kind, Optional<StageReference> reference)
            implements Place {
        @Override
        public Optional<PlacedInstruction> instruction() {
            return Optional.of(at);
        }
    }

    /** The name a FROM gives its stage. */
    record StageName(TextSpan span, PlacedInstruction at, Stage stage) implements Place {
        @Override
        public Optional<PlacedInstruction> instruction() {
            return Optional.of(at);
        }
    }

    /** The AS of a FROM, or where it could stand. */
    record AsPlace(TextSpan span, PlacedInstruction at) implements Place {
        @Override
        public Optional<PlacedInstruction> instruction() {
            return Optional.of(at);
        }
    }

    /** The name of a variable, where it is declared or read. */
    record VariableName(TextSpan span, PlacedInstruction at, String name, boolean declaration) implements Place {
        @Override
        public Optional<PlacedInstruction> instruction() {
            return Optional.of(at);
        }
    }

    /** A heredoc's opener or terminator. */
    record HeredocName(TextSpan span, PlacedInstruction at, Heredoc heredoc) implements Place {
        @Override
        public Optional<PlacedInstruction> instruction() {
            return Optional.of(at);
        }
    }

    record HeredocBody(TextSpan span, PlacedInstruction at, Heredoc heredoc) implements Place {
        @Override
        public Optional<PlacedInstruction> instruction() {
            return Optional.of(at);
        }
    }

    /** Any other argument; an empty span where one could start. */
    record Argument(TextSpan span, PlacedInstruction at, dev.slipway.syntax.Instruction owner) implements Place {
        @Override
        public Optional<PlacedInstruction> instruction() {
            return Optional.of(at);
        }
    }
}
