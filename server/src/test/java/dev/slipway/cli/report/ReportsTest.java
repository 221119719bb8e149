package dev.slipway.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.slipway.config.Settings;
import dev.slipway.lint.Linter;
import dev.slipway.lint.rules.Rules;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.FileId;
import dev.slipway.workspace.BuildContext;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ReportsTest {
    private static final String TEXT = "\uFEFFFROM scratch as A\r\n"
            + "FROM alpine:3.20 AS b\r\n"
            + "FROM alpine:3.20 AS b\n"
            + "LABEL a=\ud83d\ude00 $x\n"
            + "COPY --from=9 a b\n";

    private static FileReport file(String path, String text) {
        Subject subject =
                Subject.of(new FileId("file:///f"), SyntaxTree.parse(text), Settings.DEFAULT, BuildContext.UNKNOWN);
        return new FileReport(path, new Lines(text), new Linter(Rules.ALL).findings(subject), List.of(), 0, 0);
    }

    private static String all(Report report, FileReport... files) {
        StringBuilder text = new StringBuilder(report.start());
        Summary summary = Summary.NONE;
        boolean separate = false;
        for (FileReport file : files) {
            String part = report.file(file);
            text.append(separate && !part.isEmpty() ? report.separator() : "").append(part);
            separate |= !part.isEmpty();
            summary = summary.and(file);
        }
        return text.append(report.end(summary)).toString();
    }

    @Test
    void sarifHasTheRequiredParts() {
        String text = all(
                new SarifReport(Rules.docs(), "1.2.3"),
                file("clean/Dockerfile", "FROM scratch\nCOPY a /\n"),
                file("a b/\u00e9#.dockerfile", TEXT),
                file("clean2", "FROM scratch\nCOPY a /\n"));
        JsonObject log = JsonParser.parseString(text).getAsJsonObject();
        assertEquals("2.1.0", log.get("version").getAsString());
        JsonObject run = log.getAsJsonArray("runs").get(0).getAsJsonObject();
        assertEquals("utf16CodeUnits", run.get("columnKind").getAsString());
        JsonObject driver = run.getAsJsonObject("tool").getAsJsonObject("driver");
        assertEquals("1.2.3", driver.get("version").getAsString());
        JsonArray rules = driver.getAsJsonArray("rules");
        assertEquals(Rules.docs().size(), rules.size());
        assertEquals(3, run.getAsJsonArray("artifacts").size());
        JsonArray results = run.getAsJsonArray("results");
        assertTrue(results.size() >= 3, text);
        boolean fixes = false;
        for (JsonElement element : results) {
            JsonObject result = element.getAsJsonObject();
            int index = result.get("ruleIndex").getAsInt();
            assertEquals(
                    rules.get(index).getAsJsonObject().get("id").getAsString(),
                    result.get("ruleId").getAsString());
            assertTrue(Set.of("error", "warning", "note")
                    .contains(result.get("level").getAsString()));
            JsonObject place =
                    result.getAsJsonArray("locations").get(0).getAsJsonObject().getAsJsonObject("physicalLocation");
            assertEquals(
                    "a%20b/%C3%A9%23.dockerfile",
                    place.getAsJsonObject("artifactLocation").get("uri").getAsString());
            JsonObject region = place.getAsJsonObject("region");
            assertTrue(region.get("startColumn").getAsInt() >= 1);
            assertTrue(
                    region.get("endLine").getAsInt() >= region.get("startLine").getAsInt());
            assertFalse(
                    result.getAsJsonObject("message").get("text").getAsString().isEmpty());
            fixes |= result.has("fixes");
        }
        assertTrue(fixes);
    }

    @Test
    void jsonCountsColumnsFromOneInUtf16UnitsAndNoByteOrderMark() {
        JsonObject log =
                JsonParser.parseString(all(new JsonReport(), file("f", TEXT))).getAsJsonObject();
        JsonObject first = log.getAsJsonArray("files")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("findings")
                .get(0)
                .getAsJsonObject();
        assertEquals("FromAsCasing", first.get("rule").getAsString());
        assertEquals(
                14,
                first.getAsJsonObject("range")
                        .getAsJsonObject("start")
                        .get("column")
                        .getAsInt());
        JsonObject summary = log.getAsJsonObject("summary");
        assertEquals(1, summary.get("files").getAsInt());
    }

    @Test
    void jsonStringsAreReadBackAsTheyWere() {
        StringBuilder text = new StringBuilder();
        for (char c = 0; c < 0x300; c++) {
            text.append(c);
        }
        text.append("\u2028\ud83d\ude00\ud83d \ude00\uFEFF");
        String json = Json.string(text.toString());
        assertEquals(text.toString(), JsonParser.parseString(json).getAsString());
        assertTrue(json.contains("\\ud83d \\ude00"));
    }

    @Test
    void gitHubCommandsAreEscaped() {
        FileReport odd = new FileReport(
                "a,b:c%.dockerfile",
                file("f", "FROM a AS B").lines(), file("f", "FROM a AS B").findings(), List.of(), 0, 0);
        assertTrue(
                all(new GithubReport(), odd).startsWith("::warning file=a%2Cb%3Ac%25.dockerfile,line=1,"),
                odd.toString());
    }

    @Test
    void linesAreCountedAsEditorsDo() {
        Lines lines = new Lines("\uFEFFa\rb\r\nc\n");
        assertEquals(
                List.of(1, 1, 1, 2, 2, 2, 3, 3, 4),
                IntStream.range(0, 9).map(lines::line).boxed().toList());
        assertEquals(1, lines.column(0));
        assertEquals(1, lines.column(1));
        assertEquals(2, lines.column(2));
        assertEquals("c", lines.text(3));
        assertEquals("", lines.text(4));
        assertEquals("", new Lines("").text(1));
    }

    @Test
    void widthsFollowTheTerminal() {
        assertEquals(2, Terminal.width("\u65e5"));
        assertEquals(2, Terminal.width("\ud83d\ude80"));
        assertEquals(1, Terminal.width("e\u0301"));
        assertEquals(3, Terminal.width("a\u200db\u00e9"));
        assertEquals("\t  ", Terminal.blank("\t\u65e5"));
        assertEquals("a\t\uFFFDb", Terminal.visible("a\t\u001bb"));
    }
}
