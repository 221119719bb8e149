package dev.slipway.analysis;

import dev.slipway.fixtures.Fixtures;
import dev.slipway.fixtures.Fixtures.Fixture;
import dev.slipway.graph.BuildGraph;
import dev.slipway.picture.BuildPicture;
import dev.slipway.picture.PictureFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Pictures in all forms but SVG, one after the other. */
class GraphFixtureTest {
    @TestFactory
    Stream<DynamicTest> graphs() {
        return Fixtures.in("graph", ".graph", GraphFixtureTest::pictures);
    }

    private static String pictures(Fixture fixture) {
        BuildGraph graph = Subjects.of(fixture).graph();
        BuildPicture picture = BuildPicture.of(graph, graph.target().orElseThrow());
        return List.of(PictureFormat.TEXT, PictureFormat.MERMAID, PictureFormat.DOT, PictureFormat.JSON).stream()
                .map(it -> "== " + it.name().toLowerCase(Locale.ROOT) + "\n" + it.write(picture))
                .collect(Collectors.joining());
    }
}
