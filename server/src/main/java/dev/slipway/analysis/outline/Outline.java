package dev.slipway.analysis.outline;

import dev.slipway.analysis.outline.OutlineSymbol.Kind;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Stage;
import dev.slipway.syntax.Item;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.Parts;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The outline: directives, the ARGs before the first FROM, and the stages with their instructions. */
public final class Outline {
    private static final int DETAIL = 60;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** The entries of a file in text order; none for an empty one. */
    public static List<OutlineSymbol> of(BuildGraph graph) {
        List<OutlineSymbol> symbols = new ArrayList<>(directives(graph.tree()));
        graph.header().forEach(placed -> symbols.add(instruction(placed)));
        graph.stages().forEach(stage -> symbols.add(stage(stage)));
        return List.copyOf(symbols);
    }

    private static List<OutlineSymbol> directives(SyntaxTree tree) {
        List<OutlineSymbol> directives = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < tree.size() && tree.item(i).kind() != Item.Kind.INSTRUCTION; i++) {
            Item item = tree.item(i);
            int at = start;
            item.directive()
                    .ifPresent(it -> directives.add(new OutlineSymbol(
                            it.name(),
                            it.value(),
                            Kind.DIRECTIVE,
                            item.content().shifted(at),
                            it.nameSpan().shifted(at),
                            false,
                            List.of())));
            start += item.length();
        }
        return directives;
    }

    private static OutlineSymbol stage(Stage stage) {
        PlacedInstruction from = stage.from();
        List<OutlineSymbol> children = new ArrayList<>();
        int end = from.spanWithHeredocs().end();
        for (PlacedInstruction placed : stage.instructions()) {
            children.add(instruction(placed));
            end = placed.spanWithHeredocs().end();
        }
        String base = stage.baseText().orElse("");
        boolean isNamed = stage.name().isPresent();
        String name = isNamed || base.isEmpty() ? stage.label() : base;
        String detail = isNamed || base.isEmpty() ? base : stage.label();
        TextSpan selection = stage.nameSpan().orElse(from.place(from.parts().keyword()));
        return new OutlineSymbol(
                name, detail, Kind.STAGE, new TextSpan(from.span().start(), end), selection, false, children);
    }

    private static OutlineSymbol instruction(PlacedInstruction placed) {
        Parts parts = placed.parts();
        String keyword = parts.keyword().text().toUpperCase(Locale.ROOT);
        return new OutlineSymbol(
                keyword.isEmpty() ? "(empty)" : keyword,
                detail(parts),
                kind(placed.kind()),
                placed.spanWithHeredocs(),
                placed.place(parts.keyword()),
                placed.kind() == Keyword.MAINTAINER,
                List.of());
    }

    /** The arguments on one line, cut where they get long; a cut never splits a character. */
    private static String detail(Parts parts) {
        String text = parts.arguments().text();
        String start = text.length() <= 4 * DETAIL ? text : text.substring(0, 4 * DETAIL);
        String line = BLANKS.matcher(start.strip()).replaceAll(" ");
        if (line.length() <= DETAIL) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(DETAIL - 1)) ? DETAIL - 1 : DETAIL;
        return line.substring(0, end) + "…";
    }

    private static Kind kind(Keyword keyword) {
        return switch (keyword) {
            case ARG -> Kind.BUILD_ARGUMENT;
            case ENV -> Kind.ENVIRONMENT;
            case COPY, ADD -> Kind.FILES;
            case RUN -> Kind.COMMAND;
            case CMD, ENTRYPOINT, HEALTHCHECK, ONBUILD -> Kind.START;
            case LABEL, MAINTAINER -> Kind.METADATA;
            case UNKNOWN -> Kind.UNKNOWN;
            default -> Kind.SETTING;
        };
    }

    private Outline() {}
}
