package dev.slipway.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/** What is registered after the handshake, where a client offers it: what no capability of a server can announce. */
final class Registrations {
    /** Files whose change changes what is found: Dockerfiles that are not open, configuration, what a build leaves out. */
    private static final List<String> WATCHED = List.of(
            "**/*[Dd]ockerfile*", "**/*[Cc]ontainerfile*", "**/.slipway.yaml", "**/.hadolint.y*ml", "**/.dockerignore");

    /** Empty for a client that registers nothing. */
    static JsonArray of(ClientProfile client) {
        JsonArray registrations = new JsonArray();
        if (client.can(Capability.REGISTERS_CONFIGURATION)) {
            registrations.add(registration("slipway-configuration", Methods.DID_CHANGE_CONFIGURATION));
        }
        if (client.can(Capability.REGISTERS_WATCHERS)) {
            JsonArray watchers = new JsonArray();
            for (String pattern : WATCHED) {
                JsonObject watcher = new JsonObject();
                watcher.addProperty("globPattern", pattern);
                watchers.add(watcher);
            }
            JsonObject options = new JsonObject();
            options.add("watchers", watchers);
            JsonObject registration = registration("slipway-files", Methods.DID_CHANGE_WATCHED_FILES);
            registration.add("registerOptions", options);
            registrations.add(registration);
        }
        return registrations;
    }

    private static JsonObject registration(String id, String method) {
        JsonObject registration = new JsonObject();
        registration.addProperty("id", id);
        registration.addProperty("method", method);
        return registration;
    }

    private Registrations() {}
}
