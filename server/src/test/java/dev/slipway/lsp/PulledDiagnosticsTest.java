package dev.slipway.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Diagnostics that a client asks for: result ids, what is held back, what is asked for anew. */
class PulledDiagnosticsTest {
    private static final int SERVER_CANCELLED = -32802;
    private static final String PULLS = "{'textDocument':{'diagnostic':{}},"
            + "'workspace':{'diagnostics':{'refreshSupport':true},"
            + "'didChangeWatchedFiles':{'dynamicRegistration':true}}}";

    @TempDir
    Path folder;

    private InProcess server;
    private RawClient client;
    private String open;

    @BeforeEach
    void connect() throws Exception {
        server = new InProcess();
        client = server.client();
        open = folder.resolve("Dockerfile").toUri().toString();
        Files.createDirectories(folder.resolve("api"));
        Files.writeString(folder.resolve("api/Dockerfile"), "FROM alpine:3.20\nCOPPY a b\n");
        client.request(
                "initialize",
                "{'capabilities':" + PULLS + ",'workspaceFolders':[{'name':'w','uri':'" + folder.toUri() + "'}]}");
        client.notify("initialized", "{}");
        client.open(open, 1, "FROM alpine:3.20\nCOPPY a b\n");
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void aDocumentIsReportedOnce() throws Exception {
        JsonObject first = pull("{}");
        assertEquals("full", first.get("kind").getAsString());
        assertTrue(first.toString().contains("UnknownInstruction"));
        String id = first.get("resultId").getAsString();
        JsonObject second = pull("{'previousResultId':'" + id + "'}");
        assertEquals("unchanged", second.get("kind").getAsString());
        assertEquals(id, second.get("resultId").getAsString());
        assertFalse(second.has("items"));
        client.replace(open, 2, "FROM alpine:3.20\nCOPY a b\n");
        JsonObject third = pull("{'previousResultId':'" + id + "'}");
        assertEquals("full", third.get("kind").getAsString());
        assertFalse(third.toString().contains("UnknownInstruction"));
        assertTrue(
                client.unread().stream().noneMatch(it -> it.toString().contains("publishDiagnostics")),
                "who pulls is not pushed to");
    }

    @Test
    void theWorkspaceHoldsFilesThatAreNotOpen() throws Exception {
        JsonArray reports = workspace(client.send("workspace/diagnostic", "{'previousResultIds':[]}"));
        assertEquals(2, reports.size());
        assertEquals(1, report(reports, open).get("version").getAsInt());
        JsonObject closed =
                report(reports, folder.resolve("api/Dockerfile").toUri().toString());
        assertTrue(closed.toString().contains("UnknownInstruction"));
        assertFalse(closed.has("version"));
    }

    @Test
    void symbolsOfTheWorkspaceAreThoseOfFilesThatAreNotOpenToo() throws Exception {
        Files.writeString(folder.resolve("api/Dockerfile"), "FROM alpine:3.20 AS api\nARG PORT=80\n");
        client.replace(open, 2, "FROM alpine:3.20 AS web\n");
        JsonArray all = client.request("workspace/symbol", "{'query':''}").getAsJsonArray();
        assertEquals(3, all.size(), all::toString);
        JsonArray port = client.request("workspace/symbol", "{'query':'prt'}").getAsJsonArray();
        JsonObject found = port.get(0).getAsJsonObject();
        assertEquals("PORT", found.get("name").getAsString());
        assertEquals("api", found.get("containerName").getAsString());
        assertTrue(found.toString().contains("api/Dockerfile"));
    }

    @Test
    void nothingNewIsHeldBackUntilSomethingIs() throws Exception {
        JsonArray first = workspace(client.send("workspace/diagnostic", "{'previousResultIds':[]}"));
        int held = client.send("workspace/diagnostic", "{'previousResultIds':" + ids(first) + "}");
        // The answer of another request comes behind: the first one is still open.
        client.request("workspace/symbol", "{'query':''}");
        assertTrue(client.unread().stream().noneMatch(it -> it.toString().contains("\"id\":" + held + ",")));
        client.replace(open, 2, "FROM alpine:3.20\n");
        JsonArray second = workspace(held);
        assertEquals("full", report(second, open).get("kind").getAsString());
        String closed = folder.resolve("api/Dockerfile").toUri().toString();
        assertEquals("unchanged", report(second, closed).get("kind").getAsString());
    }

    @Test
    void aFileThatIsGoneHasNoDiagnosticsAnyMore() throws Exception {
        JsonArray first = workspace(client.send("workspace/diagnostic", "{'previousResultIds':[]}"));
        int held = client.send("workspace/diagnostic", "{'previousResultIds':" + ids(first) + "}");
        Files.delete(folder.resolve("api/Dockerfile"));
        client.notify("workspace/didChangeWatchedFiles", "{'changes':[]}");
        client.call("workspace/diagnostic/refresh");
        String closed = folder.resolve("api/Dockerfile").toUri().toString();
        assertEquals(0, report(workspace(held), closed).getAsJsonArray("items").size());
    }

    @Test
    void theEndOfASessionEndsWhatIsHeldBack() throws Exception {
        JsonArray first = workspace(client.send("workspace/diagnostic", "{'previousResultIds':[]}"));
        int held = client.send("workspace/diagnostic", "{'previousResultIds':" + ids(first) + "}");
        client.request("workspace/symbol", "{'query':''}");
        assertTrue(client.request("shutdown", "null").isJsonNull());
        assertEquals(SERVER_CANCELLED, client.error(held));
    }

    @Test
    void aLongCheckTellsHowFarItIs() throws Exception {
        for (int i = 0; i < 25; i++) {
            Files.createDirectories(folder.resolve("s" + i));
            Files.writeString(folder.resolve("s" + i + "/Dockerfile"), "FROM alpine:3.20\n");
        }
        JsonArray reports =
                workspace(client.send("workspace/diagnostic", "{'previousResultIds':[],'workDoneToken':'t'}"));
        assertEquals(27, reports.size());
        assertTrue(client.call("$/progress").toString().contains("\"kind\":\"begin\""));
        JsonObject report = client.call("$/progress");
        while (!report.toString().contains("\"kind\":\"end\"")) {
            assertTrue(report.toString().contains(" of 26"), report::toString);
            report = client.call("$/progress");
        }
    }

    @Test
    void changedConfigurationAsksForARefresh() throws Exception {
        assertTrue(client.call("client/registerCapability").toString().contains("didChangeWatchedFiles"));
        JsonObject first = pull("{}");
        Files.writeString(
                folder.resolve(".slipway.yaml"), "ignore: [UnknownInstruction]\nrules:\n  JSONArgsRecommended: off\n");
        client.notify("workspace/didChangeWatchedFiles", "{'changes':[]}");
        client.call("workspace/diagnostic/refresh");
        client.replace(open, 2, "FROM alpine:3.20\nCMD x\n");
        assertTrue(first.toString().contains("UnknownInstruction"));
        assertFalse(pull("{}").toString().contains("JSONArgsRecommended"));
    }

    private JsonObject pull(String rest) throws Exception {
        String comma = rest.equals("{}") ? "" : ",";
        return client.request(
                        "textDocument/diagnostic", "{'textDocument':{'uri':'" + open + "'}" + comma + rest.substring(1))
                .getAsJsonObject();
    }

    private JsonArray workspace(int request) throws Exception {
        return client.result(request).getAsJsonObject().getAsJsonArray("items");
    }

    private static JsonObject report(JsonArray reports, String uri) {
        for (JsonElement each : reports) {
            if (each.getAsJsonObject().get("uri").getAsString().equals(uri)) {
                return each.getAsJsonObject();
            }
        }
        throw new AssertionError(uri + " is not in " + reports);
    }

    private static JsonArray ids(JsonArray reports) {
        JsonArray ids = new JsonArray();
        for (JsonElement each : reports) {
            JsonObject id = new JsonObject();
            id.add("uri", each.getAsJsonObject().get("uri"));
            id.add("value", each.getAsJsonObject().get("resultId"));
            ids.add(id);
        }
        return ids;
    }
}
