package dev.slipway.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.syntax.SyntaxTree;
import org.junit.jupiter.api.Test;

/** Which stages run at the same time, and what a build waits for longest. */
class BuildOrderTest {
    private static final String APP = String.join(
            "\n",
            "FROM node AS deps",
            "RUN npm ci",
            "FROM deps AS web",
            "RUN npm run build",
            "RUN npm run export",
            "FROM golang AS api",
            "RUN go build",
            "FROM debian AS unused",
            "RUN true",
            "FROM scratch",
            "COPY --from=web /out /www",
            "COPY --from=api /api /api",
            "");

    private static BuildGraph graph(String text) {
        return BuildGraph.of(SyntaxTree.parse(text), BuildInputs.NONE);
    }

    private static BuildOrder order(BuildGraph graph) {
        return graph.order(graph.target().orElseThrow());
    }

    private static boolean together(String text, int one, int other) {
        BuildGraph graph = graph(text);
        boolean together =
                order(graph).runTogether(graph.stages().get(one), graph.stages().get(other));
        assertEquals(
                together,
                order(graph)
                        .runTogether(graph.stages().get(other), graph.stages().get(one)));
        return together;
    }

    @Test
    void stagesStartAsSoonAsTheirBaseIsThere() {
        BuildOrder order = order(graph(APP));
        assertEquals("[[0 deps, 2 api], [1 web], [4]]", order.waves().toString());
        assertEquals("[0 deps, 1 web, 2 api, 4]", order.stages().toString());
    }

    @Test
    void theLongestChainIsWhatTheBuildWaitsFor() {
        BuildOrder order = order(graph(APP));
        assertEquals("[0 deps, 1 web, 4]", order.longestChain().toString());
        assertEquals(5, order.longestChainSteps());
    }

    @Test
    void aStageRunsBesideWhatItDoesNotWaitFor() {
        assertTrue(together(APP, 1, 2));
        assertTrue(together(APP, 0, 2));
        assertFalse(together(APP, 0, 1));
        assertFalse(together(APP, 1, 3), "a stage that is not built runs beside nothing");
    }

    @Test
    void aCopyWaitsAtItsOwnLineOnly() {
        assertTrue(together("FROM a AS x\nRUN 1\nFROM b\nRUN 2\nCOPY --from=x / /\n", 0, 1));
        assertFalse(together("FROM a AS x\nRUN 1\nFROM b\nENV A=1\nCOPY --from=x / /\n", 0, 1));
        assertFalse(together("FROM a AS x\nRUN 1\nFROM b\nRUN --mount=from=x,target=/x 2\n", 0, 1));
    }

    @Test
    void whatABaseStageNeededIsDoneToo() {
        String text = "FROM a AS x\nRUN 1\nFROM b AS y\nRUN 2\nCOPY --from=x / /\nFROM y\nRUN 3\n";
        BuildGraph graph = graph(text);
        assertEquals("[0 x, 1 y]", order(graph).before(graph.stages().get(2)).toString());
        assertFalse(together(text, 0, 2));
    }

    @Test
    void aTriggerIsAStepOfTheStageItRunsIn() {
        String text = "FROM a AS src\nRUN 1\nRUN 2\nFROM b AS base\nONBUILD COPY --from=src / /\nFROM base\nRUN 3\n";
        assertEquals(4, order(graph(text)).longestChainSteps());
        assertFalse(together(text, 0, 2));
    }

    @Test
    void cyclesAndLaterStagesCountForNothing() {
        BuildGraph graph = graph("FROM a AS x\nCOPY --from=y / /\nFROM b AS y\nCOPY --from=x / /\nCOPY --from=y / /\n");
        assertEquals("[0 x, 1 y]", order(graph).stages().toString());
        assertEquals("[0 x]", graph.order(graph.stages().get(0)).stages().toString());
    }
}
