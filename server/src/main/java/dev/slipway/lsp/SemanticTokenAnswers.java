package dev.slipway.lsp;

import dev.slipway.analysis.decorate.Token;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SemanticTokenTypes;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensEdit;

/** Semantic tokens: all, those of a range, and what changed since the last answer. */
final class SemanticTokenAnswers {
    /** LSP's names of {@link Token.Type}, in its order. */
    static final List<String> TYPES = List.of(
            SemanticTokenTypes.Keyword,
            SemanticTokenTypes.Comment,
            SemanticTokenTypes.Parameter,
            SemanticTokenTypes.Property,
            SemanticTokenTypes.Namespace,
            SemanticTokenTypes.Class,
            SemanticTokenTypes.Macro,
            SemanticTokenTypes.String,
            SemanticTokenTypes.Variable,
            SemanticTokenTypes.Operator,
            SemanticTokenTypes.Number,
            SemanticTokenTypes.Function);

    static final List<String> MODIFIERS = List.of("declaration", "deprecated");

    private static final int DECLARATION = 1;
    private static final int DEPRECATED = 2;
    private static final int INTS = 5;

    /** LSP4J's type of the same boxes each number. The id is null where there is none. */
    record TokenData(String resultId, int[] data) {}

    static Object full(Params params, View view) {
        int[] data = data(view, new TextSpan(0, view.analysis().subject().tree().length()));
        return new TokenData(remember(view, data), data);
    }

    static Object range(Params params, View view) {
        return new TokenData(null, data(view, view.positions().span(params.range())));
    }

    /** One edit from the first to the last number that differs, or everything when the last answer is forgotten. */
    static Object delta(Params params, View view) {
        Optional<int[]> before = params.string("previousResultId")
                .flatMap(it -> view.snapshot().memory().tokens(view.file(), it));
        int[] data = data(view, new TextSpan(0, view.analysis().subject().tree().length()));
        String id = remember(view, data);
        if (before.isEmpty()) {
            return new TokenData(id, data);
        }
        int[] old = before.get();
        int start = Arrays.mismatch(old, data);
        if (start < 0) {
            return new SemanticTokensDelta(List.of(), id);
        }
        int tail = 0;
        int limit = Math.min(old.length, data.length) - start;
        while (tail < limit && old[old.length - 1 - tail] == data[data.length - 1 - tail]) {
            tail++;
        }
        SemanticTokensEdit edit =
                new SemanticTokensEdit(start, old.length - tail - start, list(data, start, data.length - tail));
        return new SemanticTokensDelta(List.of(edit), id);
    }

    private static String remember(View view, int[] data) {
        return view.snapshot().memory().remember(view.file(), data);
    }

    private static int[] data(View view, TextSpan range) {
        List<Token> tokens = view.analysis().tokens(range);
        int[] data = new int[tokens.size() * INTS];
        int size = 0;
        Position last = new Position(0, 0);
        for (Token token : tokens) {
            for (TextSpan line : lines(token.span(), view)) {
                Position start = view.positions().position(line.start());
                Position end = view.positions().position(line.end());
                int length = end.getCharacter() - start.getCharacter();
                if (start.getLine() != end.getLine() || length <= 0) {
                    continue;
                }
                if (size == data.length) {
                    data = Arrays.copyOf(data, data.length * 2);
                }
                int lines = start.getLine() - last.getLine();
                data[size++] = lines;
                data[size++] = lines == 0 ? start.getCharacter() - last.getCharacter() : start.getCharacter();
                data[size++] = length;
                data[size++] = token.type().ordinal();
                data[size++] = (token.declaration() ? DECLARATION : 0) | (token.deprecated() ? DEPRECATED : 0);
                last = start;
            }
        }
        return Arrays.copyOf(data, size);
    }

    /** Tokens of LSP end with their line. */
    private static List<TextSpan> lines(TextSpan span, View view) {
        SyntaxTree tree = view.analysis().subject().tree();
        String text = tree.text();
        int end = text.indexOf('\n', span.start());
        if (end < 0 || end >= span.end()) {
            return List.of(span);
        }
        List<TextSpan> lines = new ArrayList<>();
        int start = span.start();
        while (end >= 0 && end < span.end()) {
            lines.add(new TextSpan(start, end > start && text.charAt(end - 1) == '\r' ? end - 1 : end));
            start = end + 1;
            end = text.indexOf('\n', start);
        }
        lines.add(new TextSpan(start, span.end()));
        return lines;
    }

    private static List<Integer> list(int[] data, int from, int to) {
        return Arrays.stream(data, from, to).boxed().toList();
    }

    private SemanticTokenAnswers() {}
}
