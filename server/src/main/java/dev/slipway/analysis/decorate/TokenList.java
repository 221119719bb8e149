package dev.slipway.analysis.decorate;

import dev.slipway.analysis.decorate.Token.Type;
import dev.slipway.syntax.Word;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects the tokens of one instruction in whatever order they are found, relative to its item. */
final class TokenList {
    /** A variable as BuildKit reads it; in braces up to the name's end. */
    private static final Pattern USE = Pattern.compile("\\$(?:(\\{)([A-Za-z_][A-Za-z0-9_]*)|([A-Za-z_][A-Za-z0-9_]*))");

    private final List<Token> tokens = new ArrayList<>();
    private final char escape;

    /** @param escape hides a dollar behind it */
    TokenList(char escape) {
        this.escape = escape;
    }

    void add(TextSpan span, Type type) {
        add(span, type, false, false);
    }

    void add(TextSpan span, Type type, boolean declaration, boolean deprecated) {
        if (!span.isEmpty()) {
            tokens.add(new Token(span, type, declaration, deprecated));
        }
    }

    void add(Word word, Type type) {
        add(word, 0, word.length(), type);
    }

    void add(Word word, Type type, boolean declaration) {
        word.pieces(0, word.length()).forEach(it -> add(it, type, declaration, false));
    }

    /** The part of {@code word} from {@code from} to {@code to}; continuations in it are no part of the token. */
    void add(Word word, int from, int to, Type type) {
        word.pieces(from, to).forEach(it -> add(it, type));
    }

    /** A word in which variables expand: what stands between them has {@code type}. */
    void expanding(Word word, Type type) {
        expanding(word, 0, word.length(), type);
    }

    void expanding(Word word, int from, int to, Type type) {
        String text = word.text();
        Matcher use = USE.matcher(text).region(from, to);
        int done = from;
        while (use.find()) {
            if (use.start() > 0 && text.charAt(use.start() - 1) == escape) {
                continue;
            }
            add(word, done, use.start(), type);
            if (use.group(1) == null) {
                add(word, use.start(), use.end(), Type.VARIABLE);
            } else {
                add(word, use.start(), use.start(2), Type.OPERATOR);
                add(word, use.start(2), use.end(2), Type.VARIABLE);
            }
            done = use.end();
            if (use.group(1) != null && done < to && text.charAt(done) == '}') {
                add(word, done, done + 1, Type.OPERATOR);
                done++;
            }
        }
        add(word, done, to, type);
    }

    /** In text order; of two that overlap the one that starts first stays, or was found first. */
    List<Token> inOrder() {
        tokens.sort(Comparator.comparingInt(it -> it.span().start()));
        List<Token> ordered = new ArrayList<>(tokens.size());
        int end = 0;
        for (Token token : tokens) {
            if (token.span().start() >= end) {
                ordered.add(token);
                end = token.span().end();
            }
        }
        return ordered;
    }
}
