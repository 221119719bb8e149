package dev.slipway.lsp;

import dev.slipway.analysis.decorate.Hints;
import java.util.List;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Hints between the text and lenses above it. */
final class DecorationAnswers {
    static Object hints(Params params, View view) {
        return view
                .analysis()
                .hints(
                        view.positions().span(params.range()),
                        view.snapshot().editor().hints())
                .stream()
                .map(it -> hint(it, view))
                .toList();
    }

    private static InlayHint hint(Hints.Hint from, View view) {
        InlayHint hint = new InlayHint(view.positions().position(from.offset()), Either.forLeft(from.label()));
        hint.setPaddingLeft(true);
        hint.setTooltip(Either.<String, MarkupContent>forLeft(from.tooltip()));
        return hint;
    }

    static Object lenses(Params params, View view) {
        if (!view.snapshot().editor().lenses()) {
            return List.of();
        }
        return view.analysis().lenses().stream()
                .map(it -> new CodeLens(
                        view.positions().range(it.span()),
                        new Command(
                                it.title(), Commands.STAGE, List.of(view.file().uri(), it.stage())),
                        null))
                .toList();
    }

    private DecorationAnswers() {}
}
