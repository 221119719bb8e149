package dev.slipway.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an organisation asks of its images.
 *
 * @param trustedRegistries registries that images may come from, {@code *} for anything at either end; empty for any
 * @param labelSchema labels that every image must have, and the type of each: {@code text}, {@code url}, {@code semver},
 *     {@code hash}, {@code rfc3339}, {@code spdx} or {@code email}
 * @param strictLabels whether no other labels may be there
 * @param ignoresPragmas whether comments of hadolint's dialect hide nothing ({@code disable-ignore-pragma} in its file)
 * @param exceptions rule id or alias to the texts that it passes over where it would report them, {@code *} for anything
 */
public record Policy(
        List<String> trustedRegistries,
        Map<String, String> labelSchema,
        boolean strictLabels,
        boolean ignoresPragmas,
        Map<String, List<String>> exceptions) {
    /** Asks for nothing. */
    public static final Policy NONE = new Policy(List.of(), Map.of(), false);

    /** A policy under which comments hide what they name, without exceptions. */
    public Policy(List<String> trustedRegistries, Map<String, String> labelSchema, boolean strictLabels) {
        this(trustedRegistries, labelSchema, strictLabels, false, Map.of());
    }

    public Policy {
        trustedRegistries = List.copyOf(trustedRegistries);
        exceptions = Collections.unmodifiableMap(new LinkedHashMap<>(exceptions));
        labelSchema = Collections.unmodifiableMap(new LinkedHashMap<>(labelSchema));
    }

    Policy withTrustedRegistries(List<String> registries) {
        return new Policy(registries, labelSchema, strictLabels, ignoresPragmas, exceptions);
    }

    Policy withLabelSchema(Map<String, String> schema) {
        return new Policy(trustedRegistries, schema, strictLabels, ignoresPragmas, exceptions);
    }

    Policy withStrictLabels(boolean strict) {
        return new Policy(trustedRegistries, labelSchema, strict, ignoresPragmas, exceptions);
    }

    Policy withIgnoredPragmas(boolean ignores) {
        return new Policy(trustedRegistries, labelSchema, strictLabels, ignores, exceptions);
    }

    /** The same, where {@code rule} passes over {@code texts}. */
    public Policy withException(String rule, List<String> texts) {
        Map<String, List<String>> all = new LinkedHashMap<>(exceptions);
        all.put(rule, List.copyOf(texts));
        return new Policy(trustedRegistries, labelSchema, strictLabels, ignoresPragmas, all);
    }
}
