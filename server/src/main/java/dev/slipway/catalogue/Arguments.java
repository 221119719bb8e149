package dev.slipway.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells the options of a command from its operands, given the options that take a value. Two marks may stand among
 * those: {@link #BUNDLE} when letters can be put together and the last may take the next word ({@code -fsSLo file}),
 * {@link #FIRST_BUNDLE} when the first word is a bundle also without a hyphen ({@code tar xzf file}).
 */
final class Arguments {
    static final String BUNDLE = "bundle";
    static final String FIRST_BUNDLE = "first-bundle";

    final Set<String> flags = new HashSet<>();
    final Map<String, List<String>> options = new HashMap<>();
    final List<String> operands = new ArrayList<>();

    /** Where in the words the operands stand that are not behind a {@code --}. */
    final List<Integer> places = new ArrayList<>();

    /** How many words stand before the first operand; all of them when there is none. */
    int beforeOperands;

    private String pending = "";

    private Arguments() {}

    static Arguments read(List<String> words, Set<String> takeValue) {
        Arguments result = new Arguments();
        result.beforeOperands = words.size();
        boolean onlyOperands = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (i == 0 && takeValue.contains(FIRST_BUNDLE) && word.chars().allMatch(Character::isLetter)) {
                word = "-" + word;
            }
            if (onlyOperands || !word.startsWith("-") || word.equals("-")) {
                result.beforeOperands = Math.min(result.beforeOperands, i);
                result.operands.add(word);
                if (!onlyOperands) {
                    result.places.add(i);
                }
            } else if (word.equals("--")) {
                onlyOperands = true;
            } else if (takeValue.contains(word)) {
                result.flags.add(word);
                if (i + 1 < words.size()) {
                    i++;
                    result.option(word, words.get(i));
                }
            } else if (result.option(word, takeValue) && i + 1 < words.size()) {
                i++;
                result.option(result.pending, words.get(i));
            }
        }
        return result;
    }

    /** Whether the option takes the next word; {@link #pending} is its name then. */
    private boolean option(String word, Set<String> takeValue) {
        flags.add(word);
        int equals = word.indexOf('=');
        if (equals > 0) {
            flags.add(word.substring(0, equals));
            option(word.substring(0, equals), word.substring(equals + 1));
            return false;
        }
        if (word.startsWith("--") || word.length() == 2) {
            return false;
        }
        boolean bundles = takeValue.contains(BUNDLE);
        for (int i = 1; i < word.length(); i++) {
            String letter = "-" + word.charAt(i);
            boolean takes = takeValue.contains(letter) && (bundles || i == 1);
            flags.add(letter);
            if (takes && i + 1 < word.length()) {
                option(letter, word.substring(i + 1));
                return false;
            }
            if (takes) {
                pending = letter;
                return true;
            }
        }
        return false;
    }

    private void option(String name, String value) {
        options.computeIfAbsent(name, it -> new ArrayList<>()).add(value);
    }
}
