package dev.slipway.lsp;

import java.util.List;
import java.util.Optional;

/** What a client counts within a line. */
enum PositionEncoding {
    UTF_8("utf-8"),
    UTF_16("utf-16"),
    UTF_32("utf-32");

    private final String id;

    PositionEncoding(String id) {
        this.id = id;
    }

    /** The name in LSP. */
    String id() {
        return id;
    }

    /** How many units the character {@code codePoint} has. A lone surrogate counts like any other of its size. */
    int units(int codePoint) {
        return switch (this) {
            case UTF_8 -> codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
            case UTF_16 -> Character.charCount(codePoint);
            case UTF_32 -> 1;
        };
    }

    /**
     * What to use with a client that offers {@code names}, the preferred first: the first we know. A client that offers
     * nothing means UTF-16.
     */
    static PositionEncoding negotiate(List<String> names) {
        return names.stream().flatMap(name -> of(name).stream()).findFirst().orElse(UTF_16);
    }

    private static Optional<PositionEncoding> of(String name) {
        for (PositionEncoding encoding : values()) {
            if (encoding.id.equals(name)) {
                return Optional.of(encoding);
            }
        }
        return Optional.empty();
    }
}
