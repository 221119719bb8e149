package dev.slipway.syntax;

import dev.slipway.text.TextSpan;
import java.util.Objects;

/**
 * An instruction at its place in one tree.
 *
 * @param index the index of its item
 * @param offset where its item starts
 */
public record PlacedInstruction(int index, int offset, Item item, Instruction instruction) {
    public PlacedInstruction {
        Objects.requireNonNull(item);
        Objects.requireNonNull(instruction);
    }

    public Keyword kind() {
        return instruction.kind();
    }

    public Parts parts() {
        return instruction.parts();
    }

    /** The place in the file of a span that is relative to the item. */
    public TextSpan place(TextSpan relative) {
        return relative.shifted(offset);
    }

    public TextSpan place(Word word) {
        return place(word.span());
    }

    /** From the keyword to the end of the logical line. */
    public TextSpan span() {
        return place(parts().span());
    }

    /** From the keyword to the end of the last heredoc. */
    public TextSpan spanWithHeredocs() {
        return place(parts().spanWithHeredocs());
    }

    /** The whole item with its line ends. */
    public TextSpan itemSpan() {
        return new TextSpan(offset, offset + item.length());
    }
}
