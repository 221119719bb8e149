package dev.slipway.config;

import dev.slipway.graph.BuildInputs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What one source of settings says: a client, a file or the command line. What it does not mention is empty.
 *
 * @param enabledRules rules switched on beside the profile, by id or alias
 * @param skippedRules rules switched off, by id or alias
 * @param severities rule id or alias to {@code error}, {@code warning} or {@code info}; switches nothing on
 * @param exclude patterns of files that a walk through directories passes over, written like {@code .gitignore}'s
 * @param policy what the organisation asks of its images, as a whole
 * @param format how files are laid out, key by key
 */
public record SettingsLayer(
        Optional<String> profile,
        List<String> enabledRules,
        List<String> skippedRules,
        Map<String, String> severities,
        Optional<String> target,
        Map<String, String> buildArgs,
        Map<String, String> buildContexts,
        Optional<String> platform,
        Optional<String> azureHover,
        List<String> exclude,
        Optional<Policy> policy,
        FormatStyle format) {
    /** The rule that starts ShellCheck; it is on where it is among the enabled ones. */
    public static final String SHELLCHECK = "ShellCheck";

    /** Says nothing. */
    public static final SettingsLayer EMPTY = new SettingsLayer(
            Optional.empty(),
            List.of(),
            List.of(),
            Map.of(),
            Optional.empty(),
            Map.of(),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            FormatStyle.NONE);

    /** A layer that says nothing of a policy, nor of formatting. */
    public SettingsLayer(
            Optional<String> profile,
            List<String> enabledRules,
            List<String> skippedRules,
            Map<String, String> severities,
            Optional<String> target,
            Map<String, String> buildArgs,
            Map<String, String> buildContexts,
            Optional<String> platform,
            Optional<String> azureHover,
            List<String> exclude) {
        this(
                profile,
                enabledRules,
                skippedRules,
                severities,
                target,
                buildArgs,
                buildContexts,
                platform,
                azureHover,
                exclude,
                Optional.empty(),
                FormatStyle.NONE);
    }

    public SettingsLayer {
        Objects.requireNonNull(profile);
        enabledRules = List.copyOf(enabledRules);
        skippedRules = List.copyOf(skippedRules);
        severities = Collections.unmodifiableMap(new TreeMap<>(severities));
        Objects.requireNonNull(target);
        buildArgs = Collections.unmodifiableMap(new TreeMap<>(buildArgs));
        buildContexts = Collections.unmodifiableMap(new TreeMap<>(buildContexts));
        Objects.requireNonNull(platform);
        Objects.requireNonNull(azureHover);
        exclude = List.copyOf(exclude);
        Objects.requireNonNull(policy);
        Objects.requireNonNull(format);
    }

    /**
     * {@code below} with everything this layer says laid over it. Build arguments and contexts are merged name by name.
     *
     * @param ids the rules a name means; what this layer says of one of them replaces what {@code below} says
     */
    public Settings over(Settings below, Function<String, Set<String>> ids) {
        Set<String> mine = new LinkedHashSet<>();
        enabledRules.forEach(name -> mine.addAll(meant(name, ids)));
        skippedRules.forEach(name -> mine.addAll(meant(name, ids)));
        List<String> enabled = without(below.enabledRules(), mine, ids);
        enabled.addAll(enabledRules);
        List<String> skipped = without(below.skippedRules(), mine, ids);
        skipped.addAll(skippedRules);
        Set<String> graded = new LinkedHashSet<>();
        severities.keySet().forEach(name -> graded.addAll(meant(name, ids)));
        Map<String, String> grades = new LinkedHashMap<>();
        below.severities()
                .forEach((name, severity) ->
                        without(List.of(name), graded, ids).forEach(kept -> grades.put(kept, severity)));
        grades.putAll(severities);
        BuildInputs inputs = below.buildInputs();
        return new Settings(
                profile.orElse(below.profile()),
                enabled,
                skipped,
                grades,
                new BuildInputs(
                        merged(inputs.buildArgs(), buildArgs),
                        target.or(inputs::target),
                        merged(inputs.namedContexts(), buildContexts),
                        platform.or(inputs::platform),
                        inputs.baseImages()),
                azureHover.orElse(below.azureHover()),
                policy.orElse(below.policy()),
                format.over(below.format()));
    }

    /** The names without those rules: a name stays as it is unless some of what it means is taken away. */
    private static List<String> without(List<String> names, Set<String> gone, Function<String, Set<String>> ids) {
        List<String> kept = new ArrayList<>();
        for (String name : names) {
            Set<String> meant = meant(name, ids);
            if (Collections.disjoint(meant, gone)) {
                kept.add(name);
            } else {
                meant.stream().filter(it -> !gone.contains(it)).forEach(kept::add);
            }
        }
        return kept;
    }

    private static Set<String> meant(String name, Function<String, Set<String>> ids) {
        Set<String> known = ids.apply(name);
        return known.isEmpty() ? Set.of(name) : known;
    }

    private static Map<String, String> merged(Map<String, String> below, Map<String, String> above) {
        Map<String, String> all = new TreeMap<>(below);
        all.putAll(above);
        return all;
    }
}
