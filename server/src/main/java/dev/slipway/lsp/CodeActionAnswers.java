package dev.slipway.lsp;

import com.google.gson.JsonObject;
import dev.slipway.analysis.Analysis;
import dev.slipway.analysis.Analysis.OfferedFix;
import dev.slipway.analysis.Analysis.RefusedFix;
import dev.slipway.fix.Fix;
import dev.slipway.lint.Finding;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionDisabled;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;

/** Code actions: fixes of findings and refactorings, each with its edit; that of the fix of everything comes on demand. */
final class CodeActionAnswers {
    /** Ours below {@code source.fixAll}, so that an editor can run it and no other tool's when it saves. */
    static final String FIX_ALL = CodeActionKind.SourceFixAll + ".slipway";

    /** The kind of what changes nothing: only clients that ask for every kind get it. */
    private static final String COPY = "copy";

    static Object codeActions(Params params, View view) {
        CodeActionParams given = params.as(CodeActionParams.class);
        TextSpan selection = view.positions().span(FromProtocol.required(given.getRange(), "range"));
        CodeActionContext context = given.getContext();
        List<String> only = context == null ? List.of() : context.getOnly();
        List<Diagnostic> diagnostics = context == null ? List.of() : context.getDiagnostics();
        List<CodeAction> actions = new ArrayList<>();
        boolean wantsFixes =
                Stream.of(Fix.Kind.values()).anyMatch(it -> it != Fix.Kind.SOURCE_FIX_ALL && wants(only, kind(it)));
        for (OfferedFix offered : wantsFixes ? view.analysis().fixes(selection) : List.<OfferedFix>of()) {
            if (wants(only, kind(offered.fix().kind()))
                    && view.toProtocol().canSay(offered.fix().edits())) {
                actions.add(action(offered, matching(diagnostics, offered.mends(), view), view));
            }
        }
        if (view.client().can(Capability.DISABLED_CODE_ACTION)) {
            if (wants(only, CodeActionKind.RefactorRewrite)) {
                view.analysis().refusedSplit().ifPresent(refused -> actions.add(disabled(refused)));
            }
            view.analysis().refusedRefactorings(selection).stream()
                    .filter(it -> wants(only, kind(it.kind())))
                    .forEach(it -> actions.add(disabled(it)));
        }
        if (wants(only, FIX_ALL)) {
            fixAll(view).ifPresent(actions::add);
        }
        if (wants(only, COPY)) {
            view.analysis().buildCommands(selection).ifPresent(it -> actions.addAll(BuildCommandLines.copyActions(it)));
        }
        return actions;
    }

    /** Many rounds of checks make this edit, so that a client that can ask for it later gets the title alone first. */
    private static Optional<CodeAction> fixAll(View view) {
        ClientProfile client = view.client();
        if (!client.can(Capability.RESOLVES_EDIT) || !client.can(Capability.CODE_ACTION_DATA)) {
            return view.analysis().fixAll().map(fix -> action(new OfferedFix(fix, Optional.empty()), List.of(), view));
        }
        if (!view.analysis().hasSafeFixes()) {
            return Optional.empty();
        }
        CodeAction action = new CodeAction(Analysis.FIX_ALL);
        action.setKind(FIX_ALL);
        JsonObject data = new JsonObject();
        data.addProperty("uri", view.file().uri());
        action.setData(data);
        return Optional.of(action);
    }

    /** The edit of what was given out without one, for the text as it is now. */
    static Object resolve(Params params, View view) {
        CodeAction action = params.as(CodeAction.class);
        if (!FIX_ALL.equals(action.getKind()) || action.getEdit() != null) {
            return null;
        }
        view.analysis()
                .fixAll()
                .ifPresent(fix ->
                        action.setEdit(view.toProtocol().workspaceEdit(fix.title(), fix.confirmation(), fix.edits())));
        return action;
    }

    /**
     * A code action that carries its edit.
     *
     * @param mends the client's diagnostics that the fix mends
     */
    static CodeAction action(OfferedFix offered, List<Diagnostic> mends, View view) {
        Fix fix = offered.fix();
        CodeAction action = new CodeAction(fix.title());
        action.setKind(kind(fix.kind()));
        if (!mends.isEmpty()) {
            action.setDiagnostics(mends);
        }
        if (fix.preferred() && view.client().can(Capability.PREFERRED_CODE_ACTION)) {
            action.setIsPreferred(true);
        }
        action.setEdit(view.toProtocol().workspaceEdit(fix.title(), fix.confirmation(), fix.edits()));
        return action;
    }

    private static CodeAction disabled(RefusedFix refused) {
        CodeAction action = new CodeAction(refused.title());
        action.setKind(kind(refused.kind()));
        action.setDisabled(new CodeActionDisabled(refused.reason()));
        return action;
    }

    /** Whether a client that asks for {@code only} wants {@code kind}; a kind stands for those below it too. */
    private static boolean wants(List<String> only, String kind) {
        if (only == null || only.isEmpty()) {
            return true;
        }
        return only.stream().anyMatch(it -> it.isEmpty() || kind.equals(it) || kind.startsWith(it + "."));
    }

    /** Those of {@code diagnostics}, as the client knows them, that are {@code finding}. */
    private static List<Diagnostic> matching(List<Diagnostic> diagnostics, Optional<Finding> finding, View view) {
        if (diagnostics == null || finding.isEmpty()) {
            return List.of();
        }
        String id = finding.get().rule().id();
        TextSpan span = finding.get().location().span();
        return diagnostics.stream()
                .filter(it -> it != null
                        && it.getCode() != null
                        && id.equals(it.getCode().getLeft()))
                .filter(it -> it.getRange() != null
                        && view.positions().span(it.getRange()).equals(span))
                .toList();
    }

    private static String kind(Fix.Kind kind) {
        return switch (kind) {
            case QUICKFIX -> CodeActionKind.QuickFix;
            case REFACTOR_REWRITE -> CodeActionKind.RefactorRewrite;
            case REFACTOR_EXTRACT -> CodeActionKind.RefactorExtract;
            case REFACTOR_INLINE -> CodeActionKind.RefactorInline;
            case SOURCE_FIX_ALL -> FIX_ALL;
        };
    }

    private CodeActionAnswers() {}
}
