package dev.slipway.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a client can do, read once from its {@code initialize}. Only {@link ToProtocol} and the handshake ask it; whatever
 * is missing or of the wrong type counts as not announced.
 *
 * @param markdownHover whether hovers may be Markdown
 * @param markdownCompletion whether the documentation of completions may be Markdown
 * @param deprecatedTag whether completions may carry the tag Deprecated
 * @param changeAnnotations whether edits may ask for a confirmation
 */
record ClientProfile(
        PositionEncoding encoding,
        boolean markdownHover,
        boolean markdownCompletion,
        boolean snippets,
        boolean deprecatedTag,
        boolean preferredCodeAction,
        boolean documentChanges,
        boolean changeAnnotations,
        boolean relatedInformation,
        boolean codeDescription,
        boolean diagnosticData,
        boolean configuration,
        boolean registersConfiguration) {
    ClientProfile {
        Objects.requireNonNull(encoding);
    }

    /** A client that announces nothing. */
    static final ClientProfile MINIMAL = of(new JsonObject());

    /**
     * @param initialize the parameters of the request
     */
    static ClientProfile of(JsonObject initialize) {
        Json client = new Json(initialize).get("capabilities");
        Json text = client.get("textDocument");
        Json workspace = client.get("workspace");
        Json item = text.get("completion").get("completionItem");
        Json action = text.get("codeAction");
        Json diagnostics = text.get("publishDiagnostics");
        Json edit = workspace.get("workspaceEdit");
        return new ClientProfile(
                PositionEncoding.negotiate(
                        client.get("general").get("positionEncodings").strings()),
                text.get("hover").get("contentFormat").strings().contains("markdown"),
                item.get("documentationFormat").strings().contains("markdown"),
                item.get("snippetSupport").isTrue(),
                item.get("tagSupport").get("valueSet").strings().contains("1"),
                action.get("isPreferredSupport").isTrue(),
                edit.get("documentChanges").isTrue(),
                edit.get("changeAnnotationSupport").isPresent()
                        && edit.get("documentChanges").isTrue()
                        && action.get("honorsChangeAnnotations").isTrue(),
                diagnostics.get("relatedInformation").isTrue(),
                diagnostics.get("codeDescriptionSupport").isTrue(),
                diagnostics.get("dataSupport").isTrue(),
                workspace.get("configuration").isTrue(),
                workspace
                        .get("didChangeConfiguration")
                        .get("dynamicRegistration")
                        .isTrue());
    }

    /** A value that may not be there, or not be what one hopes. */
    private record Json(JsonElement value) {
        Json get(String name) {
            return new Json(
                    value != null && value.isJsonObject()
                            ? value.getAsJsonObject().get(name)
                            : null);
        }

        boolean isPresent() {
            return value != null && value.isJsonObject();
        }

        boolean isTrue() {
            return value != null
                    && value.isJsonPrimitive()
                    && value.getAsJsonPrimitive().isBoolean()
                    && value.getAsBoolean();
        }

        List<String> strings() {
            List<String> strings = new ArrayList<>();
            if (value != null && value.isJsonArray()) {
                for (JsonElement each : value.getAsJsonArray()) {
                    if (each.isJsonPrimitive()) {
                        strings.add(each.getAsString());
                    }
                }
            }
            return strings;
        }
    }
}
