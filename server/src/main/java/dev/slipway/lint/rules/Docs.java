package dev.slipway.lint.rules;

import dev.slipway.lint.Profile;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Severity;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The usual kinds of rule documentation. What hadolint has as well, by the code among the aliases, is in its profile. */
final class Docs {
    private static final Set<Profile> EVERYWHERE = Set.of(Profile.values());
    private static final String FIRST_RELEASE = "0.1.0";
    private static final String HADOLINT_CODE = "DL";

    /** A build fails on it, so every profile has it. */
    static RuleDoc error(String id, String summary, String markdown, String... aliases) {
        return new RuleDoc(id, List.of(aliases), Severity.ERROR, EVERYWHERE, FIRST_RELEASE, summary, markdown);
    }

    /** One of BuildKit's own checks, under its own name. */
    static RuleDoc buildkit(String id, Severity severity, String summary, String markdown, String... aliases) {
        return doc(id, severity, Set.of(Profile.RECOMMENDED, Profile.BUILDKIT), summary, markdown, aliases);
    }

    /** One of BuildKit's own checks that only tidies, or that old files break on nearly every line. */
    static RuleDoc buildkitStyle(String id, Severity severity, String summary, String markdown, String... aliases) {
        return doc(id, severity, Set.of(Profile.BUILDKIT), summary, markdown, aliases);
    }

    /** Silent unless the configuration says what to ask for; then every profile has it. */
    static RuleDoc policy(String id, Severity severity, String summary, String markdown, String... aliases) {
        return new RuleDoc(id, List.of(aliases), severity, EVERYWHERE, FIRST_RELEASE, summary, markdown);
    }

    /** One of BuildKit's own checks that also keeps an image safe. */
    static RuleDoc buildkitSecurity(String id, Severity severity, String summary, String markdown, String... aliases) {
        Set<Profile> profiles = Set.of(Profile.RECOMMENDED, Profile.BUILDKIT, Profile.SECURITY);
        return doc(id, severity, profiles, summary, markdown, aliases);
    }

    /** Advice for everybody. */
    static RuleDoc advice(String id, Severity severity, String summary, String markdown, String... aliases) {
        return doc(id, severity, Set.of(Profile.RECOMMENDED), summary, markdown, aliases);
    }

    /** Advice that is a matter of taste, or right less often than advice for everybody must be. */
    static RuleDoc optional(String id, Severity severity, String summary, String markdown, String... aliases) {
        return doc(id, severity, Set.of(), summary, markdown, aliases);
    }

    /** What keeps an image safe. */
    static RuleDoc security(String id, Severity severity, String summary, String markdown, String... aliases) {
        return doc(id, severity, Set.of(Profile.SECURITY), summary, markdown, aliases);
    }

    /** What keeps an image safe, for everybody. */
    static RuleDoc securityAdvice(String id, Severity severity, String summary, String markdown, String... aliases) {
        return doc(id, severity, Set.of(Profile.RECOMMENDED, Profile.SECURITY), summary, markdown, aliases);
    }

    /** Only for those who ask for it by name; hadolint has these switched off as well. */
    static RuleDoc onRequest(String id, Severity severity, String summary, String markdown, String... aliases) {
        Set<Profile> profiles = Set.of(Profile.ALL);
        return new RuleDoc(id, List.of(aliases), severity, profiles, FIRST_RELEASE, summary, markdown);
    }

    /** In no profile, not even {@code all}: naming it lets Slipway do what it does not do by itself. */
    static RuleDoc byNameOnly(String id, Severity severity, String summary, String markdown, String... aliases) {
        return new RuleDoc(id, List.of(aliases), severity, Set.of(), FIRST_RELEASE, summary, markdown);
    }

    private static RuleDoc doc(
            String id, Severity severity, Set<Profile> some, String summary, String markdown, String... aliases) {
        Set<Profile> profiles = EnumSet.of(Profile.ALL);
        profiles.addAll(some);
        if (List.of(aliases).stream().anyMatch(it -> it.startsWith(HADOLINT_CODE))) {
            profiles.add(Profile.HADOLINT);
        }
        return new RuleDoc(id, List.of(aliases), severity, profiles, FIRST_RELEASE, summary, markdown);
    }

    private Docs() {}
}
