package dev.slipway.lsp;

import dev.slipway.analysis.Completion;
import dev.slipway.text.TextEdit;
import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionItemTag;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Completions. */
final class CompletionAnswers {
    static Object completion(Params params, View view) {
        List<CompletionItem> items = view.analysis().completions(view.offset(params)).stream()
                .map(it -> item(it, view))
                .toList();
        return new CompletionList(false, items);
    }

    private static CompletionItem item(Completion completion, View view) {
        ClientProfile client = view.client();
        CompletionItem item = new CompletionItem(completion.label());
        item.setKind(kind(completion.kind()));
        item.setSortText(completion.order());
        completion.detail().ifPresent(item::setDetail);
        completion
                .documentation()
                .ifPresent(markdown -> item.setDocumentation(
                        client.can(Capability.MARKDOWN_COMPLETION)
                                ? Either.forRight(ToProtocol.markup(markdown, true))
                                : Either.forLeft(PlainText.of(markdown))));
        boolean isSnippet = completion.snippet() && client.can(Capability.SNIPPETS);
        String text = isSnippet ? completion.insert() : completion.plainInsert();
        item.setTextEdit(Either.forLeft(view.toProtocol().edit(new TextEdit(completion.replace(), text))));
        if (isSnippet) {
            item.setInsertTextFormat(InsertTextFormat.Snippet);
        }
        if (completion.deprecated() && client.can(Capability.DEPRECATED_TAG)) {
            item.setTags(List.of(CompletionItemTag.Deprecated));
        }
        return item;
    }

    private static CompletionItemKind kind(Completion.Kind kind) {
        return switch (kind) {
            case KEYWORD, DIRECTIVE -> CompletionItemKind.Keyword;
            case FLAG -> CompletionItemKind.Property;
            case VALUE -> CompletionItemKind.Value;
            case STAGE -> CompletionItemKind.Module;
            case VARIABLE -> CompletionItemKind.Variable;
            case PATH -> CompletionItemKind.File;
        };
    }

    private CompletionAnswers() {}
}
