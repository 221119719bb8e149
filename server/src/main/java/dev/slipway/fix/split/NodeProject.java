package dev.slipway.fix.split;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a package manifest of Node tells. */
record NodeProject(Map<String, String> scripts, Set<String> dependencies, Set<String> development, boolean workspaces) {

    /** Reads the manifest {@code text}; empty when it is none. */
    static Optional<NodeProject> read(String text) {
        try {
            JsonElement root = JsonParser.parseString(text);
            if (!root.isJsonObject()) {
                return Optional.empty();
            }
            JsonObject object = root.getAsJsonObject();
            Map<String, String> scripts = new LinkedHashMap<>();
            part(object, "scripts").forEach((name, value) -> scripts.put(name, value));
            Map<String, String> all = new LinkedHashMap<>(part(object, "dependencies"));
            all.putAll(part(object, "optionalDependencies"));
            all.putAll(part(object, "peerDependencies"));
            return Optional.of(new NodeProject(
                    scripts,
                    Set.copyOf(all.keySet()),
                    Set.copyOf(part(object, "devDependencies").keySet()),
                    object.has("workspaces")));
        } catch (JsonParseException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> part(JsonObject object, String name) {
        Map<String, String> values = new LinkedHashMap<>();
        if (object.has(name) && object.get(name).isJsonObject()) {
            for (Map.Entry<String, JsonElement> entry :
                    object.getAsJsonObject(name).entrySet()) {
                if (entry.getValue().isJsonPrimitive()) {
                    values.put(entry.getKey(), entry.getValue().getAsString());
                }
            }
        }
        return values;
    }
}
