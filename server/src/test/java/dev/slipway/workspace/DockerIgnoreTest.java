package dev.slipway.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.analysis.Subjects;
import dev.slipway.workspace.DockerIgnore.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns match as moby/patternmatcher matches them; what decides is named with its line. */
class DockerIgnoreTest {
    /** Patterns, separated by blanks; a path; the pattern that decides and whether it keeps the path out; - for none. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // One pattern names a path from the context's root, and all below it.
                "secret; secret; secret; true",
                "secret; secret/key.txt; secret; true",
                "secret; other/secret; -; false",
                "/secret; secret; /secret; true",
                "secret/; secret/key.txt; secret/; true",
                "./secret; secret; ./secret; true",
                "a/../b; b; a/../b; true",
                "secret; secrets; -; false",
                // One star stops at a slash, a question mark is one character, a class one of several.
                "*.txt; a.txt; *.txt; true",
                "*.txt; sub/a.txt; -; false",
                "*/*.txt; sub/a.txt; */*.txt; true",
                "a*; abc/def; a*; true",
                "?; a; ?; true",
                "?; ab; -; false",
                "[a-c]x; bx; [a-c]x; true",
                "[a-c]x; dx; -; false",
                "[^a]x; bx; [^a]x; true",
                "a\\*; a*; a\\*; true",
                "a\\*; ab; -; false",
                "a.b; axb; -; false",
                // Two stars are any number of directories, none among them.
                "**; any/thing; **; true",
                "**/node_modules; node_modules; **/node_modules; true",
                "**/node_modules; a/b/node_modules/c; **/node_modules; true",
                "**/*.log; a/b/c.log; **/*.log; true",
                "**/*.log; c.log; **/*.log; true",
                "a/**/b; a/b; a/**/b; true",
                "a/**/b; a/x/y/b; a/**/b; true",
                "a/**; a/b/c; a/**; true",
                "a/**; a; -; false",
                "**.key; sub/x.key; **.key; true",
                "**secret; sub/mysecret; **secret; true",
                // The last pattern that matches decides.
                "* !keep.txt; keep.txt; !keep.txt; false",
                "* !keep.txt; other.txt; *; true",
                "!keep.txt *; keep.txt; *; true",
                "* !sub; sub/a; !sub; false",
                "* !sub sub/a; sub/a; sub/a; true",
                "* !sub sub/a !sub/a/b; sub/a/b/c; !sub/a/b; false",
                "**/*.md !README.md; README.md; !README.md; false",
                "**/*.md !README.md; sub/README.md; **/*.md; true",
                "a a; a; a; true",
                // A pattern that is none matches nothing, and the others work.
                "[ b; b; b; true",
            })
    void theLastMatchDecides(String patterns, String path, String decides, boolean ignored) {
        DockerIgnore ignore = DockerIgnore.parse(".dockerignore", patterns.replace(' ', '\n'));
        Optional<Verdict> verdict = ignore.verdict(path);
        assertEquals(decides, verdict.map(Verdict::pattern).orElse("-"));
        assertEquals(ignored, ignore.isIgnored(path));
    }

    @Test
    void theVerdictNamesTheLine() {
        DockerIgnore ignore = DockerIgnore.parse(
                "api.Dockerfile.dockerignore", "\uFEFF# comment\n\n  *.md  \r\n!README.md\n #odd\nREADME.md\n");
        assertEquals("api.Dockerfile.dockerignore", ignore.file());
        assertEquals(Optional.of(new Verdict(true, "*.md", 3)), ignore.verdict("NEWS.md"));
        assertEquals(Optional.of(new Verdict(true, "README.md", 6)), ignore.verdict("README.md"));
        assertEquals(
                Optional.of(new Verdict(true, "#odd", 5)), ignore.verdict("#odd"), "only column one starts a comment");
        assertTrue(ignore.hasExceptions());
        assertTrue(DockerIgnore.parse(".dockerignore", "# nothing\n\n").isEmpty());
    }

    @Test
    void theFileBesideTheDockerfileComesFirst() {
        Map<String, String> files = Map.of(".dockerignore", "a", "docker/api.Dockerfile.dockerignore", "b");
        BuildContext context = Subjects.context(files);
        DockerIgnore own = DockerIgnore.of(context, "docker/api.Dockerfile").orElseThrow();
        assertTrue(own.isIgnored("b"));
        assertFalse(own.isIgnored("a"), "one file holds, not both");
        assertTrue(
                DockerIgnore.of(context, "docker/web.Dockerfile").orElseThrow().isIgnored("a"));
        assertEquals(Optional.empty(), DockerIgnore.of(Subjects.context(Map.of()), "Dockerfile"));
    }

    /** Against a matcher that works otherwise: part by part, from the left. */
    @Test
    void randomPatternsMatchAsAnotherMatcherSays() {
        long seed = 20261125;
        Random random = new Random(seed);
        List<String> parts = List.of("a", "b", "*", "**", "a*", "?", "ab", "*b");
        List<String> names = List.of("a", "b", "ab", "ba");
        for (int i = 0; i < 20_000; i++) {
            String pattern = join(random, parts, 3);
            String path = join(random, names, 4);
            boolean expected = matchesOrParent(pattern, path);
            assertEquals(
                    expected,
                    DockerIgnore.parse(".dockerignore", pattern).isIgnored(path),
                    () -> "seed " + seed + ": " + pattern + " on " + path);
        }
    }

    private static String join(Random random, List<String> from, int most) {
        StringBuilder joined = new StringBuilder(from.get(random.nextInt(from.size())));
        for (int i = random.nextInt(most); i > 0; i--) {
            joined.append('/').append(from.get(random.nextInt(from.size())));
        }
        return joined.toString();
    }

    private static boolean matchesOrParent(String pattern, String path) {
        List<String> names = List.of(path.split("/"));
        for (int end = 1; end <= names.size(); end++) {
            if (matches(List.of(pattern.split("/")), names.subList(0, end))) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(List<String> pattern, List<String> names) {
        if (pattern.isEmpty()) {
            return names.isEmpty();
        }
        List<String> rest = pattern.subList(1, pattern.size());
        if (pattern.get(0).equals("**")) {
            if (rest.isEmpty()) {
                return !names.isEmpty();
            }
            for (int skipped = 0; skipped <= names.size(); skipped++) {
                if (matches(rest, names.subList(skipped, names.size()))) {
                    return true;
                }
            }
            return false;
        }
        return !names.isEmpty()
                && matchesName(pattern.get(0), names.get(0))
                && matches(rest, names.subList(1, names.size()));
    }

    private static boolean matchesName(String pattern, String name) {
        if (pattern.isEmpty()) {
            return name.isEmpty();
        }
        char first = pattern.charAt(0);
        if (first == '*') {
            return matchesName(pattern.substring(1), name)
                    || !name.isEmpty() && matchesName(pattern, name.substring(1));
        }
        return !name.isEmpty()
                && (first == '?' || first == name.charAt(0))
                && matchesName(pattern.substring(1), name.substring(1));
    }
}
