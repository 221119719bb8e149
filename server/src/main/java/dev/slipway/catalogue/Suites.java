package dev.slipway.catalogue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The releases of distributions, by the names and numbers that tags use. */
public final class Suites {
    private static final Pattern ALPINE = Pattern.compile("alpine(\\d+\\.\\d+)(?:\\.\\d+)?");

    private Suites() {}

    /** Loaded when first asked. */
    private static final class Rows {
        static final Map<String, Suite> BY_NAME = new HashMap<>();
        static final Map<String, Suite> BY_NUMBER = new HashMap<>();

        static {
            for (Table.Row row : Table.read("suites.tsv")) {
                Suite suite = new Suite(
                        row.text("suite"),
                        row.text("distribution"),
                        row.optional("version").orElse(""),
                        row.constant("libc", Libc.class),
                        row.optional("libc-version").orElse(""),
                        row.yes("moves"));
                BY_NAME.put(suite.name(), suite);
                if (!suite.moving()) {
                    BY_NUMBER.putIfAbsent(suite.distribution() + suite.version(), suite);
                }
            }
        }
    }

    /** The release called {@code name}, {@code alpine3.17} included; empty when it is not known. */
    public static Optional<Suite> find(String name) {
        Matcher alpine = ALPINE.matcher(name);
        if (name.startsWith("alpine") && alpine.matches()) {
            return Optional.of(alpine(alpine.group(1)));
        }
        return Optional.ofNullable(Rows.BY_NAME.get(name));
    }

    /** The release of {@code distribution} with that number, point releases included ({@code 12.5} is Debian 12). */
    static Optional<Suite> numbered(String distribution, Version version) {
        if (distribution.equals("alpine")) {
            return version.minor().map(Suites::alpine);
        }
        return version.minor()
                .map(minor -> Rows.BY_NUMBER.get(distribution + minor))
                .or(() -> Optional.ofNullable(Rows.BY_NUMBER.get(distribution + version.major())));
    }

    /** Whether {@code distribution} has a release of that number. */
    public static boolean isRelease(String distribution, String number) {
        return Version.parse(number).flatMap(it -> numbered(distribution, it)).isPresent();
    }

    private static Suite alpine(String version) {
        return new Suite("alpine" + version, "alpine", version, Libc.MUSL, "", false);
    }
}
