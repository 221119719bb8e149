package dev.slipway.lsp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Cuts a stream into messages by their {@code Content-Length}. A header that cannot be used is reported and the next one
 * looked for, so that one broken message does not end a session.
 */
final class MessageReader {
    private static final String LENGTH = "content-length:";
    private static final int MAX_LENGTH = 128 * 1024 * 1024;
    private static final int MAX_LINE = 4096;

    private final Consumer<String> complaints;
    private InputStream in;
    private boolean isLost;

    /**
     * @param in read byte by byte between messages, so it should be buffered
     * @param complaints told what is wrong with a header, once until a good one follows
     */
    MessageReader(InputStream in, Consumer<String> complaints) {
        this.in = in;
        this.complaints = complaints;
    }

    /** The next message; empty at the end of the stream. A message the stream ends in is lost. */
    Optional<String> next() throws IOException {
        while (true) {
            Optional<Integer> length = header();
            if (length.isEmpty()) {
                return Optional.empty();
            }
            int wanted = length.get();
            if (wanted >= 0) {
                byte[] body = in.readNBytes(wanted);
                return body.length < wanted ? Optional.empty() : Optional.of(new String(body, StandardCharsets.UTF_8));
            }
        }
    }

    /**
     * To be told when {@code body}, the last message, could not be read: its header may have been too long and it may
     * hold the start of the next message, which is then read again.
     */
    void wasBroken(String body) {
        int next = body.toLowerCase(Locale.ROOT).indexOf(LENGTH);
        if (next >= 0) {
            byte[] again = body.substring(next).getBytes(StandardCharsets.UTF_8);
            in = new SequenceInputStream(new ByteArrayInputStream(again), in);
        }
    }

    /** The length that a header gives; -1 for a header without a usable one; empty at the end of the stream. */
    private Optional<Integer> header() throws IOException {
        int length = -1;
        boolean isEmpty = true;
        while (true) {
            Optional<String> line = line();
            if (line.isEmpty()) {
                return Optional.empty();
            }
            String text = line.get();
            if (text.isEmpty() && isEmpty) {
                continue;
            }
            if (text.isEmpty()) {
                if (length >= 0) {
                    isLost = false;
                } else {
                    complain("a message has no usable Content-Length");
                }
                return Optional.of(length);
            }
            isEmpty = false;
            // Behind garbage, or a message that was longer than its header said, a header does not start its line.
            int at = text.toLowerCase(Locale.ROOT).lastIndexOf(LENGTH);
            if (at > 0) {
                complain("there is something between two messages");
            }
            if (at >= 0) {
                length = length(text.substring(at + LENGTH.length()).strip());
            }
        }
    }

    private static int length(String digits) {
        try {
            int length = Integer.parseInt(digits);
            return length <= MAX_LENGTH ? Math.max(length, -1) : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** A line without its end, of which at most the last part is kept; empty at the end of the stream. */
    private Optional<String> line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                return Optional.empty();
            }
            if (c != '\r') {
                line.append((char) c);
            }
            if (line.length() > MAX_LINE) {
                line.delete(0, MAX_LINE / 2);
            }
        }
        return Optional.of(line.toString());
    }

    private void complain(String message) {
        if (!isLost) {
            isLost = true;
            complaints.accept(message);
        }
    }
}
