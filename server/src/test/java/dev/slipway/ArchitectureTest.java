package dev.slipway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.subject.Subject;
import dev.slipway.syntax.SyntaxTree;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** Who knows whom, read from the bytecode by the JDK's own jdeps and compared with the table in ARCHITECTURE.md. */
class ArchitectureTest {
    private static final String ROOT = "dev.slipway";
    private static final Pattern EDGE = Pattern.compile("\\s+(\\S+)\\s+-> (\\S+)\\s.*");
    private static final Map<String, Set<String>> LIBRARIES = Map.of(
            "org.eclipse.lsp4j", Set.of("lsp"),
            "com.google.gson", Set.of("lsp", "fix.split", "picture", "registry", "shellcheck"),
            "org.snakeyaml", Set.of("config"),
            "org.apache.commons.cli", Set.of("cli"));

    @Test
    void packagesUseOnlyWhatTheTableSays() throws Exception {
        Map<String, Set<String>> table = table();
        List<String> violations = new ArrayList<>();
        for (String[] edge : edges()) {
            String from = layer(edge[0]);
            if (edge[1].startsWith(ROOT + ".")) {
                String to = layer(edge[1]);
                Set<String> allowed = table.get(from);
                if (!from.equals(to) && !from.isEmpty() && (allowed == null || !allowed.contains(to))) {
                    violations.add(from + " -> " + to);
                }
            }
            LIBRARIES.forEach((library, users) -> {
                if (edge[1].startsWith(library) && !users.contains(from)) {
                    violations.add(from + " -> " + edge[1]);
                }
            });
        }
        assertEquals(List.of(), violations.stream().distinct().sorted().toList());
    }

    @Test
    void everyPackageStandsInTheTable() throws Exception {
        Set<String> packages = new TreeSet<>();
        for (String[] edge : edges()) {
            packages.add(layer(edge[0]));
        }
        packages.remove("");
        assertEquals(table().keySet(), packages);
    }

    @Test
    void theTestSeesEdgesAtAll() throws Exception {
        List<String[]> edges = edges();
        assertTrue(edges.stream().anyMatch(edge -> edge[0].equals(ROOT + ".lsp") && edge[1].startsWith("org.eclipse")));
        assertFalse(table().isEmpty());
    }

    private static String layer(String packageName) {
        return packageName.equals(ROOT) ? "" : packageName.substring(ROOT.length() + 1);
    }

    private static Map<String, Set<String>> table() throws IOException {
        String text = Files.readString(repository().resolve("ARCHITECTURE.md"));
        String block = text.substring(text.indexOf("<!-- layers -->"), text.indexOf("<!-- /layers -->"));
        Map<String, Set<String>> table = new TreeMap<>();
        for (String line : block.split("\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                Set<String> uses =
                        new TreeSet<>(List.of(line.substring(colon + 1).strip().split("\\s+")));
                uses.remove("-");
                table.put(line.substring(0, colon).strip(), uses);
            }
        }
        return table;
    }

    private static List<String[]> edges() throws URISyntaxException {
        StringWriter out = new StringWriter();
        StringWriter errors = new StringWriter();
        int exit = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        new PrintWriter(out),
                        new PrintWriter(errors),
                        "-verbose:package",
                        "--multi-release",
                        "17",
                        "--ignore-missing-deps",
                        "-cp",
                        System.getProperty("java.class.path"),
                        classes(SyntaxTree.class),
                        classes(Subject.class));
        assertEquals(0, exit, errors::toString);
        List<String[]> edges = new ArrayList<>();
        for (String line : out.toString().split("\n")) {
            Matcher edge = EDGE.matcher(line);
            if (edge.matches() && edge.group(1).startsWith(ROOT)) {
                edges.add(new String[] {edge.group(1), edge.group(2)});
            }
        }
        return edges;
    }

    private static String classes(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }

    /** The repository's root: the nearest folder above that holds ARCHITECTURE.md. */
    private static Path repository() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("ARCHITECTURE.md"))) {
            at = at.getParent();
        }
        return at;
    }
}
