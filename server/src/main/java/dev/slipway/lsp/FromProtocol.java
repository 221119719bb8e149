package dev.slipway.lsp;

import dev.slipway.text.FileId;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** A client's words as ours. The way out is {@link ToProtocol}. */
final class FromProtocol {
    /** @throws ResponseErrorException invalid params, if there is none */
    static FileId file(TextDocumentIdentifier document) {
        return new FileId(required(required(document, "textDocument").getUri(), "textDocument.uri"));
    }

    /** @throws ResponseErrorException invalid params, if {@code value} is missing */
    static <T> T required(T value, String name) {
        if (value == null) {
            throw error(ResponseErrorCode.InvalidParams, name + " is missing");
        }
        return value;
    }

    static ResponseErrorException error(ResponseErrorCode code, String message) {
        return new ResponseErrorException(new ResponseError(code, message, null));
    }

    private FromProtocol() {}
}
