package dev.slipway.lint;

import dev.slipway.config.ConfigFile;
import dev.slipway.config.ConfigProblem;
import dev.slipway.text.Location;
import dev.slipway.text.TextSpan;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Findings about files as such, which no rule can make since a rule sees text only: configuration files, and files that
 * are no text. Settings do not switch them off.
 */
public final class InputRules {
    public static final RuleDoc INVALID_CONFIGURATION = doc(
            "InvalidConfiguration",
            Severity.ERROR,
            "A configuration file holds something that cannot be used.",
            "An unknown key, a value of the wrong type, or broken YAML. What can be read of the file still holds.");
    public static final RuleDoc INVALID_UTF8 = doc("InvalidUtf8", Severity.WARNING, "A file is not valid UTF-8.", """
        BuildKit passes the bytes on as they are, other tools and editors replace them. Slipway checks the file with
        replacement characters and never writes it. Save it as UTF-8.\
        """);
    public static final RuleDoc NOT_TEXT = doc(
            "NotText",
            Severity.ERROR,
            "A file is no text, or text in UTF-16.",
            "A Dockerfile is UTF-8. Windows PowerShell writes UTF-16 when output is redirected with `>`.");

    public static final RuleDoc FILE_TOO_LARGE = doc(
            "FileTooLarge",
            Severity.WARNING,
            "A file is larger than any Dockerfile should be, and was not checked.",
            "Files of more than 5 MB are passed over. Data belongs into files that `COPY` takes from the build"
                    + " context.");

    /** What is documented here. */
    public static final List<RuleDoc> DOCS = List.of(INVALID_CONFIGURATION, INVALID_UTF8, NOT_TEXT, FILE_TOO_LARGE);

    /** What is wrong in a configuration file, in text order. */
    public static List<Finding> of(ConfigFile file) {
        return file.problems().stream()
                .map(it -> finding(it, new Location(file.file(), it.span())))
                .sorted(Comparator.comparingInt(it -> it.location().span().start()))
                .toList();
    }

    private static Finding finding(ConfigProblem problem, Location location) {
        return switch (problem.kind()) {
            case INVALID -> finding(INVALID_CONFIGURATION, location, problem.message());
            case UNKNOWN_RULE -> finding(SuppressionRules.UNKNOWN_RULE_NAME, location, problem.message());
            case PASSED_OVER ->
                new Finding(INVALID_CONFIGURATION, Severity.INFO, location, problem.message(), List.of(), List.of());
        };
    }

    /** A finding of {@code doc}, one of {@link #DOCS}. */
    public static Finding finding(RuleDoc doc, Location location, String message) {
        return new Finding(doc, doc.severity(), location, message, List.of(), List.of());
    }

    /** The place {@code offset} and the character behind it. */
    public static TextSpan at(int offset, String text) {
        return new TextSpan(offset, Math.min(text.length(), offset + 1));
    }

    private static RuleDoc doc(String id, Severity severity, String summary, String markdown) {
        return new RuleDoc(id, List.of(), severity, Set.of(Profile.values()), "0.1.0", summary, markdown);
    }

    private InputRules() {}
}
