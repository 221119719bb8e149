package dev.slipway.lint.rules;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The types that a label schema may ask for. */
final class LabelTypes {
    /** semver.org, 2.0.0. */
    private static final Pattern SEMANTIC_VERSION =
            Pattern.compile("(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)"
                    + "(?:-(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\\.(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*)?"
                    + "(?:\\+[0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*)?");

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{7}|[0-9a-f]{40}");
    private static final Pattern MAIL = Pattern.compile(
            "(?:[^<>\"]*<)?[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?>?");

    private static final Map<String, Type> TYPES = Map.of(
            "url", new Type("LabelNoUrl", "is no URL", LabelTypes::isUrl),
            "rfc3339", new Type("LabelNoTime", "is no time as RFC 3339 writes it", LabelTypes::isTime),
            "spdx", new Type("LabelNoLicense", "is no SPDX licence expression", Licenses::isExpression),
            "hash",
                    new Type(
                            "LabelNoRevision",
                            "is no Git hash of 7 or 40 digits",
                            it -> HASH.matcher(it).matches()),
            "semver",
                    new Type(
                            "LabelNoVersion",
                            "is no semantic version",
                            it -> SEMANTIC_VERSION.matcher(it).matches()),
            "email",
                    new Type(
                            "LabelNoMail",
                            "is no e-mail address",
                            it -> MAIL.matcher(it).matches()));

    private record Type(String rule, String message, Predicate<String> accepts) {}

    /** What is wrong with a value, and which rule says so. */
    record Problem(String rule, String message) {}

    /** Why {@code value} is not of {@code type}; empty when it is, and for a type that nobody knows. */
    static Optional<Problem> problem(String type, String value) {
        return Optional.ofNullable(TYPES.get(type))
                .filter(it -> !it.accepts().test(value))
                .map(it -> new Problem(it.rule(), it.message()));
    }

    private static boolean isUrl(String value) {
        try {
            return new URI(value).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isTime(String value) {
        try {
            OffsetDateTime.parse(value.replace(' ', 'T'));
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private LabelTypes() {}
}
