package dev.slipway.analysis.hover;

import dev.slipway.graph.Place;
import dev.slipway.lint.rules.Rules;
import dev.slipway.syntax.ParserDirective;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Optional;

/** What a name in the value of {@code # check=} stands for: the rule's documentation. */
final class CheckNames {
    private static final String ENDS = "=;, \t";

    /** Empty where there is no name of a rule. */
    static Optional<Answer> at(SyntaxTree tree, Place.Directive place, int offset) {
        if (!place.inValue() || !place.directive().name().equals(ParserDirective.CHECK)) {
            return Optional.empty();
        }
        String value = place.span().in(tree.text());
        int start = Math.max(0, Math.min(offset - place.span().start(), value.length()));
        int end = start;
        while (start > 0 && ENDS.indexOf(value.charAt(start - 1)) < 0) {
            start--;
        }
        while (end < value.length() && ENDS.indexOf(value.charAt(end)) < 0) {
            end++;
        }
        String name = value.substring(start, end);
        TextSpan span = new TextSpan(place.span().start() + start, place.span().start() + end);
        return Rules.docs().stream()
                .filter(it -> it.id().equalsIgnoreCase(name))
                .findFirst()
                .map(it -> new Answer(span, FindingHover.page(it).lines().toList(), List.of(), Optional.empty()));
    }

    private CheckNames() {}
}
