package dev.slipway.config;

import dev.slipway.config.ConfigProblem.Kind;
import dev.slipway.syntax.Similarity;
import dev.slipway.text.LineBreaks;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** YAML as nodes with places, and what is wrong with them. */
final class YamlReader {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String text;
    private final int skipped;
    private final List<ConfigProblem> problems = new ArrayList<>();

    YamlReader(String text) {
        this.text = text;
        this.skipped = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
    }

    List<ConfigProblem> problems() {
        return problems;
    }

    /** The top-level entries; none when the file is empty, broken, or no mapping. */
    Map<String, Entry> root() {
        try {
            LoadSettings settings = LoadSettings.builder().setUseMarks(true).build();
            Optional<Node> node = new Compose(settings).composeString(text.substring(skipped));
            return node.filter(it -> it.getTag() != Tag.NULL)
                    .map(it -> entries(it, "the file"))
                    .orElse(Map.of());
        } catch (MarkedYamlEngineException e) {
            int at = e.getProblemMark().map(this::offset).orElse(0);
            problem(new TextSpan(at, Math.min(text.length(), at + 1)), "this is no valid YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            problem(new TextSpan(0, 0), "this is no valid YAML: " + e.getMessage());
        }
        return Map.of();
    }

    /** A key with its value. */
    record Entry(Node key, String name, Node value) {}

    /** The entries of a mapping in their order; none, and a problem, when {@code node} is something else. */
    Map<String, Entry> entries(Node node, String what) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            problem(span(node), what + " takes `key: value` lines");
            return entries;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problem(span(tuple.getKeyNode()), "a key must be one word");
            } else if (entries.putIfAbsent(key.getValue(), new Entry(key, key.getValue(), tuple.getValueNode()))
                    != null) {
                problem(span(key), "`" + key.getValue() + "` stands twice; the first one counts");
            }
        }
        return entries;
    }

    /** The text of a value; a problem when it is a list, a mapping or nothing. */
    Optional<String> scalar(Entry entry) {
        if (entry.value() instanceof ScalarNode scalar && scalar.getTag() != Tag.NULL) {
            return Optional.of(scalar.getValue());
        }
        problem(span(entry.value()), "`" + entry.name() + "` takes one value");
        return Optional.empty();
    }

    /** The text of a value that is one of {@code choices}. */
    Optional<String> choice(Entry entry, List<String> choices) {
        Optional<String> value = scalar(entry);
        if (value.isPresent() && !choices.contains(value.get())) {
            problem(
                    span(entry.value()),
                    "`" + entry.name() + "` takes " + String.join(", ", choices) + ", not `" + value.get() + "`"
                            + meant(value.get(), choices));
            return Optional.empty();
        }
        return value;
    }

    /** The scalars of a list; one scalar by itself is a list of one. */
    List<ScalarNode> list(Entry entry) {
        List<ScalarNode> values = new ArrayList<>();
        if (entry.value() instanceof SequenceNode sequence) {
            for (Node node : sequence.getValue()) {
                if (node instanceof ScalarNode scalar && scalar.getTag() != Tag.NULL) {
                    values.add(scalar);
                } else {
                    problem(span(node), "`" + entry.name() + "` takes a list of words");
                }
            }
        } else if (entry.value() instanceof ScalarNode scalar && scalar.getTag() != Tag.NULL) {
            values.add(scalar);
        } else {
            problem(span(entry.value()), "`" + entry.name() + "` takes a list of words");
        }
        return values;
    }

    /** The entries of a mapping of words to words. */
    Map<String, String> words(Entry entry) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Entry each : entries(entry.value(), "`" + entry.name() + "`").values()) {
            scalar(each).ifPresent(value -> words.put(each.name(), value));
        }
        return words;
    }

    void unknownKey(Entry entry, List<String> known) {
        unknownKey(entry, known, "there is no setting");
    }

    /** @param what the message up to the key */
    void unknownKey(Entry entry, List<String> known, String what) {
        problem(
                span(entry.key()),
                what + " `" + entry.name() + "`"
                        + (meant(entry.name(), known).isEmpty()
                                ? "; known are " + String.join(", ", known)
                                : meant(entry.name(), known)));
    }

    void problem(TextSpan span, String message) {
        problems.add(new ConfigProblem(Kind.INVALID, span, message));
    }

    void passedOver(Entry entry, String message) {
        problems.add(new ConfigProblem(Kind.PASSED_OVER, span(entry.key()), message));
    }

    void unknownRule(Node node, String message) {
        problems.add(new ConfigProblem(Kind.UNKNOWN_RULE, span(node), message));
    }

    /** Where a node stands; of a mapping or list its first line. */
    TextSpan span(Node node) {
        int start = node.getStartMark().map(this::offset).orElse(0);
        int end = node.getEndMark().map(this::offset).orElse(start);
        int lineEnd = LineBreaks.endOfLine(text, start);
        return new TextSpan(start, Math.max(start, Math.min(end, lineEnd)));
    }

    /** Marks count code points. */
    private int offset(Mark mark) {
        int points = Math.min(mark.getIndex(), text.codePointCount(skipped, text.length()));
        return text.offsetByCodePoints(skipped, points);
    }

    /** {@code ; did you mean `x`?}, or nothing. */
    static String meant(String written, List<String> candidates) {
        return Similarity.nearest(written, candidates)
                .map(it -> "; did you mean `" + it + "`?")
                .orElse("");
    }
}
