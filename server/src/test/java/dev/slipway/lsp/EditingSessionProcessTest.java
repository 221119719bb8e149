package dev.slipway.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built launcher, started as an editor starts it, spoken to in raw JSON-RPC through one real editing session. */
class EditingSessionProcessTest {
    private static final long PATIENCE_SECONDS = 30;

    @TempDir
    Path folder;

    private Process server;
    private OutputStream to;
    private final BlockingQueue<JsonObject> received = new LinkedBlockingQueue<>();
    private int lastId;
    private String uri;

    @BeforeEach
    void start() throws IOException {
        Path launcher = Path.of(System.getProperty("slipway.distribution")).resolve("bin/slipway");
        Files.writeString(folder.resolve("go.mod"), "module example.com/app\n\ngo 1.22\n");
        Files.writeString(folder.resolve("main.go"), "package main\n\nfunc main() { println(1) }\n");
        uri = folder.resolve("Dockerfile").toUri().toString();
        server = new ProcessBuilder(launcher.toString(), "lsp", "--stdio")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        to = server.getOutputStream();
        InputStream from = new BufferedInputStream(server.getInputStream());
        Thread reader = new Thread(() -> read(from), "reader");
        reader.setDaemon(true);
        reader.start();
    }

    @AfterEach
    void stop() {
        server.destroyForcibly();
    }

    @Test
    void oneSession() throws Exception {
        JsonObject initialized = request(
                "initialize",
                "{'processId':null,'rootUri':null,'capabilities':{'textDocument':{'codeAction':"
                        + "{'codeActionLiteralSupport':{'codeActionKind':{'valueSet':['quickfix','refactor']}}}}}}");
        assertEquals(
                "slipway",
                result(initialized).getAsJsonObject("serverInfo").get("name").getAsString());
        notify("initialized", "{}");

        open("FROM golang:1.22 AS build\nRUN go build -o /app .\nFROM alpine:3.20\nCOPY --from=7 /app /app\n");
        JsonObject error = diagnostics(1).get(0).getAsJsonObject();
        assertEquals("StageIndexOutOfRange", error.get("code").getAsString());
        assertEquals(1, error.get("severity").getAsInt());

        change(2, 3, 12, 13, "");
        JsonArray items = result(request("textDocument/completion", at(3, 12))).getAsJsonArray("items");
        JsonObject edit = items.get(0).getAsJsonObject().getAsJsonObject("textEdit");
        assertEquals("build", edit.get("newText").getAsString());
        change(3, 3, 12, 12, "build");
        assertEquals(0, diagnostics(3).size());

        String hover = result(request("textDocument/hover", at(3, 14)))
                .getAsJsonObject("contents")
                .get("value")
                .getAsString();
        assertTrue(hover.contains("golang:1.22"), hover);
        assertTrue(hover.lines().count() <= 12, hover);

        String single = "FROM golang:1.22\nWORKDIR /src\nCOPY . .\nRUN go build -o /app .\nCMD [\"/app\"]\n";
        notify(
                "textDocument/didChange",
                "{'textDocument':{'uri':'" + uri + "','version':4},'contentChanges':[{'text':" + quoted(single)
                        + "}]}");
        assertEquals(
                "SingleStageShipsBuildTools",
                diagnostics(4).get(0).getAsJsonObject().get("code").getAsString());
        String split = split(single);
        assertTrue(split.contains("FROM golang:1.22 AS build"), split);
        assertTrue(split.contains("AS final"), split);
        assertTrue(split.contains("COPY --from=build /app /app"), split);

        notify("textDocument/didClose", "{'textDocument':{'uri':'" + uri + "'}}");
        assertTrue(request("shutdown", "null").has("result"));
        notify("exit", "null");
        assertTrue(server.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertEquals(0, server.exitValue());
    }

    @Test
    void malformedMessagesAreAnsweredAndSurvived() throws Exception {
        request("initialize", "{'processId':null,'rootUri':null,'capabilities':{}}");
        write("{not json}");
        assertEquals(
                -32700,
                next(it -> it.has("error")).getAsJsonObject("error").get("code").getAsInt());
        JsonObject unknown = request("no/such", "{}");
        assertEquals(-32601, unknown.getAsJsonObject("error").get("code").getAsInt());
        JsonObject wrong = request("textDocument/hover", "{'position':'nowhere'}");
        assertEquals(-32602, wrong.getAsJsonObject("error").get("code").getAsInt());
        open("FROM a:1\nCOPPY a b\n");
        assertEquals(1, diagnostics(1).size());
    }

    @Test
    void endOfInputEndsIt() throws Exception {
        request("initialize", "{'processId':null,'rootUri':null,'capabilities':{}}");
        to.close();
        assertTrue(server.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void theEndOfTheParentEndsIt() throws Exception {
        Process parent = new ProcessBuilder("cat").start();
        request("initialize", "{'processId':" + parent.pid() + ",'rootUri':null,'capabilities':{}}");
        parent.destroy();
        assertTrue(server.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    private String split(String text) throws Exception {
        String range = "{'start':{'line':0,'character':6},'end':{'line':0,'character':6}}";
        JsonArray actions = request(
                        "textDocument/codeAction",
                        "{'textDocument':{'uri':'" + uri + "'},'range':" + range + ",'context':{'diagnostics':[]}}")
                .getAsJsonArray("result");
        for (JsonElement each : actions) {
            JsonObject action = each.getAsJsonObject();
            if (action.get("kind").getAsString().startsWith("refactor")) {
                return applied(
                        text,
                        action.getAsJsonObject("edit")
                                .getAsJsonObject("changes")
                                .getAsJsonArray(uri));
            }
        }
        throw new AssertionError("no split in " + actions);
    }

    /** Edits of whole lines and of parts of them, applied from the last to the first. */
    private static String applied(String text, JsonArray edits) {
        StringBuilder result = new StringBuilder(text);
        for (int i = edits.size() - 1; i >= 0; i--) {
            JsonObject range = edits.get(i).getAsJsonObject().getAsJsonObject("range");
            result.replace(
                    offset(text, range.getAsJsonObject("start")),
                    offset(text, range.getAsJsonObject("end")),
                    edits.get(i).getAsJsonObject().get("newText").getAsString());
        }
        return result.toString();
    }

    private static int offset(String text, JsonObject position) {
        int at = 0;
        for (int line = position.get("line").getAsInt(); line > 0; line--) {
            at = text.indexOf('\n', at) + 1;
        }
        return at + position.get("character").getAsInt();
    }

    private void open(String text) throws IOException {
        notify(
                "textDocument/didOpen",
                "{'textDocument':{'uri':'" + uri + "','languageId':'dockerfile','version':1,'text':" + quoted(text)
                        + "}}");
    }

    private void change(int version, int line, int from, int toCharacter, String text) throws IOException {
        notify(
                "textDocument/didChange",
                "{'textDocument':{'uri':'" + uri + "','version':" + version + "},'contentChanges':[{'range':{'start':"
                        + "{'line':" + line + ",'character':" + from + "},'end':{'line':" + line + ",'character':"
                        + toCharacter + "}},'text':" + quoted(text) + "}]}");
    }

    private String at(int line, int character) {
        return "{'textDocument':{'uri':'" + uri + "'},'position':{'line':" + line + ",'character':" + character + "}}";
    }

    private static String quoted(String text) {
        return new com.google.gson.JsonPrimitive(text).toString();
    }

    private JsonArray diagnostics(int version) throws InterruptedException {
        return next(it -> it.has("method")
                        && it.get("method").getAsString().equals("textDocument/publishDiagnostics")
                        && it.getAsJsonObject("params").get("version").getAsInt() == version)
                .getAsJsonObject("params")
                .getAsJsonArray("diagnostics");
    }

    private static JsonObject result(JsonObject response) {
        return response.getAsJsonObject("result");
    }

    private JsonObject request(String method, String params) throws IOException, InterruptedException {
        int id = ++lastId;
        write("{'jsonrpc':'2.0','id':" + id + ",'method':'" + method + "','params':" + params + "}");
        return next(it -> !it.has("method")
                && it.has("id")
                && !it.get("id").isJsonNull()
                && it.get("id").getAsInt() == id);
    }

    private void notify(String method, String params) throws IOException {
        write("{'jsonrpc':'2.0','method':'" + method + "','params':" + params + "}");
    }

    /** Sends what is JSON but for its quotes, which are single ones here; anything else as it stands. */
    private void write(String message) throws IOException {
        String body = message.startsWith("{'")
                ? com.google.gson.JsonParser.parseString(message).toString()
                : message;
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        to.write(("Content-Length: " + bytes.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        to.write(bytes);
        to.flush();
    }

    private JsonObject next(Predicate<JsonObject> wanted) throws InterruptedException {
        while (true) {
            JsonObject message = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertTrue(message != null, "the server said nothing more");
            if (wanted.test(message)) {
                return message;
            }
        }
    }

    private void read(InputStream from) {
        try {
            while (true) {
                int length = -1;
                String line = line(from);
                while (!line.isEmpty()) {
                    if (line.startsWith("Content-Length: ")) {
                        length = Integer.parseInt(line.substring("Content-Length: ".length()));
                    }
                    line = line(from);
                }
                if (length < 0) {
                    return;
                }
                String body = new String(from.readNBytes(length), StandardCharsets.UTF_8);
                received.add(JsonParser.parseString(body).getAsJsonObject());
            }
        } catch (IOException ended) {
            // The process is gone; whoever waits for a message finds none.
        }
    }

    private static String line(InputStream from) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = from.read(); c >= 0 && c != '\n'; c = from.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
