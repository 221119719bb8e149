package dev.slipway.lsp;

import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextEdits;
import java.util.List;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/** How a client's changes become a new tree. */
final class Documents {
    /**
     * {@code tree} after {@code changes}, each meant against the result of the one before. A change without a range
     * brings the whole text; only what differs is read anew.
     */
    static SyntaxTree changed(
            SyntaxTree tree, List<TextDocumentContentChangeEvent> changes, PositionEncoding encoding) {
        SyntaxTree changed = tree;
        for (TextDocumentContentChangeEvent change : changes) {
            TextEdit edit = change.getRange() == null
                    ? TextEdits.difference(changed.text(), change.getText())
                    : new TextEdit(new Positions(changed, encoding).span(change.getRange()), change.getText());
            if (!edit.span().isEmpty() || !edit.newText().isEmpty()) {
                changed = changed.edited(edit);
            }
        }
        return changed;
    }

    private Documents() {}
}
