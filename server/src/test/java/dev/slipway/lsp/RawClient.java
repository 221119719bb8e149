package dev.slipway.lsp;

import static org.junit.jupiter.api.Assertions.fail;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * An editor's end of a connection: it speaks JSON as text, knows nothing of LSP4J, and waits for messages with a deadline.
 * A stream that holds anything but messages fails the test.
 */
final class RawClient {
    private static final long DEADLINE_SECONDS = 60;
    private static final String END = "end of stream";

    private final OutputStream out;
    private final LinkedBlockingQueue<JsonObject> incoming = new LinkedBlockingQueue<>();
    private final List<JsonObject> unread = new ArrayList<>();
    private final List<String> transcript = new ArrayList<>();
    private int lastId;

    RawClient(InputStream in, OutputStream out) {
        this.out = out;
        Thread reader = new Thread(() -> read(new BufferedInputStream(in)), "client");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(InputStream in) {
        try {
            for (String header = line(in); !header.isEmpty(); header = line(in)) {
                int length = Integer.parseInt(header.substring("Content-Length: ".length()));
                if (!line(in).isEmpty()) {
                    throw new IOException("a second header");
                }
                String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
                incoming.add(JsonParser.parseString(body).getAsJsonObject());
            }
            incoming.add(mark(END));
        } catch (IOException | RuntimeException e) {
            incoming.add(mark("not a message: " + e));
        }
    }

    private static JsonObject mark(String what) {
        JsonObject mark = new JsonObject();
        mark.addProperty("mark", what);
        return mark;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    /** Sends bytes as they are. */
    void raw(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Sends {@code body}, whatever it holds, with a header that is right. */
    void message(String body) throws IOException {
        transcript.add("-> " + body);
        raw("Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body);
    }

    /** Sends a request and does not wait. Parameters are JSON, single quotes allowed. */
    int send(String method, String params) throws IOException {
        JsonObject request = call(method, params);
        request.addProperty("id", ++lastId);
        message(request.toString());
        return lastId;
    }

    void notify(String method, String params) throws IOException {
        message(call(method, params).toString());
    }

    private static JsonObject call(String method, String params) {
        JsonObject call = new JsonObject();
        call.addProperty("jsonrpc", "2.0");
        call.addProperty("method", method);
        call.add("params", JsonParser.parseString(params));
        return call;
    }

    /** The result of a request that must succeed. */
    JsonElement request(String method, String params) throws IOException, InterruptedException {
        return result(send(method, params));
    }

    JsonElement result(int id) throws InterruptedException {
        JsonObject response = response(id);
        if (!response.has("result")) {
            fail("no result: " + response);
        }
        return response.get("result");
    }

    /** The code of the error that a request must end in. */
    int error(int id) throws InterruptedException {
        JsonObject response = response(id);
        if (!response.has("error")) {
            fail("no error: " + response);
        }
        return response.getAsJsonObject("error").get("code").getAsInt();
    }

    JsonObject response(int id) throws InterruptedException {
        return await("the response " + id, it -> !it.has("method") && it.has("id") && isId(it.get("id"), id));
    }

    private static boolean isId(JsonElement value, int id) {
        return value.isJsonPrimitive() && value.getAsString().equals(Integer.toString(id));
    }

    /** The answer to something that had no id one could read. */
    int errorWithoutId() throws InterruptedException {
        JsonObject response = await(
                "an error without id", it -> it.has("error") && it.get("id").isJsonNull());
        return response.getAsJsonObject("error").get("code").getAsInt();
    }

    /** Waits for a notification or a request of the server. */
    JsonObject call(String method) throws InterruptedException {
        return await(
                method, it -> it.has("method") && it.get("method").getAsString().equals(method));
    }

    /** Waits for the diagnostics of one version. */
    JsonArray diagnostics(String uri, int version) throws InterruptedException {
        return await("diagnostics of version " + version, it -> {
                    JsonObject params = published(it, uri);
                    return params.has("version") && params.get("version").getAsInt() == version;
                })
                .getAsJsonObject("params")
                .getAsJsonArray("diagnostics");
    }

    /** Waits for diagnostics that carry no version, as a closed document's do. */
    JsonArray diagnosticsWithoutVersion(String uri) throws InterruptedException {
        return await("diagnostics without version", it -> {
                    JsonObject params = published(it, uri);
                    return params.has("uri") && !params.has("version");
                })
                .getAsJsonObject("params")
                .getAsJsonArray("diagnostics");
    }

    private static JsonObject published(JsonObject message, String uri) {
        boolean isPublished = message.has("method")
                && message.get("method").getAsString().equals("textDocument/publishDiagnostics")
                && message.getAsJsonObject("params").get("uri").getAsString().equals(uri);
        return isPublished ? message.getAsJsonObject("params") : new JsonObject();
    }

    /** Everything that came and was not waited for. */
    List<JsonObject> unread() {
        incoming.drainTo(unread);
        return List.copyOf(unread);
    }

    void initialize(String capabilities) throws IOException, InterruptedException {
        request("initialize", "{'processId':null,'rootUri':null,'capabilities':" + capabilities + "}");
        notify("initialized", "{}");
    }

    void open(String uri, int version, String text) throws IOException {
        JsonObject document = new JsonObject();
        document.addProperty("uri", uri);
        document.addProperty("languageId", "dockerfile");
        document.addProperty("version", version);
        document.addProperty("text", text);
        JsonObject params = new JsonObject();
        params.add("textDocument", document);
        notify("textDocument/didOpen", params.toString());
    }

    /** Replaces the whole text. */
    void replace(String uri, int version, String text) throws IOException {
        JsonObject change = new JsonObject();
        change.addProperty("text", text);
        change(uri, version, "[" + change + "]");
    }

    /** Sends changes, which are JSON. */
    void change(String uri, int version, String changes) throws IOException {
        notify(
                "textDocument/didChange",
                "{'textDocument':{'uri':'" + uri + "','version':" + version + "},'contentChanges':" + changes + "}");
    }

    static String at(String uri, int line, int character) {
        return "{'textDocument':{'uri':'" + uri + "'},'position':" + position(line, character) + "}";
    }

    static String position(int line, int character) {
        return "{'line':" + line + ",'character':" + character + "}";
    }

    static String range(int startLine, int startCharacter, int endLine, int endCharacter) {
        return "{'start':" + position(startLine, startCharacter) + ",'end':" + position(endLine, endCharacter) + "}";
    }

    void closeOutput() throws IOException {
        out.close();
    }

    private JsonObject await(String what, Predicate<JsonObject> wanted) throws InterruptedException {
        for (JsonObject message : unread) {
            if (wanted.test(message)) {
                unread.remove(message);
                return message;
            }
        }
        while (true) {
            JsonObject message = incoming.poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
            if (message == null || message.has("mark")) {
                fail("waited for " + what + ", got " + message + "; before:\n" + String.join("\n", transcript));
            }
            transcript.add("<- " + message);
            if (wanted.test(message)) {
                return message;
            }
            unread.add(message);
        }
    }
}
