package dev.slipway.lint.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Licence expressions as SPDX writes them (SPDX specification, annex "SPDX license expressions"). */
final class Licenses {
    private static final String EXCEPTIONS_FOLLOW = "with";

    /** Loaded when first asked. */
    private static final class Ids {
        static final Set<String> LICENSES = new HashSet<>();
        static final Set<String> EXCEPTIONS = new HashSet<>();

        static {
            Set<String> into = LICENSES;
            for (String line : text().split("\n")) {
                String id = line.strip().toLowerCase(Locale.ROOT);
                if (id.equals(EXCEPTIONS_FOLLOW)) {
                    into = EXCEPTIONS;
                } else if (!id.startsWith("#")) {
                    into.add(id);
                }
            }
        }

        private static String text() {
            try (InputStream in = Licenses.class.getResourceAsStream("/dev/slipway/lint/licenses.txt")) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final String[] tokens;
    private int at;

    private Licenses(String text) {
        this.tokens = text.replace("(", " ( ").replace(")", " ) ").strip().split("\\s+");
    }

    /** Whether {@code text} is an expression of known licences; casing does not matter. */
    static boolean isExpression(String text) {
        Licenses reader = new Licenses(text.toLowerCase(Locale.ROOT));
        return reader.alternatives() && reader.at == reader.tokens.length;
    }

    private boolean alternatives() {
        do {
            if (!term()) {
                return false;
            }
        } while (take("or") || take("and"));
        return true;
    }

    private boolean term() {
        if (take("(")) {
            return alternatives() && take(")");
        }
        if (at >= tokens.length) {
            return false;
        }
        String id = tokens[at++];
        String plain = id.endsWith("+") ? id.substring(0, id.length() - 1) : id;
        if (!Ids.LICENSES.contains(plain) && !id.matches("(?:documentref-[a-z0-9.-]+:)?licenseref-[a-z0-9.-]+")) {
            return false;
        }
        return !take("with") || at < tokens.length && Ids.EXCEPTIONS.contains(tokens[at++]);
    }

    private boolean take(String token) {
        if (at < tokens.length && tokens[at].equals(token)) {
            at++;
            return true;
        }
        return false;
    }
}
