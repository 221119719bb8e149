package dev.slipway.syntax.parse;

import dev.slipway.syntax.FrontendReference;
import dev.slipway.syntax.MappedText;
import dev.slipway.syntax.ParserDirective;
import dev.slipway.text.TextSpan;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds which frontend a file asks for, as BuildKit's parser/directives.go, DetectSyntax, does before any Dockerfile is
 * parsed: {@code # syntax=} directives, then the same behind {@code //}, then a JSON object with a member of that name.
 */
public final class FrontendDetector {
    private static final Set<String> DIRECTIVES =
            Set.of(ParserDirective.SYNTAX, ParserDirective.ESCAPE, ParserDirective.CHECK);

    private final String text;
    private final int start;

    private FrontendDetector(String text) {
        this.text = text;
        int from = text.startsWith("\uFEFF") ? 1 : 0;
        this.start = text.startsWith("#!", from) ? LogicalLine.lineEnd(text, from) : from;
    }

    /** The frontend that {@code text}, a whole file, names. */
    public static Optional<FrontendReference> detect(String text) {
        FrontendDetector detector = new FrontendDetector(text);
        return detector.directive("#").or(() -> detector.directive("//")).or(detector::json);
    }

    private Optional<FrontendReference> directive(String comment) {
        Set<String> seen = new HashSet<>();
        for (int at = start; at < text.length(); at = LogicalLine.lineEnd(text, at)) {
            if (!text.startsWith(comment, at)) {
                return Optional.empty();
            }
            int end = LogicalLine.contentEnd(text, at, LogicalLine.lineEnd(text, at));
            int nameStart = Blanks.skip(text, at + comment.length(), end);
            int nameEnd = nameStart;
            while (nameEnd < end && isNamePart(text.charAt(nameEnd), nameEnd == nameStart)) {
                nameEnd++;
            }
            int equals = Blanks.skip(text, nameEnd, end);
            String name = text.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
            int valueStart = Blanks.skip(text, Math.min(end, equals + 1), end);
            boolean isDirective = DIRECTIVES.contains(name) && equals < end && text.charAt(equals) == '=';
            if (!isDirective || valueStart == end || !seen.add(name)) {
                return Optional.empty();
            }
            if (name.equals(ParserDirective.SYNTAX)) {
                return Optional.of(reference(valueStart, Blanks.trimEnd(text, valueStart, end)));
            }
        }
        return Optional.empty();
    }

    private static boolean isNamePart(char c, boolean first) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || !first && c >= '0' && c <= '9';
    }

    private FrontendReference reference(int from, int to) {
        String value = text.substring(from, to);
        int space = value.indexOf(' ');
        return new FrontendReference(space < 0 ? value : value.substring(0, space), value, new TextSpan(from, to));
    }

    private Optional<FrontendReference> json() {
        MappedText line = MappedText.verbatim(text, 0);
        JsonScanner scanner = new JsonScanner(line, start, text.length());
        scanner.blanks();
        if (scanner.next() != '{') {
            return Optional.empty();
        }
        Optional<FrontendReference> found = Optional.empty();
        do {
            scanner.blanks();
            MappedText.Builder name = new MappedText.Builder();
            if (scanner.peek() != '"' || !scanner.string(name)) {
                return Optional.empty();
            }
            scanner.blanks();
            if (scanner.next() != ':') {
                return Optional.empty();
            }
            scanner.blanks();
            int valueStart = scanner.position();
            boolean isString = scanner.peek() == '"';
            MappedText.Builder value = new MappedText.Builder();
            if (isString ? !scanner.string(value) : !scanner.value()) {
                return Optional.empty();
            }
            if (name.build(0).text().equals(ParserDirective.SYNTAX)) {
                String decoded = value.build(0).text();
                TextSpan span = new TextSpan(valueStart, scanner.position());
                found = isString ? Optional.of(new FrontendReference(decoded, decoded, span)) : Optional.empty();
            }
            scanner.blanks();
        } while (scanner.peek() == ',' && scanner.next() == ',');
        return scanner.next() == '}' && scanner.atEnd() ? found : Optional.empty();
    }
}
