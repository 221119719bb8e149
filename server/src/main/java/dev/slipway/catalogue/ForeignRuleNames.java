package dev.slipway.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What tools whose ids findings do not show call the things that rules find: Sonar, KICS, tally, Semgrep, docker-parfum. Read
 * when a name is asked for that is no rule's own.
 */
public final class ForeignRuleNames {
    private static final String TALLY = "tally/";

    /** Loaded when first asked. */
    private static final class Rows {
        static final Map<String, List<String>> RULES = new HashMap<>();
        static final Map<String, Map<String, String>> TOOLS = new HashMap<>();

        static {
            for (Table.Row row : Table.read("rule-names.tsv")) {
                String name = row.text("name");
                List<String> rules = row.words("rules");
                RULES.put(name.toLowerCase(Locale.ROOT), rules);
                // In comments tally's rules stand without the group's name as well.
                if (name.startsWith(TALLY)) {
                    RULES.put(name.substring(name.lastIndexOf('/') + 1), rules);
                }
                rules.forEach(rule ->
                        TOOLS.computeIfAbsent(rule, it -> new TreeMap<>()).put(name, row.text("tool")));
            }
        }
    }

    /** The ids of the rules that find what {@code name} stands for, in any casing; none for an unknown name. */
    public static List<String> rules(String name) {
        return Rows.RULES.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /** What others call the rule {@code id}, sorted, each with the tool whose name it is. */
    public static Map<String, String> of(String id) {
        return Rows.TOOLS.getOrDefault(id, Map.of());
    }

    private ForeignRuleNames() {}
}
