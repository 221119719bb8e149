package dev.slipway.lsp;

import dev.slipway.analysis.World;
import dev.slipway.config.ConfigTarget;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.Edits;
import dev.slipway.text.FileId;
import dev.slipway.text.Location;
import dev.slipway.text.TextEdit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.lsp4j.AnnotatedTextEdit;
import org.eclipse.lsp4j.ChangeAnnotation;
import org.eclipse.lsp4j.CreateFile;
import org.eclipse.lsp4j.CreateFileOptions;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * What several groups of answers need: our locations, edits and Markdown as LSP's, and no richer than the client takes
 * them. What one group alone needs stands with its answers. The way back is {@link FromProtocol}.
 */
final class ToProtocol {
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

    Positions positions() {
        return positions;
    }

    /**
     * An edit of one or several files, with the versions it was computed for where the client takes them.
     *
     * @param title names the edit where the client asks the user about it
     * @param confirmation why the user should look first; empty where nothing is to be asked
     */
    WorkspaceEdit workspaceEdit(String title, Optional<String> confirmation, Edits edits) {
        if (!client.can(Capability.DOCUMENT_CHANGES)) {
            Map<String, List<org.eclipse.lsp4j.TextEdit>> changes = new LinkedHashMap<>();
            edits.byFile()
                    .forEach((each, changed) -> positions(each)
                            .ifPresent(in -> changes.put(
                                    each.uri(),
                                    changed.stream().map(it -> edit(in, it)).toList())));
            return new WorkspaceEdit(changes);
        }
        boolean annotates =
                client.can(Capability.CHANGE_ANNOTATIONS) && client.can(Capability.HONORS_CHANGE_ANNOTATIONS);
        Optional<String> asked = annotates ? confirmation : Optional.empty();
        WorkspaceEdit edit = new WorkspaceEdit(new ArrayList<>());
        edits.byFile()
                .forEach((each, changed) -> positions(each).ifPresent(in -> {
                    List<Either<org.eclipse.lsp4j.TextEdit, org.eclipse.lsp4j.SnippetTextEdit>> converted =
                            new ArrayList<>();
                    for (TextEdit it : changed) {
                        org.eclipse.lsp4j.TextEdit plain = edit(in, it);
                        converted.add(Either.forLeft(
                                asked.isPresent()
                                        ? new AnnotatedTextEdit(plain.getRange(), plain.getNewText(), title)
                                        : plain));
                    }
                    VersionedTextDocumentIdentifier document = new VersionedTextDocumentIdentifier(
                            each.uri(), world.version(each).orElse(null));
                    edit.getDocumentChanges().add(Either.forLeft(new TextDocumentEdit(document, converted)));
                }));
        edits.byFile().forEach((each, changed) -> {
            if (positions(each).isEmpty() && isToBeMade(each)) {
                make(edit, each, changed);
            }
        });
        asked.ifPresent(why -> {
            ChangeAnnotation annotation = new ChangeAnnotation(title);
            annotation.setNeedsConfirmation(true);
            annotation.setDescription(why);
            edit.setChangeAnnotations(Map.of(title, annotation));
        });
        return edit;
    }

    /** An edit of this document. */
    org.eclipse.lsp4j.TextEdit edit(TextEdit edit) {
        return edit(positions, edit);
    }

    private static org.eclipse.lsp4j.TextEdit edit(Positions in, TextEdit edit) {
        return new org.eclipse.lsp4j.TextEdit(in.range(edit.span()), edit.newText());
    }

    /** Empty for a file that is not open, whose text nobody here knows. */
    Optional<org.eclipse.lsp4j.Location> location(Location location) {
        return positions(location.file())
                .map(in -> new org.eclipse.lsp4j.Location(location.file().uri(), in.range(location.span())));
    }

    private Optional<Positions> positions(FileId other) {
        if (other.equals(file)) {
            return Optional.of(positions);
        }
        return world.tree(other)
                .or(() -> world.config(file)
                        .filter(it -> it.file().equals(other))
                        .flatMap(ConfigTarget::text)
                        .map(SyntaxTree::parse))
                .map(tree -> new Positions(tree, client.encoding()));
    }

    /** Whether the client can be told of {@code edits}: one that makes a file is more than some understand. */
    boolean canSay(Edits edits) {
        return edits.byFile().keySet().stream()
                .allMatch(it -> positions(it).isPresent() || isToBeMade(it) && client.can(Capability.CREATES_FILES));
    }

    private boolean isToBeMade(FileId other) {
        return world.config(file)
                .filter(it -> it.file().equals(other) && it.text().isEmpty())
                .isPresent();
    }

    /** A new file and what to write into it. */
    private static void make(WorkspaceEdit edit, FileId file, List<TextEdit> edits) {
        edit.getDocumentChanges().add(Either.forRight(new CreateFile(file.uri(), new CreateFileOptions(false, true))));
        Range start = new Range(new Position(0, 0), new Position(0, 0));
        List<Either<org.eclipse.lsp4j.TextEdit, org.eclipse.lsp4j.SnippetTextEdit>> written = new ArrayList<>();
        edits.forEach(it -> written.add(Either.forLeft(new org.eclipse.lsp4j.TextEdit(start, it.newText()))));
        edit.getDocumentChanges()
                .add(Either.forLeft(
                        new TextDocumentEdit(new VersionedTextDocumentIdentifier(file.uri(), null), written)));
    }

    /** Markdown for a client that shows it, its text for every other. */
    static MarkupContent markup(String markdown, boolean isMarkdown) {
        return isMarkdown
                ? new MarkupContent(MarkupKind.MARKDOWN, markdown)
                : new MarkupContent(MarkupKind.PLAINTEXT, PlainText.of(markdown));
    }
}
