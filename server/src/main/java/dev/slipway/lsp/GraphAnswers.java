package dev.slipway.lsp;

import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Stage;
import dev.slipway.picture.BuildPicture;
import dev.slipway.picture.PictureFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * {@code slipway/graph}, a request of our own: {@code {textDocument, format?, target?}} is answered by {@code {format,
 * content, target, stages: [{index, name, range}]}}, and by {@code null} for a file without stages. {@code format} is one of
 * {@code text}, {@code mermaid}, {@code dot}, {@code svg} (the default) and {@code json}; {@code target} names a stage.
 */
final class GraphAnswers {
    static Object graph(Params params, View view) {
        String format = params.string("format").orElse("svg");
        if (!PictureFormat.names().contains(format)) {
            throw FromProtocol.error(
                    ResponseErrorCode.InvalidParams,
                    "format is one of " + String.join(", ", PictureFormat.names()) + ", not " + format);
        }
        BuildGraph graph = view.analysis().subject().graph();
        if (graph.stages().isEmpty()) {
            return null;
        }
        Optional<String> wanted = params.string("target");
        Optional<Stage> target = wanted.isPresent() ? BuildPicture.target(graph, wanted.get()) : graph.target();
        if (target.isEmpty() && wanted.isPresent()) {
            throw FromProtocol.error(ResponseErrorCode.InvalidParams, "there is no stage " + wanted.get());
        }
        Stage built = target.orElseGet(() -> graph.stages().get(graph.stages().size() - 1));
        String content = PictureFormat.valueOf(format.toUpperCase(Locale.ROOT)).write(BuildPicture.of(graph, built));
        List<PlacedStage> stages = graph.stages().stream()
                .map(it -> new PlacedStage(
                        it.index(),
                        it.name().orElse(null),
                        view.positions().range(it.from().span())))
                .toList();
        return new Picture(format, content, built.index(), stages);
    }

    /** The answer. */
    private record Picture(String format, String content, int target, List<PlacedStage> stages) {}

    /** A stage and its FROM; no name where it has none. */
    private record PlacedStage(int index, String name, Range range) {}

    private GraphAnswers() {}
}
