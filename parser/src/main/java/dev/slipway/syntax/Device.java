package dev.slipway.syntax;

import dev.slipway.syntax.parse.MountParser;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A {@code RUN --device=...} (instructions/commands_rundevice.go, ParseDevice).
 *
 * @param name a CDI device such as {@code vendor.com/class=name}; empty when none is written
 * @param required whether the step fails without it
 * @param problem what BuildKit refuses; empty when it takes the flag
 */
public record Device(Flag flag, String name, boolean required, Optional<Problem> problem) {
    private static final List<String> TRUE = List.of("1", "t", "T", "TRUE", "true", "True");
    private static final List<String> FALSE = List.of("0", "f", "F", "FALSE", "false", "False");

    /** What is wrong, and where; relative to the item. */
    public record Problem(TextSpan span, String message) {}

    public Device {
        Objects.requireNonNull(flag);
        Objects.requireNonNull(name);
        Objects.requireNonNull(problem);
    }

    /** The device that {@code flag}, a {@code --device}, asks for. */
    public static Device of(Flag flag) {
        String name = "";
        boolean required = false;
        for (Mount.Option option : MountParser.parse(flag).options()) {
            String value = option.value().map(Word::text).orElse("");
            boolean named = option.name().equals("name") && option.value().isPresent();
            if (named && !name.isEmpty()) {
                return new Device(flag, name, required, problem(option, "the device is already named " + name));
            }
            if (named) {
                name = value;
            } else if (option.name().equals("required")) {
                if (option.value().isPresent() && !TRUE.contains(value) && !FALSE.contains(value)) {
                    return new Device(flag, name, required, problem(option, "`required` takes true or false"));
                }
                required = option.value().isEmpty() || TRUE.contains(value);
            } else if (name.isEmpty()) {
                name = option.key().text()
                        + option.value().map(it -> "=" + it.text()).orElse("");
            } else {
                String message = "a device has no option `" + option.name() + "`: name and required are all";
                return new Device(flag, name, required, problem(option, message));
            }
        }
        return new Device(flag, name, required, Optional.empty());
    }

    private static Optional<Problem> problem(Mount.Option option, String message) {
        return Optional.of(new Problem(option.key().span(), message));
    }
}
