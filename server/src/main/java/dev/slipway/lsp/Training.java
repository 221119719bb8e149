package dev.slipway.lsp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A session with itself, so that Java can record which classes a server needs and start the next one faster. It touches
 * no disk and no network.
 */
final class Training {
    private static final int PIPE = 1 << 16;
    private static final long PATIENCE_SECONDS = 20;
    private static final String URI = "untitled:slipway-training";
    private static final String DOCUMENT = "\"textDocument\":{\"uri\":\"" + URI + "\"}";
    private static final String HERE = DOCUMENT + ",\"position\":{\"line\":8,\"character\":13}";
    private static final String SAMPLE =
            "# syntax=docker/dockerfile:1\\nARG VERSION=22\\nFROM node:${VERSION}-slim AS build\\n"
                    + "WORKDIR /app\\nCOPY package.json .\\nRUN npm ci && npm run build\\nFROM node:22-slim\\nWORKDIR /app\\n"
                    + "COPY --from=bild /app /app\\nEXPOSE 8080\\nUSER node\\nCMD [\\\"node\\\", \\\"server.js\\\"]\\n";

    /** What an editor asks in its first minute. */
    private static final List<String> REQUESTS = List.of(
            "\"textDocument/completion\",\"params\":{" + HERE + "}",
            "\"textDocument/hover\",\"params\":{" + HERE + "}",
            "\"textDocument/codeAction\",\"params\":{" + DOCUMENT
                    + ",\"range\":{\"start\":{\"line\":8,\"character\":12},\"end\":{\"line\":8,\"character\":16}},"
                    + "\"context\":{\"diagnostics\":[]}}",
            "\"textDocument/documentSymbol\",\"params\":{" + DOCUMENT + "}",
            "\"textDocument/foldingRange\",\"params\":{" + DOCUMENT + "}",
            "\"textDocument/documentLink\",\"params\":{" + DOCUMENT + "}",
            "\"textDocument/codeLens\",\"params\":{" + DOCUMENT + "}",
            "\"textDocument/documentHighlight\",\"params\":{" + HERE + "}",
            "\"textDocument/semanticTokens/full\",\"params\":{" + DOCUMENT + "}");

    /** Runs it. @return the exit code: 0, or 1 if the session did not come to its end */
    static int run() throws IOException {
        Heard heard = new Heard();
        try (PipedOutputStream to = new PipedOutputStream();
                PipedInputStream in = new PipedInputStream(to, PIPE)) {
            Connection connection = new Connection(in, heard, new PrintStream(OutputStream.nullOutputStream()));
            Thread reader = new Thread(connection::listen, "slipway reader");
            reader.setDaemon(true);
            reader.start();
            send(
                    to,
                    "\"id\":0,\"method\":\"initialize\",\"params\":{\"processId\":null,\"rootUri\":null,\"capabilities\":"
                            + "{\"textDocument\":{\"publishDiagnostics\":{\"relatedInformation\":true,\"versionSupport\":true},"
                            + "\"hover\":{\"contentFormat\":[\"markdown\"]},\"completion\":{\"completionItem\":"
                            + "{\"snippetSupport\":true}},\"codeAction\":{\"codeActionLiteralSupport\":{\"codeActionKind\":"
                            + "{\"valueSet\":[\"quickfix\",\"refactor\"]}}}},\"workspace\":{\"workspaceEdit\":"
                            + "{\"documentChanges\":true}}}}");
            send(to, "\"method\":\"initialized\",\"params\":{}");
            send(
                    to,
                    "\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{\"uri\":\"" + URI
                            + "\",\"languageId\":\"dockerfile\",\"version\":1,\"text\":\"" + SAMPLE + "\"}}");
            heard.await("publishDiagnostics");
            for (int i = 0; i < REQUESTS.size(); i++) {
                send(to, "\"id\":" + (i + 1) + ",\"method\":" + REQUESTS.get(i));
            }
            send(
                    to,
                    "\"method\":\"textDocument/didChange\",\"params\":{\"textDocument\":{\"uri\":\"" + URI
                            + "\",\"version\":2},\"contentChanges\":[{\"range\":{\"start\":{\"line\":8,\"character\":13},"
                            + "\"end\":{\"line\":8,\"character\":13}},\"text\":\"u\"}]}");
            send(to, "\"id\":100,\"method\":\"shutdown\"");
            send(to, "\"method\":\"exit\"");
            return connection.session().exit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static void send(OutputStream to, String body) throws IOException {
        byte[] bytes = ("{\"jsonrpc\":\"2.0\"," + body + "}").getBytes(StandardCharsets.UTF_8);
        to.write(("Content-Length: " + bytes.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        to.write(bytes);
        to.flush();
    }

    /** What the server says; only whether it says a certain word counts. */
    private static final class Heard extends OutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final CompletableFuture<Void> word = new CompletableFuture<>();
        private volatile String awaited;

        @Override
        public void write(int one) {
            bytes.write(one);
        }

        @Override
        public void write(byte[] all, int offset, int length) {
            bytes.write(all, offset, length);
        }

        /** A message is whole when it is flushed. */
        @Override
        public void flush() {
            if (awaited != null && bytes.toString(StandardCharsets.UTF_8).contains(awaited)) {
                word.complete(null);
            }
        }

        void await(String wanted) throws InterruptedException, ExecutionException, TimeoutException {
            awaited = wanted;
            flush();
            word.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private Training() {}
}
