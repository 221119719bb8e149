package dev.slipway.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.syntax.SyntaxTree;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What references name, by BuildKit's rules. In the table \n stands for a line end. */
class LinkingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FROM a AS b\\nFROM b|image a, stage 0",
                "FROM a AS Builder\\nFROM builder|image a, stage 0",
                "FROM a AS Builder\\nFROM Builder|image a, invalid Builder",
                "FROM golang AS golang|image golang",
                "FROM b\\nFROM a AS b|image b, image a",
                "FROM a AS x\\nFROM b AS x\\nFROM x|image a, image b, stage 1",
                "FROM a AS b\\nFROM c\\nCOPY --from=B x y|image a, image c, stage 0",
                "FROM a AS b\\nFROM c AS b\\nFROM d\\nCOPY --from=b x y|image a, image c, image d, stage 1",
                "FROM a\\nCOPY --from=0 x y|image a, stage 0 own",
                "FROM a\\nFROM b\\nCOPY --from=+0 x y|image a, image b, stage 0",
                "FROM a\\nFROM b\\nCOPY --from=00 x y|image a, image b, stage 0",
                "FROM a\\nCOPY --from=1 x y|image a, no index 1",
                "FROM a\\nCOPY --from=-1 x y|image a, no index -1",
                "FROM a\\nCOPY --from=b x y\\nFROM c AS b|image a, stage 1 later, image c",
                "FROM a\\nCOPY --from=nginx x y|image a, image nginx",
                "FROM a\\nCOPY --from= x y|image a",
                "FROM a\\nCOPY --from=$X x y|image a, variable",
                "FROM a\\nFROM b\\nRUN --mount=from=0,target=/x y|image a, image b, image 0",
                "FROM a AS bld\\nFROM b\\nRUN --mount=from=BLD,target=/x y|image a, image b, stage 0",
                "FROM 0|image 0",
                "ARG B=x\\nFROM a AS x\\nFROM $B|image a, stage 0",
                "FROM $B|unresolved",
                "FROM scratch|scratch",
                "FROM a AS scratch\\nFROM scratch|image a, stage 0",
                "FROM a AS b\\nONBUILD COPY --from=b x y|image a, stage 0 own",
                "FROM a AS 🚀b\\nCOPY --from=🚀b x y|image a, stage 0 own",
            })
    void namesWhatBuildKitFinds(String written, String expected) {
        BuildGraph graph = BuildGraph.of(SyntaxTree.parse(written.replace("\\n", "\n")), BuildInputs.NONE);
        assertEquals(
                expected, graph.references().stream().map(LinkingTest::describe).collect(Collectors.joining(", ")));
    }

    @Test
    void aNamedContextGoesBeforeStagesAndImages() {
        BuildInputs inputs = new BuildInputs(
                Map.of(), Optional.empty(), Map.of("base", "docker-image://x"), Optional.empty(), BaseImages.NONE);
        BuildGraph graph = BuildGraph.of(SyntaxTree.parse("FROM a AS base\nFROM base\nCOPY --from=base x y\n"), inputs);
        assertEquals(
                "image a, context base, context base",
                graph.references().stream().map(LinkingTest::describe).collect(Collectors.joining(", ")));
    }

    @Test
    void aTargetBuildsWhatItNeeds() {
        BuildGraph graph = BuildGraph.of(
                SyntaxTree.parse("FROM a AS deps\nFROM deps AS build\nFROM build AS test\n"
                        + "FROM b AS final\nCOPY --from=build x y\n"),
                BuildInputs.NONE);
        assertEquals("[0, 1, 3]", graph.built().toString());
        assertEquals(
                "[0, 1, 2]", graph.builtFor(graph.stage("TEST").orElseThrow()).toString());
        assertEquals(true, graph.isShipped(graph.stages().get(3)));
        assertEquals(false, graph.isShipped(graph.stages().get(1)));
    }

    @Test
    void aTriggersSourceIsBuiltWithTheStageItRunsIn() {
        BuildGraph graph = BuildGraph.of(
                SyntaxTree.parse("FROM a AS base\nONBUILD COPY --from=src /a /b\nFROM c AS src\nFROM base\n"),
                BuildInputs.NONE);
        assertEquals("[0, 1, 2]", graph.built().toString());
        assertEquals("[0]", graph.builtFor(graph.stage("base").orElseThrow()).toString());
    }

    private static String describe(StageReference reference) {
        if (reference instanceof StageReference.ToStage to) {
            return "stage " + to.stage().index() + (to.isOwn() ? " own" : to.isLater() ? " later" : "");
        }
        if (reference instanceof StageReference.ToImage to) {
            return (to.image().isPresent() ? "image " : "invalid ") + to.site().written();
        }
        if (reference instanceof StageReference.ToContext to) {
            return "context " + to.name();
        }
        if (reference instanceof StageReference.NoSuchIndex to) {
            return "no index " + to.index();
        }
        return reference instanceof StageReference.Variable
                ? "variable"
                : reference instanceof StageReference.ToScratch ? "scratch" : "unresolved";
    }
}
