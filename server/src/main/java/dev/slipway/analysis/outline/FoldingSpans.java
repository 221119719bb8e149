package dev.slipway.analysis.outline;

import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Stage;
import dev.slipway.syntax.Heredoc;
import dev.slipway.syntax.Item;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.LineBreaks;
import dev.slipway.text.TextSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** What can be folded: stages, the lines before the first FROM, instructions, heredocs, comments, regions. */
public final class FoldingSpans {
    private static final Pattern REGION = Pattern.compile("#\\s*region\\b.*");
    private static final Pattern END_REGION = Pattern.compile("#\\s*endregion\\b.*");

    /**
     * A fold.
     *
     * @param span from where the fold may start on its first line to where its last line ends; it holds a line end
     */
    public record Fold(TextSpan span, Kind kind) {
        public Fold {
            Objects.requireNonNull(span);
            Objects.requireNonNull(kind);
        }
    }

    /** What a fold holds. */
    public enum Kind {
        CODE,
        COMMENT,
        REGION
    }

    private final SyntaxTree tree;
    private final List<Fold> folds = new ArrayList<>();

    private FoldingSpans(SyntaxTree tree) {
        this.tree = tree;
    }

    /** All folds, outer ones before those inside them. No two cover the same span. */
    public static List<Fold> of(BuildGraph graph) {
        FoldingSpans spans = new FoldingSpans(graph.tree());
        spans.header(graph);
        graph.stages().forEach(spans::stage);
        graph.tree().instructions().forEach(spans::instruction);
        spans.comments();
        return spans.folds.stream()
                .distinct()
                .sorted(Comparator.comparingInt((Fold it) -> it.span().start())
                        .thenComparingInt(it -> -it.span().end()))
                .toList();
    }

    /** Several ARGs before the first FROM fold together, comments between them included. */
    private void header(BuildGraph graph) {
        List<PlacedInstruction> header = graph.header();
        if (header.size() > 1 && !graph.stages().isEmpty()) {
            add(
                    endOfFirstLine(header.get(0)),
                    header.get(header.size() - 1).spanWithHeredocs().end(),
                    Kind.CODE);
        }
    }

    private void stage(Stage stage) {
        if (!stage.instructions().isEmpty()) {
            PlacedInstruction last =
                    stage.instructions().get(stage.instructions().size() - 1);
            add(endOfFirstLine(stage.from()), last.spanWithHeredocs().end(), Kind.CODE);
        }
    }

    private void instruction(PlacedInstruction placed) {
        if (placed.item().lineBreaks() < 2
                && !placed.item().text().stripTrailing().contains("\n")) {
            return;
        }
        add(endOfFirstLine(placed), placed.spanWithHeredocs().end(), Kind.CODE);
        for (Heredoc heredoc : placed.parts().heredocs()) {
            heredoc.terminator().ifPresent(it -> {
                int body = placed.place(heredoc.body()).start();
                add(body > 0 ? lineEndBefore(body) : body, placed.place(it).end(), Kind.CODE);
            });
        }
    }

    private void comments() {
        Deque<Integer> regions = new ArrayDeque<>();
        int blockStart = -1;
        int blockEnd = -1;
        int lines = 0;
        int start = 0;
        for (int i = 0; i < tree.size(); i++) {
            Item item = tree.item(i);
            boolean isComment = item.kind() == Item.Kind.COMMENT;
            TextSpan content = item.content().shifted(start);
            if (isComment && !region(item, content, regions)) {
                lines = blockStart < 0 ? 1 : lines + 1;
                blockStart = blockStart < 0 ? content.end() : blockStart;
                blockEnd = content.end();
            } else {
                if (lines > 1) {
                    add(blockStart, blockEnd, Kind.COMMENT);
                }
                blockStart = -1;
                lines = 0;
            }
            start += item.length();
        }
        if (lines > 1) {
            add(blockStart, blockEnd, Kind.COMMENT);
        }
    }

    /** Whether a comment starts or ends a region. */
    private boolean region(Item item, TextSpan content, Deque<Integer> open) {
        String text = item.content().in(item.text());
        if (REGION.matcher(text).matches()) {
            open.push(content.end());
            return true;
        }
        boolean isEnd = END_REGION.matcher(text).matches();
        if (isEnd && !open.isEmpty()) {
            add(open.pop(), content.end(), Kind.REGION);
        }
        return isEnd;
    }

    private int endOfFirstLine(PlacedInstruction placed) {
        String text = placed.item().text();
        int keyword = placed.parts().keyword().span().start();
        return placed.offset() + LineBreaks.endOfLine(text, keyword);
    }

    private int lineEndBefore(int offset) {
        String text = tree.text();
        int end = offset;
        if (end > 0 && text.charAt(end - 1) == '\n') {
            end--;
        }
        return end > 0 && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    private void add(int start, int end, Kind kind) {
        if (start < end) {
            folds.add(new Fold(new TextSpan(start, end), kind));
        }
    }
}
