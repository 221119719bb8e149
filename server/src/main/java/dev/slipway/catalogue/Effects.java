package dev.slipway.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the templates of paths. A template is {@code kind:path}, or {@code open}. The path may hold one placeholder:
 * {@code {1}} the first operand, {@code {last}}, {@code {operands}} each of them, {@code {init}} all but the last,
 * {@code {rest}} all but the first, {@code {-o|--output}} the value of an option; {@code {-o:a.out}} gives a default. A
 * template whose placeholder has no value is left out.
 */
final class Effects {
    static final Pattern TEMPLATE =
            Pattern.compile("open|(exact|below|into|gone|attributes):([^{}]*)(?:\\{([^{}]+)\\}([^{}]*))?");

    private Effects() {}

    static List<Effect> fill(List<String> templates, List<String> operands, Map<String, List<String>> options) {
        List<Effect> effects = new ArrayList<>();
        for (String template : templates) {
            Matcher form = TEMPLATE.matcher(template);
            if (!form.matches() || form.group(1) == null) {
                effects.add(new Effect(Effect.Kind.OPEN, ""));
                continue;
            }
            Effect.Kind kind = Effect.Kind.valueOf(form.group(1).toUpperCase(java.util.Locale.ROOT));
            if (form.group(3) == null) {
                effects.add(new Effect(kind, form.group(2)));
            } else {
                for (String value : values(form.group(3), operands, options)) {
                    effects.add(new Effect(kind, form.group(2) + value + form.group(4)));
                }
            }
        }
        return effects;
    }

    private static List<String> values(String placeholder, List<String> operands, Map<String, List<String>> options) {
        int colon = placeholder.indexOf(':');
        String name = colon < 0 ? placeholder : placeholder.substring(0, colon);
        List<String> values = named(name, operands, options);
        if (!values.isEmpty() || colon < 0) {
            return values;
        }
        String otherwise = placeholder.substring(colon + 1);
        return otherwise.equals("@git") ? cloned(operands).map(List::of).orElse(List.of()) : List.of(otherwise);
    }

    private static List<String> named(String name, List<String> operands, Map<String, List<String>> options) {
        int size = operands.size();
        switch (name) {
            case "operands":
                return operands;
            case "last":
                return size == 0 ? List.of() : operands.subList(size - 1, size);
            case "init":
                return size == 0 ? List.of() : operands.subList(0, size - 1);
            case "rest":
                return size == 0 ? List.of() : operands.subList(1, size);
            default:
                break;
        }
        if (name.startsWith("-")) {
            for (String option : name.split("\\|")) {
                List<String> given = options.getOrDefault(option, List.of());
                if (!given.isEmpty()) {
                    return given.subList(given.size() - 1, given.size());
                }
            }
            return List.of();
        }
        int index = Integer.parseInt(name) - 1;
        return index < size ? operands.subList(index, index + 1) : List.of();
    }

    /** The directory that {@code git clone} makes: the last element of the address without {@code .git}. */
    private static Optional<String> cloned(List<String> operands) {
        if (operands.isEmpty()) {
            return Optional.empty();
        }
        String address = operands.get(0).replaceAll("/+$", "");
        String name = address.substring(Math.max(address.lastIndexOf('/'), address.lastIndexOf(':')) + 1);
        return Optional.of(name.endsWith(".git") ? name.substring(0, name.length() - 4) : name)
                .filter(it -> !it.isEmpty());
    }
}
