package dev.slipway.lsp;

import java.util.Objects;
import java.util.function.Function;
import org.eclipse.lsp4j.TextDocumentIdentifier;

/**
 * A question about one document.
 *
 * @param method its name in LSP
 * @param survivesEdits whether an answer about an older text is still of use; if not, an edit cancels the request
 * @param document the document of the parameters
 */
record Request<P>(
        String method,
        Class<P> parameters,
        boolean survivesEdits,
        Function<P, TextDocumentIdentifier> document,
        Handler<P> handler) {
    /** Answers from one snapshot; {@code null} where LSP says so. */
    interface Handler<P> {
        Object answer(P parameters, View view);
    }

    Request {
        Objects.requireNonNull(method);
        Objects.requireNonNull(parameters);
        Objects.requireNonNull(document);
        Objects.requireNonNull(handler);
    }
}
