package dev.slipway.concepts;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Checks the form of everything in the resources; whether a text is true is for a reader with the sources. */
class KnowledgeTest {
    private static final List<Concept> CONCEPTS = Concepts.all();
    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
    private static final Pattern EXAM = Pattern.compile("(?i)\\b(az-?204|ai-?200|exams?|certifications?|certified)\\b");
    private static final Pattern EXAM_DATE =
            Pattern.compile("(?i)31 (jul(y)?|aug(ust)?)\\b|\\b(jul(y)?|aug(ust)?) 31\\b|2026-0[78]-31");
    private static final Pattern PREVIEW_FEATURE =
            Pattern.compile("(?i)artifact streaming|continuous patching|quarantine|retention policy|soft[- ]delete");
    private static final Pattern PRODUCT = Pattern.compile(
            "\\b(Docker|BuildKit|buildx|ACR|ACI|AKS|App Service|Container Apps|Azure|Microsoft|Defender|OCI)\\b");
    private static final Pattern DOCKER_WORD =
            Pattern.compile("\\b(FROM|COPY|ADD|RUN|ARG|ENV|LABEL|USER|CMD|ENTRYPOINT|apt)\\b|--[a-z]");

    @TestFactory
    Stream<DynamicTest> everyConceptKeepsTheForm() {
        return CONCEPTS.stream().map(concept -> DynamicTest.dynamicTest(concept.id(), () -> checkForm(concept)));
    }

    private static void checkForm(Concept concept) throws IOException {
        assertAll(
                () -> assertTrue(concept.id().matches("C\\d{2}"), "id"),
                () -> assertTrue(concept.slug().matches("[a-z0-9]+(-[a-z0-9]+)*"), "slug"),
                () -> assertTrue(concept.title().length() <= 40, "title"),
                () -> assertTrue(concept.shortText().length() <= 240, "short: " + length(concept.shortText())),
                () -> assertTrue(concept.moreText().length() <= 900, "more: " + length(concept.moreText())),
                () -> assertFalse(concept.seed().isEmpty(), "seed"),
                () -> assertTrue(concept.seed().stream().allMatch(l -> l.matches("L(7|9|11|13|15|17|19)")), "seed"),
                () -> assertFalse(concept.objectives().isEmpty(), "objectives"),
                () -> assertTrue(concept.reviewBy().matches("20\\d{2}-(0[1-9]|1[0-2])"), "review-by"),
                () -> assertTrue(concept.facts().size() >= 3, "at least three facts"),
                () -> assertTrue(
                        concept.triggers().stream().noneMatch(Set::isEmpty)
                                && new HashSet<>(concept.triggers()).size()
                                        == concept.triggers().size(),
                        "triggers"),
                () -> assertTrue(PRODUCT.matcher(concept.shortText()).find(), "short text names no product"));
        for (Sentence sentence : sentences(concept)) {
            checkSentence(concept, sentence);
        }
        for (Fact fact : concept.facts()) {
            assertFalse(fact.text().endsWith("."), fact.text());
        }
    }

    private static String length(String text) {
        return text.length() + " characters";
    }

    private static void checkSentence(Concept concept, Sentence sentence) {
        String text = sentence.text();
        assertTrue(text.endsWith(".") || text.endsWith("`"), text);
        assertTrue(
                concept.brief().contains(sentence)
                        || PRODUCT.matcher(text).find()
                        || DOCKER_WORD.matcher(text).find(),
                "which product: " + text);
        assertEquals(0, text.chars().filter(c -> c == '`').count() % 2, "code spans: " + text);
        assertTrue(
                !PREVIEW_FEATURE.matcher(text).find() || text.contains("(preview"), "not marked as a preview: " + text);
        String prose = text.replaceAll("`[^`]*`", "");
        assertFalse(Placeholders.PLACEHOLDER.matcher(prose).find(), "placeholder outside a code span: " + text);
        Placeholders.PLACEHOLDER
                .matcher(text)
                .results()
                .forEach(match -> assertTrue(Placeholders.NEUTRAL.containsKey(match.group(1)), match.group()));
        Set<String> supported = concept.facts().stream()
                .map(Fact::sources)
                .flatMap(List::stream)
                .map(Source::code)
                .collect(Collectors.toSet());
        for (Source source : sentence.sources()) {
            assertTrue(supported.contains(source.code()), "no fact from " + source.code() + " supports: " + text);
        }
        if (sentence.derived()) {
            assertTrue(sentence.sources().size() >= 2, text);
            assertTrue(Pattern.compile("\\b[Ss]o\\b").matcher(text).find(), "say that it is derived: " + text);
            assertTrue(
                    concept.facts().stream().anyMatch(fact -> fact.certainty() == Certainty.DERIVED),
                    "no derived fact behind: " + text);
        }
    }

    @Test
    void whatWasMeasuredIsSaidToBeMeasured() {
        for (Concept concept : CONCEPTS) {
            boolean measured = concept.facts().stream().anyMatch(fact -> fact.certainty() == Certainty.MEASURED);
            assertEquals(measured, concept.moreText().contains("(measured with "), concept.id());
        }
    }

    @Test
    void noTextSpeaksOfExamsOrTheirDates() throws Exception {
        for (Path file : resources()) {
            String name = file.getFileName().toString();
            String text = Files.readString(file);
            if (!name.equals("exam.yml")) {
                assertFalse(EXAM_DATE.matcher(text).find(), name);
            }
            assertFalse(text.matches("(?is).*the exam\\s+(asks|will|tests|may).*"), name);
        }
        for (Concept concept : CONCEPTS) {
            List<String> texts = new ArrayList<>(List.of(concept.title(), concept.shortText(), concept.moreText()));
            concept.facts().forEach(fact -> texts.add(fact.text()));
            texts.forEach(text -> assertFalse(EXAM.matcher(text).find(), concept.id() + ": " + text));
        }
    }

    @Test
    void everyFileIsRegisteredAndEveryIdIsUnique() throws Exception {
        Set<String> files = new TreeSet<>();
        for (Path file : resources()) {
            files.add(file.getFileName().toString());
        }
        Set<String> known = new TreeSet<>(Set.of("sources.yml", "exam.yml", "questions.yml"));
        CONCEPTS.forEach(concept -> known.add(concept.id() + "-" + concept.slug() + ".md"));
        assertEquals(known, files);
        assertUnique(CONCEPTS, Concept::id);
        assertUnique(CONCEPTS, Concept::slug);
        assertUnique(CONCEPTS, Concept::title);
        assertEquals(CONCEPTS.stream().map(Concept::id).sorted().toList(), Concepts.ids());
    }

    @Test
    void everyLineOfTheOutlineIsCovered() {
        Set<String> covered = CONCEPTS.stream()
                .map(Concept::seed)
                .flatMap(List::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(Set.of("L7", "L9", "L11", "L13", "L15", "L17", "L19")), covered);
    }

    @Test
    void sourcesAreCompleteAndUnique() {
        List<Source> sources = Sources.load().all();
        for (Source source : sources) {
            URI uri = URI.create(source.url());
            assertEquals("https", uri.getScheme(), source.code());
            assertTrue(uri.getHost().contains("."), source.code());
            assertTrue(DATE.matcher(source.date()).matches(), source.code());
            assertTrue(Set.of("page", "commit", "checked").contains(source.dateOf()), source.code());
        }
        assertUnique(sources, Source::code);
        assertUnique(sources, Source::url);
        assertUnique(sources, Source::title);
    }

    @Test
    void objectivesStandInTheExamFile() {
        Exams exams = Exams.load();
        for (Concept concept : CONCEPTS) {
            for (String objective : concept.objectives()) {
                assertTrue(exams.objective(objective).isPresent(), concept.id() + ": " + objective);
            }
            assertTrue(exams.tag(concept).matches("(AZ-204 · O|AI-200 · A)\\d"), concept.id());
        }
    }

    @Test
    void everyConceptCanBeReached() {
        Set<String> reached = new HashSet<>();
        for (Concept concept : CONCEPTS) {
            for (Set<Trigger> term : concept.triggers()) {
                assertEquals(concept.id(), Concepts.chooseId(term).orElseThrow(), () -> concept.id() + " on " + term);
                reached.add(concept.id());
            }
        }
        for (Concept concept : CONCEPTS) {
            for (String related : concept.related()) {
                assertTrue(Concepts.ids().contains(related), concept.id() + ": " + related);
                assertFalse(related.equals(concept.id()), related);
                if (reached.contains(concept.id()) && Concepts.byId(related).isPresent()) {
                    reached.add(related);
                }
            }
        }
        assertEquals(Set.copyOf(Concepts.ids()), reached);
    }

    @Test
    void theVocabularyStaysSmall() {
        assertTrue(Trigger.values().length <= 30);
    }

    private static List<Sentence> sentences(Concept concept) {
        return Stream.of(concept.brief(), concept.details())
                .flatMap(List::stream)
                .toList();
    }

    private static <T> void assertUnique(Collection<T> all, Function<T, String> key) {
        Map<String, Long> counts = all.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
        counts.forEach((value, count) -> assertEquals(1, count, value));
    }

    private static List<Path> resources() throws IOException, URISyntaxException {
        Path folder = Path.of(Concepts.class.getResource("sources.yml").toURI()).getParent();
        try (Stream<Path> files = Files.list(folder)) {
            // Where classes and resources share one folder, the classes are not ours to check.
            return files.filter(file -> !file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        }
    }
}
