package dev.slipway.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SettingsLayerTest {
    private static Set<String> ids(String name) {
        return switch (name) {
            case "DL1" -> Set.of("A", "B");
            case "a" -> Set.of("A");
            default -> Set.of(name);
        };
    }

    private static SettingsLayer rules(List<String> enabled, List<String> skipped, Map<String, String> severities) {
        return new SettingsLayer(
                Optional.empty(),
                enabled,
                skipped,
                severities,
                Optional.empty(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Settings all(SettingsLayer... layers) {
        Settings settings = Settings.DEFAULT;
        for (SettingsLayer layer : layers) {
            settings = layer.over(settings, SettingsLayerTest::ids);
        }
        return settings;
    }

    @Test
    void theHigherLayerWins() {
        SettingsLayer file = rules(List.of(), List.of("C"), Map.of("C", "error"));
        assertEquals(List.of("C"), all(file).skippedRules());
        Settings both = all(file, rules(List.of("C"), List.of(), Map.of()));
        assertEquals(List.of(), both.skippedRules());
        assertEquals(List.of("C"), both.enabledRules());
        assertEquals(Map.of("C", "error"), both.severities());
        assertEquals(
                List.of("C"),
                all(rules(List.of("C"), List.of(), Map.of()), file).skippedRules());
    }

    @Test
    void anAliasAndAnIdMeetEachOther() {
        SettingsLayer file = rules(List.of(), List.of("DL1"), Map.of("DL1", "info"));
        Settings one = all(file, rules(List.of("a"), List.of(), Map.of("a", "error")));
        assertEquals(List.of("B"), one.skippedRules());
        assertEquals(Map.of("B", "info", "a", "error"), one.severities());
    }

    @Test
    void valuesReplaceAndMapsMerge() {
        SettingsLayer file = new SettingsLayer(
                Optional.of("all"),
                List.of(),
                List.of(),
                Map.of(),
                Optional.of("x"),
                Map.of("A", "1", "B", "2"),
                Map.of("c", "d"),
                Optional.of("linux/arm64"),
                Optional.of("off"),
                List.of());
        SettingsLayer line = new SettingsLayer(
                Optional.empty(),
                List.of(),
                List.of(),
                Map.of(),
                Optional.of("y"),
                Map.of("B", "3"),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        Settings settings = all(file, line);
        assertEquals("all", settings.profile());
        assertEquals(Optional.of("y"), settings.buildInputs().target());
        assertEquals(Map.of("A", "1", "B", "3"), settings.buildInputs().buildArgs());
        assertEquals(Map.of("c", "d"), settings.buildInputs().namedContexts());
        assertEquals(Optional.of("linux/arm64"), settings.buildInputs().platform());
        assertEquals("off", settings.azureHover());
    }
}
