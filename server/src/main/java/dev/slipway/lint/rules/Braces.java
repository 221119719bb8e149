package dev.slipway.lint.rules;

import java.util.ArrayList;
import java.util.List;

/** Alternatives in braces, as a shell makes several words of one. */
final class Braces {
    private static final int MAX_WORDS = 64;

    /** The words that <code>a{b,c}d</code> stands for; itself where there are no such braces. */
    static List<String> expanded(String word) {
        int open = word.indexOf('{');
        int close = word.indexOf('}', open);
        if (open < 0
                || close < 0
                || word.indexOf(',', open) < 0
                || word.indexOf(',', open) > close
                || open > 0 && word.charAt(open - 1) == '$') {
            return List.of(word);
        }
        List<String> words = new ArrayList<>();
        for (String part : word.substring(open + 1, close).split(",", -1)) {
            for (String rest : expanded(word.substring(close + 1))) {
                if (words.size() < MAX_WORDS) {
                    words.add(word.substring(0, open) + part + rest);
                }
            }
        }
        return words;
    }

    private Braces() {}
}
