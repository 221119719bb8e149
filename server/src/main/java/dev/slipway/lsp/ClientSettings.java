package dev.slipway.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.slipway.analysis.FormatOptions;
import dev.slipway.analysis.decorate.Hints;
import dev.slipway.config.Settings;
import dev.slipway.config.SettingsLayer;
import dev.slipway.lint.Profile;
import dev.slipway.lint.RuleNames;
import dev.slipway.lint.Severity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Settings below {@code slipway} as clients send them. They are called as in {@code .slipway.yaml}: {@code profile},
 * {@code rules} (a rule to error, warning, info or off), {@code shellcheck} (true or false), {@code ignore} (a list of rules), {@code target},
 * {@code buildArgs}, {@code buildContexts}, {@code platform}, {@code hover.azure}. What cannot be used counts as not said.
 */
final class ClientSettings {
    private static final Set<String> AZURE = Set.of("off", "short", "full");

    private static final Map<String, Hints.Kind> HINTS = Map.of(
            "stageIndex", Hints.Kind.STAGE_INDEX,
            "image", Hints.Kind.IMAGE,
            "workdir", Hints.Kind.WORKDIR,
            "user", Hints.Kind.USER,
            "notBuilt", Hints.Kind.NOT_BUILT);

    /** The defaults under what {@code section}, the value of {@code slipway}, says. */
    static Settings settings(JsonElement section, RuleNames names) {
        JsonObject from = section != null && section.isJsonObject() ? section.getAsJsonObject() : new JsonObject();
        List<String> enabled = new ArrayList<>();
        List<String> skipped = new ArrayList<>(strings(from.get("ignore")));
        Map<String, String> severities = new LinkedHashMap<>();
        words(from.get("rules")).forEach((rule, level) -> {
            if (level.equalsIgnoreCase("off")) {
                skipped.add(rule);
            } else if (isSeverity(level)) {
                enabled.add(rule);
                severities.put(rule, level.toLowerCase(Locale.ROOT));
            }
        });
        if (from.get("shellcheck") instanceof JsonPrimitive flag && flag.isBoolean()) {
            (flag.getAsBoolean() ? enabled : skipped).add(SettingsLayer.SHELLCHECK);
        }
        JsonElement hover = from.get("hover");
        Optional<String> azure = hover != null && hover.isJsonObject()
                ? string(hover.getAsJsonObject().get("azure"))
                : Optional.empty();
        SettingsLayer layer = new SettingsLayer(
                string(from.get("profile")).flatMap(Profile::of).map(Profile::id),
                enabled,
                skipped,
                severities,
                string(from.get("target")),
                words(from.get("buildArgs")),
                words(from.get("buildContexts")),
                string(from.get("platform")),
                azure.filter(AZURE::contains),
                List.of());
        return layer.over(Settings.DEFAULT, names::ids);
    }

    /** What {@code section} says of hints ({@code inlayHints}) and lenses ({@code codeLens}), which are on unless it says otherwise, and of formatting ({@code format}). */
    static EditorSettings editor(JsonElement section) {
        JsonObject from = section != null && section.isJsonObject() ? section.getAsJsonObject() : new JsonObject();
        Set<Hints.Kind> hints = EnumSet.noneOf(Hints.Kind.class);
        HINTS.forEach((name, kind) -> {
            if (isOn(from.get("inlayHints"), name)) {
                hints.add(kind);
            }
        });
        return new EditorSettings(hints, isOn(from.get("codeLens"), "stages"), format(from.get("format")));
    }

    /** What {@code format} says; a word that is not known leaves things as they are. */
    private static FormatOptions format(JsonElement section) {
        JsonObject from = section instanceof JsonObject object ? object : new JsonObject();
        FormatOptions usual = FormatOptions.DEFAULT;
        return new FormatOptions(
                usual.indentSize(),
                usual.tabs(),
                constant(from.get("keywords"), usual.keywords()),
                constant(from.get("continuation"), usual.continuation()),
                constant(from.get("operators"), usual.operators()),
                usual.trimTrailing(),
                usual.finalNewline(),
                usual.trimFinalNewlines());
    }

    private static <E extends Enum<E>> E constant(JsonElement value, E otherwise) {
        return string(value)
                .flatMap(name -> FormatOptions.named(otherwise.getDeclaringClass(), name))
                .orElse(otherwise);
    }

    /** A whole group can be switched off by {@code false} in its place. */
    private static boolean isOn(JsonElement group, String name) {
        JsonElement value = group instanceof JsonObject object ? object.get(name) : group;
        return !(value instanceof JsonPrimitive flag) || !flag.isBoolean() || flag.getAsBoolean();
    }

    private static boolean isSeverity(String level) {
        for (Severity severity : Severity.values()) {
            if (severity.id().equalsIgnoreCase(level)) {
                return true;
            }
        }
        return false;
    }

    /** A text with something in it: editors' forms send empty ones for what is not set. */
    private static Optional<String> string(JsonElement value) {
        return value != null && value.isJsonPrimitive()
                ? Optional.of(value.getAsString()).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    private static List<String> strings(JsonElement value) {
        List<String> strings = new ArrayList<>();
        if (value != null && value.isJsonArray()) {
            value.getAsJsonArray().forEach(each -> string(each).ifPresent(strings::add));
        }
        return strings;
    }

    private static Map<String, String> words(JsonElement value) {
        Map<String, String> words = new LinkedHashMap<>();
        if (value != null && value.isJsonObject()) {
            value.getAsJsonObject().entrySet().forEach(entry -> {
                if (entry.getValue().isJsonPrimitive()) {
                    words.put(entry.getKey(), entry.getValue().getAsString());
                }
            });
        }
        return words;
    }

    private ClientSettings() {}
}
