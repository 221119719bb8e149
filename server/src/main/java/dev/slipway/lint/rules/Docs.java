package dev.slipway.lint.rules;

import dev.slipway.lint.Profile;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Severity;
import java.util.List;
import java.util.Set;

/** The usual kinds of rule documentation. */
final class Docs {
    private static final Set<Profile> EVERYWHERE = Set.of(Profile.values());
    private static final Set<Profile> BUILDKIT = Set.of(Profile.RECOMMENDED, Profile.BUILDKIT, Profile.ALL);
    private static final Set<Profile> RECOMMENDED = Set.of(Profile.RECOMMENDED, Profile.ALL);
    private static final String FIRST_RELEASE = "0.1.0";

    /** A build fails on it, so every profile has it. */
    static RuleDoc error(String id, String summary, String markdown, String... aliases) {
        return new RuleDoc(id, List.of(aliases), Severity.ERROR, EVERYWHERE, FIRST_RELEASE, summary, markdown);
    }

    /** One of BuildKit's own checks, under its own name. */
    static RuleDoc buildkit(String id, Severity severity, String summary, String markdown, String... aliases) {
        return new RuleDoc(id, List.of(aliases), severity, BUILDKIT, FIRST_RELEASE, summary, markdown);
    }

    /** Advice of ours. */
    static RuleDoc advice(String id, Severity severity, String summary, String markdown, String... aliases) {
        return new RuleDoc(id, List.of(aliases), severity, RECOMMENDED, FIRST_RELEASE, summary, markdown);
    }

    private Docs() {}
}
