package dev.slipway.lsp;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.slipway.analysis.World;
import dev.slipway.lint.RuleNames;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.JsonRpcException;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.MessageIssueException;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.json.StreamMessageConsumer;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.MessageIssue;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;

/**
 * Bytes to messages and back, between one client and its session. What cannot be read is answered with the error of
 * JSON-RPC that fits, and the connection goes on.
 */
final class Connection implements Client {
    private static final int WARNING = 2;

    private final MessageReader reader;
    private final MessageConsumer writer;
    private final PrintStream err;
    private final MessageJsonHandler json;
    private final RemoteEndpoint remote;
    private final Session session;
    private final Set<String> failures = ConcurrentHashMap.newKeySet();

    /** Held, or its level would be lost: LSP4J warns of a cancellation that comes too late, which is no news. */
    private final Logger lsp4j;

    Connection(InputStream in, OutputStream out, PrintStream err) {
        this(in, out, err, DiskInputs::new);
    }

    /** @param disk what the session may know of the disk */
    Connection(InputStream in, OutputStream out, PrintStream err, Function<RuleNames, World.Inputs> disk) {
        this.err = err;
        // First, since it starts loading what checks need while the rest is set up.
        this.session = new Session(this, disk);
        this.json = Methods.jsonHandler();
        this.lsp4j = Logger.getLogger(RemoteEndpoint.class.getName());
        lsp4j.setLevel(Level.OFF);
        this.reader = new MessageReader(
                new BufferedInputStream(in), complaint -> refuse(null, ResponseErrorCode.ParseError, complaint));
        this.writer = new StreamMessageConsumer(new BufferedOutputStream(out), json);
        this.remote = new RemoteEndpoint(writer, session, this::error);
        json.setMethodProvider(remote);
    }

    Session session() {
        return session;
    }

    /** Reads until the stream ends or breaks. */
    void listen() {
        try {
            for (Optional<String> body = reader.next(); body.isPresent(); body = reader.next()) {
                receive(body.get());
            }
        } catch (IOException | JsonRpcException e) {
            // The client has closed its end. There is nobody left to tell.
        }
        session.endOfInput();
    }

    private void receive(String body) {
        Message message;
        try {
            message = json.parseMessage(body);
        } catch (RuntimeException | StackOverflowError e) {
            refuse(body, e);
            return;
        }
        if (message == null) {
            refuse(null, ResponseErrorCode.InvalidRequest, "a message must be an object");
        } else {
            remote.consume(message);
        }
    }

    private void refuse(String body, Throwable why) {
        String reason = reason(why);
        Optional<JsonElement> parsed = parse(body);
        if (parsed.isEmpty()) {
            refuse(id(why), ResponseErrorCode.ParseError, "the message is not JSON: " + reason);
            reader.wasBroken(body);
        } else if (!(parsed.get() instanceof JsonObject message) || !isString(message.get("method"))) {
            refuse(null, ResponseErrorCode.InvalidRequest, "the message is neither a request nor an answer: " + reason);
        } else if (message.has("id")) {
            JsonPrimitive id = message.get("id") instanceof JsonPrimitive it && !it.isBoolean() ? it : null;
            refuse(id, id == null ? ResponseErrorCode.InvalidRequest : ResponseErrorCode.InvalidParams, reason);
        } else {
            log(message.get("method").getAsString() + " was passed over: " + reason);
        }
    }

    private void refuse(JsonPrimitive id, ResponseErrorCode code, String reason) {
        ResponseMessage answer = new ResponseMessage();
        if (id != null && id.isString()) {
            answer.setId(id.getAsString());
        } else if (id != null) {
            answer.setId(id.getAsInt());
        }
        answer.setError(new ResponseError(code, reason, null));
        writer.consume(answer);
    }

    private static boolean isString(JsonElement value) {
        return value instanceof JsonPrimitive it && it.isString();
    }

    private Optional<JsonElement> parse(String body) {
        JsonReader strict = new JsonReader(new StringReader(body));
        strict.setStrictness(Strictness.STRICT);
        try {
            JsonElement json = this.json.getGson().getAdapter(JsonElement.class).read(strict);
            return strict.peek() == JsonToken.END_DOCUMENT ? Optional.of(json) : Optional.empty();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    /** The id that LSP4J could still read of a message that is broken behind it. */
    private static JsonPrimitive id(Throwable why) {
        if (why instanceof MessageIssueException it && it.getRpcMessage() instanceof RequestMessage request) {
            return new JsonPrimitive(request.getId());
        }
        return null;
    }

    private static String reason(Throwable why) {
        Throwable cause = why;
        if (why instanceof MessageIssueException it && !it.getIssues().isEmpty()) {
            MessageIssue issue = it.getIssues().get(0);
            cause = issue.getCause() == null ? why : issue.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    @Override
    public void notify(String method, Object params) {
        remote.notify(method, params);
    }

    @Override
    public CompletableFuture<Object> request(String method, Object params) {
        return remote.request(method, params);
    }

    @Override
    public Gson gson() {
        return json.getGson();
    }

    @Override
    public void log(String message) {
        err.println("slipway: " + message);
        JsonObject params = new JsonObject();
        params.addProperty("type", WARNING);
        params.addProperty("message", message);
        notify(Methods.LOG_MESSAGE, params);
    }

    @Override
    public void failed(String what, Throwable why) {
        StackTraceElement[] trace = why.getStackTrace();
        String place = trace.length == 0 ? "" : " at " + trace[0];
        if (failures.add(what + why.getClass() + place)) {
            why.printStackTrace(err);
            log(what + " failed: " + why + place);
        }
    }

    /** What the client is told of a request that did not end well. */
    private ResponseError error(Throwable failure) {
        Throwable why =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (why instanceof ResponseErrorException it) {
            return it.getResponseError();
        }
        failed("a request", why);
        return new ResponseError(ResponseErrorCode.InternalError, "this is a bug in Slipway: " + why, null);
    }
}
