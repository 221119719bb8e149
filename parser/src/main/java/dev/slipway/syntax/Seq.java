package dev.slipway.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A persistent list of items with sums of their lengths and line breaks: blocks of items, so that an edit copies one
 * block and the short list of blocks. The only class that knows blocks.
 */
final class Seq {
    private static final int MAX_BLOCK = 128;

    static final Seq EMPTY = new Seq(new Block[0]);

    private final Block[] blocks;

    /** What stands before each block; one entry more than blocks, the last holds the totals. */
    private final int[] items;

    private final int[] lengths;
    private final int[] lines;

    private record Block(Item[] items, int length, int lines, int opens) {
        static Block of(Item[] items) {
            int length = 0;
            int lines = 0;
            int opens = 0;
            for (Item item : items) {
                length += item.length();
                lines += item.lineBreaks();
                opens += item.openHeredocs().isEmpty() ? 0 : 1;
            }
            return new Block(items, length, lines, opens);
        }
    }

    private Seq(Block[] blocks) {
        this.blocks = blocks;
        this.items = new int[blocks.length + 1];
        this.lengths = new int[blocks.length + 1];
        this.lines = new int[blocks.length + 1];
        for (int i = 0; i < blocks.length; i++) {
            items[i + 1] = items[i] + blocks[i].items.length;
            lengths[i + 1] = lengths[i] + blocks[i].length;
            lines[i + 1] = lines[i] + blocks[i].lines;
        }
    }

    static Seq of(List<Item> items) {
        List<Block> blocks = new ArrayList<>();
        cut(items.toArray(new Item[0]), blocks);
        return new Seq(blocks.toArray(new Block[0]));
    }

    int size() {
        return items[blocks.length];
    }

    /** Total length in UTF-16 code units. */
    int length() {
        return lengths[blocks.length];
    }

    int lineBreaks() {
        return lines[blocks.length];
    }

    Item get(int index) {
        int block = find(items, index);
        return blocks[block].items[index - items[block]];
    }

    /** Takes one item after the other. */
    @FunctionalInterface
    interface Visitor {
        void visit(int index, int offset, Item item);
    }

    /** Shows all items in order. */
    void forEach(Visitor visitor) {
        int index = 0;
        int offset = 0;
        for (Block block : blocks) {
            for (Item item : block.items) {
                visitor.visit(index++, offset, item);
                offset += item.length();
            }
        }
    }

    /** The item that holds the character at {@code offset}; the last one when {@code offset} is the length. */
    int indexAt(int offset) {
        int block = find(lengths, offset);
        int at = lengths[block];
        Item[] content = blocks[block].items;
        int i = 0;
        while (i < content.length - 1 && offset >= at + content[i].length()) {
            at += content[i++].length();
        }
        return items[block] + i;
    }

    /** The item that holds line {@code line}'s start or, for an item of several lines, part of it. */
    int indexAtLine(int line) {
        int block = find(lines, line);
        int at = lines[block];
        Item[] content = blocks[block].items;
        int i = 0;
        while (i < content.length - 1 && line >= at + content[i].lineBreaks()) {
            at += content[i++].lineBreaks();
        }
        return items[block] + i;
    }

    /** Where the item {@code index} starts; the total length when {@code index} is the size. */
    int startOf(int index) {
        int block = find(items, index);
        int at = lengths[block];
        for (int i = items[block]; i < index; i++) {
            at += blocks[block].items[i - items[block]].length();
        }
        return at;
    }

    /** How many line breaks stand before the item {@code index}. */
    int linesBefore(int index) {
        int block = find(items, index);
        int at = lines[block];
        for (int i = items[block]; i < index; i++) {
            at += blocks[block].items[i - items[block]].lineBreaks();
        }
        return at;
    }

    /** Indexes of items before {@code end} that hold a heredoc which nothing ends. */
    List<Integer> openBefore(int end) {
        List<Integer> found = new ArrayList<>(0);
        for (int block = 0; block < blocks.length && items[block] < end; block++) {
            if (blocks[block].opens > 0) {
                for (int i = 0; i < blocks[block].items.length && items[block] + i < end; i++) {
                    if (!blocks[block].items[i].openHeredocs().isEmpty()) {
                        found.add(items[block] + i);
                    }
                }
            }
        }
        return found;
    }

    /** Appends the text of the items from {@code from} to {@code to}, exclusive. */
    void appendTo(StringBuilder text, int from, int to) {
        if (from >= to) {
            return;
        }
        for (int block = find(items, from); block < blocks.length && items[block] < to; block++) {
            Item[] content = blocks[block].items;
            int end = Math.min(content.length, to - items[block]);
            for (int i = Math.max(0, from - items[block]); i < end; i++) {
                text.append(content[i].text());
            }
        }
    }

    /** This list with the items from {@code from} to {@code to}, exclusive, replaced. */
    Seq replaced(int from, int to, List<Item> replacement) {
        if (blocks.length == 0) {
            return of(replacement);
        }
        int first = find(items, from);
        int last = to == from ? first : find(items, to - 1);
        Item[] head = blocks[first].items;
        Item[] tail = blocks[last].items;
        int headLength = from - items[first];
        int tailStart = to - items[last];
        Item[] merged = Arrays.copyOf(head, headLength + replacement.size() + tail.length - tailStart);
        for (int i = 0; i < replacement.size(); i++) {
            merged[headLength + i] = replacement.get(i);
        }
        System.arraycopy(tail, tailStart, merged, headLength + replacement.size(), tail.length - tailStart);
        List<Block> middle = new ArrayList<>(2);
        cut(merged, middle);
        Block[] result = new Block[first + middle.size() + blocks.length - last - 1];
        System.arraycopy(blocks, 0, result, 0, first);
        for (int i = 0; i < middle.size(); i++) {
            result[first + i] = middle.get(i);
        }
        System.arraycopy(blocks, last + 1, result, first + middle.size(), blocks.length - last - 1);
        return new Seq(result);
    }

    /** Nobody else may have {@code items}: a block keeps them. */
    private static void cut(Item[] items, List<Block> into) {
        if (items.length == 0) {
            return;
        }
        if (items.length <= MAX_BLOCK) {
            into.add(Block.of(items));
            return;
        }
        int count = (items.length + MAX_BLOCK - 1) / MAX_BLOCK;
        for (int i = 0; i < count; i++) {
            int start = (int) ((long) items.length * i / count);
            int end = (int) ((long) items.length * (i + 1) / count);
            into.add(Block.of(Arrays.copyOfRange(items, start, end)));
        }
    }

    /** The block whose stretch of {@code sums} holds {@code value}; the last one for what lies beyond. */
    private int find(int[] sums, int value) {
        int at = Arrays.binarySearch(sums, value);
        int block = at >= 0 ? at : -at - 2;
        while (at >= 0 && block + 1 < sums.length && sums[block + 1] == value) {
            block++;
        }
        return Math.max(0, Math.min(block, blocks.length - 1));
    }
}
