package dev.slipway.lsp;

import com.google.gson.JsonObject;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.FileId;
import dev.slipway.text.TextSpan;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A request that waits for its answer. It may be asked several times, each time from a newer world: a round is one of them,
 * and only the last one answers.
 */
final class Running {
    private final Request request;
    private final Optional<FileId> file;
    private final CompletableFuture<Object> answer = new CompletableFuture<>();
    private volatile Params params;
    private volatile int round;

    Running(Request request, Params params) {
        this.request = Objects.requireNonNull(request);
        this.params = Objects.requireNonNull(params);
        this.file = request.document().map(document -> document.apply(params.json()));
    }

    Request request() {
        return request;
    }

    /** As they were sent, but for the range, which moves with the text. */
    Params params() {
        return params;
    }

    /** The document it is about. */
    Optional<FileId> file() {
        return file;
    }

    CompletableFuture<Object> answer() {
        return answer;
    }

    /** Only one thread may begin rounds. */
    int nextRound() {
        round = round + 1;
        return round;
    }

    /** Whether somebody waits for what {@code asked}, a round, finds out. */
    boolean isIn(int asked) {
        return round == asked && !answer.isDone();
    }

    /** A range that was meant for {@code before} becomes the one around the same text of {@code after}. */
    void moveRange(SyntaxTree before, SyntaxTree after, PositionEncoding encoding) {
        if (!(params.json().get("range") instanceof JsonObject)) {
            return;
        }
        TextSpan meant = new Positions(before, encoding).span(params.range());
        TextSpan now = moved(meant, before.text(), after.text());
        JsonObject json = params.json().deepCopy();
        json.add("range", params.gson().toJsonTree(new Positions(after, encoding).range(now)));
        params = new Params(json, params.gson());
    }

    /** What lies behind the changed text goes with its end, what lies in it becomes as long as it is at most. */
    static TextSpan moved(TextSpan span, String before, String after) {
        int shared = Math.min(before.length(), after.length());
        int head = 0;
        while (head < shared && before.charAt(head) == after.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shared - head
                && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        int start = moved(span.start(), head, tail, before.length(), after.length());
        return new TextSpan(start, Math.max(start, moved(span.end(), head, tail, before.length(), after.length())));
    }

    private static int moved(int offset, int head, int tail, int before, int after) {
        if (offset <= head) {
            return offset;
        }
        return offset >= before - tail ? offset + after - before : Math.min(offset, after - tail);
    }
}
