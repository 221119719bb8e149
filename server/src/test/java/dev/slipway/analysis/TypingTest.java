package dev.slipway.analysis;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.analysis.completion.Completions;
import dev.slipway.analysis.hover.Hovers;
import dev.slipway.fixtures.Fixtures;
import dev.slipway.graph.StageReference;
import dev.slipway.graph.StageReference.Kind;
import dev.slipway.subject.Subject;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Files as they are while somebody types them. */
class TypingTest {
    private static final int MOST_PREFIXES = 150;
    private static final int LARGE = 20_000;

    /** What the author of each file wrote was offered, with and without the rest of the file and of the name. */
    @TestFactory
    Stream<DynamicTest> writtenStagesAreOffered() {
        return corpus().map(file -> DynamicTest.dynamicTest(name(file), file.toUri(), () -> {
            String text = Fixtures.text(file);
            Subject whole = Subjects.of(text);
            for (StageReference reference : whole.graph().references()) {
                if (reference instanceof StageReference.ToStage to && isOffered(to)) {
                    int start = to.span().start();
                    String stage = text.substring(start, to.span().end());
                    offers(whole, start, stage);
                    offers(whole, to.span().end(), stage);
                    offers(Subjects.of(text.substring(0, start)), start, stage);
                    offers(Subjects.of(text.substring(0, start + 1)), start + 1, stage);
                    offers(
                            Subjects.of(text.substring(0, start)
                                    + text.substring(to.span().end())),
                            start,
                            stage);
                }
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyPrefixHasAnAnswer() {
        return Fixtures.everyDockerfile().stream()
                .map(file -> DynamicTest.dynamicTest(name(file), file.toUri(), () -> {
                    String text = Fixtures.text(file);
                    int step = Math.max(1, text.length() / MOST_PREFIXES);
                    for (int end = 0; end <= text.length() && end < LARGE; end += step) {
                        Subject typed = Subjects.of(text.substring(0, end));
                        Completions.at(typed, end);
                        Hovers.at(typed, List.of(), Math.max(0, end - 1));
                    }
                }));
    }

    /** An index is offered only where no name works; a name in a variable or in quotes is written otherwise. */
    private static boolean isOffered(StageReference.ToStage to) {
        boolean legal = !to.isOwn() && !to.isLater() && !to.site().trigger();
        boolean byName = to.stage()
                .name()
                .filter(it -> it.equalsIgnoreCase(to.site().written()))
                .isPresent();
        boolean verbatim = to.span().length() == to.site().written().length();
        return legal
                && verbatim
                && (byName || to.site().kind() == Kind.COPY && to.stage().name().isEmpty());
    }

    private static void offers(Subject subject, int offset, String stage) {
        assertTrue(
                Completions.at(subject, offset).stream()
                        .anyMatch(it -> it.label().equalsIgnoreCase(stage)),
                () -> stage + " is not offered at " + offset);
    }

    private static Stream<Path> corpus() {
        return Fixtures.everyDockerfile().stream()
                .filter(it -> Fixtures.root().relativize(it).startsWith("corpus"));
    }

    private static String name(Path file) {
        return Fixtures.root().relativize(file).toString();
    }
}
