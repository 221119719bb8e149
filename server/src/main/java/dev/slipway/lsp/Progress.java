package dev.slipway.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Objects;
import java.util.Optional;

/** Tells a client that asked for it how far a long request has come. */
final class Progress {
    private static final int ALL = 100;

    private final Client client;
    private final Optional<JsonElement> token;

    /** @param params with a {@code workDoneToken}, or without one, and then nothing is told */
    Progress(Params params, Client client) {
        this.client = Objects.requireNonNull(client);
        this.token = Optional.ofNullable(params.json().get("workDoneToken")).filter(JsonElement::isJsonPrimitive);
    }

    void begin(String title) {
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

    private static JsonObject kind(String kind) {
        JsonObject value = new JsonObject();
        value.addProperty("kind", kind);
        return value;
    }

    private void tell(JsonObject value) {
        token.ifPresent(to -> {
            JsonObject params = new JsonObject();
            params.add("token", to);
            params.add("value", value);
            client.notify(Methods.PROGRESS, params);
        });
    }
}
