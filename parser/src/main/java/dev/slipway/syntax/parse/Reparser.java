package dev.slipway.syntax.parse;

import dev.slipway.syntax.Item;
import dev.slipway.syntax.OpenHeredoc;
import dev.slipway.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds which items an edit can have touched and cuts only their text anew. The result is what a parse of the whole text
 * would give.
 */
public final class Reparser {
    /** The items of a file, as the tree holds them. */
    public interface Items {
        int size();

        /** Total length in UTF-16 code units. */
        int length();

        Item get(int index);

        int indexAt(int offset);

        int startOf(int index);

        List<Integer> openBefore(int end);

        void appendTo(StringBuilder text, int from, int to);
    }

    /**
     * What becomes of the old items.
     *
     * @param from the first item replaced
     * @param to behind the last item replaced
     * @param items what stands there instead
     * @param escape the escape character of the whole file
     * @param headerItems how many items a change of directives can reach: up to the first line that ends them
     */
    public record Change(int from, int to, List<Item> items, char escape, int headerItems) {}

    private final Items old;
    private final char oldEscape;
    private final int oldHeader;
    private final TextEdit edit;

    private Reparser(Items old, char escape, int headerItems, TextEdit edit) {
        this.old = old;
        this.oldEscape = escape;
        this.oldHeader = headerItems;
        this.edit = edit;
    }

    /** All items of {@code text}. */
    public static Change parse(String text) {
        ItemLexer lexer = ItemLexer.fromStart(text, true);
        List<Item> items = new ArrayList<>();
        int header = 0;
        while (!lexer.isAtEnd()) {
            header += lexer.isBehindDirectives() ? 0 : 1;
            items.add(lexer.next().orElseThrow());
        }
        return new Change(0, 0, items, lexer.escape(), header);
    }

    /**
     * The change that {@code edit} makes to {@code items}.
     *
     * @throws IndexOutOfBoundsException if the edit reaches beyond the text
     */
    public static Change edit(Items items, char escape, int headerItems, TextEdit edit) {
        if (edit.span().end() > items.length()) {
            throw new IndexOutOfBoundsException(edit.span() + " of " + items.length());
        }
        if (items.size() == 0) {
            return parse(edit.newText());
        }
        Reparser reparser = new Reparser(items, escape, headerItems, edit);
        int first = items.indexAt(edit.span().start());
        Change change = reparser.from(first < headerItems ? 0 : first);
        Optional<Integer> ended = reparser.endedHeredoc(change);
        return ended.isPresent() ? reparser.from(ended.get() < headerItems ? 0 : ended.get()) : change;
    }

    /** Re-lexes from the old item {@code first} until an old boundary behind the edit is met again. */
    private Change from(int first) {
        int windowStart = old.startOf(first);
        int to = old.indexAt(edit.span().end()) + 1;
        StringBuilder window = new StringBuilder();
        old.appendTo(window, first, to);
        window.replace(edit.span().start() - windowStart, edit.span().end() - windowStart, edit.newText());
        int touched = edit.span().start() - windowStart + edit.newText().length();
        int[] ends = {window.length()};
        ItemLexer lexer = first == 0
                ? ItemLexer.fromStart(window.toString(), to == old.size())
                : ItemLexer.fromItem(window.toString(), to == old.size(), oldEscape);
        List<Item> items = new ArrayList<>();
        int header = 0;
        int reached = to;
        while (true) {
            if (lexer.position() >= touched && canStop(lexer, windowStart)) {
                int boundary = java.util.Arrays.binarySearch(ends, lexer.position());
                int stop = to + boundary;
                if (boundary >= 0 && (first > 0 || stop >= oldHeader)) {
                    boolean sameEscape = lexer.escape() == oldEscape;
                    if (sameEscape || stop == old.size()) {
                        int headerItems = first == 0 ? header : oldHeader;
                        return new Change(first, stop, items, lexer.escape(), headerItems);
                    }
                }
            }
            if (lexer.isAtEnd()) {
                if (reached == old.size()) {
                    int headerItems = first == 0 ? header : oldHeader;
                    return new Change(first, old.size(), items, lexer.escape(), headerItems);
                }
            } else {
                boolean inHeader = !lexer.isBehindDirectives();
                Optional<Item> item = lexer.next();
                if (item.isPresent()) {
                    items.add(item.get());
                    header += inHeader ? 1 : 0;
                    continue;
                }
            }
            int more = Math.min(old.size(), reached + Math.max(1, reached - first));
            ends = java.util.Arrays.copyOf(ends, ends.length + more - reached);
            for (int i = reached; i < more; i++) {
                window.append(old.get(i).text());
                ends[i - to + 1] = window.length();
            }
            reached = more;
            lexer.extend(window.toString(), reached == old.size());
        }
    }

    /** A directive may still come, or a byte order mark may stand here: then old items prove nothing. */
    private static boolean canStop(ItemLexer lexer, int windowStart) {
        return lexer.isBehindDirectives() && windowStart + lexer.position() > 0;
    }

    /** The first item before the change whose open heredoc one of the changed lines ends. */
    private Optional<Integer> endedHeredoc(Change change) {
        for (int index : old.openBefore(change.from())) {
            OpenHeredoc open = old.get(index).openHeredocs().get(0);
            for (Item item : change.items()) {
                if (HeredocBodies.terminator(item.text(), 0, open.name(), open.stripsTabs())
                        .isPresent()) {
                    return Optional.of(index);
                }
            }
        }
        return Optional.empty();
    }
}
