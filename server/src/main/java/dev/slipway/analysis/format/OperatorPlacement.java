package dev.slipway.analysis.format;

import dev.slipway.analysis.FormatOptions;
import dev.slipway.analysis.FormatOptions.Operators;
import dev.slipway.shell.CommandList;
import dev.slipway.shell.Separator;
import dev.slipway.shell.ShellScript;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Item;
import dev.slipway.syntax.Word;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextEdits;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the {@code &&} and {@code ||} between the commands of several lines at the starts or at the ends of the lines. */
final class OperatorPlacement {
    /** The item's text with its operators moved; its own text when there is nothing to move. */
    static String moved(Item item, FormatOptions options) {
        Instruction instruction = item.instruction().orElseThrow();
        Optional<Word> script = InstructionLayout.script(instruction);
        if (script.isEmpty() || !instruction.parts().heredocs().isEmpty()) {
            return item.text();
        }
        ShellScript parsed = ShellScript.parse(script.get().text());
        if (!parsed.isWellFormed()) {
            return item.text();
        }
        List<TextEdit> edits = new ArrayList<>();
        List<CommandList.Item> items = parsed.root().items();
        for (int i = 0; i + 1 < items.size(); i++) {
            CommandList.Item left = items.get(i);
            boolean joins = left.separator() == Separator.AND || left.separator() == Separator.OR;
            if (joins) {
                Word text = script.get();
                int before = text.span(
                                left.node().span().start(), left.node().span().end())
                        .end();
                TextSpan operator = text.span(
                        left.separatorSpan().start(), left.separatorSpan().end());
                TextSpan right = items.get(i + 1).node().span();
                int after = text.span(right.start(), right.end()).start();
                move(item.text(), before, operator, after, options.operators(), edits);
            }
        }
        return TextEdits.apply(item.text(), edits);
    }

    private static void move(
            String text, int before, TextSpan operator, int after, Operators wanted, List<TextEdit> edits) {
        boolean endsLine = text.substring(operator.end(), after).indexOf('\n') >= 0;
        boolean startsLine = text.substring(before, operator.start()).indexOf('\n') >= 0;
        if (endsLine == startsLine) {
            return;
        }
        if (endsLine && wanted == Operators.LINE_START) {
            edits.add(TextEdit.delete(new TextSpan(before, operator.end())));
            edits.add(TextEdit.insert(after, operator.in(text) + " "));
        } else if (startsLine && wanted == Operators.LINE_END) {
            edits.add(TextEdit.insert(before, " " + operator.in(text)));
            edits.add(TextEdit.delete(new TextSpan(operator.start(), after)));
        }
    }

    private OperatorPlacement() {}
}
