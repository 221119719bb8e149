package dev.slipway.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commands that explain and that build: what an editor gets for a menu, a preview, a clipboard. */
class CommandsTest {
    private static final String URI = "file:///work/my%20shop/Dockerfile.prod";
    private static final String TEXT = "FROM golang:1.22 AS build\nRUN go build -o /app .\n"
            + "FROM build AS test\nRUN go test ./...\nFROM alpine:3.20\nCOPY --from=build /app /app\n";

    private InProcess server;
    private RawClient client;

    @BeforeEach
    void connect() throws Exception {
        server = new InProcess();
        client = server.client();
        client.request("initialize", "{'capabilities':{}}");
        client.notify("initialized", "{}");
        client.open(URI, 1, TEXT);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void explainsTheOpenDocument() throws Exception {
        String report = execute("slipway.explain", "'" + URI + "'").getAsString();
        assertTrue(report.startsWith("# Dockerfile.prod\n"), report);
        assertTrue(report.contains("docker build --file Dockerfile.prod --target test ."), report);
        String page = execute("slipway.explain", "'" + URI + "','html'").getAsString();
        assertTrue(page.startsWith("<!DOCTYPE html>"), page);
    }

    @Test
    void explainsRulesAndConcepts() throws Exception {
        assertTrue(execute("slipway.explain", "'C13'").getAsString().startsWith("# C13 Build-time secrets"));
        assertTrue(execute("slipway.explain", "'UnsupportedByBuilder'")
                .getAsString()
                .startsWith("# UnsupportedByBuilder"));
    }

    @Test
    void aNameThatNobodyKnowsIsAnError() throws Exception {
        JsonObject answer = client.response(client.send(
                "workspace/executeCommand", "{'command':'slipway.explain','arguments':['file:///none/Dockerfile']}"));
        assertTrue(answer.get("error").toString().contains("no open document, rule or concept"), answer::toString);
    }

    @Test
    void listsTheLinesOfEachStage() throws Exception {
        JsonArray lines = execute("slipway.buildCommands", "'" + URI + "'").getAsJsonArray();
        assertEquals(6, lines.size());
        JsonObject az = lines.get(2).getAsJsonObject();
        assertEquals(1, az.get("stage").getAsInt());
        assertEquals("test", az.get("name").getAsString());
        assertEquals("az", az.get("tool").getAsString());
        assertEquals(
                "az acr build --registry <registry> --file Dockerfile.prod --target test --image my-shop:test --no-push .",
                az.get("command").getAsString());
        assertFalse(lines.get(4).getAsJsonObject().has("name"), "a stage without a name");
        assertEquals(
                0,
                execute("slipway.buildCommands", "'file:///none'")
                        .getAsJsonArray()
                        .size());
    }

    @Test
    void linesAreCopiedAtTheFromOnly() throws Exception {
        assertEquals(2, copies(2, "[]"));
        assertEquals(0, copies(3, "[]"));
        assertEquals(0, copies(2, "['quickfix']"));
        assertEquals("x", execute("slipway.copy", "'x'").getAsString());
    }

    private long copies(int line, String only) throws Exception {
        String at = "{'line':" + line + ",'character':1}";
        JsonElement actions = client.request(
                "textDocument/codeAction",
                "{'textDocument':{'uri':'" + URI + "'},'range':{'start':" + at + ",'end':" + at
                        + "},'context':{'diagnostics':[],'only':" + only + "}}");
        long count = 0;
        for (JsonElement action : actions.getAsJsonArray()) {
            if (action.toString().contains("slipway.copy")) {
                count++;
            }
        }
        return count;
    }

    private JsonElement execute(String command, String arguments) throws Exception {
        return client.request(
                "workspace/executeCommand", "{'command':'" + command + "','arguments':[" + arguments + "]}");
    }
}
