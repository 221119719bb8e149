package dev.slipway.cli.report;

import dev.slipway.fix.Fix;
import dev.slipway.lint.Finding;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Severity;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** SARIF 2.1.0 (OASIS). Files that nothing was found in stand among the artifacts. */
public final class SarifReport implements Report {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    /** The name and version of what {@link dev.slipway.lint.Fingerprints} makes. */
    private static final String FINGERPRINT = "slipwayInstruction/v1";

    /** Tells our runs from other tools' where results of several are kept. */
    private static final String AUTOMATION = "slipway/check/";

    private static final String PLAIN = "-._~/";

    private final List<RuleDoc> rules;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final String version;
    private final List<String> paths = Collections.synchronizedList(new ArrayList<>());

    /**
     * @param rules all rules there are
     * @param version of the program
     */
    public SarifReport(List<RuleDoc> rules, String version) {
        this.rules = List.copyOf(rules);
        this.version = version;
        for (RuleDoc rule : rules) {
            indexes.put(rule.id(), indexes.size());
        }
    }

    @Override
    public String start() {
        return "{" + Json.member("$schema", SCHEMA) + ",\"version\":\"2.1.0\",\"runs\":[{\n\"tool\":{\"driver\":{"
                + Json.member("name", "Slipway") + "," + Json.member("fullName", "Slipway " + version) + ","
                + Json.member("version", version) + ","
                + Json.member("semanticVersion", version) + ",\"rules\":[\n"
                + rules.stream().map(SarifReport::rule).collect(Collectors.joining(",\n"))
                + "\n"
                + "]}},\n"
                + "\"automationDetails\":{" + Json.member("id", AUTOMATION) + "},\n"
                + "\"columnKind\":\"utf16CodeUnits\",\n"
                + "\"defaultSourceLanguage\":\"dockerfile\",\n"
                + "\"results\":[\n";
    }

    @Override
    public String file(FileReport report) {
        paths.add(report.path());
        List<String> results = new ArrayList<>();
        for (int i = 0; i < report.findings().size(); i++) {
            results.add(result(report, report.findings().get(i), report.fingerprint(i)));
        }
        return String.join(separator(), results);
    }

    @Override
    public String separator() {
        return ",\n";
    }

    @Override
    public String end(Summary summary) {
        return "\n],\n\"artifacts\":["
                + paths.stream()
                        .sorted()
                        .distinct()
                        .map(path -> "{\"location\":" + artifact(path) + "}")
                        .collect(Collectors.joining(","))
                + "]\n}]}\n";
    }

    private static String rule(RuleDoc doc) {
        String help = doc.markdown().isBlank() ? doc.summary() : doc.markdown();
        return "{" + Json.member("id", doc.id()) + ",\"shortDescription\":"
                + text(doc.summary()) + ",\"fullDescription\":" + text(doc.summary()) + ",\"help\":{"
                + Json.member("text", help) + "," + Json.member("markdown", help)
                + "}"
                + doc.page().map(page -> "," + Json.member("helpUri", page)).orElse("")
                + ",\"defaultConfiguration\":{" + Json.member("level", level(doc.severity()))
                + "},\"properties\":{\"aliases\":" + Json.strings(doc.aliases()) + "}}";
    }

    private String result(FileReport report, Finding finding, String fingerprint) {
        StringBuilder json = new StringBuilder("{")
                .append(Json.member("ruleId", finding.rule().id()));
        Integer index = indexes.get(finding.rule().id());
        if (index != null) {
            json.append(",\"ruleIndex\":").append(index);
        }
        json.append(',')
                .append(Json.member("level", level(finding.severity())))
                .append(",\"message\":")
                .append(text(finding.message()))
                .append(",\"locations\":[{")
                .append(place(report, finding.location().span()))
                .append("}],\"partialFingerprints\":{")
                .append(Json.member(FINGERPRINT, fingerprint))
                .append('}');
        if (!finding.related().isEmpty()) {
            json.append(",\"relatedLocations\":[")
                    .append(finding.related().stream()
                            .map(it -> "{" + place(report, it.location().span()) + ",\"message\":" + text(it.message())
                                    + "}")
                            .collect(Collectors.joining(",")))
                    .append(']');
        }
        List<Fix> fixes = finding.fixes().stream()
                .filter(it -> !it.edits().in(finding.location().file()).isEmpty())
                .toList();
        if (!fixes.isEmpty()) {
            json.append(",\"fixes\":[")
                    .append(fixes.stream()
                            .map(it -> fix(
                                    report, it, it.edits().in(finding.location().file())))
                            .collect(Collectors.joining(",")))
                    .append(']');
        }
        return json.append('}').toString();
    }

    private static String fix(FileReport report, Fix fix, List<TextEdit> edits) {
        return "{\"description\":" + text(fix.title()) + ",\"artifactChanges\":[{\"artifactLocation\":"
                + artifact(report.path()) + ",\"replacements\":["
                + edits.stream()
                        .map(it -> "{\"deletedRegion\":" + region(report.lines(), it.span()) + ",\"insertedContent\":"
                                + text(it.newText()) + "}")
                        .collect(Collectors.joining(","))
                + "]}]}";
    }

    private static String place(FileReport report, TextSpan span) {
        return "\"physicalLocation\":{\"artifactLocation\":" + artifact(report.path()) + ",\"region\":"
                + region(report.lines(), span) + "}";
    }

    private static String region(Lines lines, TextSpan span) {
        return "{\"startLine\":" + lines.line(span.start()) + ",\"startColumn\":" + lines.column(span.start())
                + ",\"endLine\":" + lines.line(span.end()) + ",\"endColumn\":" + lines.column(span.end()) + "}";
    }

    private static String artifact(String path) {
        return "{" + Json.member("uri", uri(path)) + "}";
    }

    /** A path as a URI reference; an absolute one as a {@code file:} URI. */
    static String uri(String path) {
        StringBuilder uri = new StringBuilder();
        boolean drive = path.length() > 1 && path.charAt(1) == ':';
        uri.append(path.startsWith("/") ? "file://" : drive ? "file:///" : "");
        for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            if (plain || drive && c == ':' && uri.length() == "file:///c".length()) {
                uri.append(c);
            } else {
                uri.append('%').append(Character.toUpperCase(Character.forDigit(c >> 4, 16)));
                uri.append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return uri.toString();
    }

    private static String text(String text) {
        return "{" + Json.member("text", text) + "}";
    }

    private static String level(Severity severity) {
        return severity == Severity.INFO ? "note" : severity.id();
    }
}
