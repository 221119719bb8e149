package dev.slipway.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.analysis.Subjects;
import dev.slipway.fixtures.Fixtures;
import dev.slipway.lint.rules.Rules;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.LineBreaks;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Someone types: {@code test-fixtures/typing}, where the selection is what is typed, key by key. Whatever is half written,
 * at most one finding is new away from the line of the caret: one mistake is no reason to light up the file.
 */
class TypingTest {
    @TestFactory
    Stream<DynamicTest> oneMistakeIsOneFinding() {
        return Fixtures.all("typing").stream()
                .map(it -> DynamicTest.dynamicTest(
                        it.name(),
                        it.file().toUri(),
                        () -> type(it.marked().text(), it.marked().selection().orElseThrow())));
    }

    @Test
    void thereAreTwentySessions() {
        assertTrue(Fixtures.all("typing").size() >= 20);
    }

    private static void type(String whole, TextSpan typed) {
        Linter linter = new Linter(Rules.ALL, message -> {});
        String before = whole.substring(0, typed.start()) + whole.substring(typed.end());
        Subject subject = Subjects.of(before);
        List<String> known = new ArrayList<>();
        linter.findings(subject).forEach(it -> known.add(key(it)));
        SyntaxTree tree = subject.tree();
        for (int at = typed.start(); at < typed.end(); at++) {
            tree = tree.edited(TextEdit.insert(at, whole.substring(at, at + 1)));
            String text = tree.text();
            List<Finding> away = news(linter.findings(subject.withTree(tree)), known, text, at + 1);
            int caret = at + 1;
            assertTrue(away.size() <= 1, () -> text.substring(0, caret) + "<|> gives " + away);
        }
        assertEquals(whole, tree.text());
    }

    /** The findings that were not there before and do not stand in the caret's line. */
    private static List<Finding> news(List<Finding> findings, List<String> known, String text, int caret) {
        int lineStart = text.lastIndexOf('\n', caret - 1) + 1;
        TextSpan line = new TextSpan(lineStart, LineBreaks.endOfLine(text, lineStart));
        List<String> left = new ArrayList<>(known);
        List<Finding> news = new ArrayList<>();
        for (Finding finding : findings) {
            TextSpan span = finding.location().span();
            boolean inLine = span.start() <= line.end() && line.start() <= span.end();
            if (!left.remove(key(finding)) && !inLine) {
                news.add(finding);
            }
        }
        return news;
    }

    private static String key(Finding finding) {
        return finding.rule().id() + ": " + finding.message();
    }
}
