package dev.slipway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.fixtures.Fixtures;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.RuleNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * {@code server/RULES.md} and {@code server/rules.lock} say what the rules say. {@code -Dfixtures.update} writes both; of
 * the lock it only adds lines, since a name that people wrote down must work for ever.
 */
class RuleBookTest {
    private static final Path SERVER = Fixtures.root().resolveSibling("server");
    private static final Path BOOK = SERVER.resolve("RULES.md");
    private static final Path LOCK = SERVER.resolve("rules.lock");
    private static final String COMMAND =
            "; run mvn -Dtest=RuleBookTest -Dsurefire.failIfNoSpecifiedTests=false -Dfixtures.update test";
    private static final boolean UPDATE = System.getProperty("fixtures.update") != null && System.getenv("CI") == null;

    @Test
    void theBookIsUpToDate() throws IOException {
        String expected = RuleBook.all(CheckCommand.docs());
        if (UPDATE) {
            Files.writeString(BOOK, expected);
        }
        String actual = Files.exists(BOOK) ? Files.readString(BOOK).replace("\r\n", "\n") : "";
        assertTrue(actual.equals(expected), "server/RULES.md is stale" + COMMAND);
    }

    /** Lines of id, since, aliases and former ids, separated by tabs and sorted. */
    @Test
    void noNameEverVanishes() throws IOException {
        Map<String, String> lock = new TreeMap<>();
        for (String line : Files.exists(LOCK) ? Files.readAllLines(LOCK) : List.<String>of()) {
            lock.put(line.substring(0, line.indexOf('\t')), line);
        }
        RuleNames names = new RuleNames(CheckCommand.docs());
        lock.forEach((id, line) -> {
            String[] columns = line.split("\t", -1);
            assertEquals(4, columns.length, line);
            assertTrue(!names.find(id).isEmpty(), id + " is gone; give the rule that took its place the alias " + id);
            for (String alias : columns[2].isEmpty() ? new String[0] : columns[2].split(",")) {
                assertTrue(
                        !names.find(alias).isEmpty(), "no rule answers to " + alias + " any more, as " + id + " did");
            }
        });
        Map<String, String> wanted = new TreeMap<>(lock);
        CheckCommand.docs().forEach(doc -> wanted.put(doc.id(), line(doc, lock.getOrDefault(doc.id(), ""))));
        String text = String.join("\n", wanted.values()) + "\n";
        if (UPDATE) {
            Files.writeString(LOCK, text);
        }
        assertEquals(text, Files.exists(LOCK) ? Files.readString(LOCK) : "", "server/rules.lock is stale" + COMMAND);
    }

    private static String line(RuleDoc doc, String before) {
        String former = before.isEmpty() ? "" : before.substring(before.lastIndexOf('\t') + 1);
        return String.join("\t", doc.id(), doc.since(), String.join(",", doc.aliases()), former);
    }
}
