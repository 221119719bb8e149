package dev.slipway.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check of a whole workspace: what is looked at, what is counted, and how a client is told how far it is. */
class WorkspaceCheckTest {
    private static final int CLOSED = 25;

    @TempDir
    Path folder;

    private InProcess server;
    private RawClient client;

    @BeforeEach
    void connect() throws Exception {
        server = new InProcess();
        client = server.client();
        for (int i = 0; i < CLOSED; i++) {
            Files.createDirectories(folder.resolve("s" + i));
            Files.writeString(folder.resolve("s" + i + "/Dockerfile"), "FROM alpine:3.20\nCOPY --from=9 /a /b\n");
        }
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private void initialize(String capabilities) throws Exception {
        client.request(
                "initialize",
                "{'capabilities':" + capabilities + ",'workspaceFolders':[{'name':'w','uri':'" + folder.toUri()
                        + "'}]}");
        client.notify("initialized", "{}");
    }

    private void answer(JsonObject request, String outcome) throws IOException {
        client.message("{\"jsonrpc\":\"2.0\",\"id\":" + request.get("id") + "," + outcome + "}");
    }

    @Test
    void theServerAsksForAPlaceToShowProgressWhenTheRequestNamesNone() throws Exception {
        initialize("{'window':{'workDoneProgress':true}}");
        int check = client.send("workspace/executeCommand", "{'command':'slipway.check'}");
        JsonObject create = client.call("window/workDoneProgress/create");
        JsonElement token = create.getAsJsonObject("params").get("token");
        answer(create, "\"result\":null");
        String kind = "";
        for (int reports = 0; !kind.equals("end"); reports++) {
            JsonObject progress = client.call("$/progress").getAsJsonObject("params");
            assertEquals(token, progress.get("token"));
            kind = progress.getAsJsonObject("value").get("kind").getAsString();
            assertEquals(reports == 0, kind.equals("begin"), progress::toString);
            assertTrue(!kind.equals("report") || progress.toString().contains(" of " + CLOSED), progress::toString);
        }
        assertEquals(CLOSED, sum(client.result(check), "files"));
    }

    @Test
    void aClientThatRefusesOrCannotShowProgressHearsNoneAndHasItsAnswer() throws Exception {
        initialize("{'window':{'workDoneProgress':true}}");
        int check = client.send("workspace/executeCommand", "{'command':'slipway.check'}");
        answer(client.call("window/workDoneProgress/create"), "\"error\":{\"code\":-32603,\"message\":\"no\"}");
        assertEquals(CLOSED, sum(client.result(check), "errors"));
        client.request("shutdown", "null");
        assertTrue(client.unread().stream().noneMatch(it -> it.toString().contains("$/progress")));
    }

    @Test
    void findingsAreCountedInOpenAndClosedFilesAndWhatIsExcludedIsPassedOver() throws Exception {
        Files.writeString(folder.resolve(".slipway.yaml"), "exclude:\n  - s1*/\n");
        initialize("{}");
        String open = folder.resolve("s0/Dockerfile").toUri().toString();
        client.open(open, 1, "FROM alpine:3.20\nCOPPY a b\nMAINTAINER me\n");
        JsonElement sum = client.request("workspace/executeCommand", "{'command':'slipway.check'}");
        // s1 and s10 to s19 are excluded.
        assertEquals(CLOSED - 11, sum(sum, "files"));
        assertEquals(CLOSED - 11, sum(sum, "errors"));
        assertEquals(1, sum(sum, "warnings"), sum::toString);
        assertTrue(client.unread().stream().noneMatch(it -> it.toString().contains("workDoneProgress")));
    }

    private static int sum(JsonElement answer, String name) {
        return answer.getAsJsonObject().get(name).getAsInt();
    }
}
