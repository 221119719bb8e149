package dev.slipway.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.slipway.analysis.Completion;
import dev.slipway.text.TextEdit;
import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionItemTag;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Completions. */
final class CompletionAnswers {
    static Object completion(Params params, View view) {
        int offset = view.offset(params);
        List<CompletionItem> items = view.analysis().completions(offset).stream()
                .map(it -> item(it, offset, view))
                .toList();
        return new CompletionList(false, items);
    }

    /** Brings the documentation of an item; it is looked for where it was offered, also when the text has changed since. */
    static Object resolve(Params params, View view) {
        CompletionItem item = params.as(CompletionItem.class);
        JsonElement offset = params.json().getAsJsonObject("data").get("offset");
        if (offset == null || item.getLabel() == null || item.getDocumentation() != null) {
            return null;
        }
        view.analysis().completions(offset.getAsInt()).stream()
                .filter(it -> it.label().equals(item.getLabel()))
                .findFirst()
                .flatMap(Completion::documentation)
                .ifPresent(it -> item.setDocumentation(documentation(it, view.client())));
        return item;
    }

    private static Either<String, MarkupContent> documentation(String markdown, ClientProfile client) {
        return client.can(Capability.MARKDOWN_COMPLETION)
                ? Either.forRight(ToProtocol.markup(markdown, true))
                : Either.forLeft(PlainText.of(markdown));
    }

    private static CompletionItem item(Completion completion, int offset, View view) {
        ClientProfile client = view.client();
        CompletionItem item = new CompletionItem(completion.label());
        item.setKind(kind(completion.kind()));
        item.setSortText(completion.order());
        completion.detail().ifPresent(item::setDetail);
        if (completion.documentation().isPresent() && client.can(Capability.RESOLVES_DOCUMENTATION)) {
            JsonObject data = new JsonObject();
            data.addProperty("uri", view.file().uri());
            data.addProperty("offset", offset);
            item.setData(data);
        } else {
            completion.documentation().ifPresent(it -> item.setDocumentation(documentation(it, client)));
        }
        boolean isSnippet = completion.snippet() && client.can(Capability.SNIPPETS);
        String text = isSnippet ? completion.insert() : completion.plainInsert();
        item.setTextEdit(Either.forLeft(view.toProtocol().edit(new TextEdit(completion.replace(), text))));
        if (isSnippet) {
            item.setInsertTextFormat(InsertTextFormat.Snippet);
        }
        if (completion.deprecated() && client.can(Capability.DEPRECATED_TAG)) {
            item.setTags(List.of(CompletionItemTag.Deprecated));
        } else if (completion.deprecated() && client.can(Capability.DEPRECATED_FLAG)) {
            markDeprecated(item);
        }
        return item;
    }

    /** What older clients know instead of the tag. */
    @SuppressWarnings("deprecation")
    private static void markDeprecated(CompletionItem item) {
        item.setDeprecated(true);
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
