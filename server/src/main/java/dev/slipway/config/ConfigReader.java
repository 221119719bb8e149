package dev.slipway.config;

import dev.slipway.config.YamlReader.Entry;
import dev.slipway.text.FileId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Reads {@code .slipway.yaml}, and of {@code .hadolint.yaml} what is switched off or graded otherwise. Whatever is wrong
 * becomes a problem at its place; the rest of the file works.
 */
public final class ConfigReader {
    static final List<String> PROFILES = List.of("recommended", "buildkit", "hadolint", "security", "acr-tasks", "all");
    static final List<String> LEVELS = List.of("error", "warning", "info", "off");
    static final List<String> OPTIONS = List.of("severity", "except");
    static final List<String> AZURE_HOVERS = List.of("off", "short", "full");
    static final List<String> SWITCH = List.of("true", "false");
    static final List<String> LABEL_TYPES = List.of("text", "url", "semver", "hash", "rfc3339", "spdx", "email");
    static final List<String> HOVER_KEYS = List.of("azure");
    static final List<String> KEYS = List.of(
            "profile",
            "rules",
            "shellcheck",
            "trustedRegistries",
            "labelSchema",
            "strictLabels",
            "ignore",
            "target",
            "buildArgs",
            "buildContexts",
            "platform",
            "exclude",
            "hover",
            "format");

    private static final String HADOLINT_SCHEMA = "label-schema";
    private static final Map<String, String> HADOLINT_TYPES = Map.of("rawtext", "text", "githash", "hash");
    private static final String OFF = "off";

    private final YamlReader yaml;
    private final Function<String, Optional<String>> complaint;
    private Optional<String> profile = Optional.empty();
    private final List<String> enabled = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private final Map<String, String> severities = new LinkedHashMap<>();
    private Optional<String> target = Optional.empty();
    private Map<String, String> buildArgs = Map.of();
    private Map<String, String> buildContexts = Map.of();
    private Optional<String> platform = Optional.empty();
    private Optional<String> azureHover = Optional.empty();
    private final List<String> exclude = new ArrayList<>();
    private Optional<Policy> policy = Optional.empty();
    private FormatStyle format = FormatStyle.NONE;

    private ConfigReader(String text, Function<String, Optional<String>> complaint) {
        this.yaml = new YamlReader(text);
        this.complaint = complaint;
    }

    /**
     * Reads our own file.
     *
     * @param complaint what to say of a rule name that nobody knows; empty for a known one
     */
    public static ConfigFile slipway(FileId file, String text, Function<String, Optional<String>> complaint) {
        ConfigReader reader = new ConfigReader(text, complaint);
        reader.yaml.root().values().forEach(reader::setting);
        return new ConfigFile(file, text, reader.layer(), reader.yaml.problems());
    }

    /**
     * Reads hadolint's file. Rules we do not have are passed over; of keys that only hadolint has it is said what does the
     * same here.
     */
    public static ConfigFile hadolint(FileId file, String text) {
        ConfigReader reader = new ConfigReader(text, name -> Optional.empty());
        for (Entry entry : reader.yaml.root().values()) {
            if (entry.name().equals("ignored")) {
                reader.yaml.list(entry).forEach(rule -> reader.skipped.add(rule.getValue()));
            } else if (entry.name().equals("override")) {
                reader.overrides(entry);
            } else if (!reader.policy(entry, HADOLINT_SCHEMA, "strict-labels")) {
                HadolintKeys.remark(reader.yaml, entry);
            }
        }
        return new ConfigFile(file, text, reader.layer(), reader.yaml.problems());
    }

    /** A code in several lists has the first of error, warning, info, style (hadolint's order). */
    private void overrides(Entry override) {
        Map<String, Entry> lists = yaml.entries(override.value(), "`override`");
        for (String level : List.of("error", "warning", "info", "style")) {
            Entry list = lists.get(level);
            if (list != null) {
                for (ScalarNode rule : yaml.list(list)) {
                    severities.putIfAbsent(rule.getValue(), level.equals("style") ? "info" : level);
                }
            }
        }
    }

    private void setting(Entry entry) {
        switch (entry.name()) {
            case "profile" -> profile = yaml.choice(entry, PROFILES);
            case "rules" -> yaml.entries(entry.value(), "`rules`").values().forEach(this::rule);
            case "ignore" -> {
                for (ScalarNode rule : yaml.list(entry)) {
                    complaint.apply(rule.getValue()).ifPresent(message -> yaml.unknownRule(rule, message));
                    skipped.add(rule.getValue());
                }
            }
            case "shellcheck" ->
                yaml.choice(entry, SWITCH)
                        .ifPresent(it -> (it.equals("true") ? enabled : skipped).add(SettingsLayer.SHELLCHECK));
            case "target" -> target = yaml.scalar(entry);
            case "buildArgs" -> buildArgs = yaml.words(entry);
            case "buildContexts" -> buildContexts = yaml.words(entry);
            case "platform" -> platform = yaml.scalar(entry);
            case "exclude" -> yaml.list(entry).forEach(pattern -> exclude.add(pattern.getValue()));
            case "hover" -> hover(entry);
            case "format" ->
                yaml.entries(entry.value(), "`format`")
                        .values()
                        .forEach(each -> format = style(each).over(format));
            case "trustedRegistries", "labelSchema", "strictLabels" -> policy(entry, "labelSchema", "strictLabels");
            default -> yaml.unknownKey(entry, KEYS);
        }
    }

    /** What an organisation asks of its images; hadolint spells the keys with a hyphen. Whether the key is one of them. */
    private boolean policy(Entry entry, String schemaKey, String strictKey) {
        Policy now = policy.orElse(Policy.NONE);
        if (entry.name().equals("trustedRegistries")) {
            List<String> registries =
                    yaml.list(entry).stream().map(ScalarNode::getValue).toList();
            policy = Optional.of(now.withTrustedRegistries(registries));
        } else if (entry.name().equals(schemaKey)) {
            Map<String, String> schema = new LinkedHashMap<>();
            for (Entry label :
                    yaml.entries(entry.value(), "`" + schemaKey + "`").values()) {
                labelType(label, schemaKey).ifPresent(type -> schema.put(label.name(), type));
            }
            policy = Optional.of(now.withLabelSchema(schema));
        } else if (entry.name().equals(strictKey)) {
            boolean strict = yaml.choice(entry, SWITCH).filter("true"::equals).isPresent();
            policy = Optional.of(now.withStrictLabels(strict));
        } else if (entry.name().equals(HadolintKeys.DISABLE_PRAGMA)) {
            boolean ignores = yaml.choice(entry, SWITCH).filter("true"::equals).isPresent();
            policy = Optional.of(now.withIgnoredPragmas(ignores));
        } else {
            return false;
        }
        return true;
    }

    /** hadolint's file may write a type as hadolint's source does: {@code RawText}, {@code GitHash}, {@code SemVer}. */
    private Optional<String> labelType(Entry label, String schemaKey) {
        if (!schemaKey.equals(HADOLINT_SCHEMA)) {
            return yaml.choice(label, LABEL_TYPES);
        }
        Optional<String> written = yaml.scalar(label).map(it -> it.toLowerCase(Locale.ROOT));
        Optional<String> known = written.map(it -> HADOLINT_TYPES.getOrDefault(it, it));
        return known.filter(LABEL_TYPES::contains).or(() -> yaml.choice(label, LABEL_TYPES));
    }

    private void rule(Entry entry) {
        complaint.apply(entry.name()).ifPresent(message -> yaml.unknownRule(entry.key(), message));
        if (entry.value() instanceof MappingNode) {
            yaml.entries(entry.value(), "`" + entry.name() + "`").values().forEach(it -> option(entry.name(), it));
        } else {
            level(entry.name(), entry);
        }
    }

    /** One option of a rule; all rules have the same. */
    private void option(String rule, Entry option) {
        switch (option.name()) {
            case "severity" -> level(rule, option);
            case "except" -> {
                List<String> texts =
                        yaml.list(option).stream().map(ScalarNode::getValue).toList();
                policy = Optional.of(policy.orElse(Policy.NONE).withException(rule, texts));
            }
            default -> yaml.unknownKey(option, OPTIONS, "`" + rule + "` has no option");
        }
    }

    private void level(String rule, Entry entry) {
        yaml.choice(entry, LEVELS).ifPresent(level -> {
            if (level.equals(OFF)) {
                skipped.add(rule);
            } else {
                enabled.add(rule);
                severities.put(rule, level);
            }
        });
    }

    private void hover(Entry entry) {
        for (Entry each : yaml.entries(entry.value(), "`hover`").values()) {
            if (each.name().equals("azure")) {
                azureHover = yaml.choice(each, AZURE_HOVERS);
            } else {
                yaml.unknownKey(each, HOVER_KEYS);
            }
        }
    }

    private FormatStyle style(Entry entry) {
        Optional<String> none = Optional.empty();
        return switch (entry.name()) {
            case "indent" -> new FormatStyle(indent(entry), none, none, none);
            case "keywords" -> new FormatStyle(none, yaml.choice(entry, FormatStyle.KEYWORDS), none, none);
            case "continuation" -> new FormatStyle(none, none, yaml.choice(entry, FormatStyle.CONTINUATIONS), none);
            case "operators" -> new FormatStyle(none, none, none, yaml.choice(entry, FormatStyle.OPERATORS));
            default -> {
                yaml.unknownKey(entry, FormatStyle.KEYS);
                yield FormatStyle.NONE;
            }
        };
    }

    private Optional<String> indent(Entry entry) {
        Optional<String> written = yaml.scalar(entry);
        if (written.isPresent() && !FormatStyle.isIndent(written.get())) {
            yaml.problem(yaml.span(entry.value()), "`indent` takes 1 to 16, or tab, not `" + written.get() + "`");
            return Optional.empty();
        }
        return written;
    }

    private SettingsLayer layer() {
        return new SettingsLayer(
                profile,
                enabled,
                skipped,
                severities,
                target,
                buildArgs,
                buildContexts,
                platform,
                azureHover,
                exclude,
                policy,
                format);
    }
}
