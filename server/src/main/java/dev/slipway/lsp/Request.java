package dev.slipway.lsp;

import com.google.gson.JsonObject;
import dev.slipway.text.FileId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A question of the client.
 *
 * @param method its name in LSP
 * @param survivesEdits whether an answer about an older text is still of use; if not, an edit cancels the request
 * @param document the document of the parameters; empty for a question about the workspace
 * @param handler what answers it
 */
record Request(String method, boolean survivesEdits, Optional<Function<JsonObject, FileId>> document, Handler handler) {
    /** The answer of a handler that has nothing to say yet: it is asked again when the world has changed. */
    static final Object LATER = new Object();

    /**
     * Answers from one snapshot: with what gson makes JSON of, with {@code null} where LSP says so, or with a future of
     * either.
     */
    interface Handler {
        Object answer(Params params, Snapshot snapshot, Optional<View> view);
    }

    /** Answers a question about one open document. */
    interface DocumentHandler {
        Object answer(Params params, View view);
    }

    /** Answers a question about the workspace. */
    interface WorkspaceHandler {
        Object answer(Params params, Snapshot snapshot);
    }

    Request {
        Objects.requireNonNull(method);
        Objects.requireNonNull(document);
        Objects.requireNonNull(handler);
    }

    /** A question about {@code textDocument}; {@code null} answers it when that is not open. */
    static Request document(String method, DocumentHandler handler) {
        return document(method, Params::textDocument, handler);
    }

    /** A question about a document that stands elsewhere in the parameters. */
    static Request document(String method, Function<JsonObject, FileId> document, DocumentHandler handler) {
        return new Request(
                method,
                false,
                Optional.of(document),
                (params, snapshot, view) -> view.isPresent() ? handler.answer(params, view.get()) : null);
    }

    /**
     * A question for the rest of an item that was given out with {@code data.uri}. The item itself answers it when it was
     * given out whole, when the document is closed, or when the handler has nothing to add and says {@code null}.
     */
    static Request resolve(String method, DocumentHandler handler) {
        return new Request(method, true, Optional.of(Params::data), (params, snapshot, view) -> {
            Object resolved = view.isPresent() ? handler.answer(params, view.get()) : null;
            return resolved == null ? params.json() : resolved;
        });
    }

    /** A question about no one document. */
    static Request workspace(String method, WorkspaceHandler handler) {
        return new Request(
                method, true, Optional.empty(), (params, snapshot, view) -> handler.answer(params, snapshot));
    }

    /** The same, of which an answer is of use although the text has changed since. */
    Request survivingEdits() {
        return new Request(method, true, document, handler);
    }
}
