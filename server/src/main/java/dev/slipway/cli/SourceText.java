package dev.slipway.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * The bytes of a file as text, its byte order mark included.
 *
 * @param invalidAt where the first bytes stood that are no UTF-8; empty in a valid file
 * @param kind whether the bytes are text at all
 */
record SourceText(String text, OptionalInt invalidAt, Kind kind) {
    /** More than a hundred times what the longest Dockerfiles have; what is larger was generated or is something else. */
    static final int MAX_BYTES = 5_000_000;

    /** How far to look for a NUL byte. */
    private static final int PROBE = 64 * 1024;

    /** What the bytes look like. */
    enum Kind {
        TEXT,
        UTF_16,
        BINARY,
        TOO_LARGE
    }

    SourceText {
        Objects.requireNonNull(text);
        Objects.requireNonNull(invalidAt);
        Objects.requireNonNull(kind);
    }

    /** Reads a file, of one that is too large no more than that takes. */
    static SourceText read(Path path) throws IOException {
        try (InputStream stream = Files.newInputStream(path)) {
            return read(stream);
        }
    }

    static SourceText read(InputStream stream) throws IOException {
        return of(stream.readNBytes(MAX_BYTES + 1));
    }

    static SourceText of(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] == -1 && bytes[1] == -2 || bytes[0] == -2 && bytes[1] == -1)) {
            return new SourceText("", OptionalInt.empty(), Kind.UTF_16);
        }
        for (int i = 0; i < Math.min(bytes.length, PROBE); i++) {
            if (bytes[i] == 0) {
                return new SourceText("", OptionalInt.empty(), Kind.BINARY);
            }
        }
        if (bytes.length > MAX_BYTES) {
            return new SourceText("", OptionalInt.empty(), Kind.TOO_LARGE);
        }
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        CharsetDecoder strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = strict.decode(ByteBuffer.wrap(bytes), chars, true);
        if (!result.isError()) {
            return new SourceText(chars.flip().toString(), OptionalInt.empty(), Kind.TEXT);
        }
        return new SourceText(new String(bytes, StandardCharsets.UTF_8), OptionalInt.of(chars.position()), Kind.TEXT);
    }

    /** Whether the text can be written back without a loss. */
    boolean isWritable() {
        return kind == Kind.TEXT && invalidAt.isEmpty();
    }
}
