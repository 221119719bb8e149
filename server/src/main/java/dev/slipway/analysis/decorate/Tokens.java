package dev.slipway.analysis.decorate;

import dev.slipway.analysis.decorate.Token.Type;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.syntax.CommandLine;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Item;
import dev.slipway.syntax.ParserDirective;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Semantic tokens, in one pass over the items: the time they take grows with the text and with nothing else. */
public final class Tokens {
    private static final Set<String> POSIX = Set.of("sh", "bash", "dash", "ash", "ksh", "zsh");

    /** The tokens that touch {@code range}, in text order; none overlaps another, none is empty. */
    public static List<Token> in(BuildGraph graph, TextSpan range) {
        SyntaxTree tree = graph.tree();
        Map<TextSpan, StageReference> references = new HashMap<>();
        graph.references().forEach(it -> references.put(it.span(), it));
        List<Token> tokens = new ArrayList<>();
        int first = Math.max(0, tree.indexAt(Math.min(range.start(), tree.length())));
        int start = tree.size() == 0 ? 0 : tree.startOf(first);
        boolean isPosix = isPosixBefore(graph, start);
        for (int i = first; i < tree.size() && start <= range.end(); i++) {
            Item item = tree.item(i);
            if (item.kind() == Item.Kind.COMMENT) {
                tokens.add(new Token(item.content().shifted(start), Type.COMMENT, false, false));
            } else if (item.kind() == Item.Kind.DIRECTIVE) {
                directive(item, start, tokens);
            } else if (item.instruction().isPresent()) {
                PlacedInstruction placed =
                        new PlacedInstruction(i, start, item, item.instruction().get());
                if (placed.instruction() instanceof Instruction.From) {
                    isPosix = graph.stageAt(start)
                            .map(it -> isPosixAtStart(graph, it))
                            .orElse(true);
                }
                tokens.addAll(InstructionTokens.of(placed, references, isPosix));
                isPosix = shell(placed).map(Tokens::isPosix).orElse(isPosix);
            }
            start += item.length();
        }
        tokens.removeIf(it -> it.span().end() < range.start() || it.span().start() > range.end());
        return tokens;
    }

    private static void directive(Item item, int start, List<Token> tokens) {
        TextSpan content = item.content().shifted(start);
        ParserDirective directive = item.directive().orElseThrow();
        TextSpan name = directive.nameSpan().shifted(start);
        TextSpan value = directive.valueSpan().shifted(start);
        add(tokens, new TextSpan(content.start(), Math.min(content.start() + 1, name.start())), Type.COMMENT);
        add(tokens, name, Type.MACRO);
        int equals = item.text().indexOf('=', name.end() - start) + start;
        if (equals >= name.end() && equals < value.start()) {
            add(tokens, new TextSpan(equals, equals + 1), Type.OPERATOR);
        }
        add(tokens, value, Type.TEXT);
    }

    private static void add(List<Token> tokens, TextSpan span, Type type) {
        if (!span.isEmpty()) {
            tokens.add(new Token(span, type, false, false));
        }
    }

    private static boolean isPosixBefore(BuildGraph graph, int offset) {
        Optional<Stage> stage = graph.stageAt(offset);
        if (stage.isEmpty()) {
            return true;
        }
        boolean isPosix = isPosixAtStart(graph, stage.get());
        for (PlacedInstruction placed : stage.get().instructions()) {
            if (placed.offset() >= offset) {
                break;
            }
            isPosix = shell(placed).map(Tokens::isPosix).orElse(isPosix);
        }
        return isPosix;
    }

    private static boolean isPosixAtStart(BuildGraph graph, Stage stage) {
        return isPosix(graph.initialState(stage).shell());
    }

    private static Optional<List<String>> shell(PlacedInstruction placed) {
        return placed.instruction() instanceof Instruction.Shell shell
                        && shell.command().orElse(null) instanceof CommandLine.ExecForm exec
                ? Optional.of(exec.texts())
                : Optional.empty();
    }

    private static boolean isPosix(List<String> shell) {
        if (shell.isEmpty()) {
            return false;
        }
        String name = shell.get(0);
        return POSIX.contains(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
    }

    private Tokens() {}
}
