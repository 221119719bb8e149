package dev.slipway.syntax;

import dev.slipway.syntax.parse.FrontendDetector;
import dev.slipway.syntax.parse.Reparser;
import dev.slipway.text.LineBreaks;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextEdits;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A Dockerfile as written: lossless, immutable, of one file, without meaning. It is its own text: an edit gives a new
 * tree that shares every item it did not touch. Parsing never fails; {@link #problems()} says what BuildKit would refuse.
 */
public final class SyntaxTree {
    private final Seq items;
    private final char escape;
    private final int headerItems;
    private final int relexed;

    /** Made when first asked for; see {@link Item}. */
    private List<PlacedInstruction> instructions;

    private String text;

    private SyntaxTree(Seq items, char escape, int headerItems, int relexed) {
        this.items = items;
        this.escape = escape;
        this.headerItems = headerItems;
        this.relexed = relexed;
    }

    /** The tree of {@code text}, whatever it holds. */
    public static SyntaxTree parse(String text) {
        Reparser.Change change = Reparser.parse(text);
        return new SyntaxTree(
                Seq.of(change.items()),
                change.escape(),
                change.headerItems(),
                change.items().size());
    }

    /**
     * The tree after one edit; equal to a parse of the edited text.
     *
     * @throws IndexOutOfBoundsException if the edit reaches beyond the text
     */
    public SyntaxTree edited(TextEdit edit) {
        Reparser.Change change = Reparser.edit(new View(items), escape, headerItems, edit);
        Seq edited =
                items.size() == 0 ? Seq.of(change.items()) : items.replaced(change.from(), change.to(), change.items());
        return new SyntaxTree(
                edited, change.escape(), change.headerItems(), change.items().size());
    }

    /**
     * The tree after edits that are all meant against this tree's text.
     *
     * @throws IllegalArgumentException if two of them overlap
     * @throws IndexOutOfBoundsException if one reaches beyond the text
     */
    public SyntaxTree edited(List<TextEdit> edits) {
        SyntaxTree tree = this;
        List<TextEdit> sorted = TextEdits.sorted(edits);
        for (int i = sorted.size() - 1; i >= 0; i--) {
            tree = tree.edited(sorted.get(i));
        }
        return tree;
    }

    /** Length in UTF-16 code units. */
    public int length() {
        return items.length();
    }

    /** The whole text. */
    public String text() {
        String whole = text;
        if (whole == null) {
            StringBuilder builder = new StringBuilder(items.length());
            items.appendTo(builder, 0, items.size());
            whole = builder.toString();
            text = whole;
        }
        return whole;
    }

    /** @throws IndexOutOfBoundsException if {@code span} reaches beyond the text */
    public String text(TextSpan span) {
        return span.in(text());
    }

    /** The escape character: a backslash, or what the directive says. */
    public char escape() {
        return escape;
    }

    /** The frontend the file asks for, in any of the comment styles that BuildKit looks for; empty for the builder's own. */
    public Optional<FrontendReference> frontend() {
        return FrontendDetector.detect(text());
    }

    /** How many items the tree has. */
    public int size() {
        return items.size();
    }

    /** @throws IndexOutOfBoundsException if there is no such item */
    public Item item(int index) {
        return items.get(index);
    }

    /** Where the item {@code index} starts. */
    public int startOf(int index) {
        return items.startOf(index);
    }

    /** The item that holds {@code offset}; the last one at the end of the text; -1 in an empty text. */
    public int indexAt(int offset) {
        return items.size() == 0 ? -1 : items.indexAt(offset);
    }

    /** How many items the last edit, or the parse, made anew. */
    public int relexedItems() {
        return relexed;
    }

    /** How many items stand at the top where a change of directives can reach. */
    int headerItems() {
        return headerItems;
    }

    /** All instructions in order, unknown ones too. */
    public List<PlacedInstruction> instructions() {
        List<PlacedInstruction> all = instructions;
        if (all == null) {
            List<PlacedInstruction> found = new ArrayList<>(items.size());
            items.forEach((index, offset, item) -> {
                if (item.kind() == Item.Kind.INSTRUCTION) {
                    found.add(new PlacedInstruction(index, offset, item, item.parsed()));
                }
            });
            all = Collections.unmodifiableList(found);
            instructions = all;
        }
        return all;
    }

    /** The instruction that is the item {@code index}; empty when that is none. */
    public Optional<PlacedInstruction> instruction(int index) {
        List<PlacedInstruction> all = instructions();
        int low = 0;
        int high = all.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = all.get(middle).index();
            if (found == index) {
                return Optional.of(all.get(middle));
            }
            low = found < index ? middle + 1 : low;
            high = found < index ? high : middle - 1;
        }
        return Optional.empty();
    }

    /** Everything BuildKit's parser would refuse, in text order, with absolute spans. */
    public List<SyntaxProblem> problems() {
        return TreeProblems.of(this);
    }

    /** How many lines an editor shows: one more than there are line ends. */
    public int lineCount() {
        return items.lineBreaks() + 1;
    }

    /** The line (zero-based, as editors count) that holds {@code offset}. An offset between CR and LF is on the line before. */
    public int lineAt(int offset) {
        if (items.size() == 0) {
            return 0;
        }
        int index = items.indexAt(offset);
        int line = items.linesBefore(index);
        String itemText = items.get(index).text();
        int at = offset - items.startOf(index);
        for (int next = LineBreaks.next(itemText, 0); next >= 0 && next <= at; next = LineBreaks.next(itemText, next)) {
            line++;
        }
        return line;
    }

    /** Where {@code line} starts; the last line's start for lines beyond. */
    public int startOfLine(int line) {
        if (items.size() == 0 || line <= 0) {
            return 0;
        }
        int wanted = Math.min(line, items.lineBreaks());
        int index = items.indexAtLine(wanted);
        return items.startOf(index)
                + LineBreaks.startOfLine(items.get(index).text(), wanted - items.linesBefore(index));
    }

    /** The text of {@code line} without its line end; an empty text for lines beyond. */
    public String lineText(int line) {
        if (items.size() == 0 || line < 0 || line > items.lineBreaks()) {
            return "";
        }
        int start = startOfLine(line);
        int index = items.indexAt(start);
        String itemText = items.get(index).text();
        int from = start - items.startOf(index);
        return itemText.substring(from, LineBreaks.endOfLine(itemText, from));
    }

    /** The items, for the reparser, which must not know {@link Seq}. */
    private record View(Seq seq) implements Reparser.Items {
        @Override
        public int size() {
            return seq.size();
        }

        @Override
        public int length() {
            return seq.length();
        }

        @Override
        public Item get(int index) {
            return seq.get(index);
        }

        @Override
        public int indexAt(int offset) {
            return seq.indexAt(offset);
        }

        @Override
        public int startOf(int index) {
            return seq.startOf(index);
        }

        @Override
        public List<Integer> openBefore(int end) {
            return seq.openBefore(end);
        }

        @Override
        public void appendTo(StringBuilder text, int from, int to) {
            seq.appendTo(text, from, to);
        }
    }
}
