package dev.slipway.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Finds commands by their words. */
public final class Commands {
    private static final String ANYWHERE = "...";
    private static final String WRAPS = "wraps:";
    private static final String IN = "in:";
    private static final String IN_FILE = "infile:";
    private static final int MOST_KNOWN = 2_000;

    /** The same few commands are asked for again and again, by rules and refactorings. */
    private static final Map<List<String>, Optional<CommandUse>> KNOWN = new ConcurrentHashMap<>();

    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_]\\w*\\+?=.*", Pattern.DOTALL);

    private Commands() {}

    /** Loaded when first asked. */
    private static final class Rows {
        static final Map<String, List<CommandEntry>> BY_HEAD = new HashMap<>();
        static final Map<String, Set<String>> TAKE_VALUE = new HashMap<>();

        static {
            for (Table.Row row : Table.read("commands.tsv")) {
                CommandEntry entry = new CommandEntry(
                        row.words("words"),
                        bars(row.text("when")),
                        row.constant("phase", Phase.class),
                        row.optional("manager"),
                        row.words("yes"),
                        row.words("reads"),
                        row.words("writes"),
                        row.words("caches"),
                        Set.copyOf(row.words("needs")));
                String head = entry.words().get(0);
                BY_HEAD.computeIfAbsent(head, it -> new ArrayList<>()).add(entry);
                TAKE_VALUE.computeIfAbsent(head, it -> new HashSet<>()).addAll(row.words("values"));
            }
        }
    }

    private static List<String> bars(String text) {
        return text.equals(Table.NOTHING) ? List.of() : List.of(text.split("\\|"));
    }

    /**
     * The entry for a simple command, given as words after quote removal. Assignments and wrappers such as
     * {@code sudo} or {@code env} in front are passed over, and so is the directory of the command. Empty when it is
     * not known.
     */
    public static Optional<CommandEntry> find(List<String> words) {
        return use(words).map(CommandUse::entry);
    }

    /** Reads a whole simple command by its entry; empty when the command is not known. */
    public static Optional<CommandUse> use(List<String> words) {
        Optional<CommandUse> known = KNOWN.get(words);
        if (known == null) {
            known = read(words);
            if (KNOWN.size() >= MOST_KNOWN) {
                KNOWN.clear();
            }
            KNOWN.put(List.copyOf(words), known);
        }
        return known;
    }

    private static Optional<CommandUse> read(List<String> words) {
        List<String> rest = unwrap(words);
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        String head = known(name(rest.get(0)), Rows.BY_HEAD.keySet());
        Arguments arguments = arguments(rest);
        return Rows.BY_HEAD.getOrDefault(head, List.of()).stream()
                .filter(entry -> matches(entry, arguments))
                .reduce((a, b) -> isBetter(b, a) ? b : a)
                .map(entry -> {
                    int subCommands =
                            entry.words().contains(ANYWHERE) ? 0 : entry.words().size() - 1;
                    List<String> operands = arguments.operands.subList(subCommands, arguments.operands.size());
                    String directory = directory(entry, arguments);
                    return new CommandUse(
                            entry,
                            rest,
                            arguments.flags,
                            arguments.options,
                            operands,
                            below(directory, Effects.fill(entry.reads(), operands, arguments.options)),
                            below(directory, Effects.fill(entry.writes(), operands, arguments.options)));
                });
    }

    /** The flags and operands of a command without wrappers in front. */
    static Arguments arguments(List<String> words) {
        String head = known(name(words.get(0)), Rows.TAKE_VALUE.keySet());
        return Arguments.read(words.subList(1, words.size()), Rows.TAKE_VALUE.getOrDefault(head, Set.of()));
    }

    /**
     * Where in {@code words}, a command without wrappers, its operands stand that are no sub-commands of {@code entry} and
     * not behind a {@code --}.
     */
    public static List<Integer> operandPlaces(List<String> words, CommandEntry entry) {
        int subCommands = entry.words().contains(ANYWHERE) ? 0 : entry.words().size() - 1;
        return arguments(words).places.stream()
                .skip(subCommands)
                .map(it -> it + 1)
                .toList();
    }

    /** {@code name}, or without the version at its end where that is what is known: {@code pip3.12}, {@code gcc-13}. */
    static String known(String name, Set<String> names) {
        if (names.contains(name)) {
            return name;
        }
        int end = name.length();
        while (end > 0 && (Character.isDigit(name.charAt(end - 1)) || name.charAt(end - 1) == '.')) {
            end--;
        }
        String plain = name.substring(0, end > 0 && name.charAt(end - 1) == '-' ? end - 1 : end);
        String major = end < name.length() ? plain + name.charAt(end) : plain;
        return names.contains(major) ? major : names.contains(plain) ? plain : name;
    }

    /** Where an option sends the command, as {@code npm --prefix web} does; empty for nowhere else. */
    private static String directory(CommandEntry entry, Arguments arguments) {
        for (String need : entry.needs()) {
            boolean byFile = need.startsWith(IN_FILE);
            if (byFile || need.startsWith(IN)) {
                for (String option : need.substring(need.indexOf(':') + 1).split("\\|")) {
                    List<String> values = arguments.options.getOrDefault(option, List.of());
                    if (!values.isEmpty()) {
                        String value = values.get(values.size() - 1);
                        return byFile ? value.substring(0, Math.max(0, value.lastIndexOf('/'))) : value;
                    }
                }
            }
        }
        return "";
    }

    private static List<Effect> below(String directory, List<Effect> effects) {
        if (directory.isEmpty()) {
            return effects;
        }
        List<Effect> moved = new ArrayList<>();
        for (Effect effect : effects) {
            String path = effect.path();
            boolean stays = path.isEmpty() || path.startsWith("/") || path.startsWith("$");
            moved.add(stays ? effect : new Effect(effect.kind(), directory + "/" + path));
        }
        return moved;
    }

    /** The command behind assignments and wrappers; empty when there is none. */
    public static List<String> unwrap(List<String> words) {
        List<String> rest = words;
        while (true) {
            while (!rest.isEmpty() && ASSIGNMENT.matcher(rest.get(0)).matches()) {
                rest = rest.subList(1, rest.size());
            }
            if (rest.isEmpty()) {
                return List.of();
            }
            String head = name(rest.get(0));
            Optional<Integer> skipped = Rows.BY_HEAD.getOrDefault(head, List.of()).stream()
                    .flatMap(entry -> entry.needs().stream())
                    .filter(need -> need.startsWith(WRAPS))
                    .map(need -> Integer.valueOf(need.substring(WRAPS.length())))
                    .findFirst();
            if (skipped.isEmpty()) {
                return List.copyOf(rest);
            }
            List<String> inner = rest.subList(1, rest.size());
            int start = Arguments.read(inner, Rows.TAKE_VALUE.get(head)).beforeOperands + skipped.get();
            if (start >= inner.size()) {
                return List.copyOf(rest);
            }
            rest = inner.subList(start, inner.size());
        }
    }

    /**
     * The name of a command without its directory: {@code ./gradlew} and {@code /usr/bin/make} are known by their
     * names.
     */
    static String name(String command) {
        return command.substring(command.lastIndexOf('/') + 1);
    }

    private static boolean matches(CommandEntry entry, Arguments arguments) {
        if (!entry.when().isEmpty() && entry.when().stream().noneMatch(arguments.flags::contains)) {
            return false;
        }
        List<String> subCommands = entry.words().subList(1, entry.words().size());
        if (subCommands.contains(ANYWHERE)) {
            String goal = subCommands.get(subCommands.size() - 1);
            return arguments.operands.stream().anyMatch(it -> it.equals(goal) || it.endsWith(":" + goal));
        }
        return arguments.operands.size() >= subCommands.size()
                && arguments.operands.subList(0, subCommands.size()).equals(subCommands);
    }

    /** More words say more, then a flag, then the phase that leaves more behind. */
    private static boolean isBetter(CommandEntry entry, CommandEntry than) {
        if (entry.words().size() != than.words().size()) {
            return entry.words().size() > than.words().size();
        }
        if (entry.when().isEmpty() != than.when().isEmpty()) {
            return than.when().isEmpty();
        }
        return weight(entry.phase()) > weight(than.phase());
    }

    private static int weight(Phase phase) {
        return switch (phase) {
            case BUILD -> 4;
            case DEPS -> 3;
            case TEST -> 2;
            case CLEAN -> 1;
            default -> 0;
        };
    }
}
