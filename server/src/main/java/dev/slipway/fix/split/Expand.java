package dev.slipway.fix.split;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain variables in text. */
public final class Expand {
    private static final Pattern USE = Pattern.compile("\\$(?:\\{(\\w+)\\}|([A-Za-z_]\\w*))");

    private Expand() {}

    /** {@code text} with its variables replaced; those that are not known stand as they are. */
    public static String some(String text, Function<String, Optional<String>> values) {
        Matcher use = USE.matcher(text);
        StringBuilder result = new StringBuilder();
        while (use.find()) {
            Optional<String> value = values.apply(name(use));
            use.appendReplacement(result, Matcher.quoteReplacement(value.orElse(use.group())));
        }
        return use.appendTail(result).toString();
    }

    /** {@code text} with all its variables replaced; empty when anything in it stays open. */
    static Optional<String> known(String text, Function<String, Optional<String>> values) {
        String result = some(text, values);
        return result.indexOf('$') < 0 && result.indexOf('`') < 0 ? Optional.of(result) : Optional.empty();
    }

    /** Whether {@code text} uses the variable {@code name}, in any form. */
    static boolean uses(String text, String name) {
        return Pattern.compile("\\$(?:\\{" + name + "\\b|" + name + "\\b)")
                .matcher(text)
                .find();
    }

    private static String name(Matcher use) {
        return use.group(1) != null ? use.group(1) : use.group(2);
    }
}
