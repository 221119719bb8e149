package dev.slipway.lsp;

import dev.slipway.analysis.navigate.Renames;
import dev.slipway.text.Edits;
import java.util.Optional;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** Renames. What is refused is refused with an error, whose message editors show. */
final class RenameAnswers {
    static Object prepare(Params params, View view) {
        Optional<Renames.Preparation> prepared = view.analysis().prepareRename(view.offset(params));
        if (prepared.isEmpty()) {
            return null;
        }
        if (prepared.get() instanceof Renames.Ready ready) {
            return new PrepareRenameResult(view.positions().range(ready.span()), ready.name());
        }
        throw FromProtocol.error(ResponseErrorCode.RequestFailed, ((Renames.Refused) prepared.get()).reason());
    }

    static Object rename(Params params, View view) {
        String name = params.required("newName", String.class);
        Optional<Renames.Outcome> outcome = view.analysis().rename(view.offset(params), name);
        if (outcome.isEmpty()) {
            return null;
        }
        if (outcome.get() instanceof Renames.Renamed renamed) {
            return view.toProtocol()
                    .workspaceEdit("Rename to " + name, Optional.empty(), Edits.of(view.file(), renamed.edits()));
        }
        throw FromProtocol.error(ResponseErrorCode.RequestFailed, ((Renames.Refused) outcome.get()).reason());
    }

    private RenameAnswers() {}
}
