package dev.slipway.lsp;

import java.util.List;

/** Every question that we answer. A new one is a line here, a method of its group, and its announcement in the handshake. */
final class Requests {
    static final List<Request> ALL = List.of(
            Request.document("textDocument/completion", CompletionAnswers::completion)
                    .survivingEdits(),
            Request.resolve("completionItem/resolve", CompletionAnswers::resolve),
            Request.document("textDocument/hover", HoverAnswers::hover),
            Request.document("textDocument/signatureHelp", SignatureAnswers::signatureHelp)
                    .survivingEdits(),
            Request.document("textDocument/formatting", FormattingAnswers::document),
            Request.document("textDocument/rangeFormatting", FormattingAnswers::range),
            Request.document("textDocument/onTypeFormatting", FormattingAnswers::onType),
            Request.document("textDocument/codeAction", CodeActionAnswers::codeActions)
                    .followingEdits(),
            Request.resolve("codeAction/resolve", CodeActionAnswers::resolve),
            Request.document("textDocument/definition", NavigationAnswers::definition),
            Request.document("textDocument/declaration", NavigationAnswers::declaration),
            Request.document("textDocument/references", NavigationAnswers::references),
            Request.document("textDocument/documentHighlight", NavigationAnswers::highlights),
            Request.document("textDocument/linkedEditingRange", NavigationAnswers::linkedNames),
            Request.document("textDocument/prepareRename", RenameAnswers::prepare),
            Request.document("textDocument/rename", RenameAnswers::rename),
            Request.document("textDocument/prepareCallHierarchy", CallHierarchyAnswers::prepare),
            Request.document("callHierarchy/incomingCalls", Params::item, CallHierarchyAnswers::incoming),
            Request.document("callHierarchy/outgoingCalls", Params::item, CallHierarchyAnswers::outgoing),
            Request.document("textDocument/documentSymbol", SymbolAnswers::documentSymbols)
                    .followingEdits(),
            Request.workspace("workspace/symbol", SymbolAnswers::workspaceSymbols),
            Request.document("textDocument/foldingRange", StructureAnswers::folds)
                    .followingEdits(),
            Request.document("textDocument/selectionRange", StructureAnswers::selections),
            Request.document("textDocument/documentLink", StructureAnswers::links)
                    .followingEdits(),
            Request.document("textDocument/semanticTokens/full", SemanticTokenAnswers::full),
            Request.document("textDocument/semanticTokens/full/delta", SemanticTokenAnswers::delta),
            Request.document("textDocument/semanticTokens/range", SemanticTokenAnswers::range),
            Request.document("textDocument/inlayHint", DecorationAnswers::hints).followingEdits(),
            Request.document("textDocument/diagnostic", PulledDiagnostics::document)
                    .survivingEdits(),
            Request.workspace("workspace/diagnostic", PulledDiagnostics::workspace),
            Request.document("textDocument/codeLens", DecorationAnswers::lenses).followingEdits(),
            Request.document("slipway/graph", GraphAnswers::graph).followingEdits(),
            Request.workspace("workspace/executeCommand", Commands::execute));

    private Requests() {}
}
