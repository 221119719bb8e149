package dev.slipway.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.slipway.analysis.World;
import dev.slipway.config.ConfigTarget;
import dev.slipway.config.Settings;
import dev.slipway.text.FileId;
import dev.slipway.workspace.BuildContext;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The order of things: what a request sees, what an edit cancels, what is published. */
class SessionTest {
    private static final String FILE = "untitled:Dockerfile";
    private static final String SLOW = "untitled:slow";
    private static final String BROKEN = "untitled:broken";
    private static final int CONTENT_MODIFIED = -32801;
    private static final int REQUEST_CANCELLED = -32800;
    private static final int SERVER_NOT_INITIALIZED = -32002;
    private static final int INVALID_REQUEST = -32600;
    private static final int METHOD_NOT_FOUND = -32601;
    private static final int INTERNAL_ERROR = -32603;

    private final CountDownLatch slow = new CountDownLatch(1);
    private InProcess server;
    private Connection connection;
    private RawClient client;

    /** A disk that answers for one file only when the test lets it, and fails for another. */
    private final class TestDisk implements World.Inputs {
        @Override
        public BuildContext context(FileId file) {
            if (file.uri().equals(BROKEN)) {
                throw new IllegalStateException("a broken disk");
            }
            try {
                if (file.uri().equals(SLOW) && !slow.await(60, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("nobody let it go on");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return BuildContext.UNKNOWN;
        }

        @Override
        public Settings settings(FileId file, Settings fromClient) {
            return fromClient;
        }

        @Override
        public Optional<ConfigTarget> config(FileId file) {
            return Optional.of(new ConfigTarget(new FileId("file:///work/.slipway.yaml"), Optional.empty(), false));
        }
    }

    private static String codeActions(String uri, int line, int character, String only) {
        return "{'textDocument':{'uri':'" + uri + "'},'range':" + RawClient.range(line, character, line, character)
                + ",'context':{'diagnostics':[]" + (only.isEmpty() ? "" : ",'only':['" + only + "']") + "}}";
    }

    @Test
    void aRuleIsSwitchedOffInAFileThatIsStillToBeMade() throws Exception {
        client.initialize("{'workspace':{'workspaceEdit':{'documentChanges':true,'resourceOperations':['create']}}}");
        client.open(FILE, 1, "FROM alpine:3.20 as a\n");
        String actions = client.result(client.send("textDocument/codeAction", codeActions(FILE, 0, 18, "")))
                .toString();
        assertTrue(actions.contains("Switch FromAsCasing off in .slipway.yaml"), actions);
        assertTrue(actions.contains("\"ignoreIfExists\":true},\"kind\":\"create\"}"), actions);
        assertTrue(actions.contains("rules:\\n  FromAsCasing: off\\n"), actions);
        assertTrue(actions.contains("# slipway ignore=FromAsCasing\\n"), actions);
    }

    @Test
    void aClientThatMakesNoFilesIsNotAskedTo() throws Exception {
        client.initialize("{}");
        client.open(FILE, 1, "FROM alpine:3.20 as a\n");
        String actions = client.result(client.send("textDocument/codeAction", codeActions(FILE, 0, 18, "quickfix")))
                .toString();
        assertTrue(!actions.contains(".slipway.yaml") && actions.contains("Ignore FromAsCasing here"), actions);
    }

    @Test
    void everythingSafeIsFixedAtOnce() throws Exception {
        client.initialize("{}");
        client.open(FILE, 1, "FROM alpine:3.20 as a\nMAINTAINER me\nfrom a as b\n");
        String actions = client.result(client.send("textDocument/codeAction", codeActions(FILE, 0, 0, "source.fixAll")))
                .toString();
        assertTrue(actions.contains("\"kind\":\"source.fixAll.slipway\""), actions);
        assertTrue(!actions.contains("\"kind\":\"quickfix\"") && !actions.contains("LABEL"), actions);
    }

    @Test
    void theFixOfEverythingIsMadeWhenItIsAskedFor() throws Exception {
        client.initialize(
                "{'textDocument':{'codeAction':{'dataSupport':true,'resolveSupport':{'properties':['edit']}}}}");
        client.open(FILE, 1, "FROM alpine:3.20 as a\nMAINTAINER me\nfrom a as b\n");
        JsonArray actions = client.result(
                        client.send("textDocument/codeAction", codeActions(FILE, 0, 0, "source.fixAll")))
                .getAsJsonArray();
        assertEquals(1, actions.size());
        JsonObject offered = actions.get(0).getAsJsonObject();
        assertFalse(offered.has("edit"));
        client.change(FILE, 2, "[{'range':" + RawClient.range(1, 11, 1, 13) + ",'text':'you'}]");
        JsonObject made = client.result(client.send("codeAction/resolve", offered.toString()))
                .getAsJsonObject();
        assertEquals(offered.get("title"), made.get("title"));
        assertTrue(made.get("edit").toString().contains("FROM"), made::toString);
        JsonArray others = client.result(client.send("textDocument/codeAction", codeActions(FILE, 0, 18, "quickfix")))
                .getAsJsonArray();
        assertFalse(others.isEmpty());
        others.forEach(it -> assertTrue(it.getAsJsonObject().has("edit"), it::toString));
    }

    /** A menu that is opened right behind a key shows what can be done about the text as it is then. */
    @Test
    void aMenuBehindAKeyIsNeverEmpty() throws Exception {
        client.initialize("{'textDocument':{'diagnostic':{}}}");
        client.open(FILE, 1, "FROM alpine:3.20 AS a\n");
        for (int version = 2; version < 40; version += 2) {
            client.change(FILE, version, "[{'range':" + RawClient.range(0, 17, 0, 19) + ",'text':'as'}]");
            int asked = client.send("textDocument/codeAction", codeActions(FILE, 0, 18, ""));
            assertFalse(client.result(asked).getAsJsonArray().isEmpty(), "version " + version);
            client.change(FILE, version + 1, "[{'range':" + RawClient.range(0, 17, 0, 19) + ",'text':'AS'}]");
        }
    }

    @BeforeEach
    void connect() throws IOException {
        server = new InProcess(names -> new TestDisk());
        connection = server.connection();
        client = server.client();
    }

    @AfterEach
    void letGo() throws IOException {
        slow.countDown();
        server.close();
    }

    @Test
    void aRequestSeesTheTextOfItsPlaceInTheQueue() throws Exception {
        client.initialize("{}");
        client.open(FILE, 1, "FROM a AS one\nFROM b\nCOPY --from=");
        int first = client.send("textDocument/completion", RawClient.at(FILE, 2, 12));
        client.change(FILE, 2, "[{'range':" + RawClient.range(0, 10, 0, 13) + ",'text':'two'}]");
        int second = client.send("textDocument/completion", RawClient.at(FILE, 2, 12));
        client.replace(FILE, 3, "FROM a AS three\nFROM b\nCOPY --from=");
        int third = client.send("textDocument/completion", RawClient.at(FILE, 2, 12));
        assertTrue(inserts(client.result(first)).contains("one"));
        assertTrue(inserts(client.result(second)).contains("two"));
        assertTrue(inserts(client.result(third)).contains("three"));
    }

    @Test
    void anEditCancelsWhatItOutdates() throws Exception {
        client.initialize("{}");
        client.open(SLOW, 1, "FROM a\nRUN b\n");
        int hover = client.send("textDocument/hover", RawClient.at(SLOW, 0, 1));
        int completion = client.send("textDocument/completion", RawClient.at(SLOW, 1, 0));
        client.change(SLOW, 2, "[{'range':" + RawClient.range(0, 0, 0, 0) + ",'text':'# x\\n'}]");
        assertEquals(CONTENT_MODIFIED, client.error(hover), "nobody waits for an answer about an older text");
        slow.countDown();
        assertTrue(client.result(completion).isJsonObject(), "a completion survives typing");
        client.diagnostics(SLOW, 2);
    }

    /** VS Code's client makes "no code actions available" of "content modified". */
    @Test
    void whatHasNoPositionIsAnsweredFromTheNewerText() throws Exception {
        client.initialize("{}");
        client.open(SLOW, 1, "FROM a AS x\nMAINTAINER y\n");
        String document = "{'textDocument':{'uri':'" + SLOW + "'},'range':" + RawClient.range(1, 0, 1, 4);
        int actions = client.send("textDocument/codeAction", document + ",'context':{'diagnostics':[]}}");
        int hints = client.send("textDocument/inlayHint", document + "}");
        int symbols = client.send("textDocument/documentSymbol", document + "}");
        client.change(SLOW, 2, "[{'range':" + RawClient.range(0, 0, 0, 0) + ",'text':'# x\n'}]");
        client.change(SLOW, 3, "[{'range':" + RawClient.range(0, 0, 0, 0) + ",'text':'# y\n'}]");
        // The answer to this hover says that the edits before the last one have arrived.
        int hover = client.send("textDocument/hover", RawClient.at(SLOW, 0, 1));
        client.change(SLOW, 4, "[{'range':" + RawClient.range(4, 0, 4, 0) + ",'text':'# z\n'}]");
        assertEquals(CONTENT_MODIFIED, client.error(hover));
        slow.countDown();
        String offered = client.result(actions).toString();
        assertTrue(offered.contains("Change to LABEL"), offered);
        assertTrue(offered.contains("\"start\":{\"line\":3,"), "the range moved with its text: " + offered);
        assertTrue(client.result(hints).isJsonArray());
        assertTrue(client.result(symbols).toString().contains("\"line\":3,"));
        client.diagnostics(SLOW, 4);
    }

    @Test
    void anEditOfAnotherFileCancelsNothing() throws Exception {
        client.initialize("{}");
        client.open(SLOW, 1, "FROM a\n");
        client.open(FILE, 1, "FROM a\n");
        int hover = client.send("textDocument/hover", RawClient.at(SLOW, 0, 1));
        client.replace(FILE, 2, "FROM b\n");
        slow.countDown();
        assertTrue(client.result(hover).isJsonObject());
    }

    @Test
    void aClientMayCancel() throws Exception {
        client.initialize("{}");
        client.open(SLOW, 1, "FROM a\n");
        int hover = client.send("textDocument/hover", RawClient.at(SLOW, 0, 1));
        client.notify("$/cancelRequest", "{'id':" + hover + "}");
        assertEquals(REQUEST_CANCELLED, client.error(hover));
        client.notify("$/cancelRequest", "{'id':4711}");
        slow.countDown();
        client.diagnostics(SLOW, 1);
    }

    @Test
    void onlyTheLatestDiagnosticsArePublished() throws Exception {
        client.initialize("{}");
        client.open(SLOW, 1, "FROM a:1\n");
        for (int version = 2; version <= 50; version++) {
            client.replace(SLOW, version, "FROM a:1\nCOPPY b c" + version + "\n");
        }
        // An answer comes behind all edits, since requests queue with them.
        int behind = client.send("textDocument/completion", RawClient.at(SLOW, 0, 0));
        slow.countDown();
        assertEquals(
                "UnknownInstruction",
                client.diagnostics(SLOW, 50)
                        .get(0)
                        .getAsJsonObject()
                        .get("code")
                        .getAsString());
        client.result(behind);
        int last = 0;
        for (JsonObject message : client.unread()) {
            if (message.has("method")) {
                assertTrue(message.getAsJsonObject("params").get("version").getAsInt() > last);
                last = message.getAsJsonObject("params").get("version").getAsInt();
            }
        }
    }

    @Test
    void closingTakesDiagnosticsAway() throws Exception {
        client.initialize("{}");
        client.open(FILE, 7, "COPPY a b\n");
        assertFalse(client.diagnostics(FILE, 7).isEmpty());
        client.notify("textDocument/didClose", "{'textDocument':{'uri':'" + FILE + "'}}");
        assertTrue(client.diagnosticsWithoutVersion(FILE).isEmpty());
        assertTrue(
                client.request("textDocument/hover", RawClient.at(FILE, 0, 0)).isJsonNull());
        client.change(FILE, 8, "[]");
        assertTrue(client.call("window/logMessage").toString().contains("not open"));
    }

    @Test
    void aFailureFailsAlone() throws Exception {
        client.initialize("{}");
        client.open(BROKEN, 1, "FROM a\n");
        assertEquals(INTERNAL_ERROR, client.error(client.send("textDocument/hover", RawClient.at(BROKEN, 0, 1))));
        client.call("window/logMessage");
        assertEquals(INTERNAL_ERROR, client.error(client.send("textDocument/hover", RawClient.at(BROKEN, 0, 1))));
        client.open(FILE, 1, "FROM a\n");
        assertTrue(
                client.request("textDocument/hover", RawClient.at(FILE, 0, 1)).isJsonObject());
        client.diagnostics(FILE, 1);
        assertTrue(server.errors().contains("a broken disk"));
    }

    @Test
    void theHandshakeIsKept() throws Exception {
        assertEquals(SERVER_NOT_INITIALIZED, client.error(client.send("textDocument/hover", RawClient.at(FILE, 0, 0))));
        client.open(FILE, 1, "passed over: nothing may come before initialize");
        client.initialize("{}");
        assertEquals(INVALID_REQUEST, client.error(client.send("initialize", "{'capabilities':{}}")));
        assertEquals(METHOD_NOT_FOUND, client.error(client.send("textDocument/nonsense", "{}")));
        assertEquals(METHOD_NOT_FOUND, client.error(client.send("$/nonsense", "null")));
        client.notify("textDocument/nonsense", "{}");
        client.notify("$/setTrace", "{'value':'off'}");
        assertTrue(
                client.request("textDocument/hover", RawClient.at(FILE, 0, 0)).isJsonNull(), "not open");
        assertTrue(client.request("shutdown", "null").isJsonNull());
        assertEquals(INVALID_REQUEST, client.error(client.send("textDocument/hover", RawClient.at(FILE, 0, 0))));
        client.notify("exit", "null");
        assertEquals(0, connection.session().exit().get(60, TimeUnit.SECONDS));
    }

    @Test
    void withoutAShutdownTheExitCodeIsOne() throws Exception {
        client.initialize("{}");
        client.notify("exit", "null");
        assertEquals(1, connection.session().exit().get(60, TimeUnit.SECONDS));
    }

    @Test
    void theEndOfInputStillAnswersWhatWasAsked() throws Exception {
        client.initialize("{}");
        client.open(FILE, 1, "FROM a\n");
        int hover = client.send("textDocument/hover", RawClient.at(FILE, 0, 1));
        client.closeOutput();
        assertTrue(client.result(hover).isJsonObject());
        assertEquals(1, connection.session().exit().get(60, TimeUnit.SECONDS));
    }

    @Test
    void settingsArePulledAndFollowed() throws Exception {
        client.initialize("{'workspace':{'configuration':true,'didChangeConfiguration':{'dynamicRegistration':true}}}");
        assertTrue(client.call("client/registerCapability").toString().contains("workspace/didChangeConfiguration"));
        client.open(FILE, 1, "FROM a\nCMD x\n");
        answerConfiguration("{}");
        assertTrue(client.diagnostics(FILE, 1).toString().contains("JSONArgsRecommended"));
        client.notify("workspace/didChangeConfiguration", "{'settings':null}");
        answerConfiguration("{'rules':{'JSONArgsRecommended':'off'}}");
        assertFalse(client.diagnostics(FILE, 1).toString().contains("JSONArgsRecommended"));
    }

    @Test
    void settingsArePushedToo() throws Exception {
        client.request(
                "initialize",
                "{'capabilities':{},'initializationOptions':{'slipway':{'ignore':['JSONArgsRecommended']}}}");
        client.notify("initialized", "{}");
        client.open(FILE, 1, "FROM a\nCMD x\n");
        assertFalse(client.diagnostics(FILE, 1).toString().contains("JSONArgsRecommended"));
        client.notify("workspace/didChangeConfiguration", "{'settings':{'slipway':{'ignore':[]}}}");
        assertTrue(client.diagnostics(FILE, 1).toString().contains("JSONArgsRecommended"));
    }

    private void answerConfiguration(String section) throws Exception {
        JsonObject asked = client.call("workspace/configuration");
        client.message(
                "{\"jsonrpc\":\"2.0\",\"id\":" + asked.get("id") + ",\"result\":[" + section.replace('\'', '"') + "]}");
    }

    private static String inserts(JsonElement completions) {
        JsonArray inserts = new JsonArray();
        for (JsonElement item : completions.getAsJsonObject().getAsJsonArray("items")) {
            inserts.add(item.getAsJsonObject().getAsJsonObject("textEdit").get("newText"));
        }
        return inserts.toString();
    }
}
