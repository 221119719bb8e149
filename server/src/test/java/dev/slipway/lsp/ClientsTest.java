package dev.slipway.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.slipway.fixtures.Fixtures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What real clients announce, and what each of them is told and answered. The recordings are shortened to what a server can
 * make use of; beside each stands what it gets.
 */
class ClientsTest {
    private static final String URI = "file:///work/Dockerfile";
    private static final String TEXT = """
            # one
            # two
            FROM alpine:3.20 AS base
            MAINTAINER me
            FROM scratch
            COPY --from=base /a /a
            RUN a \\
              && b
            COPPY --from=0 a b
            """;
    private static final int LAST_LINE = 9;

    @TestFactory
    Stream<DynamicTest> clients() throws Exception {
        try (Stream<Path> files = Files.list(Fixtures.root().resolve("clients"))) {
            List<Path> recordings =
                    files.filter(it -> it.toString().endsWith(".json")).sorted().toList();
            assertTrue(recordings.size() >= 10, recordings::toString);
            return recordings.stream()
                    .map(it -> DynamicTest.dynamicTest(it.getFileName().toString(), it.toUri(), () -> check(it)));
        }
    }

    private static void check(Path recording) throws Exception {
        String actual = session(Files.readString(recording));
        Path expectation =
                recording.resolveSibling(recording.getFileName().toString().replace(".json", ".answers"));
        if (System.getProperty("fixtures.update") != null && System.getenv("CI") == null) {
            Files.writeString(expectation, actual);
        } else if (!Files.exists(expectation)) {
            fail("no expectation " + expectation + "; the answers are:\n" + actual);
        } else {
            assertEquals(Files.readString(expectation).replace("\r\n", "\n"), actual);
        }
    }

    private static String session(String capabilities) throws Exception {
        List<String> out = new ArrayList<>();
        try (InProcess server = new InProcess()) {
            RawClient client = server.client();
            JsonObject announced = client.request(
                            "initialize", "{'processId':null,'capabilities':" + capabilities + "}")
                    .getAsJsonObject()
                    .getAsJsonObject("capabilities");
            client.notify("initialized", "{}");
            out.add("encoding: " + announced.get("positionEncoding").getAsString());
            out.add("rename: " + announced.get("renameProvider"));
            JsonObject wanted = JsonParser.parseString(capabilities).getAsJsonObject();
            boolean registers =
                    registers(wanted, "didChangeConfiguration") || registers(wanted, "didChangeWatchedFiles");
            out.add("registers: " + (registers ? registered(client.call("client/registerCapability")) : "nothing"));
            if (wanted.toString().contains("\"configuration\":true")) {
                JsonObject asked = client.call("workspace/configuration");
                client.message("{\"jsonrpc\":\"2.0\",\"id\":" + asked.get("id") + ",\"result\":[null]}");
                out.add("configuration: pulled");
            } else {
                out.add("configuration: as sent");
            }
            client.open(URI, 0, TEXT);
            out.add("diagnostics: " + diagnostics(client, announced.has("diagnosticProvider")));
            answers(client, out);
            client.request("shutdown", "null");
        }
        return String.join("\n", out) + "\n";
    }

    private static JsonObject workspace(JsonObject capabilities) {
        return capabilities.get("workspace") instanceof JsonObject workspace ? workspace : new JsonObject();
    }

    private static boolean registers(JsonObject capabilities, String notification) {
        return workspace(capabilities).get(notification) instanceof JsonObject offer
                && offer.has("dynamicRegistration")
                && offer.get("dynamicRegistration").getAsBoolean();
    }

    private static String registered(JsonObject request) {
        List<String> methods = new ArrayList<>();
        for (JsonElement each : request.getAsJsonObject("params").getAsJsonArray("registrations")) {
            methods.add(each.getAsJsonObject().get("method").getAsString());
        }
        return String.join(" ", methods);
    }

    private static String diagnostics(RawClient client, boolean pulls) throws Exception {
        JsonArray items = pulls
                ? client.request("textDocument/diagnostic", "{'textDocument':{'uri':'" + URI + "'}}")
                        .getAsJsonObject()
                        .getAsJsonArray("items")
                : client.diagnostics(URI, 0);
        for (JsonElement each : items) {
            if (each.toString().contains("MaintainerDeprecated")) {
                TreeSet<String> keys = new TreeSet<>(each.getAsJsonObject().keySet());
                return (pulls ? "pulled, " : "pushed, ") + String.join(" ", keys);
            }
        }
        throw new AssertionError("no diagnostic in " + items);
    }

    private static void answers(RawClient client, List<String> out) throws Exception {
        JsonElement hover = client.request("textDocument/hover", RawClient.at(URI, 2, 1));
        out.add("hover: "
                + hover.getAsJsonObject()
                        .getAsJsonObject("contents")
                        .get("kind")
                        .getAsString());
        JsonArray definition = client.request("textDocument/definition", RawClient.at(URI, 5, 13))
                .getAsJsonArray();
        out.add("definition: "
                + String.join(
                        " ", new TreeSet<>(definition.get(0).getAsJsonObject().keySet())));
        JsonArray symbols = client.request("textDocument/documentSymbol", "{'textDocument':{'uri':'" + URI + "'}}")
                .getAsJsonArray();
        boolean isTree = symbols.get(0).getAsJsonObject().has("selectionRange");
        boolean isTagged = symbols.toString().contains("\"tags\"");
        out.add("symbols: " + (isTree ? "tree" : "flat") + (isTagged ? ", tagged" : ""));
        JsonArray folds = client.request("textDocument/foldingRange", "{'textDocument':{'uri':'" + URI + "'}}")
                .getAsJsonArray();
        out.add("folds: " + folds.size() + (folds.toString().contains("Character") ? ", characters" : ", lines only"));
        JsonArray links = client.request("textDocument/documentLink", "{'textDocument':{'uri':'" + URI + "'}}")
                .getAsJsonArray();
        out.add("links: "
                + String.join(" ", new TreeSet<>(links.get(0).getAsJsonObject().keySet())));
        JsonObject rename = client.request(
                        "textDocument/rename", RawClient.at(URI, 5, 13).replaceFirst("}$", ",'newName':'other'}"))
                .getAsJsonObject();
        out.add("edits: " + String.join(" ", rename.keySet()));
        JsonArray items = client.request("textDocument/completion", RawClient.at(URI, LAST_LINE, 0))
                .getAsJsonObject()
                .getAsJsonArray("items");
        out.add("completion: " + (items.toString().contains("insertTextFormat\":2") ? "snippets" : "plain text")
                + (items.toString().contains("\"tags\":[1]") ? ", tagged" : ""));
        JsonArray actions = client.request(
                        "textDocument/codeAction",
                        "{'textDocument':{'uri':'" + URI + "'},'range':" + RawClient.range(3, 0, 3, 0)
                                + ",'context':{'diagnostics':[]}}")
                .getAsJsonArray();
        boolean isPreferred = actions.toString().contains("isPreferred");
        boolean isLiteral = actions.get(0).getAsJsonObject().has("kind");
        out.add("code actions: " + (isLiteral ? "literals" : "commands") + (isPreferred ? ", preferred" : ""));
        JsonArray lenses = client.request("textDocument/codeLens", "{'textDocument':{'uri':'" + URI + "'}}")
                .getAsJsonArray();
        out.add("lenses: "
                + lenses.get(0)
                        .getAsJsonObject()
                        .getAsJsonObject("command")
                        .get("title")
                        .getAsString());
    }
}
