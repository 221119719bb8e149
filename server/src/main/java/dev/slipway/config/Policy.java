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
 */
public record Policy(
        List<String> trustedRegistries, Map<String, String> labelSchema, boolean strictLabels, boolean ignoresPragmas) {
    /** Asks for nothing. */
    public static final Policy NONE = new Policy(List.of(), Map.of(), false);

    /** A policy under which comments hide what they name. */
    public Policy(List<String> trustedRegistries, Map<String, String> labelSchema, boolean strictLabels) {
        this(trustedRegistries, labelSchema, strictLabels, false);
    }

    public Policy {
        trustedRegistries = List.copyOf(trustedRegistries);
        labelSchema = Collections.unmodifiableMap(new LinkedHashMap<>(labelSchema));
    }
}
