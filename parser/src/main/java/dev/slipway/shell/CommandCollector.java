package dev.slipway.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the simple commands below a node. Recursion is as deep as {@link Cursor#MAX_DEPTH} allows. */
final class CommandCollector {
    private final List<SimpleCommand> found = new ArrayList<>();

    private CommandCollector() {}

    /** All simple commands at and below {@code root}, in text order. */
    static List<SimpleCommand> all(ShellNode root) {
        CommandCollector collector = new CommandCollector();
        collector.node(root);
        // Bodies of here-documents stand behind the rest of their line.
        collector.found.sort(Comparator.comparingInt(command -> command.span().start()));
        return List.copyOf(collector.found);
    }

    private void node(ShellNode node) {
        if (node instanceof SimpleCommand command) {
            found.add(command);
            command.assignments().forEach(assignment -> {
                assignment.subscript().ifPresent(this::word);
                word(assignment.value());
            });
            command.words().forEach(this::word);
            redirections(command.redirections());
        } else if (node instanceof CommandList list) {
            list.items().forEach(item -> node(item.node()));
        } else if (node instanceof Pipeline pipeline) {
            pipeline.stages().forEach(this::node);
        } else if (node instanceof Compound compound) {
            compound.parts().forEach(part -> node(part.body()));
            compound.words().forEach(this::word);
            redirections(compound.redirections());
        }
    }

    private void redirections(List<Redirection> redirections) {
        for (Redirection redirection : redirections) {
            word(redirection.target());
            redirection.hereDocument().flatMap(HereDocument::body).ifPresent(this::word);
        }
    }

    private void word(ShellWord word) {
        expansions(word.expansions());
    }

    private void expansions(List<Expansion> expansions) {
        for (Expansion expansion : expansions) {
            expansions(expansion.nested());
            expansion.body().ifPresent(this::node);
        }
    }
}
