package dev.slipway.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Tells a client how far something long has come: under the token of its request, or, where the request had none, under one
 * of ours that the client agreed to. A client that can show no progress is told nothing.
 */
final class Progress {
    private static final int ALL = 100;

    private final Client client;
    private final Optional<JsonElement> given;
    private final boolean shows;

    /** The token to tell under, when there is one; each message waits for the one before it. Null until the begin. */
    private CompletableFuture<JsonElement> told;

    /** @param params of the request, perhaps with a {@code workDoneToken} */
    Progress(Params params, Snapshot snapshot) {
        this.client = Objects.requireNonNull(snapshot.client());
        this.given = Optional.ofNullable(params.json().get("workDoneToken")).filter(JsonElement::isJsonPrimitive);
        this.shows = snapshot.profile().can(Capability.SHOWS_PROGRESS);
    }

    void begin(String title) {
        if (given.isPresent()) {
            told = CompletableFuture.completedFuture(given.get());
        } else if (shows) {
            told = create();
        }
        JsonObject value = kind("begin");
        value.addProperty("title", title);
        value.addProperty("percentage", 0);
        tell(value);
    }

    /** {@code done} of {@code all}. */
    void report(int done, int all) {
        JsonObject value = kind("report");
        value.addProperty("message", done + " of " + all);
        value.addProperty("percentage", all == 0 ? ALL : done * ALL / all);
        tell(value);
    }

    void end() {
        tell(kind("end"));
    }

    /** Completed with the token when the client agrees; if it refuses, nothing is told. */
    private CompletableFuture<JsonElement> create() {
        JsonPrimitive token = new JsonPrimitive("slipway-" + UUID.randomUUID());
        JsonObject params = new JsonObject();
        params.add("token", token);
        return client.request(Methods.CREATE_PROGRESS, params).thenApply(agreed -> token);
    }

    private static JsonObject kind(String kind) {
        JsonObject value = new JsonObject();
        value.addProperty("kind", kind);
        return value;
    }

    private void tell(JsonObject value) {
        if (told == null) {
            return;
        }
        // A chain, since what merely depends on one future is not run in order.
        told = told.thenApply(token -> {
            JsonObject params = new JsonObject();
            params.add("token", token);
            params.add("value", value);
            client.notify(Methods.PROGRESS, params);
            return token;
        });
    }
}
