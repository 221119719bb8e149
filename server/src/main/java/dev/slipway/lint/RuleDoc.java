package dev.slipway.lint;

import dev.slipway.catalogue.ForeignRuleNames;
import dev.slipway.fix.Fix;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What people are told about a rule.
 *
 * @param id PascalCase, for what is found; a BuildKit check keeps its name
 * @param aliases names other tools give the same finding; they work wherever the id does, and reports show them
 * @param severity unless settings say otherwise
 * @param profiles the profiles it belongs to; every rule belongs to {@code all}
 * @param since the version that brought it
 * @param summary one sentence: what it finds
 * @param markdown why it matters, with fenced {@code dockerfile bad} and {@code dockerfile good} examples, which tests run
 * @param fixes what its fixes do to the image, where it has some
 */
public record RuleDoc(
        String id,
        List<String> aliases,
        Severity severity,
        Set<Profile> profiles,
        String since,
        String summary,
        String markdown,
        Set<Fix.Safety> fixes) {
    /** A rule without fixes. */
    public RuleDoc(
            String id,
            List<String> aliases,
            Severity severity,
            Set<Profile> profiles,
            String since,
            String summary,
            String markdown) {
        this(id, aliases, severity, profiles, since, summary, markdown, Set.of());
    }

    public RuleDoc {
        Objects.requireNonNull(id);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(since);
        Objects.requireNonNull(summary);
        Objects.requireNonNull(markdown);
        aliases = List.copyOf(aliases);
        profiles = Set.copyOf(profiles);
        fixes = Set.copyOf(fixes);
    }

    /** The same with fixes that do this to the image. */
    public RuleDoc fixedBy(Fix.Safety... safeties) {
        return new RuleDoc(id, aliases, severity, profiles, since, summary, markdown, Set.of(safeties));
    }

    /** Whether every profile has it: a build fails on it, or the configuration itself asks for it. */
    public boolean isAlwaysOn() {
        return profiles.size() == Profile.values().length;
    }

    /** Whether settings can grade it and make exceptions; what BuildKit's parser refuses stays what it is. */
    public boolean hasOptions() {
        return !SyntaxRules.isOne(this);
    }

    /** A page on the web that tells more; only where there really is one. */
    public Optional<String> page() {
        return BuildChecks.page(id).or(() -> ShellCheckRules.page(id));
    }

    /**
     * Whether {@code name} is the id, an alias or what yet another tool calls it. Casing does not matter: configuration is
     * written by people.
     */
    public boolean isNamed(String name) {
        return id.equalsIgnoreCase(name)
                || aliases.stream().anyMatch(name::equalsIgnoreCase)
                || ForeignRuleNames.rules(name).contains(id);
    }
}
