package dev.slipway.syntax.parse;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A duration as Go's {@code time.ParseDuration} reads it, and as HEALTHCHECK's flags take it (instructions/parse.go). */
enum GoDuration {
    /** No duration. */
    NONE,
    /** Neither 0 nor as long as a millisecond; what is below zero is that too. */
    TOO_SHORT,
    GOOD;

    private static final Map<String, BigDecimal> NANOSECONDS = Map.of(
            "ns", new BigDecimal(1),
            "us", new BigDecimal(1_000),
            "µs", new BigDecimal(1_000),
            "μs", new BigDecimal(1_000),
            "ms", new BigDecimal(1_000_000),
            "s", new BigDecimal(1_000_000_000L),
            "m", new BigDecimal(60_000_000_000L),
            "h", new BigDecimal(3_600_000_000_000L));
    private static final BigDecimal MILLISECOND = new BigDecimal(1_000_000);
    private static final Pattern PART = Pattern.compile("(\\d+(\\.\\d*)?|\\.\\d+)(ns|us|µs|μs|ms|s|m|h)");
    private static final int MAX_LENGTH = 64;

    /** What {@code value} is. */
    static GoDuration of(String value) {
        Optional<BigDecimal> nanoseconds = nanoseconds(value);
        if (nanoseconds.isEmpty()) {
            return NONE;
        }
        boolean tooShort = nanoseconds.get().signum() != 0 && nanoseconds.get().compareTo(MILLISECOND) < 0;
        return tooShort ? TOO_SHORT : GOOD;
    }

    private static Optional<BigDecimal> nanoseconds(String value) {
        String digits = value.startsWith("-") || value.startsWith("+") ? value.substring(1) : value;
        if (digits.equals("0")) {
            return Optional.of(BigDecimal.ZERO);
        }
        if (digits.isEmpty() || digits.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        Matcher part = PART.matcher(digits);
        int at = 0;
        while (at < digits.length()) {
            part.region(at, digits.length());
            if (!part.lookingAt()) {
                return Optional.empty();
            }
            String number = part.group(1).endsWith(".") ? part.group(1) + "0" : part.group(1);
            sum = sum.add(new BigDecimal(number).multiply(NANOSECONDS.get(part.group(3))));
            at = part.end();
        }
        return Optional.of(value.startsWith("-") ? sum.negate() : sum);
    }
}
