package dev.slipway.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells the options of a command from its operands, given the options that take a value. */
final class Arguments {
    final Set<String> flags = new HashSet<>();
    final Map<String, List<String>> options = new HashMap<>();
    final List<String> operands = new ArrayList<>();

    /** How many words stand before the first operand; all of them when there is none. */
    int beforeOperands;

    private Arguments() {}

    static Arguments read(List<String> words, Set<String> takeValue) {
        Arguments result = new Arguments();
        result.beforeOperands = words.size();
        boolean onlyOperands = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (onlyOperands || !word.startsWith("-") || word.equals("-")) {
                result.beforeOperands = Math.min(result.beforeOperands, i);
                result.operands.add(word);
            } else if (word.equals("--")) {
                onlyOperands = true;
            } else if (takeValue.contains(word)) {
                result.flags.add(word);
                if (i + 1 < words.size()) {
                    i++;
                    result.option(word, words.get(i));
                }
            } else {
                result.option(word, takeValue);
            }
        }
        return result;
    }

    private void option(String word, Set<String> takeValue) {
        flags.add(word);
        int equals = word.indexOf('=');
        if (equals > 0) {
            flags.add(word.substring(0, equals));
            option(word.substring(0, equals), word.substring(equals + 1));
        } else if (!word.startsWith("--") && word.length() > 2) {
            String letter = word.substring(0, 2);
            if (takeValue.contains(letter)) {
                flags.add(letter);
                option(letter, word.substring(2));
            } else {
                for (char each : word.substring(1).toCharArray()) {
                    flags.add("-" + each);
                }
            }
        }
    }

    private void option(String name, String value) {
        options.computeIfAbsent(name, it -> new ArrayList<>()).add(value);
    }
}
