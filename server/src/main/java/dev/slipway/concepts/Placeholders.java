package dev.slipway.concepts;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The few names in braces that a concept's text may hold, always inside a code span. */
final class Placeholders {
    /** Every placeholder with what is printed when its value is not known. */
    static final Map<String, String> NEUTRAL = Map.of("stage", "<stage>", "port", "<port>", "target", "<target>");

    static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");
    private static final Pattern PLAIN_VALUE = Pattern.compile("[\\p{L}\\p{N}._:/@-]+");

    private Placeholders() {}

    /**
     * Replaces placeholders.
     *
     * @param text a sentence
     * @param values by name without braces; a missing value, or one that could break out of a code span or a command
     *     line, gives way to the neutral word
     */
    static String fill(String text, Map<String, String> values) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        return PLACEHOLDER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(match.group(1), values)));
    }

    private static String value(String name, Map<String, String> values) {
        String value = values.getOrDefault(name, "");
        return PLAIN_VALUE.matcher(value).matches() ? value : NEUTRAL.getOrDefault(name, name);
    }
}
