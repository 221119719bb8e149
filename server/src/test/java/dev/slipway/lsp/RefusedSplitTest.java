package dev.slipway.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What an editor shows of a split that cannot be made. */
class RefusedSplitTest {
    private static final String URI = "file:///nowhere/Dockerfile";
    private static final String TITLE = "Split into build and final stages";
    private static final String SENTENCE =
            "`go run .` builds when the container starts, so the image needs the build tools";
    private static final String REMEDY = "build in a RUN and let the command start what was built";
    private static final String REFUSED = "FROM golang:1.22\nWORKDIR /app\nCOPY . .\nCMD [\"go\", \"run\", \".\"]\n";
    private static final String GAINLESS = "FROM alpine:3.20\nCOPY app /app\nCMD [\"/app\"]\n";
    private static final String DISABLED =
            "{'textDocument':{'codeAction':{'disabledSupport':true,'codeActionLiteralSupport':"
                    + "{'codeActionKind':{'valueSet':['quickfix','refactor']}}}}}";

    @Test
    void theMenuShowsItDisabledWithTheReasonAndTheRemedy() throws Exception {
        JsonObject action = splits(DISABLED, REFUSED).get(0);
        assertEquals("refactor.rewrite", action.get("kind").getAsString());
        assertEquals(
                SENTENCE + "; " + REMEDY,
                action.getAsJsonObject("disabled").get("reason").getAsString());
        assertFalse(action.has("edit"));
    }

    @Test
    void aClientThatKnowsNoDisabledActionsGetsNone() throws Exception {
        assertEquals(List.of(), splits("{}", REFUSED));
    }

    @Test
    void whereThereIsNothingToGainNothingIsSaid() throws Exception {
        assertEquals(List.of(), splits(DISABLED, GAINLESS));
        assertEquals(Optional.empty(), finding(GAINLESS));
    }

    @Test
    void aFindingSaysItAtWhatStandsInTheWay() throws Exception {
        JsonObject finding = finding(REFUSED).orElseThrow();
        assertEquals(3, finding.get("severity").getAsInt(), "information");
        assertTrue(finding.get("message").getAsString().endsWith(SENTENCE + "; " + REMEDY));
        JsonObject range = finding.getAsJsonObject("range");
        assertEquals(3, range.getAsJsonObject("start").get("line").getAsInt());
        assertEquals(0, range.getAsJsonObject("start").get("character").getAsInt());
        assertEquals(22, range.getAsJsonObject("end").get("character").getAsInt());
    }

    private static List<JsonObject> splits(String capabilities, String text) throws Exception {
        try (InProcess server = new InProcess()) {
            RawClient client = server.client();
            client.initialize(capabilities);
            client.open(URI, 1, text);
            JsonElement actions = client.request(
                    "textDocument/codeAction",
                    "{'textDocument':{'uri':'" + URI + "'},'range':" + RawClient.range(0, 0, 0, 0)
                            + ",'context':{'diagnostics':[]}}");
            return objects(actions.getAsJsonArray())
                    .filter(it -> it.get("title").getAsString().equals(TITLE))
                    .toList();
        }
    }

    private static Optional<JsonObject> finding(String text) throws Exception {
        try (InProcess server = new InProcess()) {
            RawClient client = server.client();
            client.initialize("{}");
            client.open(URI, 1, text);
            return objects(client.diagnostics(URI, 1))
                    .filter(it -> it.get("code").getAsString().equals("SingleStageShipsBuildTools"))
                    .findFirst();
        }
    }

    private static java.util.stream.Stream<JsonObject> objects(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsJsonObject);
    }
}
