package dev.slipway.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.text.FileId;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextEdits;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A rule is switched off without touching the rest of the file. */
class ConfigEditsTest {
    private static final FileId FILE = new FileId("file:///.slipway.yaml");

    @TestFactory
    Stream<DynamicTest> slipway() {
        return Stream.of(
                        row("", "rules:\n  NoThing: off\n"),
                        row("profile: all # why\n", "profile: all # why\nrules:\n  NoThing: off\n"),
                        row("profile: all", "profile: all\nrules:\n  NoThing: off\n"),
                        row("profile: all\r\n", "profile: all\r\nrules:\r\n  NoThing: off\r\n"),
                        row(
                                "rules:\n    # first\n    Other: error\ntarget: x\n",
                                "rules:\n    # first\n    NoThing: off\n    Other: error\ntarget: x\n"),
                        row("rules:\n  nothing: error # e\n", "rules:\n  nothing: off # e\n"),
                        row("rules: {Other: off}\n", "rules: {NoThing: off, Other: off}\n"),
                        row("rules: {}\n", "rules: {NoThing: off}\n"),
                        row("rules: [\n", null),
                        row("rules: x\n", null),
                        row("- a\n", null))
                .map(row -> DynamicTest.dynamicTest("`" + row[0] + "`", () -> {
                    Optional<TextEdit> edit = ConfigEdits.slipwayOff(row[0], "NoThing");
                    assertEquals(Optional.ofNullable(row[1]), edit.map(it -> TextEdits.apply(row[0], List.of(it))));
                    if (row[1] != null) {
                        ConfigFile read = ConfigReader.slipway(FILE, row[1], name -> Optional.empty());
                        assertEquals(List.of(), read.problems());
                        assertEquals(
                                1,
                                read.layer().skippedRules().stream()
                                        .filter("NoThing"::equalsIgnoreCase)
                                        .count());
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> hadolint() {
        return Stream.of(
                        row("", "ignored:\n  - DL4000\n"),
                        row("ignored:\n  - DL3006 # x\n", "ignored:\n  - DL4000\n  - DL3006 # x\n"),
                        row("ignored:\n- DL3006\nno-fail: false\n", "ignored:\n- DL4000\n- DL3006\nno-fail: false\n"),
                        row("ignored: [DL3006]\n", "ignored: [DL4000, DL3006]\n"),
                        row("ignored: []\n", "ignored: [DL4000]\n"),
                        row("ignored: DL3006\n", null))
                .map(row -> DynamicTest.dynamicTest("`" + row[0] + "`", () -> {
                    Optional<TextEdit> edit = ConfigEdits.hadolintOff(row[0], "DL4000");
                    assertEquals(Optional.ofNullable(row[1]), edit.map(it -> TextEdits.apply(row[0], List.of(it))));
                    if (row[1] != null) {
                        ConfigFile read = ConfigReader.hadolint(FILE, row[1]);
                        assertEquals(List.of(), read.problems());
                        assertEquals(true, read.layer().skippedRules().contains("DL4000"));
                    }
                }));
    }

    @Test
    void aNewFileSwitchesTheRuleOff() {
        ConfigTarget made = new ConfigTarget(FILE, Optional.empty(), false);
        String text = TextEdits.apply(
                "", List.of(made.off("NoThing", Optional.empty()).orElseThrow()));
        assertEquals(
                List.of("NoThing"),
                ConfigReader.slipway(FILE, text, name -> Optional.empty())
                        .layer()
                        .skippedRules());
        assertEquals(
                Optional.empty(),
                new ConfigTarget(FILE, Optional.of(""), true).off("NoThing", Optional.empty()),
                "hadolint's file cannot name a rule that hadolint does not have");
    }

    private static String[] row(String before, String after) {
        return new String[] {before, after};
    }
}
