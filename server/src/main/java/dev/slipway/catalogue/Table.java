package dev.slipway.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A tab-separated resource of this package. Lines that start with {@code #} are comments; the first line is
 * {@code #columns: } and the names, the key columns marked with {@code *}. A cell that says nothing holds {@code -}.
 * The last two columns are {@code source} and {@code date}. Reading checks the number of cells and whatever a caller
 * asks of a cell; {@link #check} checks the rest, sorted unique keys first of all, and is for tests: it would cost at
 * every start.
 */
final class Table {
    static final String NOTHING = "-";

    private static final String HEADER = "#columns: ";
    private static final char KEY_MARK = '*';

    private Table() {}

    /** The names of the columns, and which of them are the key. */
    private record Columns(String[] names, int keys) {
        int indexOf(String name) {
            for (int i = 0; i < names.length; i++) {
                if (names[i].equals(name)) {
                    return i;
                }
            }
            return -1;
        }
    }

    /** One line of the table. */
    static final class Row {
        private final String file;
        private final int line;
        private final Columns columns;
        private final String[] cells;

        private Row(String file, int line, Columns columns, String[] cells) {
            this.file = file;
            this.line = line;
            this.columns = columns;
            this.cells = cells;
        }

        /** The cell, {@link #NOTHING} included. */
        String text(String column) {
            int index = columns.indexOf(column);
            if (index < 0) {
                throw error("no column " + column);
            }
            return cells[index];
        }

        Optional<String> optional(String column) {
            String text = text(column);
            return text.equals(NOTHING) ? Optional.empty() : Optional.of(text);
        }

        /** The words of the cell, which stand between single blanks. */
        List<String> words(String column) {
            String text = text(column);
            return text.equals(NOTHING) ? List.of() : List.of(text.split(" "));
        }

        boolean yes(String column) {
            String text = text(column);
            if (!text.equals("yes") && !text.equals("no")) {
                throw error("neither yes nor no: " + text);
            }
            return text.equals("yes");
        }

        <T extends Enum<T>> T constant(String column, Class<T> type) {
            try {
                return Enum.valueOf(type, text(column));
            } catch (IllegalArgumentException e) {
                throw error("no " + type.getSimpleName() + ": " + text(column));
            }
        }

        String key() {
            return String.join("\t", List.of(cells).subList(0, columns.keys())) + "\t";
        }

        IllegalStateException error(String message) {
            return new IllegalStateException(file + ":" + line + ": " + message);
        }
    }

    /** The rows of {@code resource}; throws with file and line when one has too few or too many cells. */
    static List<Row> read(String resource) {
        try (InputStream in = Table.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + ":0: missing");
            }
            return parse(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Row> parse(String file, String text) {
        Columns columns = new Columns(new String[0], 0);
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            String line = text.substring(start, end < 0 ? text.length() : end);
            start = end < 0 ? text.length() : end + 1;
            number++;
            if (number == 1) {
                columns = header(file, line);
            } else if (line.isEmpty() || line.charAt(0) != '#') {
                Row row = new Row(file, number, columns, line.split("\t", -1));
                if (row.cells.length != columns.names().length) {
                    throw row.error(row.cells.length + " cells, expected " + columns.names().length);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static Columns header(String file, String line) {
        if (!line.startsWith(HEADER)) {
            throw new IllegalStateException(file + ":1: must start with " + HEADER);
        }
        String[] names = line.substring(HEADER.length()).split("\t");
        int keys = 0;
        while (keys < names.length && names[keys].charAt(names[keys].length() - 1) == KEY_MARK) {
            names[keys] = names[keys].substring(0, names[keys].length() - 1);
            keys++;
        }
        int size = names.length;
        if (keys == 0 || size < 3 || !names[size - 2].equals("source") || !names[size - 1].equals("date")) {
            throw new IllegalStateException(file + ":1: needs key columns first, and source and date last");
        }
        return new Columns(names, keys);
    }

    /** Throws with file and line when keys are not sorted or not unique, a cell is badly spaced, or a date is none. */
    static void check(List<Row> rows) {
        Pattern date = Pattern.compile("20\\d\\d-[01]\\d-[0-3]\\d");
        String previous = "";
        for (Row row : rows) {
            String key = row.key();
            if (key.compareTo(previous) <= 0) {
                throw row.error("rows must be sorted by key, and keys unique: " + key.strip());
            }
            previous = key;
            for (String cell : row.cells) {
                if (cell.isEmpty() || !cell.equals(cell.strip()) || cell.contains("  ")) {
                    throw row.error("empty or badly spaced cell");
                }
            }
            if (!date.matcher(row.text("date")).matches()) {
                throw row.error("no date: " + row.text("date"));
            }
        }
    }
}
