package dev.slipway.lsp;

import java.util.List;

/** Every question that we answer. A new one is a line here, a method of its group, and its announcement in the handshake. */
final class Requests {
    static final List<Request> ALL = List.of(
            Request.document("textDocument/completion", CompletionAnswers::completion)
                    .survivingEdits(),
            Request.document("textDocument/hover", HoverAnswers::hover),
            Request.document("textDocument/codeAction", CodeActionAnswers::codeActions));

    private Requests() {}
}
