package dev.slipway.fix.split;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.lint.Linter;
import dev.slipway.lint.rules.Rules;
import dev.slipway.workspace.DiskContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The split knows recipes, not files: with other directories, names and versions throughout a case, its files included,
 * the same comes out with those names and versions.
 */
class SplitPermutationTest {
    private static final long SEED = 20_261_125;
    private static final Linter LINTER = new Linter(Rules.ALL);

    /** Words that no tool chain gives a meaning. */
    private static final List<String> NAMES = List.of(
            "lantern", "harvest", "pebble", "quarry", "saddle", "thicket", "umbra", "velvet", "willow", "zephyr");

    /** Directories whose names mean something to distributions, images, tools or conventions. */
    private static final Set<String> KEPT = Set.of(
            "usr", "src", "opt", "srv", "var", "www", "html", "home", "root", "bin", "local", "data", "build", "docs",
            "deps", "code", "site", "web", "node", "gradle", "go", "gopath", "publish", "runner");

    /** Versions that differ in nothing that a split asks: each takes the place of the other. */
    private static final Map<String, String> VERSIONS = Map.ofEntries(
            Map.entry("golang:1.22-bookworm", "golang:1.23-bookworm"),
            Map.entry("golang:1.22", "golang:1.23"),
            Map.entry("node:20", "node:22"),
            Map.entry("node:18", "node:20"),
            Map.entry("python:3.12", "python:3.13"),
            Map.entry("python:3.11", "python:3.12"),
            Map.entry("ruby:3.1", "ruby:3.2"),
            Map.entry("rust:1.77-bookworm", "rust:1.78-bookworm"),
            Map.entry("maven:3.9-eclipse-temurin-17", "maven:3.9-eclipse-temurin-21"),
            Map.entry("maven:3.9-eclipse-temurin-21", "maven:3.9-eclipse-temurin-17"),
            Map.entry("openjdk:17", "openjdk:21"),
            Map.entry("eclipse-temurin:17", "eclipse-temurin:21"),
            Map.entry("eclipse-temurin:21", "eclipse-temurin:17"),
            Map.entry("dotnet/sdk:8.0", "dotnet/sdk:9.0"),
            Map.entry("dotnet/aspnet:8.0", "dotnet/aspnet:9.0"),
            Map.entry("dotnet/runtime:8.0", "dotnet/runtime:9.0"));

    private static final Pattern VERSION = Pattern.compile("(?<=^|[\\s/])(?:dotnet/)?[a-z-]+:[0-9][^\\s]*");
    private static final Pattern DIRECTORY = Pattern.compile("(?im)^\\s*WORKDIR\\s+(\\S+)");
    private static final Pattern OUTPUT = Pattern.compile("(?<= -o )(?:\\S*/)?([a-z]{3,})(?=\\s)");
    private static int changed;

    @TempDir
    private static Path places;

    @TestFactory
    Stream<DynamicTest> theSameWithOtherNamesAndVersions() throws IOException {
        System.out.println("SplitPermutationTest: seed " + SEED);
        return SplitCases.all().stream()
                .filter(it -> Files.exists(it.resolve("expected.Dockerfile")))
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
    }

    @AfterAll
    static void mostCasesHaveSomethingToPermute() {
        assertTrue(changed >= 60, () -> changed + " cases were changed");
    }

    private static void check(Path folder) throws IOException {
        String text = SplitCases.read(folder.resolve("Dockerfile"));
        Map<String, String> names = names(text, new Random(SEED));
        Path place = Files.createDirectory(places.resolve(folder.getFileName()));
        copy(folder, place, names);
        String permuted = versions(words(text, names));
        if (!permuted.equals(text)) {
            changed++;
        }
        SplitResult result =
                Split.plan(SplitCases.subject(permuted, DiskContext.of(place)), Style.SLIM, LINTER::findings);
        String expected = versions(words(SplitCases.read(folder.resolve("expected.Dockerfile")), names));
        SplitResult.Offered offered = assertInstanceOf(SplitResult.Offered.class, result, () -> names + " " + result);
        assertEquals(expected, offered.resultText(), names::toString);
    }

    private static void copy(Path from, Path to, Map<String, String> names) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(words(from.relativize(file).toString(), names));
                Files.createDirectories(target.getParent());
                // Latin 1 keeps every byte of files that are no text.
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                Files.writeString(target, words(content, names), StandardCharsets.ISO_8859_1);
            }
        }
    }

    /** Another name for each directory and program that the file names itself. */
    private static Map<String, String> names(String text, Random random) {
        Set<String> own = new TreeSet<>();
        for (Matcher each = DIRECTORY.matcher(text); each.find(); ) {
            for (String part : each.group(1).split("/")) {
                if (part.matches("[a-z]{3,}") && !KEPT.contains(part)) {
                    own.add(part);
                }
            }
        }
        for (Matcher each = OUTPUT.matcher(text); each.find(); ) {
            if (!KEPT.contains(each.group(1))) {
                own.add(each.group(1));
            }
        }
        List<String> others = new ArrayList<>(NAMES);
        Collections.shuffle(others, random);
        Map<String, String> names = new TreeMap<>();
        own.forEach(it -> names.put(it, others.get(names.size())));
        return names;
    }

    private static String words(String text, Map<String, String> names) {
        return Pattern.compile("[A-Za-z0-9_]+")
                .matcher(text)
                .replaceAll(it -> Matcher.quoteReplacement(names.getOrDefault(it.group(), it.group())));
    }

    private static String versions(String text) {
        return VERSION.matcher(text).replaceAll(it -> {
            String image = it.group();
            return VERSIONS.entrySet().stream()
                    .filter(version -> image.equals(version.getKey()) || image.startsWith(version.getKey() + "-"))
                    .max(Map.Entry.comparingByKey())
                    .map(version -> version.getValue()
                            + image.substring(version.getKey().length()))
                    .orElse(image);
        });
    }
}
