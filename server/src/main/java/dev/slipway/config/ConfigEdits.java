package dev.slipway.config;

import dev.slipway.config.YamlReader.Entry;
import dev.slipway.text.TextEdit;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Edits of configuration files that keep layout and comments. */
public final class ConfigEdits {
    private static final String INDENTATION = "  ";

    private final String text;
    private final YamlReader yaml;

    private ConfigEdits(String text) {
        this.text = text;
        this.yaml = new YamlReader(text);
    }

    /** The text of a new {@code .slipway.yaml} that switches a rule off. */
    public static String slipwayOff(String rule) {
        return "rules:\n" + INDENTATION + rule + ": off\n";
    }

    /** Switches {@code rule} off in the text of a {@code .slipway.yaml}; empty when the file cannot be edited safely. */
    public static Optional<TextEdit> slipwayOff(String text, String rule) {
        ConfigEdits edits = new ConfigEdits(text);
        Map<String, Entry> root = edits.yaml.root();
        if (!edits.yaml.problems().isEmpty()) {
            return Optional.empty();
        }
        Entry rules = root.get("rules");
        if (rules == null) {
            return Optional.of(edits.atEnd("rules:", rule + ": off"));
        }
        if (!(rules.value() instanceof MappingNode mapping)) {
            return Optional.empty();
        }
        for (Entry entry : edits.yaml.entries(mapping, "`rules`").values()) {
            if (entry.name().equalsIgnoreCase(rule)) {
                return entry.value() instanceof ScalarNode
                        ? Optional.of(new TextEdit(edits.yaml.span(entry.value()), "off"))
                        : Optional.empty();
            }
        }
        Optional<Node> first = mapping.getValue().stream().findFirst().map(tuple -> tuple.getKeyNode());
        return edits.before(mapping.getFlowStyle(), mapping, first, rule + ": off");
    }

    /** Adds {@code code} to what a {@code .hadolint.yaml} ignores; empty when the file cannot be edited safely. */
    public static Optional<TextEdit> hadolintOff(String text, String code) {
        ConfigEdits edits = new ConfigEdits(text);
        Map<String, Entry> root = edits.yaml.root();
        if (!edits.yaml.problems().isEmpty()) {
            return Optional.empty();
        }
        Entry ignored = root.get("ignored");
        if (ignored == null) {
            return Optional.of(edits.atEnd("ignored:", "- " + code));
        }
        if (!(ignored.value() instanceof SequenceNode list)) {
            return Optional.empty();
        }
        boolean isFlow = list.getFlowStyle() == FlowStyle.FLOW;
        Optional<Node> first = list.getValue().stream().findFirst();
        return edits.before(list.getFlowStyle(), list, first, isFlow ? code : "- " + code);
    }

    /** Puts an entry before the first one: in its line in flow style, else on a line of its own. */
    private Optional<TextEdit> before(FlowStyle style, Node parent, Optional<Node> first, String entry) {
        if (style == FlowStyle.FLOW) {
            int open = yaml.span(parent).start() + 1;
            return Optional.of(TextEdit.insert(open, entry + (first.isPresent() ? ", " : "")));
        }
        if (first.isEmpty()) {
            return Optional.empty();
        }
        int at = yaml.span(first.get()).start();
        int line = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
        String lead = text.substring(line, at);
        int column = entry.startsWith("- ") ? lead.indexOf('-') : lead.length();
        if (column < 0 || !lead.substring(0, column).isBlank()) {
            return Optional.empty();
        }
        return Optional.of(TextEdit.insert(line, lead.substring(0, column) + entry + lineEnd()));
    }

    private TextEdit atEnd(String key, String entry) {
        boolean isOpen = !text.isEmpty() && !text.endsWith("\n");
        String end = lineEnd();
        return TextEdit.insert(text.length(), (isOpen ? end : "") + key + end + INDENTATION + entry + end);
    }

    private String lineEnd() {
        int newline = text.indexOf('\n');
        return newline > 0 && text.charAt(newline - 1) == '\r' ? "\r\n" : "\n";
    }
}
