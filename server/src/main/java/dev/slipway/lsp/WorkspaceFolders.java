package dev.slipway.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.slipway.text.FileId;
import java.util.ArrayList;
import java.util.List;

/** The folders that a client has open. */
final class WorkspaceFolders {
    /** Those of {@code initialize}: its folders, or its root where a client knows no folders. */
    static List<FileId> of(JsonObject initialize) {
        List<FileId> folders = list(initialize.get("workspaceFolders"));
        if (folders.isEmpty() && initialize.get("rootUri") instanceof JsonPrimitive root) {
            folders.add(new FileId(root.getAsString()));
        }
        return List.copyOf(folders);
    }

    /** {@code folders} after a {@code didChangeWorkspaceFolders}. */
    static List<FileId> changed(List<FileId> folders, Object params) {
        JsonElement event = params instanceof JsonObject object ? object.get("event") : null;
        if (!(event instanceof JsonObject change)) {
            return folders;
        }
        List<FileId> changed = new ArrayList<>(folders);
        changed.removeAll(list(change.get("removed")));
        changed.addAll(list(change.get("added")));
        return List.copyOf(changed);
    }

    private static List<FileId> list(JsonElement folders) {
        List<FileId> list = new ArrayList<>();
        if (folders instanceof JsonArray array) {
            for (JsonElement each : array) {
                if (each instanceof JsonObject folder && folder.get("uri") instanceof JsonPrimitive uri) {
                    list.add(new FileId(uri.getAsString()));
                }
            }
        }
        return list;
    }

    private WorkspaceFolders() {}
}
