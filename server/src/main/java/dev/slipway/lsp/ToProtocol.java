package dev.slipway.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.slipway.analysis.Analysis.OfferedFix;
import dev.slipway.analysis.Completion;
import dev.slipway.analysis.HoverText;
import dev.slipway.analysis.World;
import dev.slipway.fix.Fix;
import dev.slipway.lint.BuildChecks;
import dev.slipway.lint.Finding;
import dev.slipway.lint.Severity;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.FileId;
import dev.slipway.text.Location;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.lsp4j.AnnotatedTextEdit;
import org.eclipse.lsp4j.ChangeAnnotation;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionItemTag;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * Our answers as LSP's, and no richer than the client takes them. Nothing else looks at a capability. The way back is
 * {@link FromProtocol}.
 */
final class ToProtocol {
    private static final String SOURCE = "slipway";

    private final World world;
    private final FileId file;
    private final ClientProfile client;
    private final Positions positions;

    /** Answers about {@code file} of {@code world}, whose text is {@code tree}. */
    ToProtocol(World world, FileId file, SyntaxTree tree, ClientProfile client) {
        this.world = Objects.requireNonNull(world);
        this.file = Objects.requireNonNull(file);
        this.client = Objects.requireNonNull(client);
        this.positions = new Positions(tree, client.encoding());
    }

    Diagnostic diagnostic(Finding finding) {
        Diagnostic diagnostic = new Diagnostic();
        diagnostic.setRange(positions.range(finding.location().span()));
        diagnostic.setSeverity(severity(finding.severity()));
        diagnostic.setSource(SOURCE);
        diagnostic.setCode(finding.rule().id());
        diagnostic.setMessage(finding.message());
        if (client.codeDescription()) {
            BuildChecks.page(finding.rule().id())
                    .ifPresent(page -> diagnostic.setCodeDescription(new DiagnosticCodeDescription(page)));
        }
        if (client.relatedInformation() && !finding.related().isEmpty()) {
            List<DiagnosticRelatedInformation> related = new ArrayList<>();
            finding.related()
                    .forEach(it -> location(it.location())
                            .ifPresent(place -> related.add(new DiagnosticRelatedInformation(place, it.message()))));
            diagnostic.setRelatedInformation(related);
        }
        if (client.diagnosticData() && !finding.rule().aliases().isEmpty()) {
            JsonArray aliases = new JsonArray();
            finding.rule().aliases().forEach(aliases::add);
            JsonObject data = new JsonObject();
            data.add("aliases", aliases);
            diagnostic.setData(data);
        }
        return diagnostic;
    }

    Hover hover(HoverText hover) {
        return new Hover(markup(hover.markdown(), client.markdownHover()), positions.range(hover.span()));
    }

    CompletionList completions(List<Completion> completions) {
        List<CompletionItem> items = new ArrayList<>(completions.size());
        completions.forEach(it -> items.add(completion(it)));
        return new CompletionList(false, items);
    }

    private CompletionItem completion(Completion completion) {
        CompletionItem item = new CompletionItem(completion.label());
        item.setKind(kind(completion.kind()));
        item.setSortText(completion.order());
        completion.detail().ifPresent(item::setDetail);
        completion
                .documentation()
                .ifPresent(markdown -> item.setDocumentation(
                        client.markdownCompletion()
                                ? Either.forRight(markup(markdown, true))
                                : Either.forLeft(PlainText.of(markdown))));
        boolean isSnippet = completion.snippet() && client.snippets();
        String text = isSnippet ? completion.insert() : completion.plainInsert();
        item.setTextEdit(Either.forLeft(edit(positions, new TextEdit(completion.replace(), text))));
        if (isSnippet) {
            item.setInsertTextFormat(InsertTextFormat.Snippet);
        }
        if (completion.deprecated() && client.deprecatedTag()) {
            item.setTags(List.of(CompletionItemTag.Deprecated));
        }
        return item;
    }

    /**
     * A code action that carries its edit.
     *
     * @param mends the client's diagnostics that the fix mends
     */
    CodeAction codeAction(OfferedFix offered, List<Diagnostic> mends) {
        Fix fix = offered.fix();
        CodeAction action = new CodeAction(fix.title());
        action.setKind(kind(fix.kind()));
        if (!mends.isEmpty()) {
            action.setDiagnostics(mends);
        }
        if (fix.preferred() && client.preferredCodeAction()) {
            action.setIsPreferred(true);
        }
        action.setEdit(workspaceEdit(fix));
        return action;
    }

    private WorkspaceEdit workspaceEdit(Fix fix) {
        if (!client.documentChanges()) {
            Map<String, List<org.eclipse.lsp4j.TextEdit>> changes = new LinkedHashMap<>();
            fix.edits()
                    .byFile()
                    .forEach((each, edits) -> positions(each)
                            .ifPresent(in -> changes.put(
                                    each.uri(),
                                    edits.stream().map(it -> edit(in, it)).toList())));
            return new WorkspaceEdit(changes);
        }
        Optional<String> confirmation = client.changeAnnotations() ? fix.confirmation() : Optional.empty();
        WorkspaceEdit edit = new WorkspaceEdit(new ArrayList<>());
        fix.edits()
                .byFile()
                .forEach((each, edits) -> positions(each).ifPresent(in -> {
                    List<Either<org.eclipse.lsp4j.TextEdit, org.eclipse.lsp4j.SnippetTextEdit>> converted =
                            new ArrayList<>();
                    edits.forEach(it -> converted.add(Either.forLeft(annotated(edit(in, it), fix, confirmation))));
                    VersionedTextDocumentIdentifier document = new VersionedTextDocumentIdentifier(
                            each.uri(), world.version(each).orElse(null));
                    edit.getDocumentChanges().add(Either.forLeft(new TextDocumentEdit(document, converted)));
                }));
        confirmation.ifPresent(why -> {
            ChangeAnnotation annotation = new ChangeAnnotation(fix.title());
            annotation.setNeedsConfirmation(true);
            annotation.setDescription(why);
            edit.setChangeAnnotations(Map.of(fix.title(), annotation));
        });
        return edit;
    }

    private static org.eclipse.lsp4j.TextEdit annotated(
            org.eclipse.lsp4j.TextEdit edit, Fix fix, Optional<String> confirmation) {
        return confirmation.isPresent() ? new AnnotatedTextEdit(edit.getRange(), edit.getNewText(), fix.title()) : edit;
    }

    private static org.eclipse.lsp4j.TextEdit edit(Positions in, TextEdit edit) {
        return new org.eclipse.lsp4j.TextEdit(in.range(edit.span()), edit.newText());
    }

    private Optional<org.eclipse.lsp4j.Location> location(Location location) {
        TextSpan span = location.span();
        return positions(location.file())
                .map(in -> new org.eclipse.lsp4j.Location(location.file().uri(), in.range(span)));
    }

    /** Positions in a file; empty for one that is not open, whose text nobody here knows. */
    private Optional<Positions> positions(FileId other) {
        if (other.equals(file)) {
            return Optional.of(positions);
        }
        return world.tree(other).map(tree -> new Positions(tree, client.encoding()));
    }

    private static MarkupContent markup(String markdown, boolean isMarkdown) {
        return isMarkdown
                ? new MarkupContent(MarkupKind.MARKDOWN, markdown)
                : new MarkupContent(MarkupKind.PLAINTEXT, PlainText.of(markdown));
    }

    private static DiagnosticSeverity severity(Severity severity) {
        return switch (severity) {
            case ERROR -> DiagnosticSeverity.Error;
            case WARNING -> DiagnosticSeverity.Warning;
            case INFO -> DiagnosticSeverity.Information;
        };
    }

    static String kind(Fix.Kind kind) {
        return switch (kind) {
            case QUICKFIX -> CodeActionKind.QuickFix;
            case REFACTOR_REWRITE -> CodeActionKind.RefactorRewrite;
            case REFACTOR_EXTRACT -> CodeActionKind.RefactorExtract;
            case REFACTOR_INLINE -> CodeActionKind.RefactorInline;
        };
    }

    private static CompletionItemKind kind(Completion.Kind kind) {
        return switch (kind) {
            case KEYWORD, DIRECTIVE -> CompletionItemKind.Keyword;
            case FLAG -> CompletionItemKind.Property;
            case VALUE -> CompletionItemKind.Value;
            case STAGE -> CompletionItemKind.Module;
            case VARIABLE -> CompletionItemKind.Variable;
            case PATH -> CompletionItemKind.File;
        };
    }
}
