package dev.slipway.picture;

import dev.slipway.picture.BuildPicture.Kind;
import dev.slipway.picture.BuildPicture.Source;
import dev.slipway.picture.BuildPicture.StageNode;
import dev.slipway.picture.BuildPicture.Taken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A picture as an SVG that needs nothing else: stages as boxes that list what they take, images at the left, wires from each
 * to where it is taken. Colours follow the reader's light or dark theme; an editor may set {@code data-theme} on the root.
 * Each stage is a group with {@code data-stage}, its index.
 */
public final class SvgPicture {
    private static final double MARGIN = 24;
    private static final double PADDING = 12;
    private static final double LINE = 19;
    private static final double GAP = 76;
    private static final double HEADER = 44;
    private static final double SOURCE_HEIGHT = 30;
    private static final double LEAST_WIDTH = 480;
    private static final int MOST_CHARACTERS = 46;
    private static final int MOST_ROWS = 12;

    private final BuildPicture picture;
    private final StringBuilder svg = new StringBuilder();
    private final List<LayeredLayout.Box> boxes = new ArrayList<>();
    private final List<LayeredLayout.Wire> wires = new ArrayList<>();
    private final List<String> wireClasses = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    private SvgPicture(BuildPicture picture) {
        this.picture = picture;
    }

    /** The document. */
    public static String of(BuildPicture picture) {
        SvgPicture writer = new SvgPicture(picture);
        writer.measure();
        writer.draw(LayeredLayout.place(writer.boxes, writer.wires, GAP));
        return writer.svg.toString();
    }

    private void measure() {
        int[] columns = columns();
        for (StageNode stage : picture.stages()) {
            List<String> lines = rows(stage);
            rows.add(lines);
            double width = Math.max(TextWidth.of(stage.label()), TextWidth.of(facts(stage)));
            for (String line : lines) {
                width = Math.max(width, TextWidth.of(line));
            }
            double height = HEADER + lines.size() * LINE + PADDING;
            boxes.add(new LayeredLayout.Box(columns[stage.index()], width + 2 * PADDING, height, HEADER / 2));
        }
        Map<String, Integer> sourceBoxes = new HashMap<>();
        for (Source source : picture.sources()) {
            sourceBoxes.put(source.id(), boxes.size());
            double width = TextWidth.of(shortened(source.label())) + 2 * PADDING;
            boxes.add(new LayeredLayout.Box(firstUse(source, columns) - 1, width, SOURCE_HEIGHT, SOURCE_HEIGHT / 2));
        }
        for (StageNode stage : picture.stages()) {
            for (int i = 0; i < stage.taken().size(); i++) {
                wire(stage, i, sourceBoxes);
            }
        }
    }

    private void wire(StageNode stage, int index, Map<String, Integer> sourceBoxes) {
        Taken taken = stage.taken().get(index);
        int from;
        if (taken.stage().isPresent()) {
            from = taken.stage().get();
        } else if (taken.source().isPresent()) {
            from = sourceBoxes.get(taken.source().get());
        } else {
            return;
        }
        int row = Math.min(index, rows.get(stage.index()).size() - 1);
        wires.add(new LayeredLayout.Wire(from, stage.index(), HEADER + row * LINE + LINE / 2));
        boolean onChain =
                taken.stage().filter(it -> picture.isOnChain(it, stage.index())).isPresent();
        wireClasses.add(taken.kind().name().toLowerCase(Locale.ROOT)
                + (onChain ? " chain" : "")
                + (stage.isBuilt() ? "" : " unbuilt"));
    }

    /** Each stage stands right of all it takes from; what takes nothing but images stands in column 1. */
    private int[] columns() {
        int[] columns = new int[picture.stages().size()];
        for (StageNode stage : picture.stages()) {
            columns[stage.index()] = 1
                    + stage.taken().stream()
                            .flatMap(it -> it.stage().stream())
                            .mapToInt(it -> columns[it])
                            .max()
                            .orElse(0);
        }
        return columns;
    }

    private int firstUse(Source source, int[] columns) {
        return picture.stages().stream()
                .filter(stage -> stage.taken().stream()
                        .anyMatch(it -> it.source().filter(source.id()::equals).isPresent()))
                .mapToInt(stage -> columns[stage.index()])
                .min()
                .orElse(1);
    }

    private static List<String> rows(StageNode stage) {
        List<String> rows = new ArrayList<>();
        for (Taken taken : stage.taken()) {
            rows.add(shortened(row(taken)));
        }
        if (rows.size() > MOST_ROWS) {
            int more = rows.size() - MOST_ROWS + 1;
            rows.subList(MOST_ROWS - 1, rows.size()).clear();
            rows.add("and " + more + " more");
        }
        return rows;
    }

    private static String row(Taken taken) {
        boolean isWired = taken.stage().isPresent() || taken.source().isPresent();
        if (taken.kind() == Kind.FROM) {
            return "FROM " + taken.origin();
        }
        return isWired ? taken.text() : taken.text() + " from " + taken.origin();
    }

    /** The middle of a long text goes: a path's end says more than its middle. */
    private static String shortened(String text) {
        int length = text.codePointCount(0, text.length());
        if (length <= MOST_CHARACTERS) {
            return text;
        }
        int head = text.offsetByCodePoints(0, MOST_CHARACTERS / 2);
        int tail = text.offsetByCodePoints(text.length(), -(MOST_CHARACTERS / 2 - 1));
        return text.substring(0, head) + "…" + text.substring(tail);
    }

    private String facts(StageNode stage) {
        return (stage.name().isPresent() ? "stage " + stage.index() + " · " : "")
                + BuildPicture.steps(stage.steps())
                + (stage.index() == picture.target() ? " · target" : "")
                + (stage.isBuilt() ? "" : " · not built");
    }

    private void draw(LayeredLayout.Result layout) {
        List<String> legend = legend();
        double legendWidth = legend.stream().mapToDouble(TextWidth::of).sum() + legend.size() * 52;
        double inner = Math.max(layout.width(), legendWidth);
        List<String> summary = summary(inner);
        inner = Math.max(
                inner, summary.stream().mapToDouble(TextWidth::of).max().orElse(0));
        double width = inner + 2 * MARGIN;
        double top = MARGIN + summary.size() * LINE + 16;
        double height = top + layout.height() + 34 + LINE + MARGIN;
        open(width, height);
        for (int i = 0; i < summary.size(); i++) {
            text(MARGIN, MARGIN + 13 + i * LINE, summary.get(i), "muted");
        }
        for (int i = 0; i < wires.size(); i++) {
            path(layout.courses().get(i), wireClasses.get(i), top);
        }
        for (StageNode stage : picture.stages()) {
            stage(stage, layout.boxes().get(stage.index()), top);
        }
        for (int i = 0; i < picture.sources().size(); i++) {
            int box = picture.stages().size() + i;
            source(picture.sources().get(i), boxes.get(box), layout.boxes().get(box), top);
        }
        drawLegend(legend, top + layout.height() + 34);
        svg.append("</svg>\n");
    }

    /** The longest chain, then what can run at the same time; as much of each as the picture is wide. */
    private List<String> summary(double width) {
        List<String> lines = new ArrayList<>();
        lines.add("longest chain: " + names(picture.chain(), " → ") + ", " + BuildPicture.steps(picture.chainSteps()));
        for (List<Integer> wave : picture.waves()) {
            if (wave.size() > 1) {
                lines.add("at the same time: " + names(wave, ", "));
            }
        }
        int most = (int) (Math.max(width, LEAST_WIDTH) / TextWidth.of("x"));
        return lines.stream().map(it -> cut(it, most)).toList();
    }

    private String names(List<Integer> stages, String separator) {
        return stages.stream().map(it -> picture.stage(it).label()).collect(Collectors.joining(separator));
    }

    private static String cut(String text, int most) {
        return TextWidth.of(text) <= most * TextWidth.of("x")
                ? text
                : text.substring(
                                0,
                                text.offsetByCodePoints(0, Math.min(most, text.codePointCount(0, text.length())) - 1))
                        + "…";
    }

    private void open(double width, double height) {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"slipway-graph\" width=\"")
                .append(number(width))
                .append("\" height=\"")
                .append(number(height))
                .append("\" viewBox=\"0 0 ")
                .append(number(width))
                .append(' ')
                .append(number(height))
                .append("\" role=\"img\">\n<title>")
                .append(escaped(
                        "Stages built for " + picture.stage(picture.target()).label()))
                .append("</title>\n<style>")
                .append(style())
                .append("</style>\n<rect class=\"page\" width=\"")
                .append(number(width))
                .append("\" height=\"")
                .append(number(height))
                .append("\"/>\n");
    }

    /** Colours stand in plain rules, since not every reader of SVG knows custom properties. */
    private static String style() {
        String root = ".slipway-graph";
        return root + " text{font:13px ui-monospace,SFMono-Regular,Menlo,Consolas,\"DejaVu Sans Mono\",monospace}"
                + root + " .name{font-weight:600}"
                + root + " .rule{stroke-width:.5}"
                + root + " .wire{fill:none;stroke-width:1.5}"
                + root + " .wire.mount{stroke-dasharray:2 4}"
                + root + " .wire.unbuilt{stroke-width:1}"
                + root + " .wire.chain{stroke-width:3}"
                + root + " .onchain .box{stroke-width:2}"
                + root + " .target .box{stroke-width:3}"
                + root + " .unbuilt .box{stroke-dasharray:5 4}"
                + root + " [data-stage]{cursor:pointer}"
                + colours(root, false)
                + "@media(prefers-color-scheme:dark){" + colours(root + ":not([data-theme=light])", true) + "}"
                + colours(root + "[data-theme=dark]", true);
    }

    private static String colours(String root, boolean dark) {
        return root + " .page{fill:" + Palette.PAGE.in(dark) + "}"
                + root + " text{fill:" + Palette.TEXT.in(dark) + "}"
                + root + " .muted," + root + " .unbuilt text{fill:" + Palette.MUTED.in(dark) + "}"
                + root + " .box{fill:" + Palette.BOX.in(dark) + ";stroke:" + Palette.BORDER.in(dark) + "}"
                + root + " .rule," + root + " .wire{stroke:" + Palette.BORDER.in(dark) + "}"
                + root + " .wire.copy{stroke:" + Palette.COPY.in(dark) + "}"
                + root + " .wire.mount{stroke:" + Palette.MOUNT.in(dark) + "}"
                + root + " .wire.chain," + root + " .onchain .box{stroke:" + Palette.CHAIN.in(dark) + "}"
                + root + " .target .box{stroke:" + Palette.TARGET.in(dark) + "}";
    }

    private void path(LayeredLayout.Course course, String kind, double top) {
        double[] points = course.points();
        StringBuilder data = new StringBuilder();
        for (int i = 0; i < points.length; i += 2) {
            double x = points[i] + MARGIN;
            double y = points[i + 1] + top;
            if (i == 0) {
                data.append('M');
            } else if (i % 4 == 2) {
                data.append('L');
            } else {
                double before = points[i - 2] + MARGIN;
                double middle = (before + x) / 2;
                data.append('C')
                        .append(number(middle))
                        .append(' ')
                        .append(number(points[i - 1] + top))
                        .append(' ')
                        .append(number(middle))
                        .append(' ')
                        .append(number(y))
                        .append(' ');
            }
            data.append(number(x)).append(' ').append(number(y));
        }
        svg.append("<path class=\"wire ")
                .append(kind)
                .append("\" d=\"")
                .append(data)
                .append("\"/>\n");
    }

    private void stage(StageNode stage, LayeredLayout.Place place, double top) {
        LayeredLayout.Box box = boxes.get(stage.index());
        double x = place.x() + MARGIN;
        double y = place.y() + top;
        String kind = "stage" + (stage.isBuilt() ? "" : " unbuilt")
                + (picture.chain().contains(stage.index()) ? " onchain" : "")
                + (stage.index() == picture.target() ? " target" : "");
        svg.append("<g class=\"")
                .append(kind)
                .append("\" data-stage=\"")
                .append(stage.index())
                .append("\">");
        title(stage);
        rectangle(x, y, box, 6);
        text(x + PADDING, y + 19, stage.label(), "name");
        text(x + PADDING, y + 36, facts(stage), "muted");
        List<String> lines = rows.get(stage.index());
        if (!lines.isEmpty()) {
            svg.append("<path class=\"rule\" d=\"M")
                    .append(number(x))
                    .append(' ')
                    .append(number(y + HEADER))
                    .append('h')
                    .append(number(box.width()))
                    .append("\"/>");
        }
        for (int i = 0; i < lines.size(); i++) {
            text(x + PADDING, y + HEADER + i * LINE + 16, lines.get(i), "");
        }
        svg.append("</g>\n");
    }

    private void title(StageNode stage) {
        StringBuilder full = new StringBuilder(stage.label());
        for (Taken taken : stage.taken()) {
            full.append('\n').append(taken.kind() == Kind.FROM ? row(taken) : taken.text() + " from " + taken.origin());
        }
        svg.append("<title>").append(escaped(full.toString())).append("</title>");
    }

    private void source(Source source, LayeredLayout.Box box, LayeredLayout.Place place, double top) {
        double x = place.x() + MARGIN;
        double y = place.y() + top;
        svg.append("<g class=\"source\"><title>")
                .append(escaped((source.isContext() ? "build context " : "image ") + source.label()))
                .append("</title>");
        rectangle(x, y, box, SOURCE_HEIGHT / 2);
        text(x + PADDING, y + 20, shortened(source.label()), source.isContext() ? "muted" : "");
        svg.append("</g>\n");
    }

    private void rectangle(double x, double y, LayeredLayout.Box box, double radius) {
        svg.append("<rect class=\"box\" x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\" width=\"")
                .append(number(box.width()))
                .append("\" height=\"")
                .append(number(box.height()))
                .append("\" rx=\"")
                .append(number(radius))
                .append("\"/>");
    }

    /** A line of text; its length is fixed, so that it fits whatever font there is. */
    private void text(double x, double y, String text, String kind) {
        svg.append("<text x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append('"');
        if (!kind.isEmpty()) {
            svg.append(" class=\"").append(kind).append('"');
        }
        svg.append(" textLength=\"")
                .append(number(TextWidth.of(text)))
                .append("\" lengthAdjust=\"spacingAndGlyphs\">")
                .append(escaped(text))
                .append("</text>");
    }

    private List<String> legend() {
        return List.of("FROM", "COPY", "mount", "longest chain");
    }

    private void drawLegend(List<String> legend, double y) {
        List<String> kinds = List.of("from", "copy", "mount", "from chain");
        double x = MARGIN;
        svg.append("<g class=\"legend\">");
        for (int i = 0; i < legend.size(); i++) {
            svg.append("<path class=\"wire ")
                    .append(kinds.get(i))
                    .append("\" d=\"M")
                    .append(number(x))
                    .append(' ')
                    .append(number(y + 8))
                    .append("h24\"/>");
            text(x + 32, y + 13, legend.get(i), "muted");
            x += 32 + TextWidth.of(legend.get(i)) + 20;
        }
        svg.append("</g>\n");
    }

    private static String number(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }

    /** Text as XML takes it; control characters have no place there. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    boolean legal = c >= ' ' && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF || c == '\n';
                    escaped.appendCodePoint(legal ? c : 0xFFFD);
                }
            }
        });
        return escaped.toString();
    }
}
