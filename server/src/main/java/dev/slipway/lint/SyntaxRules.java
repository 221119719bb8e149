package dev.slipway.lint;

import dev.slipway.syntax.SyntaxProblem;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Which rules report what BuildKit's parser refuses. Only their own names hide those: without them nothing else is true. */
final class SyntaxRules {
    private static final Set<String> IDS = Arrays.stream(SyntaxProblem.Code.values())
            .map(SyntaxProblem.Code::id)
            .collect(Collectors.toSet());

    static boolean isOne(RuleDoc doc) {
        return IDS.contains(doc.id());
    }

    private SyntaxRules() {}
}
