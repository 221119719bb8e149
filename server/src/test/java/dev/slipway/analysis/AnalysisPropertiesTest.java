package dev.slipway.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.analysis.completion.Completions;
import dev.slipway.analysis.hover.Hovers;
import dev.slipway.fixtures.Fixtures;
import dev.slipway.fixtures.Marked;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.BuildInputs;
import dev.slipway.graph.Place;
import dev.slipway.graph.StageReference;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.LineBreaks;
import dev.slipway.text.TextSpan;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds at every offset of every fixture, whatever it was written for. */
class AnalysisPropertiesTest {
    private static final int MOST_OFFSETS = 400;
    private static final int MOST_LINES = 12;

    /** Applying an offer parses the file anew: in large ones a few offers at each offset do. */
    private static final int LARGE = 10_000;

    private static final int FEW = 1;

    @TestFactory
    Stream<DynamicTest> everyOffset() {
        return Fixtures.everyDockerfile().stream()
                .map(file -> DynamicTest.dynamicTest(
                        Fixtures.root().relativize(file).toString(), file.toUri(), () -> check(file)));
    }

    private static void check(Path file) {
        // What completion sees there is the mended text, which the oracle does not know.
        boolean swallowed = file.getFileName().toString().startsWith("swallowed-");
        Subject subject = Subjects.of(plain(Fixtures.text(file)));
        String text = subject.tree().text();
        int most = text.length() < LARGE ? MOST_OFFSETS : MOST_OFFSETS / 4;
        int step = Math.max(1, text.length() / most);
        for (int offset = 0; offset <= text.length(); offset += step) {
            completions(subject, text, offset, !swallowed);
            hover(subject, text, offset);
        }
    }

    /** Fixtures of other features may use marks in their own way. */
    private static String plain(String raw) {
        try {
            return Marked.read(raw).text();
        } catch (IllegalArgumentException e) {
            return raw;
        }
    }

    private static void completions(Subject subject, String text, int offset, boolean applies) {
        List<Completion> found = Completions.at(subject, offset);
        assertEquals(found, Completions.at(subject, offset));
        Set<String> seen = new HashSet<>();
        for (Completion each : found) {
            String where = each.label() + " at " + offset;
            assertTrue(each.replace().touches(offset), where);
            assertTrue(each.replace().end() <= text.length(), where);
            assertEquals(0, LineBreaks.count(each.replace().in(text)), where);
            assertFalse(each.insert().isEmpty() || each.plainInsert().isEmpty(), where);
            assertFalse(each.snippet() && each.plainInsert().contains("${"), where);
            assertTrue(seen.add(each.kind() + each.label()), where + " is offered twice");
            boolean isChecked = applies && (text.length() < LARGE || seen.size() <= FEW);
            if (isChecked && each.kind() == Completion.Kind.STAGE) {
                finds(subject, text, offset, each);
            }
        }
    }

    /** Taking the offer gives a reference to the earlier stage that was meant; offers sort by its index. */
    private static void finds(Subject subject, String text, int offset, Completion offer) {
        Place before = subject.graph().placeAt(offset);
        if (!(before instanceof Place.ReferencePlace place)
                || place.at().kind() == dev.slipway.syntax.Keyword.ONBUILD) {
            // A trigger is looked up elsewhere; in a swallowed line there is no reference before it is mended.
            return;
        }
        TextSpan replace = offer.replace();
        String applied = text.substring(0, replace.start()) + offer.plainInsert() + text.substring(replace.end());
        BuildGraph graph = BuildGraph.of(SyntaxTree.parse(applied), BuildInputs.NONE);
        Optional<StageReference> reference =
                graph.referenceAt(replace.start() + offer.plainInsert().length());
        if (graph.stages().size() != subject.graph().stages().size()) {
            return;
        }
        assertTrue(reference.orElseThrow() instanceof StageReference.ToStage, offer.label() + " at " + offset);
        StageReference.ToStage to = (StageReference.ToStage) reference.get();
        assertFalse(to.isOwn() || to.isLater(), offer.label() + " at " + offset);
        assertEquals(Integer.parseInt(offer.order()), to.stage().index(), offer.label() + " at " + offset);
    }

    private static void hover(Subject subject, String text, int offset) {
        Optional<HoverText> hover = Hovers.at(subject, List.of(), offset);
        hover.ifPresent(it -> {
            assertTrue(it.markdown().lines().count() <= MOST_LINES, () -> offset + ":\n" + it.markdown());
            assertTrue(it.span().touches(offset), () -> offset + " is no part of " + it.span());
            assertTrue(it.span().end() <= text.length());
            assertFalse(it.markdown().isBlank());
        });
    }
}
