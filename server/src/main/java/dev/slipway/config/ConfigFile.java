package dev.slipway.config;

import dev.slipway.text.FileId;
import java.util.List;
import java.util.Objects;

/** A configuration file that was read: what it says, and what is wrong in it. */
public record ConfigFile(FileId file, String text, SettingsLayer layer, List<ConfigProblem> problems) {
    /** The name of our own file. */
    public static final String NAME = ".slipway.yaml";

    /** Names of hadolint's file, the first one first. */
    public static final List<String> HADOLINT_NAMES = List.of(".hadolint.yaml", ".hadolint.yml");

    public ConfigFile {
        Objects.requireNonNull(file);
        Objects.requireNonNull(text);
        Objects.requireNonNull(layer);
        problems = List.copyOf(problems);
    }
}
