package dev.slipway.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.slipway.lint.Profile;
import dev.slipway.text.FileId;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ConfigReaderTest {
    private static final FileId FILE = new FileId("file:///.slipway.yaml");

    private static ConfigFile read(String text) {
        return ConfigReader.slipway(
                FILE, text, name -> name.startsWith("X") ? Optional.of("no rule " + name) : Optional.empty());
    }

    /** Problems as {@code offset..end kind message}. */
    private static List<String> problems(String text) {
        return read(text).problems().stream()
                .map(it -> it.span().in(text) + "|" + it.kind() + "|" + it.message())
                .toList();
    }

    @Test
    void everyKeyIsRead() {
        SettingsLayer layer = read("""
            profile: all
            rules: {A: warning, B: off}
            ignore: [C, D]
            target: final
            buildArgs: {V: 1.20, W: yes}
            buildContexts: {shared: ../shared}
            platform: linux/arm64
            exclude: vendor/
            hover: {azure: full}
            """).layer();
        assertEquals(Optional.of("all"), layer.profile());
        assertEquals(List.of("A"), layer.enabledRules());
        assertEquals(List.of("B", "C", "D"), layer.skippedRules());
        assertEquals(Map.of("A", "warning"), layer.severities());
        assertEquals(Optional.of("final"), layer.target());
        assertEquals(Map.of("V", "1.20", "W", "yes"), layer.buildArgs());
        assertEquals(Map.of("shared", "../shared"), layer.buildContexts());
        assertEquals(Optional.of("linux/arm64"), layer.platform());
        assertEquals(List.of("vendor/"), layer.exclude());
        assertEquals(Optional.of("full"), layer.azureHover());
    }

    @Test
    void emptyFilesSayNothing() {
        for (String text : List.of("", "# nothing\n", "---\n", "\uFEFF", "null\n")) {
            assertEquals(SettingsLayer.EMPTY, read(text).layer(), text);
            assertEquals(List.of(), read(text).problems(), text);
        }
    }

    @Test
    void problemsStandAtTheirPlaceAndTheRestWorks() {
        assertEquals(
                List.of("profil|INVALID|there is no setting `profil`; did you mean `profile`?"),
                problems("target: t\nprofil: all\n"));
        assertEquals(Optional.of("t"), read("target: t\nprofil: all\n").layer().target());
        assertEquals(
                List.of("laud|INVALID|`A` takes error, warning, info, off, not `laud`"),
                problems("rules: {A: laud}\n"));
        assertEquals(List.of("[1]|INVALID|`target` takes one value"), problems("target: [1]\n"));
        assertEquals(List.of("{a: b}|INVALID|`ignore` takes a list of words"), problems("ignore: {a: b}\n"));
        assertEquals(List.of("- a|INVALID|the file takes `key: value` lines"), problems("- a\n"));
        assertEquals(
                List.of("target|INVALID|`target` stands twice; the first one counts"),
                problems("target: a\ntarget: b\n"));
        assertEquals(List.of("Xa|UNKNOWN_RULE|no rule Xa"), problems("rules:\n  Xa: off\n"));
        assertEquals(List.of("Xb|UNKNOWN_RULE|no rule Xb"), problems("# 😀\nignore: [a, Xb]\n"));
        assertEquals(List.of("Xb|UNKNOWN_RULE|no rule Xb"), problems("\uFEFFignore: [a, Xb]\n"));
    }

    @Test
    void brokenYamlIsOneProblem() {
        for (String text : List.of("a: [", "a: b: c\n", "\t- x", "a: &b *b", "\"", "%", "{}}", "? [a, b]: c\n-")) {
            assertEquals(1, read(text).problems().size(), text);
            assertEquals(SettingsLayer.EMPTY, read(text).layer(), text);
        }
    }

    @Test
    void hadolintsFileGivesIgnoredAndOverride() {
        ConfigFile file = ConfigReader.hadolint(FILE, """
            ignored: [DL3000, SC1010]
            override:
              error: [DL3001]
              style: [DL3002, DL3001]
            trustedRegistries: [docker.io]
            failure-threshold: info
            """);
        assertEquals(List.of("DL3000", "SC1010"), file.layer().skippedRules());
        assertEquals(Map.of("DL3001", "error", "DL3002", "info"), file.layer().severities());
        assertEquals(List.of(), file.layer().enabledRules());
        assertEquals(List.of("`failure-threshold` is not read; use --fail-on info"), messages(file));
    }

    /** hadolint's README, "Configure", lists the keys: each is obeyed, or it is said what does the same. */
    @Test
    void everyKeyOfHadolintIsObeyedOrRemarkedOn() {
        assertEquals(
                List.of(
                        "`failure-threshold` is not read; use --fail-on error",
                        "`format` is not read; use --format codeclimate",
                        "`no-color` is not read; use --color never",
                        "`no-fail` is not read; use --fail-on never"),
                messages(ConfigReader.hadolint(FILE, """
                        failure-threshold: error
                        format: gitlab_codeclimate
                        ignored: [DL3000]
                        label-schema: {author: text}
                        no-color: true
                        no-fail: true
                        override: {info: [DL3001]}
                        strict-labels: true
                        disable-ignore-pragma: true
                        trustedRegistries: docker.io
                        """)));
        assertEquals(List.of(), messages(ConfigReader.hadolint(FILE, "no-fail: false\nno-color: false\n")));
        assertEquals(
                List.of("there is no report `junit`; `slipway check --help` lists those of --format"),
                messages(ConfigReader.hadolint(FILE, "format: junit\n")));
        assertEquals(
                List.of("hadolint has no setting `trustedRegistires`; did you mean `trustedRegistries`?"),
                messages(ConfigReader.hadolint(FILE, "trustedRegistires: docker.io\n")));
        assertTrue(ConfigReader.hadolint(FILE, "disable-ignore-pragma: true\n")
                .layer()
                .policy()
                .orElseThrow()
                .ignoresPragmas());
    }

    private static List<String> messages(ConfigFile file) {
        return file.problems().stream().map(ConfigProblem::message).toList();
    }

    @Test
    void aRuleTakesASeverityAndExceptions() {
        ConfigFile file = read(
                "rules:\n  a: {severity: error, except: [curl, 'lib*']}\n  b: {except: x}\n  c: {severity: off}\n");
        assertEquals(List.of(), messages(file));
        assertEquals(Map.of("a", "error"), file.layer().severities());
        assertEquals(List.of("a"), file.layer().enabledRules());
        assertEquals(List.of("c"), file.layer().skippedRules());
        assertEquals(
                Map.of("a", List.of("curl", "lib*"), "b", List.of("x")),
                file.layer().policy().orElseThrow().exceptions());
        assertEquals(
                List.of(
                        "`a` has no option `exept`; did you mean `except`?",
                        "`severity` takes error, warning, info, off, not `fatal`",
                        "`except` takes a list of words",
                        "`d` takes one value"),
                messages(read("rules:\n  a: {exept: x, severity: fatal}\n  b: {except: {x: y}}\n  d: [x]\n")));
    }

    @Test
    void formatSaysHowFilesAreLaidOut() {
        ConfigFile file = read("format:\n  indent: 2\n  keywords: upper\n  operators: line-start\n");
        assertEquals(List.of(), file.problems());
        assertEquals(
                new FormatStyle(Optional.of("2"), Optional.of("upper"), Optional.empty(), Optional.of("line-start")),
                file.layer().format());
    }

    @Test
    void whatFormatCannotMeanIsSaidAndPassedOver() {
        ConfigFile file =
                read("format:\n  indent: 17\n  keywords: Upper\n  operator: line-end\n  continuation: indent\n");
        assertEquals(
                List.of(
                        "`indent` takes 1 to 16, or tab, not `17`",
                        "`keywords` takes keep, upper, lower, not `Upper`; did you mean `upper`?",
                        "there is no setting `operator`; did you mean `operators`?"),
                file.problems().stream().map(ConfigProblem::message).toList());
        assertEquals(
                new FormatStyle(Optional.empty(), Optional.empty(), Optional.of("indent"), Optional.empty()),
                file.layer().format());
    }

    @Test
    void theSchemaAndTheReaderKnowTheSame() throws IOException {
        JsonObject schema;
        try (InputStream stream = ConfigReader.class.getResourceAsStream("slipway.schema.json")) {
            schema = JsonParser.parseReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .getAsJsonObject();
        }
        JsonObject properties = schema.getAsJsonObject("properties");
        JsonObject definitions = schema.getAsJsonObject("definitions");
        assertEquals(Set.copyOf(ConfigReader.KEYS), properties.keySet());
        JsonObject format = properties.getAsJsonObject("format").getAsJsonObject("properties");
        assertEquals(Set.copyOf(FormatStyle.KEYS), format.keySet());
        assertEquals(
                FormatStyle.KEYWORDS, words(format.getAsJsonObject("keywords").get("enum")));
        assertEquals(
                FormatStyle.CONTINUATIONS,
                words(format.getAsJsonObject("continuation").get("enum")));
        assertEquals(
                FormatStyle.OPERATORS, words(format.getAsJsonObject("operators").get("enum")));
        JsonObject hover = properties.getAsJsonObject("hover").getAsJsonObject("properties");
        assertEquals(Set.copyOf(ConfigReader.HOVER_KEYS), hover.keySet());
        assertEquals(
                ConfigReader.AZURE_HOVERS, words(hover.getAsJsonObject("azure").get("enum")));
        assertEquals(
                ConfigReader.PROFILES,
                words(properties.getAsJsonObject("profile").get("enum")));
        JsonObject options = properties
                .getAsJsonObject("rules")
                .getAsJsonObject("additionalProperties")
                .getAsJsonArray("oneOf")
                .get(1)
                .getAsJsonObject()
                .getAsJsonObject("properties");
        assertEquals(ConfigReader.OPTIONS, List.copyOf(options.keySet()));
        assertEquals(
                ConfigReader.LEVELS, words(definitions.getAsJsonObject("level").get("enum")));
        assertEquals(
                ConfigReader.PROFILES,
                Arrays.stream(Profile.values()).map(Profile::id).toList());
    }

    private static List<String> words(JsonElement array) {
        List<String> words = new ArrayList<>();
        array.getAsJsonArray().forEach(it -> words.add(it.getAsString()));
        return words;
    }

    @Test
    void randomTextNeverThrows() {
        long seed = 7L;
        java.util.Random random = new java.util.Random(seed);
        String characters = "a:-[]{},'\"\n \t#&*!|>%@`?~0\u00e9\ud83d\ude00\uFEFF\u0001rules ignore";
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(30); j > 0; j--) {
                text.append(characters.charAt(random.nextInt(characters.length())));
            }
            ConfigFile file = read(text.toString());
            assertTrue(
                    file.problems().stream().allMatch(it -> it.span().end() <= text.length()),
                    "seed " + seed + ": " + text);
        }
    }

    @Test
    void whatAnOrganisationAsksOfItsImages() {
        String ours = "trustedRegistries: [a.io, '*.b.io']\nlabelSchema: {team: text, docs: url}\nstrictLabels: true\n";
        String hadolints = ours.replace("labelSchema", "label-schema").replace("strictLabels", "strict-labels");
        FileId file = new FileId("file:///c");
        Policy wanted = new Policy(List.of("a.io", "*.b.io"), Map.of("team", "text", "docs", "url"), true);
        assertEquals(
                Optional.of(wanted),
                ConfigReader.slipway(file, ours, name -> Optional.empty())
                        .layer()
                        .policy());
        assertEquals(
                Optional.of(wanted),
                ConfigReader.hadolint(file, hadolints).layer().policy());
        ConfigFile wrong = ConfigReader.hadolint(file, "label-schema: {team: txt}\n");
        assertEquals(1, wrong.problems().size());
        assertEquals(
                Optional.empty(),
                ConfigReader.hadolint(file, "no-fail: true\n").layer().policy());
    }
}
