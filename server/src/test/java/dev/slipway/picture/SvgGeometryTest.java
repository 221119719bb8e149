package dev.slipway.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.fixtures.Fixtures;
import dev.slipway.fixtures.Marked;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.BuildInputs;
import dev.slipway.graph.Stage;
import dev.slipway.syntax.SyntaxTree;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Scanner;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * Pictures read back as a reader sees them: no box covers another, no wire runs through a box, text stays inside its box,
 * everything stays on the page, and all colours can be read.
 */
class SvgGeometryTest {
    private static final long SEED = 20_261_125;
    private static final int RANDOM_FILES = 150;
    private static final double ROUNDING = 0.2;
    private static final double LEAST_CONTRAST = 4.5;
    private static final int SAMPLES = 24;

    private record Area(double left, double top, double right, double bottom) {
        boolean overlaps(Area other) {
            return left + ROUNDING < other.right
                    && other.left + ROUNDING < right
                    && top + ROUNDING < other.bottom
                    && other.top + ROUNDING < bottom;
        }

        boolean holds(double x, double y) {
            return left + ROUNDING < x && x < right - ROUNDING && top + ROUNDING < y && y < bottom - ROUNDING;
        }

        boolean covers(Area other) {
            return left <= other.left + ROUNDING
                    && top <= other.top + ROUNDING
                    && other.right <= right + ROUNDING
                    && other.bottom <= bottom + ROUNDING;
        }
    }

    @Test
    void everyFixtureIsDrawnWell() throws Exception {
        int drawn = 0;
        for (Path file : Fixtures.everyDockerfile()) {
            drawn += check(file.toString(), plain(Fixtures.text(file)));
        }
        assertTrue(drawn > 0);
    }

    @Test
    void randomGraphsAreDrawnWell() throws Exception {
        Random random = new Random(SEED);
        for (int i = 0; i < RANDOM_FILES; i++) {
            String text = random(random);
            check("seed " + SEED + ", file " + i + "\n" + text, text);
        }
    }

    @Test
    void hundredsOfStagesAreDrawn() throws Exception {
        StringBuilder text = new StringBuilder("FROM a AS s0\n");
        for (int i = 1; i < 300; i++) {
            text.append("FROM s").append(i / 2).append(" AS s").append(i).append("x\n");
            text.append("COPY --from=").append(i - 1).append(" /a /b\n");
        }
        check("300 stages", text.toString());
    }

    @Test
    void coloursCanBeReadOnLightAndOnDark() {
        for (boolean dark : new boolean[] {false, true}) {
            Palette.pairs()
                    .forEach((ground, colours) -> colours.forEach(colour -> assertTrue(
                            contrast(ground.in(dark), colour.in(dark)) >= LEAST_CONTRAST,
                            colour + " on " + ground + ", dark " + dark + ": "
                                    + contrast(ground.in(dark), colour.in(dark)))));
        }
        assertEquals(21, contrast("#000000", "#ffffff"), 0.01);
        assertEquals(1, contrast("#777777", "#777777"), 0.01);
    }

    private static String plain(String raw) {
        try {
            return Marked.read(raw).text();
        } catch (IllegalArgumentException e) {
            return raw;
        }
    }

    private static int check(String where, String text) throws Exception {
        BuildGraph graph = BuildGraph.of(SyntaxTree.parse(text), BuildInputs.NONE);
        int drawn = 0;
        for (Stage target : graph.stages()
                .subList(Math.max(0, graph.stages().size() - 2), graph.stages().size())) {
            check(
                    where,
                    PictureFormat.SVG.write(BuildPicture.of(graph, target)),
                    graph.stages().size());
            drawn++;
        }
        return drawn;
    }

    private static void check(String where, String svg, int stages) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        Element root = document.getDocumentElement();
        Area page = new Area(0, 0, number(root, "width"), number(root, "height"));
        List<Area> boxes = new ArrayList<>();
        for (Element rectangle : elements(document, "rect")) {
            if (rectangle.getAttribute("class").equals("box")) {
                boxes.add(area(rectangle));
            }
        }
        assertEquals(
                stages,
                elements(document, "g").stream()
                        .filter(it -> it.hasAttribute("data-stage"))
                        .count(),
                where);
        for (int i = 0; i < boxes.size(); i++) {
            assertTrue(page.covers(boxes.get(i)), where);
            for (int j = 0; j < i; j++) {
                assertFalse(boxes.get(i).overlaps(boxes.get(j)), where + "\n" + boxes.get(i) + boxes.get(j));
            }
        }
        for (Element text : elements(document, "text")) {
            double left = number(text, "x");
            double line = number(text, "y");
            Area area = new Area(left, line - 12, left + number(text, "textLength"), line + 4);
            assertTrue(page.covers(area), () -> where + text.getTextContent());
            Element group = (Element) text.getParentNode();
            NodeList own = group.getElementsByTagName("rect");
            boolean inBox = !group.isSameNode(root) && own.getLength() == 1;
            if (inBox) {
                assertTrue(area((Element) own.item(0)).covers(area), () -> where + text.getTextContent());
            } else {
                assertTrue(boxes.stream().noneMatch(area::overlaps), () -> where + text.getTextContent());
            }
        }
        for (Element path : elements(document, "path")) {
            boolean isWire = path.getAttribute("class").startsWith("wire");
            if (isWire
                    && !((Element) path.getParentNode()).getAttribute("class").equals("legend")) {
                wire(where, path.getAttribute("d"), boxes, page);
            }
        }
    }

    /** Follows a path of M, L and C. */
    private static void wire(String where, String data, List<Area> boxes, Area page) {
        Scanner numbers = new Scanner(data.replaceAll("[MLC]", " $0 "));
        double x = 0;
        double y = 0;
        while (numbers.hasNext()) {
            String command = numbers.next();
            double[] at = new double[command.equals("C") ? 6 : 2];
            for (int i = 0; i < at.length; i++) {
                at[i] = Double.parseDouble(numbers.next());
            }
            double toX = at[at.length - 2];
            double toY = at[at.length - 1];
            for (int i = 1; i <= SAMPLES && !command.equals("M"); i++) {
                double t = i / (double) SAMPLES;
                double sampleX = command.equals("C") ? curve(x, at[0], at[2], toX, t) : x + (toX - x) * t;
                double sampleY = command.equals("C") ? curve(y, at[1], at[3], toY, t) : y + (toY - y) * t;
                assertTrue(page.covers(new Area(sampleX, sampleY, sampleX, sampleY)), where);
                assertTrue(
                        boxes.stream().noneMatch(it -> it.holds(sampleX, sampleY)),
                        () -> where + "\na wire runs through a box at " + sampleX + ", " + sampleY);
            }
            x = toX;
            y = toY;
        }
    }

    private static double curve(double a, double b, double c, double d, double t) {
        double s = 1 - t;
        return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
    }

    private static Area area(Element rectangle) {
        double left = number(rectangle, "x");
        double top = number(rectangle, "y");
        return new Area(left, top, left + number(rectangle, "width"), top + number(rectangle, "height"));
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static String random(Random random) {
        StringBuilder text = new StringBuilder();
        int stages = 1 + random.nextInt(14);
        for (int i = 0; i < stages; i++) {
            String base = i > 0 && random.nextInt(3) > 0
                    ? "s" + random.nextInt(i)
                    : random.nextBoolean() ? "scratch" : "registry.example.com/image" + random.nextInt(4) + ":1";
            text.append("FROM ").append(base).append(" AS s").append(i).append('\n');
            for (int j = random.nextInt(5); j > 0; j--) {
                String from = random.nextInt(6) == 0 ? "nginx" : String.valueOf(random.nextInt(stages));
                text.append("COPY --from=")
                        .append(from)
                        .append(" /a/long/path/to/é𝄞漢字/")
                        .append(j)
                        .append(" /to\n");
            }
            if (random.nextInt(4) == 0) {
                text.append("RUN --mount=type=bind,from=s")
                        .append(random.nextInt(stages))
                        .append(",target=/m true\n");
            }
        }
        return text.toString();
    }

    /** WCAG 2.1's contrast ratio. */
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double luminance = 0;
        for (int i = 0; i < weights.length; i++) {
            double c = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            luminance += weights[i] * (c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        return luminance;
    }
}
