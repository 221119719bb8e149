package dev.slipway.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.slipway.analysis.Analysis;
import dev.slipway.builder.BuildCommands;
import dev.slipway.graph.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Command;

/** The command lines that build a stage: all of a document's for an editor's own menu, and one to be copied. */
final class BuildCommandLines {
    private static final int INFO = 3;

    /** Every line of an open document; an empty array for another. */
    static Object all(Commands.Arguments arguments, Snapshot snapshot) {
        JsonArray lines = new JsonArray();
        Optional<Analysis> analysis = snapshot.view(arguments.file(0)).map(View::analysis);
        if (analysis.isPresent()) {
            for (Stage stage : analysis.get().subject().graph().stages()) {
                analysis.get()
                        .buildCommands(stage.index())
                        .ifPresent(commands -> byTool(commands).forEach((tool, command) -> {
                            JsonObject line = new JsonObject();
                            line.addProperty("stage", stage.index());
                            stage.name().ifPresent(name -> line.addProperty("name", name));
                            line.addProperty("tool", tool);
                            line.addProperty("command", command);
                            lines.add(line);
                        }));
            }
        }
        return lines;
    }

    private static Map<String, String> byTool(BuildCommands commands) {
        return new TreeMap<>(Map.of("docker", commands.docker(), "az", commands.azure()));
    }

    /** Answers the text, and shows it to users whose editor has no clipboard of its own for it. */
    static Object show(Commands.Arguments arguments, Snapshot snapshot) {
        String text = arguments.text(0);
        JsonObject message = new JsonObject();
        message.addProperty("type", INFO);
        message.addProperty("message", text);
        snapshot.client().notify(Methods.SHOW_MESSAGE, message);
        return new JsonPrimitive(text);
    }

    /** What may be copied at a FROM: an action each, which runs {@code slipway.copy}. */
    static List<CodeAction> copyActions(BuildCommands commands) {
        List<CodeAction> actions = new ArrayList<>();
        for (String line : List.of(commands.docker(), commands.azure())) {
            CodeAction action = new CodeAction("Copy `" + line + "`");
            action.setCommand(new Command("Copy", Commands.COPY, List.of(line)));
            actions.add(action);
        }
        return actions;
    }

    private BuildCommandLines() {}
}
