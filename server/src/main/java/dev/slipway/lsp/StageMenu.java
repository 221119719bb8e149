package dev.slipway.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * The menu of a stage's lens: the command lines that build it. What the user picks is the command's answer, so that a
 * client may put it into a terminal, and is shown as a message for clients that do nothing with answers.
 */
final class StageMenu {
    private static final int INFO = 3;

    static Object show(Commands.Arguments arguments, Snapshot snapshot) {
        Optional<View> view = snapshot.view(arguments.file(0));
        List<String> lines = view.flatMap(it -> it.analysis().buildCommands(arguments.number(1)))
                .map(it -> List.of(it.docker(), it.azure()))
                .orElse(List.of());
        if (lines.isEmpty()) {
            return null;
        }
        JsonArray actions = new JsonArray();
        for (String line : lines) {
            JsonObject action = new JsonObject();
            action.addProperty("title", line);
            actions.add(action);
        }
        JsonObject message = message("How to build this stage:");
        message.add("actions", actions);
        return snapshot.client()
                .request(Methods.SHOW_MESSAGE_REQUEST, message)
                .thenApply(picked -> picked(picked, snapshot.client()));
    }

    /** Null when the user picked nothing. */
    private static Object picked(Object answer, Client client) {
        JsonElement title = answer instanceof JsonObject action ? action.get("title") : null;
        if (title == null) {
            return null;
        }
        client.notify(Methods.SHOW_MESSAGE, message(title.getAsString()));
        return title;
    }

    private static JsonObject message(String text) {
        JsonObject message = new JsonObject();
        message.addProperty("type", INFO);
        message.addProperty("message", text);
        return message;
    }

    private StageMenu() {}
}
