package dev.slipway.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.slipway.fixtures.Fixtures;
import dev.slipway.fixtures.Fixtures.Fixture;
import dev.slipway.text.TextSpan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every answer is the same in all three encodings once its positions are offsets again. The way back is this test's own and
 * counts with the JDK's encoders.
 */
class EncodingsTest {
    private static final Map<String, ToIntFunction<String>> UNITS = Map.of(
            "utf-8", it -> it.getBytes(StandardCharsets.UTF_8).length,
            "utf-16", String::length,
            "utf-32", it -> it.codePointCount(0, it.length()));

    private static final List<String> AT_POSITION = List.of(
            "textDocument/hover",
            "textDocument/completion",
            "textDocument/definition",
            "textDocument/declaration",
            "textDocument/documentHighlight",
            "textDocument/linkedEditingRange",
            "textDocument/prepareRename",
            "textDocument/prepareCallHierarchy",
            "textDocument/references");

    private static final List<String> OF_DOCUMENT = List.of(
            "textDocument/documentSymbol",
            "textDocument/foldingRange",
            "textDocument/documentLink",
            "textDocument/codeLens",
            "textDocument/diagnostic",
            "textDocument/semanticTokens/full");

    @TestFactory
    Stream<DynamicTest> fixtures() {
        return Stream.of(
                        "navigate",
                        "outline",
                        "decorate",
                        "hover",
                        "completion",
                        "signature",
                        "format",
                        "refactor",
                        "graph",
                        "lint",
                        "suppress")
                .flatMap(it -> Fixtures.all(it).stream())
                .filter(it -> it.marked().text().chars().anyMatch(c -> c > 0x7F))
                .map(it -> DynamicTest.dynamicTest(
                        it.file().getParent().getFileName() + " " + it.name(), () -> check(it)));
    }

    private static void check(Fixture fixture) throws Exception {
        Map<String, JsonArray> answers = new LinkedHashMap<>();
        for (String encoding : List.of("utf-16", "utf-8", "utf-32")) {
            answers.put(encoding, session(fixture, encoding));
        }
        JsonArray expected = answers.get("utf-16");
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i), answers.get("utf-8").get(i), "in UTF-8");
            assertEquals(expected.get(i), answers.get("utf-32").get(i), "in UTF-32");
        }
    }

    private static JsonArray session(Fixture fixture, String encoding) throws Exception {
        String text = fixture.marked().text();
        String uri = "untitled:Dockerfile";
        Lines lines = new Lines(text, UNITS.get(encoding));
        JsonArray answers = new JsonArray();
        try (InProcess server = new InProcess()) {
            RawClient client = server.client();
            client.initialize("{'general':{'positionEncodings':['" + encoding + "']},'textDocument':{'diagnostic':{},"
                    + "'documentSymbol':{'hierarchicalDocumentSymbolSupport':true},'rename':{'prepareSupport':true},"
                    + "'definition':{'linkSupport':true}}}");
            client.open(uri, 1, text);
            String at = "{'textDocument':{'uri':'" + uri + "'},'position':" + lines.position(cursor(fixture));
            for (String method : AT_POSITION) {
                answers.add(answer(client, method, at + "}", lines));
            }
            answers.add(answer(client, "textDocument/signatureHelp", at + "}", lines));
            calls(client, answer(client, "textDocument/prepareCallHierarchy", at + "}", lines), at, lines, answers);
            answers.add(answer(client, "textDocument/rename", at + ",'newName':'renamed'}", lines));
            String whole = "{'textDocument':{'uri':'" + uri + "'}";
            for (String method : OF_DOCUMENT) {
                answers.add(answer(client, method, whole + "}", lines));
            }
            delta(client, uri, text, lines, answers);
            answers.add(answer(client, "workspace/symbol", "{'query':''}", lines));
            answers.add(answer(client, "slipway/graph", whole + ",'format':'json'}", lines));
            formats(client, whole, cursor(fixture), lines, answers);
            String range = "{'start':" + lines.position(0) + ",'end':" + lines.position(text.length()) + "}";
            answers.add(answer(client, "textDocument/inlayHint", whole + ",'range':" + range + "}", lines));
            answers.add(answer(
                    client,
                    "textDocument/codeAction",
                    whole + ",'range':" + range + ",'context':{'diagnostics':[]}}",
                    lines));
            answers.add(answer(
                    client,
                    "textDocument/selectionRange",
                    whole + ",'positions':[" + lines.position(cursor(fixture)) + "]}",
                    lines));
        }
        return answers;
    }

    /** Where a fixture without a cursor is asked: in its middle. */
    private static int cursor(Fixture fixture) {
        String text = fixture.marked().text();
        return fixture.marked()
                .selection()
                .map(TextSpan::start)
                .orElse(text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2));
    }

    /** Both directions of the calls of each stage at the cursor. */
    private static void calls(RawClient client, JsonElement stages, String at, Lines lines, JsonArray answers)
            throws Exception {
        if (!stages.isJsonArray()) {
            return;
        }
        JsonObject response = client.response(client.send("textDocument/prepareCallHierarchy", at + "}"));
        for (JsonElement item : response.getAsJsonArray("result")) {
            for (String direction : List.of("incomingCalls", "outgoingCalls")) {
                answers.add(answer(client, "callHierarchy/" + direction, "{'item':" + item + "}", lines));
            }
        }
    }

    /** A part of the tokens, and what changes of them when a comment is typed above everything. */
    private static void delta(RawClient client, String uri, String text, Lines lines, JsonArray answers)
            throws Exception {
        String whole = "{'textDocument':{'uri':'" + uri + "'}";
        int third = text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 3);
        String range = "{'start':" + lines.position(third) + ",'end':" + lines.position(text.length()) + "}";
        answers.add(answer(client, "textDocument/semanticTokens/range", whole + ",'range':" + range + "}", lines));
        JsonObject full = client.response(client.send("textDocument/semanticTokens/full", whole + "}"))
                .getAsJsonObject("result");
        String typed = "# \uD83D\uDC33 e\u0301\n";
        change(client, uri, 2, lines.position(0), lines.position(0), typed);
        JsonObject delta = client.response(client.send(
                        "textDocument/semanticTokens/full/delta",
                        whole + ",'previousResultId':" + full.get("resultId") + "}"))
                .getAsJsonObject("result");
        Lines after = new Lines(typed + text, lines.units);
        answers.add(after.tokens(edited(full.getAsJsonArray("data"), delta)));
        change(client, uri, 3, lines.position(0), RawClient.position(1, 0), "");
    }

    private static void change(RawClient client, String uri, int version, String start, String end, String text)
            throws Exception {
        client.notify(
                "textDocument/didChange",
                "{'textDocument':{'uri':'" + uri + "','version':" + version + "},'contentChanges':[{'range':{'start':"
                        + start + ",'end':" + end + "},'text':" + new JsonPrimitive(text) + "}]}");
    }

    /** The tokens after the edits of {@code delta}; of a full answer its own. */
    private static JsonArray edited(JsonArray before, JsonObject delta) {
        if (!delta.has("edits")) {
            return delta.getAsJsonArray("data");
        }
        List<JsonElement> data = new ArrayList<>(before.asList());
        List<JsonElement> edits = new ArrayList<>(delta.getAsJsonArray("edits").asList());
        Collections.reverse(edits);
        for (JsonElement each : edits) {
            JsonObject edit = each.getAsJsonObject();
            int start = edit.get("start").getAsInt();
            data.subList(start, start + edit.get("deleteCount").getAsInt()).clear();
            if (edit.has("data")) {
                data.addAll(start, edit.getAsJsonArray("data").asList());
            }
        }
        JsonArray after = new JsonArray();
        data.forEach(after::add);
        return after;
    }

    /** The whole, a range from the cursor on, and what typing a continuation there would do. */
    private static void formats(RawClient client, String whole, int cursor, Lines lines, JsonArray answers)
            throws Exception {
        String options = ",'options':{'tabSize':2,'insertSpaces':true,'trimTrailingWhitespace':true}";
        String from = lines.position(cursor);
        String end = lines.position(lines.text.length());
        answers.add(answer(client, "textDocument/formatting", whole + options + "}", lines));
        answers.add(answer(
                client,
                "textDocument/rangeFormatting",
                whole + options + ",'range':{'start':" + from + ",'end':" + end + "}}",
                lines));
        answers.add(answer(
                client,
                "textDocument/onTypeFormatting",
                whole + options + ",'position':" + from + ",'ch':'\\\\'}",
                lines));
    }

    private static JsonElement answer(RawClient client, String method, String params, Lines lines) throws Exception {
        JsonObject response = client.response(client.send(method, params));
        JsonElement result = response.has("result") ? response.get("result") : response.get("error");
        if (method.startsWith("textDocument/semanticTokens")) {
            return lines.tokens(result.getAsJsonObject().getAsJsonArray("data"));
        }
        return lines.offsets(result);
    }

    /** The lines of a text as editors count them, and positions in one unit. */
    private static final class Lines {
        private final String text;
        private final ToIntFunction<String> units;
        private final List<Integer> starts = new ArrayList<>(List.of(0));

        Lines(String text, ToIntFunction<String> units) {
            this.text = text;
            this.units = units;
            for (int i = 0; i < text.length(); i++) {
                boolean isPair = text.startsWith("\r\n", i);
                if (text.charAt(i) == '\n' || text.charAt(i) == '\r' && !isPair) {
                    starts.add(i + 1);
                }
            }
        }

        String position(int offset) {
            int line = 0;
            while (line + 1 < starts.size() && starts.get(line + 1) <= offset) {
                line++;
            }
            int column = units.applyAsInt(text.substring(starts.get(line), offset));
            return RawClient.position(line, column);
        }

        int offset(int line, int column) {
            int start = starts.get(line);
            int end = start;
            while (units.applyAsInt(text.substring(start, end)) < column) {
                end = text.offsetByCodePoints(end, 1);
            }
            assertEquals(column, units.applyAsInt(text.substring(start, end)), "a position inside a character");
            return end;
        }

        JsonArray tokens(JsonArray data) {
            JsonArray offsets = new JsonArray();
            int line = 0;
            int column = 0;
            for (int i = 0; i < data.size(); i += 5) {
                int down = data.get(i).getAsInt();
                line += down;
                column = data.get(i + 1).getAsInt() + (down == 0 ? column : 0);
                offsets.add(offset(line, column) + "-"
                        + offset(line, column + data.get(i + 2).getAsInt()) + " " + data.get(i + 3) + " "
                        + data.get(i + 4));
            }
            return offsets;
        }

        /** The same with every position, and every fold, in offsets; fingerprints of answers differ and are left out. */
        JsonElement offsets(JsonElement json) {
            if (json instanceof JsonArray array) {
                JsonArray changed = new JsonArray();
                array.forEach(it -> changed.add(offsets(it)));
                return changed;
            }
            if (!(json instanceof JsonObject object)) {
                return json;
            }
            if (object.has("line") && object.has("character")) {
                return new JsonPrimitive(offset(
                        object.get("line").getAsInt(), object.get("character").getAsInt()));
            }
            JsonObject changed = new JsonObject();
            object.entrySet().forEach(it -> changed.add(it.getKey(), offsets(it.getValue())));
            changed.remove("resultId");
            for (String end : List.of("start", "end")) {
                if (object.has(end + "Character")) {
                    changed.addProperty(
                            end + "Character",
                            offset(
                                    object.get(end + "Line").getAsInt(),
                                    object.get(end + "Character").getAsInt()));
                }
            }
            return changed;
        }
    }
}
