package dev.slipway.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts together what an image defines: the facts of its distribution, then its own, the more conditions the later. A
 * later single value replaces an earlier one; lists grow. The rows of an image are about Linux: of a Windows
 * image only what all of them have is known.
 */
final class Facts {
    /** Names of facts that hold one value or one list; {@code env:NAME} and the lists are apart. */
    static final Set<String> SINGLE = Set.of("workdir", "user", "shell", "entrypoint", "cmd", "stopsignal", "role");

    static final Set<String> LISTS = Set.of("ports", "volumes", "users", "tools", "packages");
    static final String ENV = "env:";

    /** Stands for a value that is not known. */
    static final String OPEN = "?";

    private static final String NONE = "(none)";

    final Map<String, String> env = new TreeMap<>();
    final Set<String> openEnv = new HashSet<>();
    final List<String> ports = new ArrayList<>();
    final List<String> volumes = new ArrayList<>();
    final Map<String, Integer> users = new TreeMap<>();
    final Set<String> tools = new HashSet<>();
    final Set<String> packages = new HashSet<>();
    private final Map<String, String> single = new HashMap<>();

    private Facts() {}

    /** Loaded when first asked. */
    private static final class Sets {
        static final Map<String, List<String>> ALL = new HashMap<>();

        static {
            for (Table.Row row : Table.read("tools.tsv")) {
                ALL.put(row.text("set"), row.words("tools"));
            }
        }
    }

    static Facts of(
            String repository,
            ImageRow row,
            Tag tag,
            Optional<Suite> suite,
            String distribution,
            Optional<Integer> java) {
        Facts result = new Facts();
        List<ImageRow.Fact> facts = new ArrayList<>(ImageRow.facts("@" + distribution));
        List<ImageRow.Fact> own =
                tag.isWindows() ? new ArrayList<>() : new ArrayList<>(ImageRow.facts(row.repository()));
        own.sort(Comparator.comparingInt(it -> it.when().terms().size()));
        facts.addAll(own);
        for (ImageRow.Fact fact : facts) {
            if (fact.when().holds(tag, suite, distribution, java)) {
                java.map(it -> fact.value().replace("{java}", it.toString()))
                        .or(() -> fact.value().contains("{java}") ? Optional.of(OPEN) : Optional.of(fact.value()))
                        .ifPresent(value -> result.add(fact.name(), value));
            }
        }
        return result;
    }

    private void add(String name, String value) {
        if (name.startsWith(ENV)) {
            String variable = name.substring(ENV.length());
            env.remove(variable);
            openEnv.remove(variable);
            if (value.equals(OPEN)) {
                openEnv.add(variable);
            } else {
                env.put(variable, value);
            }
            return;
        }
        switch (name) {
            case "ports" -> ports.addAll(List.of(value.split(" ")));
            case "volumes" -> volumes.addAll(List.of(value.split(" ")));
            case "tools" -> List.of(value.split(" ")).forEach(it -> addTo(tools, it));
            case "packages" -> List.of(value.split(" ")).forEach(it -> addTo(packages, it));
            case "users" -> {
                for (String user : value.split(" ")) {
                    int colon = user.indexOf(':');
                    users.put(user.substring(0, colon), Integer.parseInt(user.substring(colon + 1)));
                }
            }
            default -> single.put(name, value);
        }
    }

    private static void addTo(Set<String> names, String name) {
        if (name.startsWith("@")) {
            Sets.ALL.getOrDefault(name, List.of()).forEach(it -> addTo(names, it));
        } else {
            names.add(name);
        }
    }

    Optional<String> one(String name) {
        return Optional.ofNullable(single.get(name)).filter(it -> !it.equals(NONE));
    }

    /** The words of a command, which stand between bars. */
    List<String> list(String name) {
        return one(name).map(it -> List.of(it.split("\\|"))).orElse(List.of());
    }

    Optional<ImageRole> role() {
        return one("role").map(ImageRole::valueOf);
    }
}
