package dev.slipway.syntax.parse;

import dev.slipway.syntax.ParserDirective;
import dev.slipway.text.TextSpan;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a {@code # name=value} line as BuildKit's parser/directives.go does. */
public final class DirectiveParser {
    private static final Pattern DIRECTIVE = Pattern.compile("#\\s*([a-zA-Z][a-zA-Z0-9]*)\\s*=");

    /**
     * The directive on the line {@code text}; empty when the line has another form or names no directive.
     *
     * @param startsFile whether a byte order mark may stand in front
     */
    public static Optional<ParserDirective> parse(String text, boolean startsFile, boolean effective) {
        int start = startsFile && text.startsWith("\uFEFF") ? 1 : 0;
        int end = LogicalLine.contentEnd(text, start, text.length());
        int from = Blanks.skip(text, start, end);
        if (from == end || text.charAt(from) != '#' || text.indexOf('=', from) < 0) {
            return Optional.empty();
        }
        Matcher matcher = DIRECTIVE.matcher(text).region(from, end);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        int valueStart = Blanks.skip(text, matcher.end(), end);
        int valueEnd = Blanks.trimEnd(text, valueStart, end);
        if (valueStart == valueEnd) {
            return Optional.empty();
        }
        String name = matcher.group(1).toLowerCase(Locale.ROOT);
        if (!name.equals(ParserDirective.SYNTAX)
                && !name.equals(ParserDirective.ESCAPE)
                && !name.equals(ParserDirective.CHECK)) {
            return Optional.empty();
        }
        boolean indented = from > start && !name.equals(ParserDirective.ESCAPE);
        return Optional.of(new ParserDirective(
                name,
                new TextSpan(matcher.start(1), matcher.end(1)),
                text.substring(valueStart, valueEnd),
                new TextSpan(valueStart, valueEnd),
                effective && !indented));
    }

    private DirectiveParser() {}
}
