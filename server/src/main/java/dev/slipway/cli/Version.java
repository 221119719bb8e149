package dev.slipway.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The program's version; the build writes it into a resource. */
final class Version {
    private static final String UNKNOWN = "development";

    static String text() {
        try (InputStream stream = Version.class.getResourceAsStream("/dev/slipway/version.txt")) {
            String text = stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
            return text.isEmpty() || text.startsWith("$") ? UNKNOWN : text;
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    private Version() {}
}
