package dev.slipway.lsp;

import com.google.gson.JsonElement;
import java.util.Optional;

/** The process that started us: without it nobody would ever end us. */
final class ClientProcess {
    /**
     * Calls {@code gone} once the process {@code id} has ended, at once if there is none. A client that does not tell its
     * process, or is on another machine and sends {@code null}, is not watched.
     */
    static void watch(JsonElement id, Runnable gone) {
        if (id == null || !id.isJsonPrimitive() || !id.getAsJsonPrimitive().isNumber()) {
            return;
        }
        Optional<ProcessHandle> client = ProcessHandle.of(id.getAsLong());
        if (client.isPresent()) {
            client.get().onExit().thenRun(gone);
        } else {
            gone.run();
        }
    }

    private ClientProcess() {}
}
