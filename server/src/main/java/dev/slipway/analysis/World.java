package dev.slipway.analysis;

import dev.slipway.config.ConfigTarget;
import dev.slipway.config.Settings;
import dev.slipway.lint.Linter;
import dev.slipway.subject.ShellBody;
import dev.slipway.subject.ShellFacts;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.FileId;
import dev.slipway.workspace.BuildContext;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An immutable snapshot of all open documents and the settings. Snapshots share the analysis of a document as long as
 * neither it nor the settings change.
 */
public final class World {
    /** So many scripts are remembered; then it starts again with what was asked last. */
    private static final int MOST_SCRIPTS = 5_000;

    private final Linter linter;
    private final Inputs inputs;
    private final Settings settings;
    private final Map<FileId, Document> documents;
    private final ShellFacts shellFacts;

    /** What the disk adds to a document. */
    public interface Inputs {
        /** The files a build of {@code file} may copy. */
        BuildContext context(FileId file);

        /** The settings of {@code file}: {@code client}, unless a configuration file near it says otherwise. */
        Settings settings(FileId file, Settings client);

        /** The configuration file that holds for {@code file}, or the one to make; empty where there can be none. */
        default Optional<ConfigTarget> config(FileId file) {
            return Optional.empty();
        }
    }

    private World(
            Linter linter, Inputs inputs, Settings settings, Map<FileId, Document> documents, ShellFacts shellFacts) {
        this.linter = linter;
        this.inputs = inputs;
        this.settings = settings;
        this.documents = documents;
        this.shellFacts = shellFacts;
    }

    /** A world without documents. */
    public static World start(Linter linter, Inputs inputs, Settings settings) {
        return new World(
                Objects.requireNonNull(linter),
                Objects.requireNonNull(inputs),
                Objects.requireNonNull(settings),
                Map.of(),
                ShellFacts.NONE);
    }

    /** This world with {@code file} open, or changed, and with the disk's facts about it read anew. */
    public World withDocument(FileId file, SyntaxTree tree, int version) {
        Map<FileId, Document> changed = new LinkedHashMap<>(documents);
        changed.put(file, new Document(file, tree, version));
        return new World(linter, inputs, settings, Collections.unmodifiableMap(changed), shellFacts);
    }

    /** This world with {@code file} closed. */
    public World withoutDocument(FileId file) {
        Map<FileId, Document> changed = new LinkedHashMap<>(documents);
        changed.remove(file);
        return new World(linter, inputs, settings, Collections.unmodifiableMap(changed), shellFacts);
    }

    /** This world under other settings of the client. Every document is analysed anew. */
    public World withSettings(Settings client) {
        return renewed(inputs, client, shellFacts);
    }

    /** This world with another view of the disk. Every document is analysed anew. */
    public World withInputs(Inputs disk) {
        return renewed(disk, settings, shellFacts);
    }

    /** This world with more facts about scripts. Every document is analysed anew. */
    public World withShellFacts(Map<ShellBody.Key, List<ShellFacts.Remark>> more) {
        boolean isFull = shellFacts.remarks().size() > MOST_SCRIPTS;
        return renewed(inputs, settings, (isFull ? ShellFacts.NONE : shellFacts).and(more));
    }

    private World renewed(Inputs disk, Settings client, ShellFacts facts) {
        Map<FileId, Document> renewed = new LinkedHashMap<>();
        documents.forEach((file, document) -> renewed.put(file, new Document(file, document.tree, document.version)));
        return new World(linter, disk, client, Collections.unmodifiableMap(renewed), facts);
    }

    /** The analysis of an open document; the same object until the document, the settings or the disk change. */
    public Optional<Analysis> analysis(FileId file) {
        return Optional.ofNullable(documents.get(file)).map(document -> document.analysis(this));
    }

    /** The analysis of a file that is not open and has {@code tree} as its text. Nothing remembers it. */
    public Analysis closed(FileId file, SyntaxTree tree) {
        return new Document(file, tree, 0).analysis(this);
    }

    /** The text of an open document. */
    public Optional<SyntaxTree> tree(FileId file) {
        return Optional.ofNullable(documents.get(file)).map(document -> document.tree);
    }

    /** The configuration file that holds for {@code file}, or the one to make. */
    public Optional<ConfigTarget> config(FileId file) {
        return inputs.config(file);
    }

    /** The client's version of an open document. */
    public Optional<Integer> version(FileId file) {
        return Optional.ofNullable(documents.get(file)).map(document -> document.version);
    }

    /** The open documents in the order they were opened. */
    public Set<FileId> documents() {
        return documents.keySet();
    }

    /** What the client says; a file's own settings may differ. */
    public Settings settings() {
        return settings;
    }

    /** One document. Later snapshots share it, and with it the analysis. */
    private static final class Document {
        private final FileId file;
        private final SyntaxTree tree;
        private final int version;

        private Analysis analysis;

        Document(FileId file, SyntaxTree tree, int version) {
            this.file = Objects.requireNonNull(file);
            this.tree = Objects.requireNonNull(tree);
            this.version = version;
        }

        /** Worlds that share this document agree on settings and disk, so that it does not matter which one asks. */
        synchronized Analysis analysis(World world) {
            if (analysis == null) {
                Settings own = world.inputs.settings(file, world.settings);
                analysis = Analysis.of(
                        Subject.of(file, tree, own, world.inputs.context(file)).withShellFacts(world.shellFacts),
                        world.linter,
                        world.inputs.config(file));
            }
            return analysis;
        }
    }
}
