package dev.slipway.config;

import dev.slipway.config.YamlReader.Entry;
import java.util.List;
import java.util.Map;

/**
 * What is said of keys of {@code .hadolint.yaml} that are not obeyed. All keys of hadolint's file are in its README, below
 * "Configure"; those that are obeyed are {@link ConfigReader}'s.
 */
final class HadolintKeys {
    static final String DISABLE_PRAGMA = "disable-ignore-pragma";

    private static final List<String> KEYS = List.of(
            "failure-threshold",
            "format",
            "ignored",
            "label-schema",
            "no-color",
            "no-fail",
            "override",
            "strict-labels",
            DISABLE_PRAGMA,
            "trustedRegistries");

    /** hadolint's levels as ours; {@code style}, {@code ignore} and {@code none} let everything count. */
    private static final Map<String, String> LEVELS = Map.of("error", "error", "warning", "warning");

    private static final Map<String, String> FORMATS = Map.of(
            "tty", "text",
            "gnu", "text",
            "json", "json",
            "sarif", "sarif",
            "checkstyle", "checkstyle",
            "codeclimate", "codeclimate",
            "gitlab_codeclimate", "codeclimate");

    /** Says what does here what {@code entry} does there; nothing where that is what happens anyway. */
    static void remark(YamlReader yaml, Entry entry) {
        String key = "`" + entry.name() + "`";
        switch (entry.name()) {
            case "failure-threshold" ->
                yaml.scalar(entry)
                        .ifPresent(level -> yaml.passedOver(
                                entry, key + " is not read; use --fail-on " + LEVELS.getOrDefault(level, "info")));
            case "no-fail" ->
                yaml.choice(entry, ConfigReader.SWITCH)
                        .filter("true"::equals)
                        .ifPresent(it -> yaml.passedOver(entry, key + " is not read; use --fail-on never"));
            case "no-color" ->
                yaml.choice(entry, ConfigReader.SWITCH)
                        .filter("true"::equals)
                        .ifPresent(it -> yaml.passedOver(entry, key + " is not read; use --color never"));
            case "format" ->
                yaml.scalar(entry)
                        .ifPresent(format -> yaml.passedOver(
                                entry,
                                FORMATS.containsKey(format)
                                        ? key + " is not read; use --format " + FORMATS.get(format)
                                        : "there is no report `" + format + "`; `slipway check --help` lists those of"
                                                + " --format"));
            default ->
                yaml.passedOver(
                        entry,
                        "hadolint has no setting " + key
                                + (YamlReader.meant(entry.name(), KEYS).isEmpty()
                                        ? "; known are " + String.join(", ", KEYS)
                                        : YamlReader.meant(entry.name(), KEYS)));
        }
    }

    private HadolintKeys() {}
}
