package dev.slipway.lsp;

import dev.slipway.analysis.HoverText;
import org.eclipse.lsp4j.Hover;

/** Hovers. */
final class HoverAnswers {
    static Object hover(Params params, View view) {
        HoverText hover = view.analysis().hover(view.offset(params)).orElse(null);
        return hover == null
                ? null
                : new Hover(
                        ToProtocol.markup(hover.markdown(), view.client().can(Capability.MARKDOWN_HOVER)),
                        view.positions().range(hover.span()));
    }

    private HoverAnswers() {}
}
