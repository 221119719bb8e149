package dev.slipway.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The answer to {@code initialize}: what we are and what we do. It is plain JSON because LSP4J's type for it is a
 * hundred classes deep.
 */
final class Handshake {
    private static final int INCREMENTAL = 2;

    static JsonObject answer(ClientProfile client) {
        JsonObject sync = new JsonObject();
        sync.addProperty("openClose", true);
        sync.addProperty("change", INCREMENTAL);
        sync.addProperty("save", true);
        JsonObject completion = new JsonObject();
        completion.add("triggerCharacters", strings("=", "-", ",", "$", "{"));
        JsonObject codeAction = new JsonObject();
        codeAction.add("codeActionKinds", strings("quickfix", "refactor.rewrite"));

        JsonObject capabilities = new JsonObject();
        capabilities.addProperty("positionEncoding", client.encoding().id());
        capabilities.add("textDocumentSync", sync);
        capabilities.add("completionProvider", completion);
        capabilities.addProperty("hoverProvider", true);
        capabilities.add("codeActionProvider", codeAction);

        JsonObject info = new JsonObject();
        info.addProperty("name", "slipway");
        info.addProperty("version", version());
        JsonObject answer = new JsonObject();
        answer.add("capabilities", capabilities);
        answer.add("serverInfo", info);
        return answer;
    }

    private static JsonArray strings(String... values) {
        JsonArray array = new JsonArray();
        for (String value : values) {
            array.add(value);
        }
        return array;
    }

    private static String version() {
        try (InputStream stream = Handshake.class.getResourceAsStream("/dev/slipway/version.txt")) {
            return stream == null ? "unknown" : new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }

    private Handshake() {}
}
