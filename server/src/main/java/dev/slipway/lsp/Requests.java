package dev.slipway.lsp;

import dev.slipway.analysis.Analysis.OfferedFix;
import dev.slipway.analysis.HoverText;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;

/** Every question about a document that we answer. A new one is a line here, a method, and its announcement. */
final class Requests {
    static final List<Request<?>> ALL = List.of(
            new Request<>(
                    "textDocument/completion",
                    CompletionParams.class,
                    true,
                    CompletionParams::getTextDocument,
                    (params, view) -> view.toProtocol()
                            .completions(view.analysis().completions(offset(params.getPosition(), view)))),
            new Request<>(
                    "textDocument/hover", HoverParams.class, false, HoverParams::getTextDocument, Requests::hover),
            new Request<>(
                    "textDocument/codeAction",
                    CodeActionParams.class,
                    false,
                    CodeActionParams::getTextDocument,
                    Requests::codeActions));

    private static Object hover(HoverParams params, View view) {
        int offset = offset(params.getPosition(), view);
        HoverText hover = view.analysis().hover(offset).orElse(null);
        return hover == null ? null : view.toProtocol().hover(hover);
    }

    private static Object codeActions(CodeActionParams params, View view) {
        TextSpan selection = view.positions().span(FromProtocol.required(params.getRange(), "range"));
        CodeActionContext context = params.getContext();
        List<String> only = context == null ? List.of() : context.getOnly();
        List<Diagnostic> diagnostics = context == null ? List.of() : context.getDiagnostics();
        List<CodeAction> actions = new ArrayList<>();
        for (OfferedFix offered : view.analysis().fixes(selection)) {
            if (FromProtocol.wants(only, ToProtocol.kind(offered.fix().kind()))) {
                List<Diagnostic> mends = FromProtocol.matching(diagnostics, offered.mends(), view.positions());
                actions.add(view.toProtocol().codeAction(offered, mends));
            }
        }
        return actions;
    }

    private static int offset(Position position, View view) {
        return view.positions().offset(FromProtocol.required(position, "position"));
    }

    private Requests() {}
}
