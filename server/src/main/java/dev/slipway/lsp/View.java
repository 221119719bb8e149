package dev.slipway.lsp;

import dev.slipway.analysis.Analysis;
import dev.slipway.text.FileId;
import java.util.Objects;

/** One open document in one snapshot, and how to speak of it with the client. */
record View(Snapshot snapshot, FileId file, Analysis analysis, Positions positions, ToProtocol toProtocol) {
    View {
        Objects.requireNonNull(snapshot);
        Objects.requireNonNull(file);
        Objects.requireNonNull(analysis);
        Objects.requireNonNull(positions);
        Objects.requireNonNull(toProtocol);
    }

    static View of(Snapshot snapshot, FileId file, Analysis analysis) {
        ToProtocol toProtocol =
                new ToProtocol(snapshot.world(), file, analysis.subject().tree(), snapshot.profile());
        return new View(snapshot, file, analysis, toProtocol.positions(), toProtocol);
    }

    ClientProfile client() {
        return snapshot.profile();
    }

    /** The offset of the parameter {@code position}. */
    int offset(Params params) {
        return positions.offset(params.position());
    }
}
