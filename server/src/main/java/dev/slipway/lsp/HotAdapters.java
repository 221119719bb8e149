package dev.slipway.lsp;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolTag;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;

/**
 * JSON of the messages that every start and every keystroke needs, written by hand: gson would look at dozens of classes
 * by reflection before the first diagnostic.
 */
final class HotAdapters {
    static void register(GsonBuilder gson) {
        gson.registerTypeAdapter(Position.class, new PositionAdapter());
        gson.registerTypeAdapter(Range.class, new RangeAdapter());
        gson.registerTypeAdapter(Diagnostic.class, new DiagnosticAdapter());
        gson.registerTypeAdapter(DidOpenTextDocumentParams.class, new OpenAdapter());
        gson.registerTypeAdapter(DidChangeTextDocumentParams.class, new ChangeAdapter());
        gson.registerTypeAdapter(PublishDiagnosticsParams.class, new PublishAdapter());
        gson.registerTypeAdapter(SemanticTokenAnswers.TokenData.class, new TokenAdapter());
        gson.registerTypeAdapter(DocumentSymbol.class, new SymbolAdapter());
    }

    private static void write(JsonWriter out, Position position) throws IOException {
        out.beginObject();
        out.name("line").value(position.getLine());
        out.name("character").value(position.getCharacter());
        out.endObject();
    }

    private static void write(JsonWriter out, Range range) throws IOException {
        out.beginObject();
        out.name("start");
        write(out, range.getStart());
        out.name("end");
        write(out, range.getEnd());
        out.endObject();
    }

    private static void write(JsonWriter out, Diagnostic diagnostic) throws IOException {
        out.beginObject();
        out.name("range");
        write(out, diagnostic.getRange());
        if (diagnostic.getSeverity() != null) {
            out.name("severity").value(diagnostic.getSeverity().getValue());
        }
        if (diagnostic.getCode() != null) {
            out.name("code");
            if (diagnostic.getCode().isLeft()) {
                out.value(diagnostic.getCode().getLeft());
            } else {
                out.value(diagnostic.getCode().getRight());
            }
        }
        if (diagnostic.getCodeDescription() != null) {
            out.name("codeDescription").beginObject();
            out.name("href").value(diagnostic.getCodeDescription().getHref());
            out.endObject();
        }
        if (diagnostic.getSource() != null) {
            out.name("source").value(diagnostic.getSource());
        }
        out.name("message").value(diagnostic.getMessage().getLeft());
        if (diagnostic.getTags() != null) {
            out.name("tags").beginArray();
            for (DiagnosticTag tag : diagnostic.getTags()) {
                out.value(tag.getValue());
            }
            out.endArray();
        }
        if (diagnostic.getRelatedInformation() != null) {
            out.name("relatedInformation").beginArray();
            for (DiagnosticRelatedInformation related : diagnostic.getRelatedInformation()) {
                out.beginObject();
                out.name("location").beginObject();
                out.name("uri").value(related.getLocation().getUri());
                out.name("range");
                write(out, related.getLocation().getRange());
                out.endObject();
                out.name("message").value(related.getMessage());
                out.endObject();
            }
            out.endArray();
        }
        if (diagnostic.getData() instanceof JsonElement data) {
            out.name("data").jsonValue(data.toString());
        }
        out.endObject();
    }

    private static Position position(JsonElement json) {
        JsonObject position = object(json, "a position");
        return new Position(integer(position, "line"), integer(position, "character"));
    }

    private static Range range(JsonElement json) {
        JsonObject range = object(json, "a range");
        return new Range(position(range.get("start")), position(range.get("end")));
    }

    private static Diagnostic diagnostic(JsonElement json) {
        JsonObject from = object(json, "a diagnostic");
        Diagnostic diagnostic = new Diagnostic();
        diagnostic.setRange(range(from.get("range")));
        JsonElement code = from.get("code");
        if (code != null && code.isJsonPrimitive()) {
            diagnostic.setCode(code.getAsString());
        }
        JsonElement message = from.get("message");
        diagnostic.setMessage(message != null && message.isJsonPrimitive() ? message.getAsString() : "");
        JsonElement source = from.get("source");
        if (source != null && source.isJsonPrimitive()) {
            diagnostic.setSource(source.getAsString());
        }
        return diagnostic;
    }

    private static TextDocumentContentChangeEvent change(JsonElement json) {
        JsonObject from = object(json, "a change");
        TextDocumentContentChangeEvent change = new TextDocumentContentChangeEvent(string(from, "text"));
        JsonElement range = from.get("range");
        if (range != null && !range.isJsonNull()) {
            change.setRange(range(range));
        }
        return change;
    }

    private static JsonObject object(JsonElement json, String what) {
        if (json == null || !json.isJsonObject()) {
            throw new JsonParseException(what + " must be an object");
        }
        return json.getAsJsonObject();
    }

    private static String string(JsonObject from, String name) {
        JsonElement value = from.get(name);
        if (value == null
                || !value.isJsonPrimitive()
                || !value.getAsJsonPrimitive().isString()) {
            throw new JsonParseException(name + " must be a string");
        }
        return value.getAsString();
    }

    private static int integer(JsonObject from, String name) {
        JsonElement value = from.get(name);
        if (value == null
                || !value.isJsonPrimitive()
                || !value.getAsJsonPrimitive().isNumber()) {
            throw new JsonParseException(name + " must be a number");
        }
        double number = value.getAsDouble();
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number));
    }

    /** Notifications some clients send without a version, and before the first change it is often 0. */
    private static int version(JsonObject document) {
        JsonElement version = document.get("version");
        return version == null || version.isJsonNull() ? 0 : integer(document, "version");
    }

    /** What we read: the tree of it first, so that a wrong shape is told apart from broken JSON. */
    private abstract static class ReadAdapter<T> extends TypeAdapter<T> {
        @Override
        public final T read(JsonReader in) {
            JsonElement json = JsonParser.parseReader(in);
            return json.isJsonNull() ? null : read(json);
        }

        abstract T read(JsonElement json);

        @Override
        public void write(JsonWriter out, T value) throws IOException {
            throw new UnsupportedOperationException("clients send these, we never do");
        }
    }

    private static final class PositionAdapter extends ReadAdapter<Position> {
        @Override
        Position read(JsonElement json) {
            return position(json);
        }

        @Override
        public void write(JsonWriter out, Position position) throws IOException {
            HotAdapters.write(out, position);
        }
    }

    private static final class RangeAdapter extends ReadAdapter<Range> {
        @Override
        Range read(JsonElement json) {
            return range(json);
        }

        @Override
        public void write(JsonWriter out, Range range) throws IOException {
            if (range == null) {
                out.nullValue();
            } else {
                HotAdapters.write(out, range);
            }
        }
    }

    private static final class DiagnosticAdapter extends ReadAdapter<Diagnostic> {
        @Override
        Diagnostic read(JsonElement json) {
            return diagnostic(json);
        }

        @Override
        public void write(JsonWriter out, Diagnostic diagnostic) throws IOException {
            HotAdapters.write(out, diagnostic);
        }
    }

    private static final class OpenAdapter extends ReadAdapter<DidOpenTextDocumentParams> {
        @Override
        DidOpenTextDocumentParams read(JsonElement json) {
            JsonObject document = object(object(json, "params").get("textDocument"), "textDocument");
            JsonElement language = document.get("languageId");
            return new DidOpenTextDocumentParams(new TextDocumentItem(
                    string(document, "uri"),
                    language != null && language.isJsonPrimitive() ? language.getAsString() : "",
                    version(document),
                    string(document, "text")));
        }
    }

    private static final class ChangeAdapter extends ReadAdapter<DidChangeTextDocumentParams> {
        @Override
        DidChangeTextDocumentParams read(JsonElement json) {
            JsonObject params = object(json, "params");
            JsonObject document = object(params.get("textDocument"), "textDocument");
            JsonElement changes = params.get("contentChanges");
            if (changes == null || !changes.isJsonArray()) {
                throw new JsonParseException("contentChanges must be an array");
            }
            List<TextDocumentContentChangeEvent> events = new ArrayList<>();
            changes.getAsJsonArray().forEach(each -> events.add(change(each)));
            return new DidChangeTextDocumentParams(
                    new VersionedTextDocumentIdentifier(string(document, "uri"), version(document)), events);
        }
    }

    /** Ten thousand and more tokens are no rarity; gson would ask for each number by reflection. */
    private static final class TokenAdapter extends TypeAdapter<SemanticTokenAnswers.TokenData> {
        @Override
        public SemanticTokenAnswers.TokenData read(JsonReader in) {
            throw new UnsupportedOperationException("we send these, clients never do");
        }

        @Override
        public void write(JsonWriter out, SemanticTokenAnswers.TokenData tokens) throws IOException {
            StringBuilder data = new StringBuilder(tokens.data().length * 3).append('[');
            for (int i = 0; i < tokens.data().length; i++) {
                data.append(i == 0 ? "" : ",").append(tokens.data()[i]);
            }
            out.beginObject();
            if (tokens.resultId() != null) {
                out.name("resultId").value(tokens.resultId());
            }
            out.name("data").jsonValue(data.append(']').toString());
            out.endObject();
        }
    }

    /** The outline of a long file is the longest answer there is. */
    private static final class SymbolAdapter extends TypeAdapter<DocumentSymbol> {
        @Override
        public DocumentSymbol read(JsonReader in) {
            throw new UnsupportedOperationException("we send these, clients never do");
        }

        @Override
        public void write(JsonWriter out, DocumentSymbol symbol) throws IOException {
            out.beginObject();
            out.name("name").value(symbol.getName());
            out.name("detail").value(symbol.getDetail());
            out.name("kind").value(symbol.getKind().getValue());
            if (symbol.getTags() != null) {
                out.name("tags").beginArray();
                for (SymbolTag tag : symbol.getTags()) {
                    out.value(tag.getValue());
                }
                out.endArray();
            }
            out.name("range");
            HotAdapters.write(out, symbol.getRange());
            out.name("selectionRange");
            HotAdapters.write(out, symbol.getSelectionRange());
            out.name("children").beginArray();
            for (DocumentSymbol child : symbol.getChildren()) {
                write(out, child);
            }
            out.endArray();
            out.endObject();
        }
    }

    private static final class PublishAdapter extends TypeAdapter<PublishDiagnosticsParams> {
        @Override
        public PublishDiagnosticsParams read(JsonReader in) {
            throw new UnsupportedOperationException("we send these, clients never do");
        }

        @Override
        public void write(JsonWriter out, PublishDiagnosticsParams params) throws IOException {
            out.beginObject();
            out.name("uri").value(params.getUri());
            if (params.getVersion() != null) {
                out.name("version").value(params.getVersion());
            }
            out.name("diagnostics").beginArray();
            for (Diagnostic diagnostic : params.getDiagnostics()) {
                HotAdapters.write(out, diagnostic);
            }
            out.endArray();
            out.endObject();
        }
    }

    private HotAdapters() {}
}
