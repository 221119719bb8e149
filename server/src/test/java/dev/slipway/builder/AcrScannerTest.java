package dev.slipway.builder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.catalogue.BuildFeature;
import dev.slipway.fixtures.Fixtures;
import dev.slipway.fixtures.Marked;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.BuildInputs;
import dev.slipway.syntax.SyntaxTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The measured answers of ACR's scanner, and how they fit what we find. {@code -Dslipway.corpus=DIR} counts a folder of
 * Dockerfiles of yours: {@code mvn -pl server -am test -Dtest=AcrScannerTest -Dslipway.corpus=DIR}.
 */
class AcrScannerTest {
    private static final String CASES = "lint/UnsupportedByBuilder/";
    private static final Set<BuildFeature> REFUSED =
            Set.of(BuildFeature.FROM_PLATFORM, BuildFeature.FROM_IN_HEREDOC, BuildFeature.FROM_CONTINUATION);

    private record Count(int files, int refused) {
        @Override
        public String toString() {
            return "the scanner of acr-builder 90b22f3 refuses " + refused + " of " + files + " Dockerfiles";
        }
    }

    @ParameterizedTest
    @CsvSource({
        "acr-from-platform, 1, ''",
        "acr-from-in-heredoc, 0, users;",
        "acr-from-in-string, 3, ''",
        "acr-from-continuation, 0, \\",
        "acr-from-default-value, 0, alpine:",
        "acr-arg-second-pair, 0, alpine:",
        "acr-arg-second-pair-unread, 0, alpine:3.20",
        "acr-stage-name-case, 0, alpine:3.20",
        "acr-target-case, 0, alpine:3.20",
        "acr-run-flags, 0, alpine:3.20",
        "acr-copy-flags, 0, alpine:3.20",
        "acr-heredoc, 0, alpine:3.20",
        "acr-read-rightly, 0, alpine@sha256:1e42bbe2508154c9126d48c2b8a75420c3544343bf86fd041fb7527e017a4b4a"
    })
    void measuredCases(String name, int refused, String runtime) {
        AcrScanner.Answer answer =
                AcrScanner.scan(text(Fixtures.root().resolve(CASES + name + ".dockerfile")), Optional.empty());
        assertEquals(refused, answer.refused().orElse(0));
        assertEquals(runtime, answer.runtime());
    }

    @Test
    void anotherCasingIsAnotherImage() {
        Path file = Fixtures.root().resolve(CASES + "acr-stage-name-case.dockerfile");
        assertTrue(AcrScanner.scan(text(file), Optional.empty()).bases().contains("build"));
        String lower = text(file).replace("AS Build", "AS build");
        assertEquals(
                Set.of("golang:1.22", "alpine:3.20"),
                AcrScanner.scan(lower, Optional.empty()).bases());
    }

    /** Where the scanner stops, we have found why; and where we say that it stops, it does. */
    @TestFactory
    Stream<DynamicTest> agreesWithWhatWeFind() {
        return Fixtures.everyDockerfile().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> agrees(text(file))));
    }

    private static void agrees(String text) {
        SyntaxTree tree = SyntaxTree.parse(text);
        BuildGraph graph = BuildGraph.of(tree, BuildInputs.NONE);
        List<FeatureUse> uses = FeatureUses.of(graph);
        Optional<Integer> refused = AcrScanner.scan(text, Optional.empty()).refused();
        Optional<Integer> platform = uses.stream()
                .filter(use -> use.feature() == BuildFeature.FROM_PLATFORM)
                .map(use -> tree.lineAt(use.span().start()) + 1)
                .findFirst();
        assertTrue(platform.isEmpty() || refused.isPresent(), "we say it stops at a platform, and it does not");
        if (refused.isEmpty()) {
            return;
        }
        int line = refused.get();
        boolean found = uses.stream()
                .filter(use -> REFUSED.contains(use.feature()))
                .anyMatch(use -> tree.lineAt(use.span().start()) + 1 == line);
        boolean malformed =
                tree.problems().stream().anyMatch(it -> tree.lineAt(it.span().start()) + 1 <= line);
        assertTrue(found || malformed, () -> "it stops at line " + line + ", and we do not say so");
    }

    @Test
    void counts() throws IOException {
        System.out.println("Our fixtures: " + count(Fixtures.everyDockerfile()));
        String folder = System.getProperty("slipway.corpus", "");
        if (!folder.isEmpty()) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                List<Path> dockerfiles =
                        files.filter(AcrScannerTest::isDockerfile).toList();
                System.out.println(folder + ": " + count(dockerfiles));
            }
        }
        assertTrue(count(Fixtures.everyDockerfile()).refused() > 0);
    }

    private static boolean isDockerfile(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file)
                && (name.equals("dockerfile") || name.startsWith("dockerfile.") || name.endsWith(".dockerfile"));
    }

    private static Count count(List<Path> files) {
        List<Path> refused = new ArrayList<>();
        for (Path file : files) {
            AcrScanner.scan(text(file), Optional.empty()).refused().ifPresent(line -> refused.add(file));
        }
        return new Count(files.size(), refused.size());
    }

    private static String text(Path file) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return file.startsWith(Fixtures.root()) ? Marked.read(text).text() : text;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
