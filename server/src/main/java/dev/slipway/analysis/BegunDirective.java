package dev.slipway.analysis;

import dev.slipway.syntax.Item;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.TextSpan;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A directive without a value, such as {@code # escape=}: a comment to BuildKit, but not to who types it.
 *
 * @param name in lower case
 * @param nameSpan where the name stands in the file
 * @param valueStart where the value will stand
 */
public record BegunDirective(String name, TextSpan nameSpan, int valueStart) {
    private static final Pattern BEGUN =
            Pattern.compile("\\s*#\\s*(escape|syntax|check)\\s*=[ \\t]*", Pattern.CASE_INSENSITIVE);

    public BegunDirective {
        Objects.requireNonNull(name);
        Objects.requireNonNull(nameSpan);
    }

    /** The one on the line of {@code offset}, as long as nothing but directives stands above it. */
    public static Optional<BegunDirective> at(SyntaxTree tree, int offset) {
        int index = tree.indexAt(offset);
        for (int i = 0; i < index; i++) {
            if (tree.item(i).kind() != Item.Kind.DIRECTIVE) {
                return Optional.empty();
            }
        }
        if (index < 0 || tree.item(index).kind() != Item.Kind.COMMENT) {
            return Optional.empty();
        }
        int start = tree.startOf(index);
        Matcher begun = BEGUN.matcher(tree.item(index).text());
        if (!begun.lookingAt()
                || !tree.item(index).text().substring(begun.end()).isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new BegunDirective(
                begun.group(1).toLowerCase(Locale.ROOT),
                new TextSpan(start + begun.start(1), start + begun.end(1)),
                start + begun.end()));
    }
}
