package dev.slipway.config;

import dev.slipway.text.FileId;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.Objects;
import java.util.Optional;

/**
 * The configuration file that holds for a Dockerfile, or the one to make where there is none.
 *
 * @param text what it holds; empty for a file that is still to be made
 * @param isHadolint whether it is hadolint's
 */
public record ConfigTarget(FileId file, Optional<String> text, boolean isHadolint) {
    public ConfigTarget {
        Objects.requireNonNull(file);
        Objects.requireNonNull(text);
    }

    /** The name that titles use. */
    public String name() {
        return isHadolint ? ConfigFile.HADOLINT_NAMES.get(0) : ConfigFile.NAME;
    }

    /**
     * The edit that switches a rule off; empty where the file cannot say it.
     *
     * @param code what hadolint calls the rule
     */
    public Optional<TextEdit> off(String rule, Optional<String> code) {
        if (isHadolint) {
            return code.flatMap(it -> ConfigEdits.hadolintOff(text.orElse(""), it));
        }
        return text.isPresent()
                ? ConfigEdits.slipwayOff(text.get(), rule)
                : Optional.of(new TextEdit(TextSpan.at(0), ConfigEdits.slipwayOff(rule)));
    }
}
