package dev.slipway.lsp;

import com.google.gson.Gson;
import java.util.concurrent.CompletableFuture;

/** What a session may say to its client. */
interface Client {
    void notify(String method, Object params);

    /** Completed exceptionally when the client refuses. */
    CompletableFuture<Object> request(String method, Object params);

    /** What makes JSON of answers. */
    Gson gson();

    /** Tells the people who look at the client's log, or at standard error. */
    void log(String message);

    /** Logs that {@code what} failed, once for each kind of failure. */
    void failed(String what, Throwable why);
}
