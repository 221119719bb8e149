package dev.slipway.lint;

import dev.slipway.config.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which rules settings ask for, and with which severity. An alias of another tool never hides or softens an error: who
 * wrote it meant that tool's advice, not a build that fails.
 */
final class Selection {
    private static final String OFF = "off";

    private final Map<String, Choice> choices = new HashMap<>();

    /**
     * @param on whether the rule reports at all
     * @param errorsOnly whether only its errors are reported, since the rest was switched off by an alias
     */
    private record Choice(boolean on, boolean errorsOnly, Optional<Severity> severity, boolean byAlias) {}

    Selection(List<RuleDoc> docs, Settings settings) {
        Profile profile = Profile.of(settings.profile()).orElse(Profile.RECOMMENDED);
        for (RuleDoc doc : docs) {
            choices.put(doc.id(), choice(doc, profile, settings));
        }
    }

    private static Choice choice(RuleDoc doc, Profile profile, Settings settings) {
        boolean on = doc.profiles().contains(profile)
                || settings.enabledRules().stream().anyMatch(doc::isNamed);
        boolean skipped = settings.skippedRules().stream().anyMatch(doc.id()::equalsIgnoreCase);
        boolean skippedByAlias = settings.skippedRules().stream().anyMatch(doc::isNamed);
        Optional<String> byId = level(settings, doc.id()::equalsIgnoreCase);
        Optional<String> byAlias = byId.isPresent() ? Optional.empty() : level(settings, doc::isNamed);
        skipped |= byId.filter(OFF::equals).isPresent();
        skippedByAlias |= byAlias.filter(OFF::equals).isPresent();
        Optional<Severity> severity = byId.or(() -> byAlias).flatMap(Selection::severity);
        return new Choice(on && !skipped, skippedByAlias, severity, byAlias.isPresent());
    }

    private static Optional<String> level(Settings settings, java.util.function.Predicate<String> isName) {
        return settings.severities().entrySet().stream()
                .filter(it -> isName.test(it.getKey()))
                .map(it -> it.getValue().toLowerCase(Locale.ROOT))
                .findFirst();
    }

    private static Optional<Severity> severity(String id) {
        for (Severity severity : Severity.values()) {
            if (severity.id().equals(id)) {
                return Optional.of(severity);
            }
        }
        return Optional.empty();
    }

    /** Whether a rule may report anything. */
    boolean wants(Rule rule) {
        return rule.docs().stream().anyMatch(doc -> choices.get(doc.id()).on());
    }

    /** The severity a finding is shown with; empty when it is not to be shown. */
    Optional<Severity> severity(RuleDoc doc, Severity reported) {
        Choice choice = choices.get(doc.id());
        if (!choice.on() || choice.errorsOnly() && reported != Severity.ERROR) {
            return Optional.empty();
        }
        if (choice.byAlias() && reported == Severity.ERROR) {
            return Optional.of(reported);
        }
        return Optional.of(choice.severity().orElse(reported));
    }
}
