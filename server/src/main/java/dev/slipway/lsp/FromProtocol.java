package dev.slipway.lsp;

import dev.slipway.lint.Finding;
import dev.slipway.text.FileId;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Diagnostic;
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

    /** Whether a client that asks for {@code only} wants {@code kind}; a kind stands for those below it too. */
    static boolean wants(List<String> only, String kind) {
        if (only == null || only.isEmpty()) {
            return true;
        }
        return only.stream().anyMatch(it -> it.isEmpty() || kind.equals(it) || kind.startsWith(it + "."));
    }

    /** Those of {@code diagnostics}, as the client knows them, that are {@code finding}. */
    static List<Diagnostic> matching(List<Diagnostic> diagnostics, Optional<Finding> finding, Positions positions) {
        if (diagnostics == null || finding.isEmpty()) {
            return List.of();
        }
        String id = finding.get().rule().id();
        TextSpan span = finding.get().location().span();
        return diagnostics.stream()
                .filter(it -> it != null
                        && it.getCode() != null
                        && id.equals(it.getCode().getLeft()))
                .filter(it ->
                        it.getRange() != null && positions.span(it.getRange()).equals(span))
                .toList();
    }

    private FromProtocol() {}
}
