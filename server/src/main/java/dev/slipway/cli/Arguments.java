package dev.slipway.cli;

import dev.slipway.syntax.Similarity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A parsed command line: {@code --name value} or {@code --name=value}, switches, and operands in any order; {@code --}
 * ends the options and {@code -} is an operand. Ours and not commons-cli, which made each run 21 ms longer.
 */
final class Arguments {
    private final Map<String, List<String>> options = new LinkedHashMap<>();
    private final List<String> operands = new ArrayList<>();

    private Arguments() {}

    static Arguments parse(List<Option> known, List<String> words) throws UsageException {
        Arguments arguments = new Arguments();
        boolean onlyOperands = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (onlyOperands || word.equals("-") || !word.startsWith("-")) {
                arguments.operands.add(word);
            } else if (word.equals("--")) {
                onlyOperands = true;
            } else {
                int equals = word.indexOf('=');
                Option option = find(known, equals < 0 ? word : word.substring(0, equals));
                if (!option.takesValue()) {
                    if (equals >= 0) {
                        throw new UsageException(
                                "--" + option.name() + " takes no value; leave out `" + word.substring(equals) + "`");
                    }
                    arguments.add(option, "");
                } else if (equals >= 0) {
                    arguments.add(option, word.substring(equals + 1));
                } else if (i + 1 < words.size()) {
                    arguments.add(option, words.get(++i));
                } else {
                    throw new UsageException(
                            "--" + option.name() + " lacks its value; write --" + option.name() + " " + option.value());
                }
            }
        }
        return arguments;
    }

    private static Option find(List<Option> known, String written) throws UsageException {
        for (Option option : known) {
            if (written.equals("--" + option.name())) {
                return option;
            }
        }
        List<String> names = known.stream().map(option -> "--" + option.name()).toList();
        throw new UsageException("unknown option `" + written + "`; "
                + Similarity.nearest(written, names)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("--help lists what there is"));
    }

    private void add(Option option, String value) {
        options.computeIfAbsent(option.name(), key -> new ArrayList<>()).add(value);
    }

    boolean has(String name) {
        return options.containsKey(name);
    }

    /** The value of an option; the last one where it is given several times. */
    Optional<String> value(String name) {
        List<String> values = options.getOrDefault(name, List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    List<String> values(String name) {
        return List.copyOf(options.getOrDefault(name, List.of()));
    }

    /** Values that may also stand in one word, separated by commas. */
    List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String value : values(name)) {
            for (String word : value.split(",")) {
                if (!word.isBlank()) {
                    words.add(word.strip());
                }
            }
        }
        return words;
    }

    /** The value of an option that takes one of {@code choices}. */
    String choice(String name, List<String> choices, String otherwise) throws UsageException {
        String value = value(name).orElse(otherwise);
        if (!choices.contains(value)) {
            throw new UsageException("--" + name + " takes " + String.join(", ", choices) + ", not `" + value + "`"
                    + Similarity.nearest(value, choices)
                            .map(near -> "; did you mean " + near + "?")
                            .orElse(""));
        }
        return value;
    }

    /** Whether JSON is asked for instead of text, by {@link Option#TEXT_OR_JSON}. */
    boolean isJson() throws UsageException {
        return choice("format", List.of("text", "json"), "text").equals("json");
    }

    /**
     * Makes sure that nothing but options is there.
     *
     * @param command the command that takes no operands
     * @param other the command that takes them
     * @param what what the other command does with one
     */
    void refuseOperands(String command, String other, String what) throws UsageException {
        if (!operands.isEmpty()) {
            throw new UsageException(
                    command + " takes no operands; `slipway " + other + " " + operands.get(0) + "` " + what);
        }
    }

    List<String> operands() {
        return List.copyOf(operands);
    }

    /** The only operand. */
    String operand(String what) throws UsageException {
        if (operands.size() != 1) {
            throw new UsageException(
                    operands.isEmpty() ? "name one " + what : "name one " + what + " only, not " + operands.size());
        }
        return operands.get(0);
    }
}
