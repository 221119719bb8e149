package dev.slipway.cli;

import dev.slipway.cli.report.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** JSON made of maps, lists, strings, numbers and booleans; maps keep their order, and short values share a line. */
final class JsonText {
    private static final int LINE = 110;

    /** The text of {@code value}, which ends with a line end. */
    static String of(Object value) {
        StringBuilder text = new StringBuilder();
        write(value, 0, text);
        return text.append('\n').toString();
    }

    private static void write(Object value, int indent, StringBuilder into) {
        String flat = flat(value);
        boolean fits = flat.length() + indent <= LINE;
        if (fits || !(value instanceof Map || value instanceof List)) {
            into.append(flat);
            return;
        }
        String inner = "\n" + " ".repeat(indent + 2);
        if (value instanceof Map<?, ?> map) {
            String separator = "{";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                into.append(separator)
                        .append(inner)
                        .append(Json.string(entry.getKey().toString()))
                        .append(": ");
                write(entry.getValue(), indent + 2, into);
                separator = ",";
            }
            into.append('\n').append(" ".repeat(indent)).append('}');
        } else {
            String separator = "[";
            for (Object element : (List<?>) value) {
                into.append(separator).append(inner);
                write(element, indent + 2, into);
                separator = ",";
            }
            into.append('\n').append(" ".repeat(indent)).append(']');
        }
    }

    private static String flat(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(it -> Json.string(it.getKey().toString()) + ": " + flat(it.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(JsonText::flat).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof String text ? Json.string(text) : String.valueOf(value);
    }

    private JsonText() {}
}
