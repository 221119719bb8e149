package dev.slipway.lint;

import dev.slipway.config.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which rules settings ask for, and with which severity. An alias of another tool never hides or softens what BuildKit's
 * parser refuses.
 */
final class Selection {
    private static final String OFF = "off";

    private final Map<String, Choice> choices = new ConcurrentHashMap<>();
    private final Map<String, Optional<Pattern>> exceptions = new ConcurrentHashMap<>();
    private final Settings settings;

    /**
     * @param on whether the rule reports at all
     */
    private record Choice(boolean on, Optional<Severity> severity) {}

    Selection(List<RuleDoc> docs, Settings settings) {
        this.settings = settings;
        Profile profile = Profile.of(settings.profile()).orElse(Profile.RECOMMENDED);
        for (RuleDoc doc : docs) {
            choices.put(doc.id(), choice(doc, profile, settings));
        }
    }

    private static Choice choice(RuleDoc doc, Profile profile, Settings settings) {
        boolean on = doc.profiles().contains(profile)
                || settings.enabledRules().stream().anyMatch(doc::isNamed);
        Predicate<String> isName = SyntaxRules.isOne(doc) ? doc.id()::equalsIgnoreCase : doc::isNamed;
        boolean skipped = settings.skippedRules().stream().anyMatch(isName);
        Optional<String> level = level(settings, doc.id()::equalsIgnoreCase).or(() -> level(settings, isName));
        skipped |= level.filter(OFF::equals).isPresent();
        return new Choice(on && !skipped, level.flatMap(Selection::severity));
    }

    private static Optional<String> level(Settings settings, Predicate<String> isName) {
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

    /** ShellCheck's codes are as many as it likes; they are on where it is. */
    private Choice of(RuleDoc doc) {
        Choice known = choices.get(doc.id());
        if (known == null) {
            boolean on = ShellCheckRules.find(doc.id()).isPresent() && isOn(ShellCheckRules.FAMILY);
            Choice own = choice(doc, Profile.RECOMMENDED, settings);
            boolean skipped = settings.skippedRules().stream().anyMatch(doc::isNamed)
                    || level(settings, doc::isNamed).filter(OFF::equals).isPresent();
            known = new Choice(on && !skipped, own.severity());
            choices.put(doc.id(), known);
        }
        return known;
    }

    /** Whether the rule reports. */
    boolean isOn(RuleDoc doc) {
        return of(doc).on();
    }

    /** Whether settings let {@code text} stand where the rule finds it; never what BuildKit's parser refuses. */
    boolean isExcepted(RuleDoc doc, Supplier<String> text) {
        return !settings.policy().exceptions().isEmpty()
                && !SyntaxRules.isOne(doc)
                && exceptions
                        .computeIfAbsent(doc.id(), it -> exceptions(doc))
                        .filter(it -> it.matcher(text.get()).matches())
                        .isPresent();
    }

    private Optional<Pattern> exceptions(RuleDoc doc) {
        String either = settings.policy().exceptions().entrySet().stream()
                .filter(it -> doc.isNamed(it.getKey()))
                .flatMap(it -> it.getValue().stream())
                .map(Selection::regex)
                .collect(Collectors.joining("|"));
        return either.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(either, Pattern.DOTALL));
    }

    private static String regex(String pattern) {
        return Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    }

    /** The severity a finding is shown with; empty when it is not to be shown. */
    Optional<Severity> severity(RuleDoc doc, Severity reported) {
        Choice choice = of(doc);
        return choice.on() ? Optional.of(choice.severity().orElse(reported)) : Optional.empty();
    }
}
