package dev.slipway.lsp;

import dev.slipway.analysis.Analysis;
import dev.slipway.analysis.World;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.FileId;
import java.util.Objects;
import java.util.Optional;

/** One open document in one snapshot, and how to speak of it with the client. */
record View(Analysis analysis, Positions positions, ToProtocol toProtocol) {
    View {
        Objects.requireNonNull(analysis);
        Objects.requireNonNull(positions);
        Objects.requireNonNull(toProtocol);
    }

    /** Empty for a document that is not open. */
    static Optional<View> of(World world, FileId file, ClientProfile client) {
        return world.analysis(file).map(analysis -> {
            SyntaxTree tree = analysis.subject().tree();
            return new View(
                    analysis, new Positions(tree, client.encoding()), new ToProtocol(world, file, tree, client));
        });
    }
}
