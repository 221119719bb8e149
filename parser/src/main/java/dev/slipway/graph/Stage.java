package dev.slipway.graph;

import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.Word;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A FROM and the instructions up to the next one. */
public final class Stage {
    private final int index;
    private final PlacedInstruction from;
    private final List<PlacedInstruction> instructions;
    private final TextSpan span;
    private final Optional<String> lowerName;

    Stage(int index, PlacedInstruction from, List<PlacedInstruction> instructions, TextSpan span) {
        this.index = index;
        this.from = from;
        this.instructions = List.copyOf(instructions);
        this.span = span;
        this.lowerName = name().map(name -> name.toLowerCase(Locale.ROOT));
    }

    /** Zero-based, as {@code COPY --from=0} counts. */
    public int index() {
        return index;
    }

    /** The FROM instruction. */
    public PlacedInstruction from() {
        return from;
    }

    /** Everything behind the FROM, in order. */
    public List<PlacedInstruction> instructions() {
        return instructions;
    }

    /** From the start of the FROM's item to the start of the next stage, or to the end of the file. */
    public TextSpan span() {
        return span;
    }

    /** The name as written. */
    public Optional<String> name() {
        return nameWord().map(Word::text);
    }

    /** The name as BuildKit stores it. */
    public Optional<String> lowerName() {
        return lowerName;
    }

    /** Where the name stands in the file. */
    public Optional<TextSpan> nameSpan() {
        return nameWord().map(from::place);
    }

    /** The image word as written; empty for a FROM without one. */
    public Optional<String> baseText() {
        return ((Instruction.From) from.instruction()).image().map(Word::text);
    }

    /** The name, or {@code stage 2}. */
    public String label() {
        return name().orElse("stage " + index);
    }

    private Optional<Word> nameWord() {
        return ((Instruction.From) from.instruction()).name();
    }

    @Override
    public String toString() {
        return index + name().map(it -> " " + it).orElse("");
    }
}
