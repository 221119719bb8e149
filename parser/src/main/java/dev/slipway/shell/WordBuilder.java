package dev.slipway.shell;

import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects the pieces of one word while it is read. */
final class WordBuilder {
    final int start;
    private final String text;
    private final List<Expansion> expansions = new ArrayList<>(0);
    private int[] pieces = new int[2];
    private int used;
    private boolean quoted;
    private boolean star;
    private boolean openBracket;
    private int brace;
    private boolean braces;

    WordBuilder(String text, int start) {
        this.text = text;
        this.start = start;
    }

    /** Keeps the source from {@code from} to {@code to} as it is. */
    void keep(int from, int to) {
        if (from >= to) {
            return;
        }
        if (used > 0 && pieces[used - 2] >= 0 && pieces[used - 1] == from) {
            pieces[used - 1] = to;
        } else {
            add(from, to);
        }
    }

    /** Adds a character that the source does not hold as such. */
    void decoded(int codePoint) {
        for (char c : Character.toChars(Character.isValidCodePoint(codePoint) ? codePoint : 0xFFFD)) {
            add(-1, c);
        }
    }

    /** Keeps the text of {@code expansion}. */
    void expansion(Expansion expansion) {
        keep(expansion.span().start(), expansion.span().end());
        expansions.add(expansion);
    }

    void quoted() {
        quoted = true;
    }

    /** Keeps one unquoted character that may be part of a pattern or a list in braces. */
    void special(char c, int offset) {
        keep(offset, offset + 1);
        switch (c) {
            case '*', '?' -> star = true;
            case '[' -> openBracket = true;
            case ']' -> star |= openBracket;
            case '{' -> brace = 1;
            case ',' -> brace = brace > 0 ? 2 : 0;
            case '.' -> brace = brace > 0 && offset > start && text.charAt(offset - 1) == '.' ? 2 : brace;
            case '}' -> braces |= brace == 2;
            default -> {}
        }
    }

    /** Marks a pattern list such as {@code @(a|b)}. */
    void glob() {
        star = true;
    }

    List<Expansion> expansions() {
        return expansions;
    }

    ShellWord build(int end) {
        return new ShellWord(
                text, new TextSpan(start, end), Arrays.copyOf(pieces, used), expansions, quoted, star, braces);
    }

    private void add(int first, int second) {
        if (used == pieces.length) {
            pieces = Arrays.copyOf(pieces, used * 2);
        }
        pieces[used++] = first;
        pieces[used++] = second;
    }
}
