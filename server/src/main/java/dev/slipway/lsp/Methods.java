package dev.slipway.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;

/**
 * The methods of the protocol that have typed parameters or results. LSP4J could find them by annotations, at the price
 * of a scan and of proxies at every start. Parameters of which we read little stay JSON.
 */
final class Methods {
    static final String INITIALIZE = "initialize";
    static final String INITIALIZED = "initialized";
    static final String SHUTDOWN = "shutdown";
    static final String EXIT = "exit";
    static final String DID_OPEN = "textDocument/didOpen";
    static final String DID_CHANGE = "textDocument/didChange";
    static final String DID_SAVE = "textDocument/didSave";
    static final String DID_CLOSE = "textDocument/didClose";
    static final String DID_CHANGE_CONFIGURATION = "workspace/didChangeConfiguration";
    static final String DID_CHANGE_WATCHED_FILES = "workspace/didChangeWatchedFiles";
    static final String DID_CHANGE_FOLDERS = "workspace/didChangeWorkspaceFolders";
    static final String PROGRESS = "$/progress";
    static final String CREATE_PROGRESS = "window/workDoneProgress/create";
    static final String PUBLISH_DIAGNOSTICS = "textDocument/publishDiagnostics";
    static final String CONFIGURATION = "workspace/configuration";
    static final String REGISTER_CAPABILITY = "client/registerCapability";
    static final String LOG_MESSAGE = "window/logMessage";
    static final String SHOW_MESSAGE = "window/showMessage";
    static final String SHOW_MESSAGE_REQUEST = "window/showMessageRequest";
    static final String REFRESH_DIAGNOSTICS = "workspace/diagnostic/refresh";
    static final String REFRESH_HINTS = "workspace/inlayHint/refresh";
    static final String REFRESH_LENSES = "workspace/codeLens/refresh";

    /** A handler of JSON that knows all of them. */
    static MessageJsonHandler jsonHandler() {
        Map<String, JsonRpcMethod> methods = new LinkedHashMap<>();
        add(methods, JsonRpcMethod.request(INITIALIZE, JsonElement.class, JsonObject.class));
        add(methods, JsonRpcMethod.notification(DID_OPEN, DidOpenTextDocumentParams.class));
        add(methods, JsonRpcMethod.notification(DID_CHANGE, DidChangeTextDocumentParams.class));
        add(methods, JsonRpcMethod.notification(DID_SAVE, DidSaveTextDocumentParams.class));
        add(methods, JsonRpcMethod.notification(DID_CLOSE, DidCloseTextDocumentParams.class));
        for (String method : List.of(DID_CHANGE_CONFIGURATION, DID_CHANGE_WATCHED_FILES, DID_CHANGE_FOLDERS)) {
            add(methods, JsonRpcMethod.notification(method, JsonObject.class));
        }
        add(methods, JsonRpcMethod.request(CONFIGURATION, JsonElement.class, JsonObject.class));
        add(methods, JsonRpcMethod.request(REGISTER_CAPABILITY, JsonElement.class, JsonObject.class));
        for (String method :
                List.of(SHOW_MESSAGE_REQUEST, CREATE_PROGRESS, REFRESH_DIAGNOSTICS, REFRESH_HINTS, REFRESH_LENSES)) {
            add(methods, JsonRpcMethod.request(method, JsonElement.class, JsonObject.class));
        }
        for (Request request : Requests.ALL) {
            add(methods, JsonRpcMethod.request(request.method(), Object.class, JsonObject.class));
        }
        add(methods, MessageJsonHandler.CANCEL_METHOD);
        return new MessageJsonHandler(methods, HotAdapters::register);
    }

    private static void add(Map<String, JsonRpcMethod> methods, JsonRpcMethod method) {
        methods.put(method.getMethodName(), method);
    }

    private Methods() {}
}
