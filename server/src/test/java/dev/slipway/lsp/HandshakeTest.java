package dev.slipway.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.slipway.analysis.decorate.Token;
import dev.slipway.lint.Linter;
import dev.slipway.lint.rules.Rules;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is answered is announced, and the other way round. */
class HandshakeTest {
    private static final Set<String> NO_REQUESTS = Set.of("positionEncodingProvider", "textDocumentSyncProvider");

    /** The capability that announces a method; every one of LSP's and ours has its own. */
    private static String provider(String method) {
        String name = method.substring(method.indexOf('/') + 1);
        return switch (method) {
            case "textDocument/prepareRename" -> "renameProvider";
            case "textDocument/prepareCallHierarchy", "callHierarchy/incomingCalls", "callHierarchy/outgoingCalls" ->
                "callHierarchyProvider";
            case "textDocument/semanticTokens/full",
                    "textDocument/semanticTokens/full/delta",
                    "textDocument/semanticTokens/range" -> "semanticTokensProvider";
            case "textDocument/formatting" -> "documentFormattingProvider";
            case "textDocument/rangeFormatting", "textDocument/rangesFormatting" -> "documentRangeFormattingProvider";
            case "textDocument/onTypeFormatting" -> "documentOnTypeFormattingProvider";
            case "workspace/symbol" -> "workspaceSymbolProvider";
            case "workspace/diagnostic" -> "diagnosticProvider";
            case "completionItem/resolve" -> "completionProvider";
            case "codeAction/resolve" -> "codeActionProvider";
            case "codeLens/resolve" -> "codeLensProvider";
            case "documentLink/resolve" -> "documentLinkProvider";
            default -> name + "Provider";
        };
    }

    @Test
    void everyRequestIsAnnouncedAndNothingElse() {
        JsonObject client = JsonParser.parseString(
                        "{\"capabilities\":{\"textDocument\":{\"diagnostic\":{},\"rename\":{\"prepareSupport\":true}}}}")
                .getAsJsonObject();
        Set<String> announced = new TreeSet<>();
        Handshake.answer(ClientProfile.of(client)).getAsJsonObject("capabilities").keySet().stream()
                .filter(it -> it.endsWith("Provider") && !NO_REQUESTS.contains(it))
                .forEach(announced::add);
        Set<String> answered = new TreeSet<>();
        Requests.ALL.stream()
                .map(Request::method)
                .filter(it -> !it.startsWith("slipway/"))
                .forEach(it -> answered.add(provider(it)));
        assertEquals(answered, announced);
    }

    @Test
    void aClientThatAnnouncesNothingGetsNothingItCannotUse() {
        JsonObject capabilities = Handshake.answer(ClientProfile.MINIMAL).getAsJsonObject("capabilities");
        assertTrue(capabilities.get("renameProvider").isJsonPrimitive());
        assertTrue(!capabilities.has("diagnosticProvider"));
        assertEquals("utf-16", capabilities.get("positionEncoding").getAsString());
    }

    @Test
    void everyTokenTypeHasAName() {
        assertEquals(Token.Type.values().length, SemanticTokenAnswers.TYPES.size());
        assertEquals(
                SemanticTokenAnswers.TYPES.size(),
                Set.copyOf(SemanticTokenAnswers.TYPES).size());
    }

    @Test
    void taggedRulesExist() {
        DiagnosticAnswers.TAGS
                .keySet()
                .forEach(it ->
                        assertEquals(Set.of(it), new Linter(Rules.ALL).names().ids(it)));
    }
}
