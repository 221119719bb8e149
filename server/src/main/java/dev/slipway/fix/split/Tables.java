package dev.slipway.fix.split;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tab-separated tables beside this package: a key, then values; lines with a number sign are comments. */
final class Tables {
    private Tables() {}

    /** The rows of {@code name} by their first cell, in the order of the file. */
    static Map<String, List<String>> read(String name) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        try (InputStream stream = Tables.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("missing resource: " + name);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    List<String> cells = new ArrayList<>(Arrays.asList(line.split("\t", -1)));
                    rows.put(cells.remove(0), List.copyOf(cells));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
