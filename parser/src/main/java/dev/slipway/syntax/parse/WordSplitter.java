package dev.slipway.syntax.parse;

import dev.slipway.syntax.Word;
import java.util.ArrayList;
import java.util.List;

/** The two ways BuildKit splits arguments into words (parser/line_parsers.go). */
final class WordSplitter {
    /** Words between blanks; quotes mean nothing. FROM, EXPOSE, COPY, ADD, VOLUME. */
    static List<Word> byBlanks(Word arguments) {
        List<Word> words = new ArrayList<>(4);
        int at = 0;
        while (at < arguments.length()) {
            int start = at;
            while (at < arguments.length() && !Blanks.isSeparator(arguments.charAt(at))) {
                at++;
            }
            if (at > start) {
                words.add(arguments.part(start, at));
            }
            at++;
        }
        return words;
    }

    /** Words between blanks that neither a quote nor the escape protects; both stay in the words. ARG, ENV, LABEL. */
    static List<Word> byQuotes(Word arguments, char escape) {
        List<Word> words = new ArrayList<>(4);
        int at = 0;
        while (true) {
            while (at < arguments.length() && Blanks.isSpace(arguments.charAt(at))) {
                at++;
            }
            if (at == arguments.length()) {
                return words;
            }
            int end = wordEnd(arguments, at, escape);
            words.add(arguments.part(at, end));
            at = end;
        }
    }

    /** Where the first of those words ends; 0 when {@code arguments}, which starts with no blank, is empty. */
    static int firstByQuotes(Word arguments, char escape) {
        return wordEnd(arguments, 0, escape);
    }

    private static int wordEnd(Word arguments, int from, char escape) {
        char quote = '\0';
        int at = from;
        while (at < arguments.length()) {
            char c = arguments.charAt(at);
            if (quote == '\0' && Blanks.isSpace(c)) {
                return at;
            }
            if (c == escape && quote != '\'') {
                at++;
            } else if (quote == '\0' && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == quote) {
                quote = '\0';
            }
            at++;
        }
        return arguments.length();
    }

    private WordSplitter() {}
}
