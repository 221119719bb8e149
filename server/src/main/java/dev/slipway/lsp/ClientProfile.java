package dev.slipway.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a client can do, read once from its {@code initialize}. Only {@link ToProtocol}, the answers and the handshake ask
 * it; whatever is missing or of the wrong type counts as not announced.
 *
 * @param encoding what the client counts within a line
 * @param announced every capability it has
 * @param foldingLimit how many folds it takes at most
 */
record ClientProfile(PositionEncoding encoding, Set<Capability> announced, int foldingLimit) {
    /** A client that announces nothing. */
    static final ClientProfile MINIMAL = of(new JsonObject());

    ClientProfile {
        Objects.requireNonNull(encoding);
        Objects.requireNonNull(announced);
    }

    /**
     * @param initialize the parameters of the request
     */
    static ClientProfile of(JsonObject initialize) {
        JsonElement client = initialize.get("capabilities");
        Set<Capability> announced = EnumSet.noneOf(Capability.class);
        for (Capability capability : Capability.values()) {
            if (has(at(client, capability.path()), capability)) {
                announced.add(capability);
            }
        }
        return new ClientProfile(
                PositionEncoding.negotiate(strings(at(client, "general.positionEncodings"))),
                announced,
                limit(at(client, "textDocument.foldingRange.rangeLimit")));
    }

    /** Whether the client announced {@code capability}. */
    boolean can(Capability capability) {
        return announced.contains(capability);
    }

    /** Some clients send a number that no int holds, for "no limit". */
    private static int limit(JsonElement value) {
        boolean isNumber = value != null
                && value.isJsonPrimitive()
                && value.getAsJsonPrimitive().isNumber();
        double number = isNumber ? value.getAsDouble() : Integer.MAX_VALUE;
        return (int) Math.max(0, Math.min(Integer.MAX_VALUE, number));
    }

    private static boolean has(JsonElement value, Capability capability) {
        if (capability.value().isPresent()) {
            return strings(value).contains(capability.value().get());
        }
        boolean isTrue = value != null
                && value.isJsonPrimitive()
                && value.getAsJsonPrimitive().isBoolean()
                && value.getAsBoolean();
        return isTrue || value != null && value.isJsonObject();
    }

    /** The value at a path of names; null when it is not there. */
    private static JsonElement at(JsonElement root, String path) {
        JsonElement value = root;
        for (String name : path.split("\\.")) {
            value = value != null && value.isJsonObject()
                    ? value.getAsJsonObject().get(name)
                    : null;
        }
        return value;
    }

    private static List<String> strings(JsonElement value) {
        List<String> strings = new ArrayList<>();
        if (value != null && value.isJsonArray()) {
            for (JsonElement each : value.getAsJsonArray()) {
                if (each.isJsonPrimitive()) {
                    strings.add(each.getAsString());
                }
            }
        }
        return strings;
    }
}
