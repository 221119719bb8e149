package dev.slipway.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A tab-separated resource of this package. Lines that start with {@code #} are comments; the first line is
 * {@code #columns: } and the names, the key columns marked with {@code *}. Rows are sorted by key and keys are unique; a
 * cell that says nothing holds {@code -}. The last two columns are {@code source} and {@code date}.
 */
final class Table {
    static final String NOTHING = "-";

    private static final String HEADER = "#columns: ";
    private static final String KEY_MARK = "*";
    private static final Pattern DATE = Pattern.compile("20\\d\\d-[01]\\d-[0-3]\\d");

    private Table() {}

    /** One line of the table. */
    static final class Row {
        private final String file;
        private final int line;
        private final Map<String, String> cells;

        private Row(String file, int line, Map<String, String> cells) {
            this.file = file;
            this.line = line;
            this.cells = cells;
        }

        /** The cell, {@link #NOTHING} included. */
        String text(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw error("no column " + column);
            }
            return cell;
        }

        Optional<String> optional(String column) {
            return Optional.of(text(column)).filter(it -> !it.equals(NOTHING));
        }

        /** The words of the cell, which stand between single blanks. */
        List<String> words(String column) {
            return optional(column).map(it -> List.of(it.split(" "))).orElse(List.of());
        }

        <T extends Enum<T>> T constant(String column, Class<T> type) {
            try {
                return Enum.valueOf(type, text(column));
            } catch (IllegalArgumentException e) {
                throw error("no " + type.getSimpleName() + ": " + text(column));
            }
        }

        IllegalStateException error(String message) {
            return new IllegalStateException(file + ":" + line + ": " + message);
        }
    }

    /** The rows of {@code resource}; throws with file and line when it breaks a rule of the format. */
    static List<Row> read(String resource) {
        try (InputStream in = Table.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + ":0: missing");
            }
            return read(resource, new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Row> read(String file, Reader text) throws IOException {
        BufferedReader lines = new BufferedReader(text);
        List<String> columns = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        String previous = "";
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (number == 1) {
                readHeader(file, line, columns, keys);
            } else if (!line.startsWith("#")) {
                Row row = row(file, number, line, columns);
                String key = key(row, keys);
                if (key.compareTo(previous) <= 0) {
                    throw row.error("rows must be sorted by key, and keys unique: " + key.replace('\t', ' '));
                }
                previous = key;
                rows.add(row);
            }
        }
        return List.copyOf(rows);
    }

    private static void readHeader(String file, String line, List<String> columns, List<String> keys) {
        if (!line.startsWith(HEADER)) {
            throw new IllegalStateException(file + ":1: must start with " + HEADER);
        }
        for (String name : line.substring(HEADER.length()).split("\t")) {
            boolean isKey = name.endsWith(KEY_MARK);
            String plain = isKey ? name.substring(0, name.length() - 1) : name;
            columns.add(plain);
            if (isKey) {
                keys.add(plain);
            }
        }
        int size = columns.size();
        boolean sourced = size > 2
                && columns.get(size - 2).equals("source")
                && columns.get(size - 1).equals("date");
        if (keys.isEmpty() || !sourced) {
            throw new IllegalStateException(file + ":1: needs key columns and, last, source and date");
        }
    }

    private static Row row(String file, int number, String line, List<String> columns) {
        String[] cells = line.split("\t", -1);
        Map<String, String> byName = new HashMap<>();
        Row row = new Row(file, number, byName);
        if (cells.length != columns.size()) {
            throw row.error(cells.length + " cells, expected " + columns.size());
        }
        for (int i = 0; i < cells.length; i++) {
            if (cells[i].isEmpty() || !cells[i].equals(cells[i].strip()) || cells[i].contains("  ")) {
                throw row.error("empty or badly spaced cell: " + columns.get(i));
            }
            byName.put(columns.get(i), cells[i]);
        }
        if (!DATE.matcher(row.text("date")).matches()) {
            throw row.error("no date: " + row.text("date"));
        }
        return row;
    }

    private static String key(Row row, List<String> keys) {
        StringBuilder key = new StringBuilder();
        for (String column : keys) {
            key.append(row.text(column)).append('\t');
        }
        return key.toString();
    }
}
