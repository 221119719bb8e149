package dev.slipway.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/**
 * The answer to {@code initialize}: what we are and what we do. It is plain JSON because LSP4J's type for it is a
 * hundred classes deep.
 */
final class Handshake {
    private static final int INCREMENTAL = 2;

    static JsonObject answer(ClientProfile client) {
        JsonObject sync = new JsonObject();
        sync.addProperty("openClose", true);
        sync.addProperty("change", INCREMENTAL);
        sync.addProperty("save", true);
        JsonObject completion = new JsonObject();
        completion.add("triggerCharacters", strings("=", "-", ",", "$", "{"));
        completion.addProperty("resolveProvider", true);
        JsonObject codeAction = new JsonObject();
        codeAction.add(
                "codeActionKinds",
                strings(
                        "quickfix",
                        "refactor.extract",
                        "refactor.inline",
                        "refactor.rewrite",
                        CodeActionAnswers.FIX_ALL));

        if (client.can(Capability.RESOLVES_EDIT)) {
            codeAction.addProperty("resolveProvider", true);
        }
        JsonObject capabilities = new JsonObject();
        capabilities.addProperty("positionEncoding", client.encoding().id());
        capabilities.add("textDocumentSync", sync);
        capabilities.add("completionProvider", completion);
        capabilities.addProperty("hoverProvider", true);
        capabilities.add("codeActionProvider", codeAction);
        for (String provider : List.of(
                "definitionProvider",
                "declarationProvider",
                "referencesProvider",
                "documentHighlightProvider",
                "linkedEditingRangeProvider",
                "callHierarchyProvider",
                "documentSymbolProvider",
                "workspaceSymbolProvider",
                "foldingRangeProvider",
                "selectionRangeProvider",
                "inlayHintProvider")) {
            capabilities.addProperty(provider, true);
        }
        if (client.can(Capability.PREPARES_RENAME)) {
            capabilities.add("renameProvider", object("prepareProvider", true));
        } else {
            capabilities.addProperty("renameProvider", true);
        }
        capabilities.add("documentLinkProvider", object("resolveProvider", false));
        capabilities.add("codeLensProvider", object("resolveProvider", false));
        capabilities.add("semanticTokensProvider", semanticTokens());
        if (client.can(Capability.PULL_DIAGNOSTICS)) {
            JsonObject diagnostics = object("workspaceDiagnostics", true);
            diagnostics.addProperty("identifier", "slipway");
            diagnostics.addProperty("interFileDependencies", false);
            capabilities.add("diagnosticProvider", diagnostics);
        }
        JsonObject folders = object("supported", true);
        folders.addProperty("changeNotifications", true);
        JsonObject workspace = new JsonObject();
        workspace.add("workspaceFolders", folders);
        capabilities.add("workspace", workspace);
        JsonObject commands = new JsonObject();
        commands.add("commands", strings(Commands.ALL.keySet()));
        capabilities.add("executeCommandProvider", commands);
        JsonObject signature = new JsonObject();
        signature.add("triggerCharacters", strings(" ", "=", ",", "[", "\""));
        capabilities.add("signatureHelpProvider", signature);
        capabilities.addProperty("documentFormattingProvider", true);
        capabilities.addProperty("documentRangeFormattingProvider", true);
        JsonObject onType = new JsonObject();
        onType.addProperty("firstTriggerCharacter", "\\");
        onType.add("moreTriggerCharacter", strings("`"));
        capabilities.add("documentOnTypeFormattingProvider", onType);

        JsonObject info = new JsonObject();
        info.addProperty("name", "slipway");
        info.addProperty("version", version());
        JsonObject answer = new JsonObject();
        answer.add("capabilities", capabilities);
        answer.add("serverInfo", info);
        return answer;
    }

    private static JsonObject semanticTokens() {
        JsonObject legend = new JsonObject();
        legend.add("tokenTypes", strings(SemanticTokenAnswers.TYPES));
        legend.add("tokenModifiers", strings(SemanticTokenAnswers.MODIFIERS));
        JsonObject provider = new JsonObject();
        provider.add("legend", legend);
        provider.addProperty("range", true);
        provider.add("full", object("delta", true));
        return provider;
    }

    private static JsonObject object(String name, boolean value) {
        JsonObject object = new JsonObject();
        object.addProperty(name, value);
        return object;
    }

    private static JsonArray strings(String... values) {
        return strings(List.of(values));
    }

    private static JsonArray strings(Collection<String> values) {
        JsonArray array = new JsonArray();
        values.forEach(array::add);
        return array;
    }

    private static String version() {
        try (InputStream stream = Handshake.class.getResourceAsStream("/dev/slipway/version.txt")) {
            return stream == null ? "unknown" : new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }

    private Handshake() {}
}
