package dev.slipway.analysis.completion;

import dev.slipway.analysis.Completion;
import dev.slipway.analysis.Completion.Kind;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Item;
import dev.slipway.syntax.OpenHeredoc;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.TextSpan;
import java.util.List;

/** The name that ends an open heredoc, on the lines that were meant as its body. */
final class HeredocEnds {
    static List<Completion> at(Cursor cursor) {
        SyntaxTree tree = cursor.subject().tree();
        int here = tree.indexAt(cursor.offset());
        for (int i = here; i >= 0; i--) {
            Item item = tree.item(i);
            if (!item.openHeredocs().isEmpty()) {
                boolean below = tree.startOf(i) < cursor.line().start();
                return below ? offers(cursor, item.openHeredocs().get(0), tree.lineAt(tree.startOf(i))) : List.of();
            }
            boolean mayBeBody = item.kind() != Item.Kind.INSTRUCTION
                    || item.instruction()
                            .filter(Instruction.Unknown.class::isInstance)
                            .isPresent()
                    || i == here && tree.startOf(i) >= cursor.line().start();
            if (!mayBeBody) {
                return List.of();
            }
        }
        return List.of();
    }

    private static List<Completion> offers(Cursor cursor, OpenHeredoc heredoc, int line) {
        TextSpan word = cursor.word("");
        String before = cursor.text().substring(cursor.line().start(), word.start());
        boolean first = before.isBlank();
        if (!first || !cursor.text().substring(word.end(), cursor.line().end()).isBlank()) {
            return List.of();
        }
        // Blanks before the name would make it text; only `<<-` allows tabs.
        boolean keeps = heredoc.stripsTabs() && before.chars().allMatch(c -> c == '\t');
        TextSpan replace = keeps ? word : new TextSpan(cursor.line().start(), word.end());
        return List.of(Offer.of(Kind.VALUE, heredoc.name(), replace)
                .detail("ends the heredoc of line " + (line + 1))
                .text("heredoc", "terminator")
                .order(0)
                .build());
    }

    private HeredocEnds() {}
}
