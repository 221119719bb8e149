package dev.slipway.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names the run-time image of one image. A template holds placeholders; a part in square brackets is left out when
 * one of its placeholders has no value.
 */
final class Siblings {
    static final String SAME = "(same)";
    static final String NONE = "(none)";

    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\]]*)\\]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)\\}");

    private final String reference;
    private final String repository;
    private final ImageRow row;
    private final Tag tag;
    private final Optional<Suite> suite;
    private final String distribution;
    private final Optional<Integer> java;
    private final boolean moving;

    Siblings(
            String reference,
            String repository,
            ImageRow row,
            Tag tag,
            Optional<Suite> suite,
            String distribution,
            Optional<Integer> java,
            boolean moving) {
        this.reference = reference;
        this.repository = repository;
        this.row = row;
        this.tag = tag;
        this.suite = suite;
        this.distribution = distribution;
        this.java = java;
        this.moving = moving;
    }

    Sibling find(RuntimeKind kind) {
        if (tag.isWindows()) {
            return unknown(Sibling.Reason.WINDOWS, "`" + reference + "` is a Windows image");
        }
        if (tag.words().contains("onbuild")) {
            return unknown(Sibling.Reason.NO_SIBLING, "`" + reference + "` runs ONBUILD triggers");
        }
        if (!tag.unread().isEmpty()) {
            return unknown(
                    Sibling.Reason.UNKNOWN_VERSION,
                    "the tag of `" + reference + "` holds `" + tag.unread().get(0) + "`, which is not understood");
        }
        List<ImageRow.SiblingRow> rows = row.siblings();
        if (rows.isEmpty()) {
            return row.role() == ImageRole.SDK
                    ? unknown(Sibling.Reason.NO_SIBLING, "`" + repository + "` has no run-time image")
                    : new Sibling.Same();
        }
        if (kind == RuntimeKind.CONSOLE) {
            Optional<Sibling> console = firstOf(rows, RuntimeKind.CONSOLE);
            if (console.isPresent()) {
                return console.get();
            }
        }
        return firstOf(rows, RuntimeKind.STANDARD)
                .orElseGet(() -> unknown(
                        Sibling.Reason.UNKNOWN_VERSION,
                        "the tag of `" + reference + "` does not tell which run-time image fits"));
    }

    private static Sibling unknown(Sibling.Reason reason, String why) {
        return new Sibling.Unknown(reason, why);
    }

    private Optional<Sibling> firstOf(List<ImageRow.SiblingRow> rows, RuntimeKind kind) {
        for (ImageRow.SiblingRow each : rows) {
            if (each.kind() == kind && each.when().holds(tag, suite, distribution, java)) {
                if (each.template().equals(SAME)) {
                    return Optional.of(new Sibling.Same());
                }
                if (each.template().equals(NONE)) {
                    return Optional.of(unknown(
                            Sibling.Reason.NO_SIBLING, "`" + reference + "` has no run-time image of its kind"));
                }
                Optional<String> name = fill(each.template()).filter(it -> !each.listed() || isListed(it));
                if (name.isPresent()) {
                    return Optional.of(new Sibling.Found(prefix() + name.get(), moving || each.moves()));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the table of suites vouches for the tag: for families that skip versions. */
    private static boolean isListed(String name) {
        return Images.find(name).flatMap(CatalogueImage::suite).isPresent();
    }

    /** What stands before the repository: a mirror, or {@code docker.io/}. */
    private String prefix() {
        return reference.substring(0, Math.max(0, reference.indexOf(repository)));
    }

    private Optional<String> fill(String template) {
        Map<String, String> values = values();
        Matcher optional = OPTIONAL.matcher(template);
        StringBuilder whole = new StringBuilder();
        while (optional.find()) {
            String part = put(optional.group(1), values).orElse("");
            optional.appendReplacement(whole, Matcher.quoteReplacement(part));
        }
        optional.appendTail(whole);
        return put(whole.toString(), values);
    }

    private static Optional<String> put(String text, Map<String, String> values) {
        Matcher placeholder = PLACEHOLDER.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (placeholder.find()) {
            String value = values.get(placeholder.group(1));
            if (value == null) {
                return Optional.empty();
            }
            placeholder.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return Optional.of(placeholder.appendTail(filled).toString());
    }

    /**
     * {@code version}: the number or name as written. {@code minor}: its first two parts. {@code java}: the Java
     * version. {@code suite}: the release, written or by default. {@code written}: as written. {@code release}: the
     * number of the release.
     */
    private Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        tag.version().map(Version::written).or(tag::named).ifPresent(it -> values.put("version", it));
        tag.version().flatMap(Version::minor).ifPresent(it -> values.put("minor", it));
        java.ifPresent(it -> values.put("java", it.toString()));
        suite.ifPresent(it -> values.put("suite", it.name()));
        suite.map(Suite::version).filter(it -> !it.isEmpty()).ifPresent(it -> values.put("release", it));
        tag.suiteText().ifPresent(it -> values.put("written", it));
        return values;
    }
}
