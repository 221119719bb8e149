package dev.slipway.concepts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the YAML subset that our own resources use: mappings by indentation, lists of mappings, lists of words in
 * brackets, plain and double-quoted scalars, comments on lines of their own. Everything else is an error, so that a file
 * never means something different to a full YAML parser.
 */
final class BlockReader {
    private static final Pattern ENTRY = Pattern.compile("([A-Za-z][A-Za-z0-9-]*):(?: (.*))?");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\[\"\\\\])*)\"");
    private static final Pattern LIST_WORD = Pattern.compile("[A-Za-z0-9_+:#-]+");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][^\"\\[\\]{}]*");

    private record Line(int number, int indent, String text) {}

    private final ResourceText file;
    private final List<Line> lines;
    private int next;

    private BlockReader(ResourceText file, List<Line> lines) {
        this.file = file;
        this.lines = lines;
    }

    /**
     * Reads lines {@code from} (inclusive) to {@code to} (exclusive), 0-based.
     *
     * @throws IllegalStateException naming file and line if the text is outside the subset
     */
    static Block read(ResourceText file, int from, int to) {
        List<Line> lines = new ArrayList<>();
        for (int i = from; i < to; i++) {
            String text = file.lines().get(i);
            String stripped = text.strip();
            if (stripped.isEmpty() || stripped.startsWith("#")) {
                continue;
            }
            int indent = 0;
            while (text.charAt(indent) == ' ') {
                indent++;
            }
            if (text.charAt(indent) == '\t') {
                throw file.error(i + 1, "indent with spaces");
            }
            lines.add(new Line(i + 1, indent, stripped));
        }
        BlockReader reader = new BlockReader(file, lines);
        Block block = reader.mapping(0, from + 1);
        if (reader.next < lines.size()) {
            throw file.error(lines.get(reader.next).number(), "unexpected indentation");
        }
        return block;
    }

    private Block mapping(int indent, int startLine) {
        Map<String, Block.Value> values = new LinkedHashMap<>();
        while (next < lines.size() && lines.get(next).indent() == indent) {
            Line line = lines.get(next);
            Matcher entry = ENTRY.matcher(line.text());
            if (!entry.matches()) {
                if (line.text().startsWith("- ")) {
                    break;
                }
                throw file.error(line.number(), "expected 'key: value'");
            }
            next++;
            String rest = entry.group(2) == null ? "" : entry.group(2).strip();
            Object content = rest.isEmpty() ? nested(indent, line) : inline(rest, line);
            if (values.put(entry.group(1), new Block.Value(line.number(), content)) != null) {
                throw file.error(line.number(), "key '" + entry.group(1) + "' stands twice");
            }
        }
        return new Block(file, startLine, values);
    }

    private Object nested(int indent, Line parent) {
        if (next >= lines.size() || lines.get(next).indent() <= indent) {
            throw file.error(parent.number(), "value is missing");
        }
        Line first = lines.get(next);
        if (!first.text().startsWith("- ")) {
            return mapping(first.indent(), first.number());
        }
        List<Block> items = new ArrayList<>();
        while (next < lines.size()
                && lines.get(next).indent() == first.indent()
                && lines.get(next).text().startsWith("- ")) {
            Line item = lines.get(next);
            lines.set(
                    next,
                    new Line(
                            item.number(),
                            item.indent() + 2,
                            item.text().substring(2).strip()));
            items.add(mapping(item.indent() + 2, item.number()));
        }
        return items;
    }

    private Object inline(String rest, Line line) {
        if (rest.startsWith("[")) {
            return list(rest, line);
        }
        Matcher quoted = QUOTED.matcher(rest);
        if (quoted.matches()) {
            return quoted.group(1).replaceAll("\\\\([\"\\\\])", "$1");
        }
        if (!PLAIN.matcher(rest).matches() || rest.contains(": ") || rest.endsWith(":") || rest.contains(" #")) {
            throw file.error(line.number(), "put this value in double quotes");
        }
        return rest;
    }

    private List<String> list(String rest, Line line) {
        if (!rest.endsWith("]")) {
            throw file.error(line.number(), "list without ']'");
        }
        String inner = rest.substring(1, rest.length() - 1).strip();
        if (inner.isEmpty()) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        for (String word : inner.split(",", -1)) {
            String stripped = word.strip();
            if (!LIST_WORD.matcher(stripped).matches()) {
                throw file.error(line.number(), "'" + stripped + "' cannot stand in a list");
            }
            words.add(stripped);
        }
        return List.copyOf(words);
    }
}
