package dev.slipway.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A map that grows by sharing is the one that grows by copying, at every step and later too. */
class LayeredTest {
    private static final long SEED = 20;

    @Test
    void itIsTheMapThatIsCopiedAtEachStep() {
        System.out.println("LayeredTest seed " + SEED);
        Random random = new Random(SEED);
        Map<String, Integer> copied = new LinkedHashMap<>();
        Layered<Integer> shared = Layered.of(copied);
        List<Layered<Integer>> kept = new ArrayList<>();
        List<Map<String, Integer>> expected = new ArrayList<>();
        for (int step = 0; step < 600; step++) {
            Map<String, Integer> more = new LinkedHashMap<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                more.put("k" + random.nextInt(200), step);
            }
            copied.putAll(more);
            shared = shared.with(more);
            assertSameMap(copied, shared);
            kept.add(shared);
            expected.add(new LinkedHashMap<>(copied));
        }
        for (int i = 0; i < kept.size(); i++) {
            assertSameMap(expected.get(i), kept.get(i));
        }
        assertThrows(UnsupportedOperationException.class, () -> kept.get(0).put("x", 1));
        assertThrows(
                NoSuchElementException.class,
                () -> Layered.of(Map.of()).entrySet().iterator().next());
    }

    @Test
    void setsOfKeysGrowAlike() {
        Set<String> copied = new LinkedHashSet<>();
        Set<String> shared = Layered.keys(Set.of(), List.of());
        for (int i = 0; i < 300; i++) {
            List<String> more = List.of("k" + i * 7 % 90, "k" + i);
            copied.addAll(more);
            shared = Layered.keys(shared, more);
            assertEquals(List.copyOf(copied), new ArrayList<>(shared));
            assertEquals(copied, shared);
        }
    }

    /** Thousands of lines would take minutes otherwise. */
    @Test
    void whatHoldsIsComputedOnceForEachLine() {
        BuildGraph graph = BuildGraph.of(
                SyntaxTree.parse("FROM a\n" + "ENV X=$X.\n".repeat(200) + "RUN x\nWORKDIR y\n"), BuildInputs.NONE);
        for (PlacedInstruction placed : graph.stages().get(0).instructions()) {
            assertSame(graph.stateBefore(placed), graph.stateBefore(placed));
        }
        assertEquals(
                graph.statesIn(graph.stages().get(0)),
                graph.stages().get(0).instructions().stream()
                        .map(graph::stateBefore)
                        .toList());
    }

    private static void assertSameMap(Map<String, Integer> expected, Layered<Integer> map) {
        assertEquals(expected, map);
        assertEquals(new ArrayList<>(expected.entrySet()), new ArrayList<>(map.entrySet()));
        for (int i = 0; i < 200; i++) {
            assertEquals(expected.get("k" + i), map.get("k" + i));
            assertEquals(expected.containsKey("k" + i), map.containsKey("k" + i));
        }
    }
}
