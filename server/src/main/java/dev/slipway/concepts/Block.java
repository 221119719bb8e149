package dev.slipway.concepts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A mapping of the small YAML subset: keys to strings, lists of strings, mappings or lists of mappings. Every getter
 * throws {@link IllegalStateException} with file and line when the value is missing or of another shape.
 */
final class Block {
    /** One value with its line: a string, a list of strings, a list of blocks, or a block. */
    record Value(int line, Object content) {}

    private final ResourceText file;
    private final int line;
    private final Map<String, Value> values;

    Block(ResourceText file, int line, Map<String, Value> values) {
        this.file = file;
        this.line = line;
        this.values = values;
    }

    Set<String> keys() {
        return values.keySet();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** The 1-based line of a key, or of the block itself if the key is missing. */
    int line(String key) {
        Value value = values.get(key);
        return value == null ? line : value.line();
    }

    String text(String key) {
        if (get(key).content() instanceof String text && !text.isEmpty()) {
            return text;
        }
        throw error(key, "'" + key + "' must be a string");
    }

    int number(String key) {
        try {
            return Integer.parseInt(text(key));
        } catch (NumberFormatException e) {
            throw error(key, "'" + key + "' must be a number");
        }
    }

    /** A constant of an enum, written in lower case with hyphens. */
    <E extends Enum<E>> E constant(String key, Class<E> type) {
        String text = text(key);
        for (E constant : type.getEnumConstants()) {
            if (text.equals(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))) {
                return constant;
            }
        }
        throw error(key, "'" + text + "' is not a known value of '" + key + "'");
    }

    List<String> texts(String key) {
        if (get(key).content() instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw error(key, "'" + key + "' must be a list in brackets");
    }

    List<Block> blocks(String key) {
        if (get(key).content() instanceof List<?> list && list.stream().allMatch(Block.class::isInstance)) {
            return list.stream().map(Block.class::cast).toList();
        }
        throw error(key, "'" + key + "' must be a list of mappings");
    }

    Block block(String key) {
        if (get(key).content() instanceof Block block) {
            return block;
        }
        throw error(key, "'" + key + "' must be a mapping");
    }

    /** Throws if the block holds any key but these. */
    void allowOnly(Set<String> allowed) {
        for (String key : values.keySet()) {
            if (!allowed.contains(key)) {
                throw error(key, "unknown key '" + key + "'");
            }
        }
    }

    IllegalStateException error(String key, String message) {
        return file.error(line(key), message);
    }

    private Value get(String key) {
        Value value = values.get(key);
        if (value == null) {
            throw error(key, "'" + key + "' is missing");
        }
        return value;
    }
}
