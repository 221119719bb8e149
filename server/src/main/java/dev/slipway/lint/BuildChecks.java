package dev.slipway.lint;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The build checks of BuildKit, each with a page of its own.
 *
 * <p>Source: {@code frontend/dockerfile/docs/rules} of the BuildKit repository, which Docker publishes below
 * {@code docs.docker.com/reference/build-checks}.
 */
public final class BuildChecks {
    private static final String PAGES = "https://docs.docker.com/reference/build-checks/";
    private static final Set<String> NAMES = Set.of(
            "ConsistentInstructionCasing",
            "CopyIgnoredFile",
            "DuplicateStageName",
            "ExposeInvalidFormat",
            "ExposeProtoCasing",
            "FromAsCasing",
            "FromPlatformFlagConstDisallowed",
            "InvalidBaseImagePlatform",
            "InvalidDefaultArgInFrom",
            "InvalidDefinitionDescription",
            "JSONArgsRecommended",
            "LegacyKeyValueFormat",
            "MaintainerDeprecated",
            "MultipleInstructionsDisallowed",
            "NoEmptyContinuation",
            "RedundantTargetPlatform",
            "ReservedStageName",
            "SecretsUsedInArgOrEnv",
            "StageNameCasing",
            "UndefinedArgInFrom",
            "UndefinedVar",
            "WorkdirRelativePath");

    /** The names of all checks, sorted. */
    public static List<String> names() {
        return NAMES.stream().sorted().toList();
    }

    /** The page about the rule {@code id}; empty when it is none of BuildKit's. */
    public static Optional<String> page(String id) {
        return NAMES.contains(id) ? Optional.of(PAGES + kebab(id) + "/") : Optional.empty();
    }

    /** {@code JSONArgsRecommended} becomes {@code json-args-recommended}. */
    private static String kebab(String id) {
        StringBuilder kebab = new StringBuilder();
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean isFollowedBySmall = i + 1 < id.length() && Character.isLowerCase(id.charAt(i + 1));
            boolean isBehindSmall = i > 0 && Character.isLowerCase(id.charAt(i - 1));
            if (i > 0 && Character.isUpperCase(c) && (isFollowedBySmall || isBehindSmall)) {
                kebab.append('-');
            }
            kebab.append(Character.toLowerCase(c));
        }
        return kebab.toString();
    }

    private BuildChecks() {}
}
