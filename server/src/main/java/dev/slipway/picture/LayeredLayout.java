package dev.slipway.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Places boxes in columns and the wires between them, in the manner of Sugiyama, Tagawa and Toda (1981). A wire that passes
 * a column has a lane of its own there; between columns there are only wires. So no wire runs through a box, and no box
 * covers another.
 */
final class LayeredLayout {
    private static final double LANE = 6;
    private static final double BOX_GAP = 26;
    private static final double LANE_GAP = 12;
    private static final int SWEEPS = 12;
    private static final int RELAXATIONS = 10;

    /** Counting crossings takes the square of it. */
    private static final int MANY_WIRES = 200;

    private static final int FEW_SWEEPS = 4;

    /**
     * A box to place.
     *
     * @param column from the left, from 0
     * @param outgoing how far below its top wires leave it, on its right side
     */
    record Box(int column, double width, double height, double outgoing) {}

    /**
     * A wire to draw, from a box to one in a later column.
     *
     * @param incoming how far below the top of {@code to} it ends, on its left side
     */
    record Wire(int from, int to, double incoming) {}

    /** A placed box. */
    record Place(double x, double y) {}

    /**
     * The course of a wire: straight across columns, curved between them.
     *
     * @param points pairs of x and y; from each even point to the next it is straight, from each odd one curved
     */
    record Course(double[] points) {
        Course {
            points = points.clone();
        }
    }

    /**
     * Where everything is.
     *
     * @param columns left edges of the columns
     */
    record Result(List<Place> boxes, List<Course> courses, double[] columns, double width, double height) {}

    /** A box, or the lane of a wire through a column. */
    private static final class Node {
        final int column;
        final double height;
        final List<End> ends = new ArrayList<>();
        final boolean isLane;
        int order;
        double y;

        Node(int column, double height, boolean isLane) {
            this.column = column;
            this.height = height;
            this.isLane = isLane;
        }
    }

    /** Where a wire touches a node: at which height, and what is at its other end. */
    private record End(Node other, double here, double there, boolean isLeft) {}

    private final List<Box> boxes;
    private final List<Wire> wires;
    private final List<Node> nodes = new ArrayList<>();
    private final List<List<Node>> columns = new ArrayList<>();

    /** The nodes that each wire passes, both ends included. Wires from one box share lanes. */
    private final List<List<Node>> passed = new ArrayList<>();

    private LayeredLayout(List<Box> boxes, List<Wire> wires) {
        this.boxes = boxes;
        this.wires = wires;
    }

    static Result place(List<Box> boxes, List<Wire> wires, double gap) {
        LayeredLayout layout = new LayeredLayout(boxes, wires);
        layout.makeNodes();
        layout.order();
        layout.stack();
        for (int i = 0; i < RELAXATIONS; i++) {
            layout.relax(i % 2 == 0);
        }
        return layout.result(gap);
    }

    private void makeNodes() {
        for (Box box : boxes) {
            add(new Node(box.column(), box.height(), false));
        }
        Map<String, Node> lanes = new HashMap<>();
        for (Wire wire : wires) {
            List<Node> path = new ArrayList<>(List.of(nodes.get(wire.from())));
            for (int column = boxes.get(wire.from()).column() + 1;
                    column < boxes.get(wire.to()).column();
                    column++) {
                int at = column;
                path.add(lanes.computeIfAbsent(wire.from() + " " + column, key -> add(new Node(at, LANE, true))));
            }
            path.add(nodes.get(wire.to()));
            for (int i = 0; i + 1 < path.size(); i++) {
                Node left = path.get(i);
                Node right = path.get(i + 1);
                double out = left.isLane ? LANE / 2 : boxes.get(wire.from()).outgoing();
                double in = right.isLane ? LANE / 2 : wire.incoming();
                left.ends.add(new End(right, out, in, false));
                right.ends.add(new End(left, in, out, true));
            }
            passed.add(path);
        }
    }

    private Node add(Node node) {
        nodes.add(node);
        while (columns.size() <= node.column) {
            columns.add(new ArrayList<>());
        }
        node.order = columns.get(node.column).size();
        columns.get(node.column).add(node);
        return node;
    }

    /** Moves neighbours next to each other, to and fro, and keeps the order with the fewest crossings. */
    private void order() {
        int[] best = orders();
        long fewest = crossings();
        int sweeps = wires.size() > MANY_WIRES ? FEW_SWEEPS : SWEEPS;
        for (int sweep = 0; sweep < sweeps && fewest > 0; sweep++) {
            boolean toRight = sweep % 2 == 0;
            for (int i = 0; i < columns.size(); i++) {
                sortColumn(columns.get(toRight ? i : columns.size() - 1 - i), toRight);
            }
            long crossings = crossings();
            if (crossings < fewest) {
                fewest = crossings;
                best = orders();
            }
        }
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).order = best[i];
        }
        columns.forEach(column -> column.sort(Comparator.comparingInt(it -> it.order)));
    }

    private int[] orders() {
        return nodes.stream().mapToInt(it -> it.order).toArray();
    }

    private static void sortColumn(List<Node> column, boolean byLeft) {
        Map<Node, Double> wanted = new HashMap<>();
        for (Node node : column) {
            double mean = node.ends.stream()
                    .filter(it -> it.isLeft == byLeft)
                    .mapToDouble(it -> it.other.order + it.there / (it.other.height + 1))
                    .average()
                    .orElse(node.order);
            wanted.put(node, mean);
        }
        column.sort(Comparator.comparingDouble(wanted::get));
        for (int i = 0; i < column.size(); i++) {
            column.get(i).order = i;
        }
    }

    private long crossings() {
        long crossings = 0;
        for (List<Node> column : columns) {
            List<double[]> pairs = new ArrayList<>();
            for (Node node : column) {
                for (End end : node.ends) {
                    if (!end.isLeft) {
                        pairs.add(new double[] {
                            node.order + end.here / (node.height + 1),
                            end.other.order + end.there / (end.other.height + 1)
                        });
                    }
                }
            }
            for (int i = 0; i < pairs.size(); i++) {
                for (int j = 0; j < i; j++) {
                    double left = pairs.get(i)[0] - pairs.get(j)[0];
                    double right = pairs.get(i)[1] - pairs.get(j)[1];
                    crossings += left * right < 0 ? 1 : 0;
                }
            }
        }
        return crossings;
    }

    private void stack() {
        for (List<Node> column : columns) {
            double y = 0;
            for (int i = 0; i < column.size(); i++) {
                y += i == 0 ? 0 : distance(column.get(i - 1), column.get(i));
                column.get(i).y = y;
            }
        }
    }

    /** How far the top of {@code below} is under that of {@code above} at least. */
    private static double distance(Node above, Node below) {
        return above.height + (above.isLane || below.isLane ? LANE_GAP : BOX_GAP);
    }

    private void relax(boolean byLeft) {
        for (int i = 0; i < columns.size(); i++) {
            column(columns.get(byLeft ? i : columns.size() - 1 - i), byLeft);
        }
    }

    /** Moves a column's nodes as near to straight wires as their order and distances allow: an isotonic regression. */
    private static void column(List<Node> column, boolean byLeft) {
        double[] offset = new double[column.size()];
        double[] wanted = new double[column.size()];
        for (int i = 0; i < column.size(); i++) {
            Node node = column.get(i);
            offset[i] = i == 0 ? 0 : offset[i - 1] + distance(column.get(i - 1), node);
            double y = node.ends.stream()
                    .filter(it -> it.isLeft == byLeft)
                    .mapToDouble(it -> it.other.y + it.there - it.here)
                    .average()
                    .orElse(node.y);
            wanted[i] = y - offset[i];
        }
        double[] placed = increasing(wanted);
        for (int i = 0; i < column.size(); i++) {
            column.get(i).y = placed[i] + offset[i];
        }
    }

    /** The numbers nearest to {@code wanted} that do not decrease: pool adjacent violators. */
    private static double[] increasing(double[] wanted) {
        double[] means = new double[wanted.length];
        int[] sizes = new int[wanted.length];
        int blocks = 0;
        for (double value : wanted) {
            means[blocks] = value;
            sizes[blocks++] = 1;
            while (blocks > 1 && means[blocks - 2] > means[blocks - 1]) {
                int size = sizes[blocks - 2] + sizes[blocks - 1];
                means[blocks - 2] =
                        (means[blocks - 2] * sizes[blocks - 2] + means[blocks - 1] * sizes[blocks - 1]) / size;
                sizes[blocks - 2] = size;
                blocks--;
            }
        }
        double[] placed = new double[wanted.length];
        int at = 0;
        for (int i = 0; i < blocks; i++) {
            Arrays.fill(placed, at, at + sizes[i], means[i]);
            at += sizes[i];
        }
        return placed;
    }

    private Result result(double gap) {
        double top = nodes.stream().mapToDouble(it -> it.y).min().orElse(0);
        double[] left = new double[columns.size()];
        double[] right = new double[columns.size()];
        double x = 0;
        for (int i = 0; i < columns.size(); i++) {
            left[i] = x;
            right[i] = x + columnWidth(i);
            x = right[i] + gap;
        }
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            places.add(new Place(left[boxes.get(i).column()], nodes.get(i).y - top));
        }
        List<Course> courses = new ArrayList<>();
        for (int i = 0; i < wires.size(); i++) {
            courses.add(course(wires.get(i), passed.get(i), places, left, right, top));
        }
        double height =
                nodes.stream().mapToDouble(it -> it.y - top + it.height).max().orElse(0);
        return new Result(places, courses, left, columns.isEmpty() ? 0 : right[columns.size() - 1], height);
    }

    private double columnWidth(int column) {
        return boxes.stream()
                .filter(it -> it.column() == column)
                .mapToDouble(Box::width)
                .max()
                .orElse(0);
    }

    private Course course(Wire wire, List<Node> path, List<Place> places, double[] left, double[] right, double top) {
        List<Double> points = new ArrayList<>();
        Place from = places.get(wire.from());
        double y = from.y() + boxes.get(wire.from()).outgoing();
        add(points, from.x() + boxes.get(wire.from()).width(), y);
        add(points, right[path.get(0).column], y);
        for (Node lane : path.subList(1, path.size() - 1)) {
            double at = lane.y - top + LANE / 2;
            add(points, left[lane.column], at);
            add(points, right[lane.column], at);
        }
        Place to = places.get(wire.to());
        add(points, to.x(), to.y() + wire.incoming());
        return new Course(points.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static void add(List<Double> points, double x, double y) {
        points.add(x);
        points.add(y);
    }
}
