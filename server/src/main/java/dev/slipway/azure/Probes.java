package dev.slipway.azure;

import dev.slipway.syntax.Flag;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a flag of HEALTHCHECK would be in a probe of Kubernetes or Container Apps, which counts in seconds. */
final class Probes {
    private static final Map<String, String> FIELDS = Map.of(
            "interval", "periodSeconds",
            "timeout", "timeoutSeconds",
            "retries", "failureThreshold",
            "start-period", "initialDelaySeconds");
    private static final Pattern SECONDS = Pattern.compile("(?:(\\d{1,4})m)?(?:(\\d{1,6})s)?");

    /** One sentence; empty for a flag that HEALTHCHECK does not have. */
    static Optional<String> of(Flag flag) {
        String name = flag.name().text();
        if (name.equals("start-interval")) {
            return Optional.of("Probes of AKS and Container Apps have no counterpart of it");
        }
        return Optional.ofNullable(FIELDS.get(name))
                .map(field -> "In a probe of AKS or Container Apps: `" + field
                        + value(name, flag.valueText()).map(it -> ": " + it).orElse("") + "`");
    }

    private static Optional<String> value(String name, String text) {
        if (name.equals("retries")) {
            return Optional.of(text).filter(it -> it.matches("\\d{1,6}"));
        }
        Matcher read = SECONDS.matcher(text);
        if (text.isEmpty() || !read.matches()) {
            return Optional.empty();
        }
        int minutes = read.group(1) == null ? 0 : Integer.parseInt(read.group(1));
        int seconds = read.group(2) == null ? 0 : Integer.parseInt(read.group(2));
        return Optional.of(String.valueOf(minutes * 60 + seconds));
    }

    private Probes() {}
}
