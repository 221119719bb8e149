package dev.slipway.builder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the dependency scanner of acr-builder 90b22f3 was seen to do with whole files, written from its measured answers: it
 * reads single lines and knows neither heredocs nor continuations nor flags nor default values, and minds the casing of
 * names. An independent judge of what we find instruction by instruction.
 */
final class AcrScanner {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}|\\$(\\w+)");

    /**
     * The answer for one file.
     *
     * @param refused the line it stops at, counted from 1
     * @param runtime the base it takes for the image's, when it does not stop
     * @param bases every external base it records
     */
    record Answer(Optional<Integer> refused, String runtime, Set<String> bases) {}

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> aliases = new HashMap<>();
    private final Set<String> bases = new LinkedHashSet<>();
    private String runtime = "";

    static Answer scan(String text, Optional<String> target) {
        AcrScanner scanner = new AcrScanner();
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (int i = 0; i < lines.size(); i++) {
            String[] words = lines.get(i).replace("\uFEFF", "").strip().split("\\s+");
            boolean ok = true;
            if (words[0].equalsIgnoreCase("FROM")) {
                ok = scanner.from(words);
                if (ok && words.length > 3 && target.filter(words[3]::equals).isPresent()) {
                    break;
                }
            } else if (words[0].equalsIgnoreCase("ARG") && words.length > 1) {
                String[] pair = unquoted(words[1]).split("=", 2);
                scanner.values.put(pair[0], pair.length > 1 ? unquoted(pair[1]) : "");
            }
            if (!ok) {
                return new Answer(Optional.of(i + 1), "", Set.of());
            }
        }
        return new Answer(Optional.empty(), scanner.runtime, scanner.bases);
    }

    private boolean from(String[] words) {
        if (words.length < 2 || words.length > 2 && (words.length < 4 || !words[2].equalsIgnoreCase("AS"))) {
            return false;
        }
        String image = expanded(unquoted(words[1]));
        runtime = aliases.getOrDefault(image, image);
        if (!aliases.containsKey(image)) {
            bases.add(image);
        }
        if (words.length > 3) {
            aliases.put(words[3], runtime);
        }
        return true;
    }

    /** Names alone have values: what stands behind a colon belongs to a name that nobody has. */
    private String expanded(String text) {
        Matcher variable = VARIABLE.matcher(text);
        return variable.replaceAll(it ->
                Matcher.quoteReplacement(values.getOrDefault(it.group(1) == null ? it.group(2) : it.group(1), "")));
    }

    private static String unquoted(String text) {
        return text.length() > 1
                        && (text.startsWith("\"") && text.endsWith("\"") || text.startsWith("'") && text.endsWith("'"))
                ? text.substring(1, text.length() - 1)
                : text;
    }
}
