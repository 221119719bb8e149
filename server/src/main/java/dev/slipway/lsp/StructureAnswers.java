package dev.slipway.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import dev.slipway.analysis.outline.FoldingSpans.Fold;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SelectionRange;

/** Folds, selections that grow, links. */
final class StructureAnswers {
    static Object folds(Params params, View view) {
        boolean linesOnly = view.client().can(Capability.LINE_FOLDING_ONLY);
        List<FoldingRange> ranges = new ArrayList<>();
        Set<List<Object>> lines = new HashSet<>();
        for (Fold fold : view.analysis().folds()) {
            FoldingRange range = range(fold, view, linesOnly);
            // Where only lines count, two folds of the same lines are one.
            boolean isNew = lines.add(List.of(range.getStartLine(), range.getEndLine()));
            if (range.getStartLine() < range.getEndLine() && isNew) {
                ranges.add(range);
            }
        }
        return ranges.size() <= view.client().foldingLimit()
                ? ranges
                : ranges.subList(0, view.client().foldingLimit());
    }

    private static FoldingRange range(Fold fold, View view, boolean linesOnly) {
        Position start = view.positions().position(fold.span().start());
        Position end = view.positions().position(fold.span().end());
        FoldingRange range = new FoldingRange(start.getLine(), end.getLine());
        if (!linesOnly) {
            range.setStartCharacter(start.getCharacter());
            range.setEndCharacter(end.getCharacter());
        }
        switch (fold.kind()) {
            case COMMENT -> range.setKind(FoldingRangeKind.Comment);
            case REGION -> range.setKind(FoldingRangeKind.Region);
            case CODE -> {
                // What is code has no kind.
            }
        }
        return range;
    }

    static Object selections(Params params, View view) {
        JsonArray positions = params.required("positions", JsonArray.class);
        List<SelectionRange> selections = new ArrayList<>();
        for (JsonElement each : positions) {
            int offset = view.positions()
                    .offset(FromProtocol.required(params.gson().fromJson(each, Position.class), "positions"));
            SelectionRange selection = null;
            List<TextSpan> spans = view.analysis().selections(offset);
            for (int i = spans.size() - 1; i >= 0; i--) {
                selection = new SelectionRange(view.positions().range(spans.get(i)), selection);
            }
            selections.add(selection);
        }
        return selections;
    }

    static Object links(Params params, View view) {
        boolean tooltips = view.client().can(Capability.LINK_TOOLTIPS);
        return view.analysis().links().stream()
                .map(it -> {
                    DocumentLink link = new DocumentLink(view.positions().range(it.span()), it.target());
                    if (tooltips) {
                        link.setTooltip(it.tooltip());
                    }
                    return link;
                })
                .toList();
    }

    private StructureAnswers() {}
}
