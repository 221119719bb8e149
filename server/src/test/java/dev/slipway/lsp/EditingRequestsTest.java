package dev.slipway.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Completion, signature help, formatting and pictures as a client sees them. */
class EditingRequestsTest {
    private static final String URI = "file:///work/Dockerfile";
    private static final String DOCUMENT = "'textDocument':{'uri':'" + URI + "'}";
    private static final String TEXT = "from alpine AS build\nRUN a && \\\nb\nFROM scratch\nCOPY --from=build /a /a\n";

    @Test
    void documentationOfACompletionComesOnDemand() throws Exception {
        String lazy = "{'textDocument':{'completion':{'completionItem':"
                + "{'documentationFormat':['markdown'],'resolveSupport':{'properties':['documentation']}}}}}";
        try (InProcess server = started(lazy, "{}")) {
            RawClient client = server.client();
            JsonObject item = first(client, 4, 12);
            assertEquals("build", item.get("label").getAsString());
            assertFalse(item.has("documentation"));
            JsonObject resolved =
                    client.request("completionItem/resolve", item.toString()).getAsJsonObject();
            assertTrue(resolved.getAsJsonObject("documentation")
                    .get("value")
                    .getAsString()
                    .contains("from alpine AS build"));
        }
        try (InProcess server = started("{}", "{}")) {
            assertTrue(first(server.client(), 4, 12).has("documentation"));
        }
    }

    /** Editors ask for the rest of every item, those that were whole from the start among them. */
    @Test
    void anItemThatIsWholeAnswersItself() throws Exception {
        try (InProcess server = started("{}", "{}")) {
            JsonElement item = server.client().request("completionItem/resolve", "{'label':'x'}");
            assertEquals("{\"label\":\"x\"}", item.toString());
            JsonElement action = server.client().request("codeAction/resolve", "{'title':'x','kind':'quickfix'}");
            assertEquals("x", action.getAsJsonObject().get("title").getAsString());
        }
    }

    @Test
    void formattingFollowsTheRequestAndTheSettings() throws Exception {
        String options = ",'options':{'tabSize':2,'insertSpaces':true}}";
        try (InProcess server = started("{}", "{'format':{'keywords':'upper','operators':'line-start'}}")) {
            RawClient client = server.client();
            JsonArray edits = client.request("textDocument/formatting", "{" + DOCUMENT + options)
                    .getAsJsonArray();
            StringBuilder texts = new StringBuilder();
            edits.forEach(it -> texts.append(it.getAsJsonObject().get("newText").getAsString())
                    .append('|'));
            assertEquals("FROM||  && |", texts.toString());
            JsonElement typed = client.request(
                    "textDocument/onTypeFormatting",
                    "{" + DOCUMENT + ",'position':{'line':1,'character':10},'ch':'\\\\'" + options);
            assertEquals(1, typed.getAsJsonArray().size());
        }
    }

    @Test
    void formattingFollowsTheProjectsConfiguration(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve(".slipway.yaml"), "format:\n  keywords: upper\n");
        String uri = folder.resolve("Dockerfile").toUri().toString();
        try (InProcess server = started("{}", "{'format':{'keywords':'keep'}}")) {
            server.client().open(uri, 1, "from alpine:3.20\n");
            String answer = server.client()
                    .request(
                            "textDocument/formatting",
                            "{'textDocument':{'uri':'" + uri + "'},'options':{'tabSize':4,'insertSpaces':true}}")
                    .toString();
            assertTrue(answer.contains("\"newText\":\"FROM\""), answer);
        }
    }

    @Test
    void aPartOfASignatureIsNamedByOffsetsOrByText() throws Exception {
        String offsets = "{'textDocument':{'signatureHelp':{'signatureInformation':"
                + "{'parameterInformation':{'labelOffsetSupport':true}}}}}";
        assertTrue(label(offsets).isJsonArray());
        assertEquals("\"stage|index|image|context\"", label("{}").toString());
    }

    @Test
    void aPictureComesWithThePlacesOfItsStages() throws Exception {
        try (InProcess server = started("{}", "{}")) {
            RawClient client = server.client();
            JsonObject picture =
                    client.request("slipway/graph", "{" + DOCUMENT + "}").getAsJsonObject();
            assertEquals("svg", picture.get("format").getAsString());
            assertTrue(picture.get("content").getAsString().contains("data-stage=\"1\""));
            JsonArray stages = picture.getAsJsonArray("stages");
            assertEquals("build", stages.get(0).getAsJsonObject().get("name").getAsString());
            assertFalse(stages.get(1).getAsJsonObject().has("name"));
            assertEquals(
                    3,
                    stages.get(1)
                            .getAsJsonObject()
                            .getAsJsonObject("range")
                            .getAsJsonObject("start")
                            .get("line")
                            .getAsInt());
            int unknown = client.send("slipway/graph", "{" + DOCUMENT + ",'target':'nope'}");
            assertEquals(-32602, client.error(unknown));
        }
    }

    private static JsonElement label(String capabilities) throws Exception {
        try (InProcess server = started(capabilities, "{}")) {
            return server.client()
                    .request("textDocument/signatureHelp", RawClient.at(URI, 4, 12))
                    .getAsJsonObject()
                    .getAsJsonArray("signatures")
                    .get(0)
                    .getAsJsonObject()
                    .getAsJsonArray("parameters")
                    .get(0)
                    .getAsJsonObject()
                    .get("label");
        }
    }

    private static JsonObject first(RawClient client, int line, int character) throws Exception {
        return client.request("textDocument/completion", RawClient.at(URI, line, character))
                .getAsJsonObject()
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject();
    }

    private static InProcess started(String capabilities, String settings) throws Exception {
        InProcess server = new InProcess();
        RawClient client = server.client();
        client.request(
                "initialize",
                "{'processId':null,'capabilities':" + capabilities + ",'initializationOptions':" + settings + "}");
        client.notify("initialized", "{}");
        client.open(URI, 0, TEXT);
        return server;
    }
}
