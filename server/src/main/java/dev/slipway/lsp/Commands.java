package dev.slipway.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import dev.slipway.text.FileId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** What {@code workspace/executeCommand} runs. A new command is a line here. None writes a file or starts a process. */
final class Commands {
    /** Of a stage's lens: shows the command lines that build the stage. Arguments: the document's URI, the stage's number. */
    static final String STAGE = "slipway.stage";

    /** The report on an open document, or a rule or concept, as Markdown. Arguments: URI or name, and perhaps html. */
    static final String EXPLAIN = "slipway.explain";

    /** The command lines that build each stage of a document: {stage, name?, tool, command}. Arguments: its URI. */
    static final String BUILD_COMMANDS = "slipway.buildCommands";

    /** Of a copy action: an editor puts the text into its clipboard; here it is shown and answered. Arguments: the text. */
    static final String COPY = "slipway.copy";

    /** Checks every Dockerfile of the workspace: {files, errors, warnings, infos}. No arguments; tells its progress. */
    static final String CHECK = "slipway.check";

    static final Map<String, Handler> ALL = new TreeMap<>(Map.of(
            CHECK,
            PulledDiagnostics::check,
            STAGE,
            StageMenu::show,
            EXPLAIN,
            ExplainCommands::explain,
            BUILD_COMMANDS,
            BuildCommandLines::all,
            COPY,
            BuildCommandLines::show));

    /** Runs one command; what it returns is the request's answer, or a future of it. */
    interface Handler {
        Object run(Arguments arguments, Snapshot snapshot);
    }

    /**
     * The arguments of a command; one that is missing or of the wrong type ends it with "invalid params".
     *
     * @param request everything that the client sent
     */
    record Arguments(JsonArray values, Params request) {
        FileId file(int index) {
            return new FileId(primitive(index, "a URI").getAsString());
        }

        int number(int index) {
            JsonPrimitive value = primitive(index, "a number");
            if (!value.isNumber()) {
                throw FromProtocol.error(ResponseErrorCode.InvalidParams, "argument " + index + " must be a number");
            }
            return value.getAsInt();
        }

        String text(int index) {
            return primitive(index, "a text").getAsString();
        }

        /** Whether there is an argument {@code index} that says {@code text}. */
        boolean says(int index, String text) {
            return index < values.size() && values.get(index).equals(new JsonPrimitive(text));
        }

        private JsonPrimitive primitive(int index, String what) {
            JsonElement value = index < values.size() ? values.get(index) : null;
            if (!(value instanceof JsonPrimitive primitive)) {
                throw FromProtocol.error(ResponseErrorCode.InvalidParams, "argument " + index + " must be " + what);
            }
            return primitive;
        }
    }

    static Object execute(Params params, Snapshot snapshot) {
        String name = params.string("command").orElse("");
        Handler handler = ALL.get(name);
        if (handler == null) {
            throw FromProtocol.error(ResponseErrorCode.InvalidParams, "there is no command `" + name + "`");
        }
        Optional<JsonArray> arguments = Optional.ofNullable(params.json().get("arguments"))
                .filter(JsonArray.class::isInstance)
                .map(JsonElement::getAsJsonArray);
        return handler.run(new Arguments(arguments.orElseGet(JsonArray::new), params), snapshot);
    }

    private Commands() {}
}
