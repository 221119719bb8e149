package dev.slipway.lint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ShellCheck's remarks as rules: each code is one, so that it can be graded, switched off and hidden by its name. None is
 * listed; whatever ShellCheck says exists.
 */
public final class ShellCheckRules {
    /** Switches them all on. It belongs to no profile, since it starts a program. */
    public static final RuleDoc FAMILY = new RuleDoc(
            "ShellCheck",
            List.of(),
            Severity.WARNING,
            Set.of(),
            "0.1.0",
            "ShellCheck has something to say about what a RUN hands to its shell.",
            """
            Switched on by `--shellcheck`, by `shellcheck: true` in `.slipway.yaml`, or by the editor's setting
            `slipway.shellcheck`. The program `shellcheck` must be on the PATH; it is started once for each file and gets the
            scripts of its RUN instructions, with the variables that ENV and ARG set. Findings carry its codes, such as
            `SC2086`, which work wherever a rule's name does.
            """);

    private static final Pattern CODE = Pattern.compile("(?i)SC(\\d{4})");
    private static final String PAGES = "https://www.shellcheck.net/wiki/";
    private static final Map<String, RuleDoc> DOCS = new ConcurrentHashMap<>();

    /** The rule called {@code name}, {@code SC} and four digits in any casing; empty for another name. */
    public static Optional<RuleDoc> find(String name) {
        Matcher code = CODE.matcher(name);
        return code.matches()
                ? Optional.of(DOCS.computeIfAbsent("SC" + code.group(1), ShellCheckRules::doc))
                : Optional.empty();
    }

    /** The page about the rule {@code id}; empty when it is none of ShellCheck's. */
    public static Optional<String> page(String id) {
        return CODE.matcher(id).matches() ? Optional.of(PAGES + id) : Optional.empty();
    }

    private static RuleDoc doc(String id) {
        return new RuleDoc(
                id,
                List.of(),
                Severity.WARNING,
                Set.of(),
                "0.1.0",
                "ShellCheck says so of what a RUN hands to its shell.",
                "ShellCheck's own page tells what it means: <" + PAGES + id + ">.");
    }

    private ShellCheckRules() {}
}
