package dev.slipway.config;

import dev.slipway.catalogue.CatalogueBaseImages;
import dev.slipway.graph.BuildInputs;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The settings of one file.
 *
 * @param profile the profile's id, such as {@code recommended}
 * @param enabledRules rules switched on beside the profile, by id or alias
 * @param skippedRules rules switched off, by id or alias
 * @param severities rule id or alias to {@code error}, {@code warning}, {@code info} or {@code off}
 * @param buildInputs what the build is given: arguments, target, named contexts, platform
 * @param azureHover {@code off}, {@code short} or {@code full}
 * @param policy what the organisation asks of its images
 * @param format how the file is to be laid out
 */
public record Settings(
        String profile,
        List<String> enabledRules,
        List<String> skippedRules,
        Map<String, String> severities,
        BuildInputs buildInputs,
        String azureHover,
        Policy policy,
        FormatStyle format) {
    /** What holds when nobody says otherwise. */
    public static final Settings DEFAULT = new Settings(
            "recommended",
            List.of(),
            List.of(),
            Map.of(),
            BuildInputs.NONE.withBaseImages(new CatalogueBaseImages()),
            "short",
            Policy.NONE,
            FormatStyle.NONE);

    /** Settings without a policy, which say nothing of formatting. */
    public Settings(
            String profile,
            List<String> enabledRules,
            List<String> skippedRules,
            Map<String, String> severities,
            BuildInputs buildInputs,
            String azureHover) {
        this(profile, enabledRules, skippedRules, severities, buildInputs, azureHover, Policy.NONE, FormatStyle.NONE);
    }

    public Settings {
        Objects.requireNonNull(profile);
        Objects.requireNonNull(buildInputs);
        Objects.requireNonNull(azureHover);
        Objects.requireNonNull(policy);
        Objects.requireNonNull(format);
        enabledRules = List.copyOf(enabledRules);
        skippedRules = List.copyOf(skippedRules);
        severities = java.util.Collections.unmodifiableMap(new TreeMap<>(severities));
    }

    public Settings withPolicy(Policy other) {
        return new Settings(profile, enabledRules, skippedRules, severities, buildInputs, azureHover, other, format);
    }

    public Settings withBuildInputs(BuildInputs inputs) {
        return new Settings(profile, enabledRules, skippedRules, severities, inputs, azureHover, policy, format);
    }
}
