package dev.slipway.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.analysis.hover.Hovers;
import dev.slipway.azure.Triggers;
import dev.slipway.concepts.Concept;
import dev.slipway.concepts.Concepts;
import dev.slipway.concepts.Trigger;
import dev.slipway.fixtures.Fixtures;
import dev.slipway.fixtures.Fixtures.Fixture;
import dev.slipway.subject.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The matrix of what is hovered over against what is said of it: each row has a file where it is said, and the same text in
 * a file where it must not be said. The whole hovers are goldens of {@link HoverFixtureTest}.
 */
class AzureMatrixTest {
    private static final String NOTHING = "-";
    private static final Set<String> SETTINGS = Set.of("setting-off", "setting-short", "setting-full");
    private static final Map<String, Fixture> FIXTURES = fixtures();

    private record Row(String token, String fixture, List<Trigger> triggers, String concept, String says) {
        boolean isSilent() {
            return concept.equals(NOTHING) && says.equals(NOTHING);
        }
    }

    @TestFactory
    Stream<DynamicTest> whereItHolds() {
        return rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.token(), () -> {
                    Set<Trigger> holding = holding(row.fixture());
                    assertTrue(holding.containsAll(row.triggers()), holding::toString);
                    assertEquals(row.concept(), Concepts.chooseId(holding).orElse(NOTHING), holding::toString);
                    String hover = hover(row.fixture());
                    assertTrue(row.says().equals(NOTHING) || hover.contains(row.says()), hover);
                    assertFalse(row.isSilent() && hover.matches("(?s).*(ACR|Azure|az acr|A[IZ]-2).*"), hover);
                }));
    }

    @TestFactory
    Stream<DynamicTest> whereItDoesNot() {
        return rows().stream()
                .filter(row -> !row.isSilent())
                .map(row -> DynamicTest.dynamicTest(row.token(), () -> {
                    Set<Trigger> holding = holding(row.fixture() + "-not");
                    boolean byTrigger = !row.triggers().isEmpty();
                    assertFalse(byTrigger && holding.containsAll(row.triggers()), holding::toString);
                    boolean same = Concepts.chooseId(holding).equals(Optional.of(row.concept()));
                    assertFalse(byTrigger && same, holding::toString);
                    String hover = hover(row.fixture() + "-not");
                    assertFalse(!row.says().equals(NOTHING) && hover.contains(row.says()), hover);
                }));
    }

    @Test
    void everyFixtureIsInTheMatrix() {
        Set<String> named = new TreeSet<>(SETTINGS);
        for (Row row : rows()) {
            named.add(row.fixture());
            if (!row.isSilent()) {
                named.add(row.fixture() + "-not");
            }
        }
        assertEquals(named, new TreeSet<>(FIXTURES.keySet()));
    }

    @Test
    void everyTriggerEveryConceptAndEverySeedLineHasARow() {
        Set<Trigger> triggers = EnumSet.noneOf(Trigger.class);
        Set<String> concepts = new HashSet<>();
        Set<String> seed = new TreeSet<>();
        for (Row row : rows()) {
            triggers.addAll(holding(row.fixture()));
            Concepts.byId(row.concept()).ifPresent(it -> seed.addAll(it.seed()));
            concepts.add(row.concept());
        }
        assertEquals(EnumSet.allOf(Trigger.class), triggers);
        assertEquals(new TreeSet<>(Set.of("L7", "L9", "L11", "L13", "L15", "L17", "L19")), seed);
        for (Concept concept : Concepts.all()) {
            assertTrue(concept.triggers().isEmpty() || concepts.contains(concept.id()), concept.id());
        }
    }

    @Test
    void aHoverHasTwelveLinesAtMostAndOneConcept() {
        for (String name : FIXTURES.keySet()) {
            String hover = hover(name);
            assertTrue(hover.lines().count() <= 12, name);
            assertTrue(hover.lines().filter(it -> it.matches("\\*\\*A[IZ]-.*")).count() <= 1, name);
        }
    }

    private static Set<Trigger> holding(String name) {
        Fixture fixture = FIXTURES.get(name);
        Subject subject = Subjects.of(fixture);
        return Triggers.at(
                subject.graph(), subject.graph().placeAt(fixture.marked().cursor()));
    }

    private static String hover(String name) {
        Fixture fixture = FIXTURES.get(name);
        return Hovers.at(Subjects.of(fixture), List.of(), fixture.marked().cursor())
                .map(HoverText::markdown)
                .orElse("");
    }

    private static Map<String, Fixture> fixtures() {
        Map<String, Fixture> byName = new HashMap<>();
        for (Fixture fixture : Fixtures.all("hover/azure")) {
            byName.put(fixture.file().getFileName().toString().replaceFirst("\\.dockerfile$", ""), fixture);
        }
        return byName;
    }

    private static List<Row> rows() {
        try {
            return Files.readAllLines(Fixtures.root().resolve("azure/matrix.tsv")).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Row(cells[0], cells[1], triggers(cells[2]), cells[3], cells[4]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Trigger> triggers(String cell) {
        return cell.equals(NOTHING)
                ? List.of()
                : Arrays.stream(cell.split(" ")).map(Trigger::valueOf).toList();
    }
}
