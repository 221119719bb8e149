package dev.slipway.syntax.parse;

import dev.slipway.syntax.Item;
import dev.slipway.syntax.OpenHeredoc;
import dev.slipway.syntax.ParserDirective;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts text into items. An item depends on the text from its start on, the escape character, whether it starts the file
 * and whether directives may still come; on nothing before it. That is what makes re-lexing from any old boundary exact.
 */
final class ItemLexer {
    /** Whether a line may still be a parser directive. */
    private enum Directives {
        OPEN,
        /** Behind {@code #!}: BuildKit finds syntax and check there, but no escape (parser/directives.go). */
        BEHIND_SHEBANG,
        CLOSED
    }

    private static final int NOT_SEARCHED = -1;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private String text;
    private boolean complete;
    private int at;
    private char escape;

    /** Where the next {@code <} stands, as far as it was looked for; the text's length when there is none. */
    private int nextMarker = NOT_SEARCHED;

    private Directives directives;
    /** Made when a heredoc is met. */
    private TerminatorIndex terminators;

    private final boolean startsFile;
    private final Set<String> seen = new HashSet<>();

    private ItemLexer(String text, boolean complete, char escape, boolean startsFile) {
        this.text = text;
        this.complete = complete;
        this.escape = escape;
        this.startsFile = startsFile;
        this.directives = startsFile ? Directives.OPEN : Directives.CLOSED;
    }

    /**
     * A lexer for text from the start of the file.
     *
     * @param complete whether {@code text} reaches to the file's end
     */
    static ItemLexer fromStart(String text, boolean complete) {
        return new ItemLexer(text, complete, '\\', true);
    }

    /** A lexer for text that starts at an item behind the directives. */
    static ItemLexer fromItem(String text, boolean complete, char escape) {
        return new ItemLexer(text, complete, escape, false);
    }

    /** Goes on with more text: {@code longer} starts with the text so far. */
    void extend(String longer, boolean isComplete) {
        if (nextMarker == text.length()) {
            nextMarker = NOT_SEARCHED;
        }
        text = longer;
        complete = isComplete;
        terminators = null;
    }

    /** Where the next item starts. */
    int position() {
        return at;
    }

    boolean isAtEnd() {
        return at == text.length();
    }

    /** Whether no line from here on can be a directive. */
    boolean isBehindDirectives() {
        return directives == Directives.CLOSED;
    }

    char escape() {
        return escape;
    }

    /** The next item; empty when more text is needed to know where it ends. At the end of the text it must not be called. */
    Optional<Item> next() {
        int lineEnd = LogicalLine.lineEnd(text, at);
        if (!complete && text.charAt(lineEnd - 1) != '\n') {
            return Optional.empty();
        }
        boolean bof = startsFile && at == 0;
        int start = bof && text.charAt(0) == BYTE_ORDER_MARK ? 1 : at;
        int contentEnd = LogicalLine.contentEnd(text, start, lineEnd);
        int content = Blanks.skip(text, start, contentEnd);
        if (content == contentEnd) {
            return Optional.of(take(Item.Kind.BLANK, lineEnd, bof));
        }
        if (text.charAt(content) == '#') {
            return Optional.of(comment(lineEnd, content, bof));
        }
        return instruction(start, bof);
    }

    private Item comment(int lineEnd, int content, boolean bof) {
        if (directives != Directives.CLOSED) {
            Optional<ParserDirective> directive = DirectiveParser.parse(text.substring(at, lineEnd), bof, true);
            boolean isEscape = directive.isPresent() && directive.get().name().equals(ParserDirective.ESCAPE);
            if (directive.isPresent() && !(isEscape && directives == Directives.BEHIND_SHEBANG)) {
                boolean first = seen.add(directive.get().name());
                String value = directive.get().value();
                if (isEscape && first && (value.equals("`") || value.equals("\\"))) {
                    escape = value.charAt(0);
                }
                return take(Item.Kind.DIRECTIVE, lineEnd, bof, first, List.of());
            }
            if (directive.isEmpty()) {
                directives = bof && text.startsWith("#!", content) ? Directives.BEHIND_SHEBANG : Directives.CLOSED;
            }
        }
        return take(Item.Kind.COMMENT, lineEnd, bof);
    }

    private Optional<Item> instruction(int start, boolean bof) {
        int end = LogicalLine.end(text, start, escape, complete);
        if (end < 0) {
            return Optional.empty();
        }
        if (!hasMarker(start, end)) {
            return Optional.of(take(Item.Kind.INSTRUCTION, end, bof));
        }
        List<OpenHeredoc> open = new ArrayList<>(0);
        for (HeredocOpeners.Opener opener : HeredocOpeners.of(
                LogicalLine.read(text.substring(start, end), 0, escape).line(), escape)) {
            int terminated = open.isEmpty() ? terminated(end, opener) : -1;
            if (terminated >= 0) {
                end = terminated;
            } else if (!complete) {
                return Optional.empty();
            } else {
                open.add(new OpenHeredoc(opener.name(), opener.stripsTabs()));
            }
        }
        return Optional.of(take(Item.Kind.INSTRUCTION, end, bof, false, open));
    }

    /** Whether a {@code <} stands there. The search goes on where the last one ended: a file is read once, not per item. */
    private boolean hasMarker(int start, int end) {
        if (nextMarker < start) {
            int found = text.indexOf('<', start);
            nextMarker = found < 0 ? text.length() : found;
        }
        return nextMarker < end;
    }

    /** The offset behind the line that ends the heredoc; -1 when there is none, or none that is whole yet. */
    private int terminated(int from, HeredocOpeners.Opener opener) {
        if (terminators == null) {
            terminators = new TerminatorIndex();
        }
        if (terminators.lacks(text, from, opener)) {
            return -1;
        }
        Optional<TextSpan> found = HeredocBodies.terminator(text, from, opener.name(), opener.stripsTabs());
        if (found.isEmpty()) {
            terminators.missed();
            return -1;
        }
        int end = LogicalLine.lineEnd(text, found.get().end());
        return complete || text.charAt(end - 1) == '\n' ? end : -1;
    }

    private Item take(Item.Kind kind, int end, boolean bof) {
        return take(kind, end, bof, false, List.of());
    }

    private Item take(Item.Kind kind, int end, boolean bof, boolean effective, List<OpenHeredoc> open) {
        Item item = new Item(kind, text.substring(at, end), escape, bof, effective, open);
        at = end;
        if (kind == Item.Kind.BLANK || kind == Item.Kind.INSTRUCTION) {
            directives = Directives.CLOSED;
        }
        return item;
    }
}
