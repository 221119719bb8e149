package dev.slipway.lsp;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.slipway.text.FileId;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;

/**
 * The parameters of a request. They stay JSON until a handler reads them, so that the types of requests that nobody sends
 * are never loaded. Whatever is missing or of the wrong type ends the request with "invalid params".
 */
record Params(JsonObject json, Gson gson) {
    private static final FileId NOWHERE = new FileId("slipway:nowhere");

    Params {
        Objects.requireNonNull(json);
        Objects.requireNonNull(gson);
    }

    /** All of them as a type of LSP4J. */
    <T> T as(Class<T> type) {
        return gson.fromJson(json, type);
    }

    /** @throws ResponseErrorException invalid params, if there is none */
    Position position() {
        return required("position", Position.class);
    }

    /** @throws ResponseErrorException invalid params, if there is none */
    Range range() {
        return required("range", Range.class);
    }

    /** @throws ResponseErrorException invalid params, if {@code name} is missing */
    <T> T required(String name, Class<T> type) {
        return FromProtocol.required(gson.fromJson(json.get(name), type), name);
    }

    /** The text called {@code name}; empty when there is none. */
    Optional<String> string(String name) {
        return json.get(name) instanceof JsonPrimitive value ? Optional.of(value.getAsString()) : Optional.empty();
    }

    /** The document of {@code textDocument}. */
    static FileId textDocument(JsonObject params) {
        return uri(params.get("textDocument"), "textDocument");
    }

    /** The document of an item that we gave out with {@code data.uri}; one that is never open for an item without it. */
    static FileId data(JsonObject params) {
        return params.has("data") ? uri(params.get("data"), "data") : NOWHERE;
    }

    /** The document of {@code item}, as in call hierarchies. */
    static FileId item(JsonObject params) {
        return uri(params.get("item"), "item");
    }

    private static FileId uri(JsonElement holder, String name) {
        JsonObject object = FromProtocol.required(holder instanceof JsonObject it ? it : null, name);
        JsonElement uri = object.get("uri");
        return new FileId(
                FromProtocol.required(uri != null && uri.isJsonPrimitive() ? uri.getAsString() : null, name + ".uri"));
    }
}
