package dev.slipway.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.rules.Rules;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows keep their form and agree with each other. */
class TablesTest {
    private static final Set<String> DISTRIBUTIONS =
            Set.of("none", "unknown", "distroless", "busybox", "fedora", "opensuse", "archlinux", "photon", "windows");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "command-traits.tsv",
                "commands.tsv",
                "image-facts.tsv",
                "image-suites.tsv",
                "images.tsv",
                "mirrors.tsv",
                "package-runtimes.tsv",
                "packages.tsv",
                "rule-names.tsv",
                "siblings.tsv",
                "suites.tsv",
                "tag-words.tsv",
                "tools.tsv",
                "variable-traits.tsv"
            })
    void isSortedUniqueSourcedAndDated(String resource) {
        List<Table.Row> rows = Table.read(resource);
        assertTrue(rows.size() > 1);
        Table.check(rows);
    }

    @Test
    void errorsTellFileAndLine() {
        String header = "#columns: key*\tvalue\tsource\tdate\n# words\n";
        assertError("x.tsv:1: ", "key\tvalue\n");
        assertError("x.tsv:1: ", "#columns: key\tvalue\tsource\tdate\n");
        assertError("x.tsv:3: 3 cells", header + "a\tb\tc\n");
        assertError("x.tsv:4: rows must be sorted", header + "b\tb\tc\t2026-01-01\na\tb\tc\t2026-01-01\n");
        assertError("x.tsv:4: rows must be sorted", header + "a\tb\tc\t2026-01-01\na\tb\tc\t2026-01-01\n");
        assertError("x.tsv:3: empty or badly spaced", header + "a\tb \tc\t2026-01-01\n");
        assertError("x.tsv:3: no date", header + "a\tb\tc\tyesterday\n");
        Table.Row row = Table.parse("x.tsv", header + "a\tb\tc\t2026-01-01").get(0);
        assertThrows(IllegalStateException.class, () -> row.constant("value", Phase.class));
        assertThrows(IllegalStateException.class, () -> row.text("other"));
        assertThrows(IllegalStateException.class, () -> row.yes("value"));
        assertThrows(IllegalStateException.class, () -> Table.read("none.tsv"));
    }

    private static void assertError(String start, String text) {
        IllegalStateException error =
                assertThrows(IllegalStateException.class, () -> Table.check(Table.parse("x.tsv", text)));
        assertTrue(error.getMessage().startsWith(start), error.getMessage());
    }

    @Test
    void factsSpeakOfKnownThings() {
        Set<String> keys = repositories();
        distributions().forEach(it -> keys.add("@" + it));
        for (Table.Row row : Table.read("image-facts.tsv")) {
            require(row, keys.contains(row.text("repository")), "no such repository");
            requireCondition(row);
            String fact = row.text("fact");
            require(
                    row,
                    fact.startsWith(Facts.ENV) || Facts.SINGLE.contains(fact) || Facts.LISTS.contains(fact),
                    "no such fact");
            if (fact.equals("users")) {
                row.words("value").forEach(it -> require(row, it.matches("[a-z0-9_-]+:\\d+"), "no user: " + it));
            }
            if (fact.equals("tools") || fact.equals("packages")) {
                row.words("value").forEach(it -> require(row, !it.startsWith("@") || sets().contains(it), it));
            }
            if (fact.equals("role")) {
                ImageRole.valueOf(row.text("value"));
            }
        }
    }

    @Test
    void imagesStandOnKnownDistributions() {
        for (Table.Row row : Table.read("images.tsv")) {
            require(row, distributions().contains(row.text("distribution")), "no such distribution");
            require(row, Set.of("-", "java", "release").contains(row.text("number")), "no such number");
            row.constant("role", ImageRole.class);
        }
    }

    @Test
    void defaultSuitesDoNotOverlap() {
        Map<String, Version> ends = new HashMap<>();
        List<Table.Row> rows = Table.read("image-suites.tsv").stream()
                .filter(row -> row.text("versions").contains(".."))
                .sorted((a, b) -> from(a).isAtLeast(from(b)) ? 1 : -1)
                .toList();
        for (Table.Row row : Table.read("image-suites.tsv")) {
            require(row, repositories().contains(row.text("repository")), "no such repository");
            require(row, Suites.find(row.text("suite")).isPresent(), "no such suite");
            require(row, row.text("versions").matches("any|[a-z0-9.]+|[0-9.]+\\.\\.[0-9.]+"), "no versions");
        }
        for (Table.Row row : rows) {
            String key = row.text("repository") + " " + row.text("variant");
            Version end = ends.get(key);
            require(row, from(row).isAtMost(to(row)), "ends before it starts");
            require(row, end == null || !from(row).isAtMost(end), "overlaps the range before");
            ends.put(key, to(row));
        }
    }

    private static Version from(Table.Row row) {
        return Version.parse(row.text("versions").split("\\.\\.")[0]).orElseThrow();
    }

    private static Version to(Table.Row row) {
        return Version.parse(row.text("versions").split("\\.\\.")[1]).orElseThrow();
    }

    @Test
    void siblingRowsNameKnownRepositories() {
        Pattern placeholder = Pattern.compile("\\{([a-z]+)\\}");
        for (Table.Row row : Table.read("siblings.tsv")) {
            require(row, repositories().contains(row.text("repository")), "no such repository");
            requireCondition(row);
            String template = row.text("template");
            if (!template.equals(Siblings.SAME) && !template.equals(Siblings.NONE)) {
                String repository = template.substring(0, template.lastIndexOf(':'));
                require(row, repositories().contains(repository), "no such sibling: " + repository);
                Matcher names = placeholder.matcher(template);
                while (names.find()) {
                    require(
                            row,
                            Set.of("version", "minor", "java", "suite", "written", "release")
                                    .contains(names.group(1)),
                            "no such placeholder");
                }
            }
        }
    }

    /** Whatever a tag, a sibling that is named is known itself, understood, lean, and of the same C library. */
    @Test
    void namedSiblingsExist() {
        int found = 0;
        List<String> tags = List.of(
                "latest",
                "1",
                "3",
                "8",
                "17",
                "20",
                "1.22",
                "1.75",
                "3.12",
                "8.0",
                "11.3.0",
                "bookworm",
                "1.22-bookworm",
                "17-jdk-jammy",
                "3-eclipse-temurin-21",
                "8-jdk17",
                "3.9-eclipse-temurin-17-alpine",
                "alpine",
                "1.22-alpine3.19",
                "8.0-alpine3.19",
                "8.0-noble",
                "17-alpine",
                "jammy",
                "2.1-sdk");
        for (String repository : repositories()) {
            for (String tag : tags) {
                String reference = repository.replace("*", "") + ":" + tag;
                for (RuntimeKind kind : RuntimeKind.values()) {
                    Sibling sibling = Images.find(reference)
                            .map(it -> it.runtimeSibling(kind))
                            .orElse(new Sibling.Same());
                    if (sibling instanceof Sibling.Found) {
                        found++;
                        checkLean(reference, ((Sibling.Found) sibling).reference());
                    }
                }
            }
        }
        assertTrue(found > 100, "too few to tell: " + found);
    }

    private static void checkLean(String reference, String name) {
        CatalogueImage image = Images.find(reference).orElseThrow();
        CatalogueImage lean = Images.find(name).orElseThrow(() -> new AssertionError(reference + ": " + name));
        assertTrue(lean.tagUnderstood(), name);
        assertEquals(new Sibling.Same(), lean.runtimeSibling(), reference + ": " + name);
        assertTrue(lean.role() != ImageRole.SDK, name);
        assertTrue(image.libc() == Libc.UNKNOWN || image.libc() == lean.libc(), reference + ": " + name);
        if (image.suite().isPresent()
                && lean.suite().isPresent()
                && !image.suite().get().moving()) {
            assertTrue(
                    image.suite().get().libcRunsOn(lean.suite().get())
                            || lean.suite().get().moving(),
                    reference + ": " + name);
        }
    }

    @Test
    void setsOfToolsExist() {
        for (Table.Row row : Table.read("tools.tsv")) {
            for (String tool : row.words("tools")) {
                require(row, !tool.startsWith("@") || sets().contains(tool), "no such set: " + tool);
                require(row, !tool.equals(row.text("set")), "takes itself in");
            }
        }
    }

    @Test
    void commandsKeepTheirGrammar() {
        Pattern need = Pattern.compile("toolchain|network|shell|script|inner|wraps:\\d|in(file)?:-[-|a-zA-Z]+");
        Pattern value = Pattern.compile("--?[A-Za-z0-9][-A-Za-z0-9]*|bundle|first-bundle");
        Set<String> managers = Set.of("apt", "apk", "yum", "npm", "npm-global", "pip", "gem", "go", "composer");
        for (Table.Row row : Table.read("commands.tsv")) {
            row.constant("phase", Phase.class);
            row.optional("manager").ifPresent(it -> require(row, managers.contains(it), it));
            row.words("values").forEach(it -> require(row, value.matcher(it).matches(), it));
            row.words("yes").forEach(it -> require(row, it.startsWith("-"), it));
            row.words("needs").forEach(it -> require(row, need.matcher(it).matches(), it));
            row.words("reads")
                    .forEach(it -> require(row, Effects.TEMPLATE.matcher(it).matches(), it));
            row.words("writes")
                    .forEach(it -> require(row, Effects.TEMPLATE.matcher(it).matches(), it));
            row.words("caches").forEach(it -> require(row, it.startsWith("/") || it.startsWith("$"), it));
            List<String> words = row.words("words");
            int anywhere = words.indexOf("...");
            require(row, anywhere < 0 || anywhere == words.size() - 2, "... stands before the last word");
        }
    }

    @Test
    void traitsSpeakOfKnownThings() {
        for (String resource : List.of("command-traits.tsv", "variable-traits.tsv")) {
            for (Table.Row row : Table.read(resource)) {
                Trait trait = row.constant("trait", Trait.class);
                boolean isPattern = trait == Trait.PINNED || trait == Trait.INSECURE_SETTING;
                if (isPattern || resource.startsWith("variable")) {
                    Pattern.compile(row.words("values").get(0));
                }
                if (trait == Trait.CACHE || trait == Trait.CLEANS) {
                    row.words("values").forEach(it -> require(row, it.startsWith("/") || it.startsWith("$"), it));
                }
            }
        }
    }

    @Test
    void packagesSpeakOfKnownSuites() {
        for (Table.Row row : Table.read("packages.tsv")) {
            require(row, Set.of("apt", "apk", "yum").contains(row.text("manager")), "no such manager");
            row.constant("role", PackageRole.class);
            String name = row.text("name");
            require(row, name.indexOf('*') == name.lastIndexOf('*'), "more than one star");
        }
        Set<String> seen = new HashSet<>();
        for (Table.Row row : Table.read("package-runtimes.tsv")) {
            for (String suite : row.words("suites")) {
                boolean known = suite.equals("any")
                        || suite.equals("alpine")
                        || Suites.find(suite).isPresent();
                require(row, known, "no such suite: " + suite);
                require(row, seen.add(row.text("package") + " " + suite), "twice: " + suite);
            }
        }
    }

    private static void requireCondition(Table.Row row) {
        Condition condition = Condition.read(row);
        require(row, condition.isWellFormed(), "no condition");
        Set<String> words =
                Table.read("tag-words.tsv").stream().map(it -> it.text("word")).collect(Collectors.toSet());
        for (String term : condition.terms()) {
            String word = term.startsWith("!") ? term.substring(1) : term;
            boolean known = words.contains(word) || Condition.FIXED.contains(word) || word.matches("version(>=|<).*");
            require(row, known, "no such word: " + word);
        }
    }

    private static void require(Table.Row row, boolean holds, String message) {
        if (!holds) {
            throw row.error(message);
        }
    }

    private static Set<String> repositories() {
        return Table.read("images.tsv").stream()
                .map(it -> it.text("repository"))
                .collect(Collectors.toSet());
    }

    private static Set<String> sets() {
        return Table.read("tools.tsv").stream().map(it -> it.text("set")).collect(Collectors.toSet());
    }

    private static Set<String> distributions() {
        Set<String> all = new HashSet<>(DISTRIBUTIONS);
        Table.read("suites.tsv").forEach(it -> all.add(it.text("distribution")));
        return all;
    }

    @Test
    void namesOfOtherToolsMeanRulesOfOurs() {
        Set<String> ids = Rules.ALL.stream()
                .flatMap(it -> it.docs().stream())
                .map(RuleDoc::id)
                .collect(Collectors.toSet());
        for (Table.Row row : Table.read("rule-names.tsv")) {
            require(row, ids.containsAll(row.words("rules")), "no such rule");
            assertEquals(
                    row.words("rules"), ForeignRuleNames.rules(row.text("name").toUpperCase(Locale.ROOT)));
        }
        assertEquals(List.of("UnreachableStage", "StageOnlyByTarget"), ForeignRuleNames.rules("no-unreachable-stages"));
        assertEquals("sonar", ForeignRuleNames.of("WorkdirRelativePath").get("S7021"));
    }
}
