package dev.slipway.analysis.format;

import dev.slipway.analysis.FormatOptions;
import dev.slipway.analysis.FormatOptions.Casing;
import dev.slipway.analysis.FormatOptions.Operators;
import dev.slipway.graph.Ports;
import dev.slipway.syntax.CommandLine;
import dev.slipway.syntax.Heredoc;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Item;
import dev.slipway.syntax.Word;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lays out one instruction. It keeps its lines, its words and its heredocs, or it stays as it was written. */
final class InstructionLayout {
    /**
     * The text of {@code item}, an instruction, laid out.
     *
     * @param whole whether the whole instruction may be changed, so that operators may move from line to line
     */
    static String of(Item item, FormatOptions options, boolean whole) {
        String written = item.text();
        String laidOut = indented(item, options, false);
        if (mistakes(item, written) > 0) {
            // `EXPOSE 80\` with `81` below is one word, which nobody meant: it is taken apart where that mends it.
            String apart = indented(item, options, true);
            if (mistakes(item, apart) < mistakes(item, written)) {
                return cased(item, apart, options);
            }
        }
        laidOut = cased(item, laidOut, options);
        if (whole && options.operators() != Operators.KEEP) {
            String moved = OperatorPlacement.moved(itemOf(item, laidOut), options);
            laidOut = isSame(item, laidOut, moved) ? moved : laidOut;
        }
        return isSame(item, written, laidOut) ? laidOut : written;
    }

    /** How much of the instruction BuildKit would refuse. */
    private static long mistakes(Item item, String text) {
        Instruction instruction = itemOf(item, text).instruction().orElseThrow();
        long ports = instruction instanceof Instruction.Expose expose
                ? expose.ports().stream()
                        .filter(port -> port.text().indexOf('$') < 0
                                && Ports.problem(port.text()).isPresent())
                        .count()
                : 0;
        return instruction.parts().problems().size() + ports;
    }

    private static Item itemOf(Item item, String text) {
        return new Item(
                item.kind(),
                text,
                item.escape(),
                item.startsFile(),
                item.directive().isPresent(),
                item.openHeredocs());
    }

    /** Whether both texts are the same instruction, blanks between words and the casing of keywords aside. */
    private static boolean isSame(Item item, String before, String after) {
        return before.equals(after) || meaning(itemOf(item, before)).equals(meaning(itemOf(item, after)));
    }

    private static List<Object> meaning(Item item) {
        Instruction instruction = item.instruction().orElseThrow();
        List<Object> meaning = new ArrayList<>();
        meaning.add(Blanks.of(item).normal().toLowerCase(Locale.ROOT));
        for (Heredoc heredoc : instruction.parts().heredocs()) {
            meaning.add(heredoc.body().in(item.text()));
        }
        meaning.add(instruction.parts().comments().size());
        return meaning;
    }

    private static String indented(Item item, FormatOptions options, boolean gluedToo) {
        return new Indentation(item, options, gluedToo).apply();
    }

    private static String cased(Item item, String text, FormatOptions options) {
        if (options.keywords() == Casing.KEEP) {
            return text;
        }
        StringBuilder cased = new StringBuilder(text);
        Instruction instruction = itemOf(item, text).instruction().orElseThrow();
        keywords(instruction).forEach(word -> {
            TextSpan span = word.span();
            if (span.length() == word.length()) {
                String keyword = word.text();
                cased.replace(
                        span.start(),
                        span.end(),
                        options.keywords() == Casing.UPPER
                                ? keyword.toUpperCase(Locale.ROOT)
                                : keyword.toLowerCase(Locale.ROOT));
            }
        });
        return cased.toString();
    }

    /** The words of the language: the instruction, AS, the form of a health check, and those of a trigger. */
    private static List<Word> keywords(Instruction instruction) {
        List<Word> words = new ArrayList<>();
        if (!(instruction instanceof Instruction.Unknown)) {
            words.add(instruction.parts().keyword());
        }
        if (instruction instanceof Instruction.From from) {
            from.as().ifPresent(words::add);
        } else if (instruction instanceof Instruction.Healthcheck check) {
            check.type()
                    .filter(it -> it.isIgnoringCase("CMD") || it.isIgnoringCase("NONE"))
                    .ifPresent(words::add);
        } else if (instruction instanceof Instruction.Onbuild onbuild) {
            onbuild.trigger().ifPresent(it -> words.addAll(keywords(it)));
        }
        return words;
    }

    /** The shell text that an instruction, or its trigger, runs. */
    static Optional<Word> script(Instruction instruction) {
        return instruction instanceof Instruction.Onbuild it
                ? it.trigger().flatMap(InstructionLayout::script)
                : instruction.shellForm().map(CommandLine.ShellForm::text);
    }

    private InstructionLayout() {}
}
