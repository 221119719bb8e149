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
 * @param onEdit what becomes of it when its document changes before it is answered
 * @param document the document of the parameters; empty for a question about the workspace
 * @param handler what answers it
 */
record Request(String method, OnEdit onEdit, Optional<Function<JsonObject, FileId>> document, Handler handler) {
    /** The answer of a handler that has nothing to say yet: it is asked again when the world has changed. */
    static final Object LATER = new Object();

    /** What becomes of a request when its document changes before it is answered. */
    enum OnEdit {
        /** An answer about the older text is still of use. */
        ANSWER,
        /**
         * It is answered from the newer text. VS Code's client takes "content modified" for an empty answer (except to
         * semantic tokens, which it asks for again), and shows that there are no code actions, hints or symbols.
         */
        ASK_AGAIN,
        /** Its position may mean another thing in the newer text: the client is told that the content was modified. */
        REFUSE
    }

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
        Objects.requireNonNull(onEdit);
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
                OnEdit.REFUSE,
                Optional.of(document),
                (params, snapshot, view) -> view.isPresent() ? handler.answer(params, view.get()) : null);
    }

    /**
     * A question for the rest of an item that was given out with {@code data.uri}. The item itself answers it when it was
     * given out whole, when the document is closed, or when the handler has nothing to add and says {@code null}.
     */
    static Request resolve(String method, DocumentHandler handler) {
        return new Request(method, OnEdit.ANSWER, Optional.of(Params::data), (params, snapshot, view) -> {
            Object resolved = view.isPresent() ? handler.answer(params, view.get()) : null;
            return resolved == null ? params.json() : resolved;
        });
    }

    /** A question about no one document. */
    static Request workspace(String method, WorkspaceHandler handler) {
        return new Request(
                method, OnEdit.ANSWER, Optional.empty(), (params, snapshot, view) -> handler.answer(params, snapshot));
    }

    /** The same, of which an answer is of use although the text has changed since. */
    Request survivingEdits() {
        return new Request(method, OnEdit.ANSWER, document, handler);
    }

    /** The same, answered from the newer text when it changes; its {@code range}, if it has one, moves with the text. */
    Request followingEdits() {
        return new Request(method, OnEdit.ASK_AGAIN, document, handler);
    }
}
