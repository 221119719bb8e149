package dev.slipway.analysis.decorate;

import dev.slipway.analysis.decorate.Token.Type;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.StageReference;
import dev.slipway.syntax.Item;
import dev.slipway.syntax.ParserDirective;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Semantic tokens, in one pass over the items: the time they take grows with the text and with nothing else. */
public final class Tokens {
    /** The tokens that touch {@code range}, in text order; none overlaps another, none is empty. */
    public static List<Token> in(BuildGraph graph, TextSpan range) {
        SyntaxTree tree = graph.tree();
        Map<TextSpan, StageReference> references = new HashMap<>();
        graph.references().forEach(it -> references.put(it.span(), it));
        List<Token> tokens = new ArrayList<>();
        int first = Math.max(0, tree.indexAt(Math.min(range.start(), tree.length())));
        int start = tree.size() == 0 ? 0 : tree.startOf(first);
        PosixShells shells = PosixShells.of(graph);
        for (int i = first; i < tree.size() && start <= range.end(); i++) {
            Item item = tree.item(i);
            if (item.kind() == Item.Kind.COMMENT) {
                tokens.add(new Token(item.content().shifted(start), Type.COMMENT, false, false));
            } else if (item.kind() == Item.Kind.DIRECTIVE) {
                directive(item, start, tokens);
            } else if (item.instruction().isPresent()) {
                PlacedInstruction placed =
                        new PlacedInstruction(i, start, item, item.instruction().get());
                tokens.addAll(InstructionTokens.of(placed, references, shells.at(start)));
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

    private Tokens() {}
}
