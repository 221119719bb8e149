package dev.slipway.fix.split;

import dev.slipway.workspace.BuildContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a compiled program may need the certificates of public authorities. Yes, unless its sources show that it does not. */
final class Tls {
    private static final Pattern IMPORTS =
            Pattern.compile("(?m)^\\s*import\\s*(?:\\(([^)]*)\\)|[\\w.]*\\s*\"([^\"]+)\")");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    private Tls() {}

    static boolean mayUse(Walk walk, Builder builder) {
        BuildContext context = walk.subject().context();
        List<String> files = ContextFiles.under(context, "");
        if (!context.isKnown() || !ContextFiles.isComplete(files)) {
            return true;
        }
        String key = builder.name() + ":";
        List<String> signs = Tables.read("tls.tsv").keySet().stream()
                .filter(it -> it.startsWith(key))
                .map(it -> it.substring(key.length()))
                .toList();
        for (String file : files) {
            boolean matters = builder == Builder.GO ? file.endsWith(".go") : file.endsWith("Cargo.toml");
            Optional<String> text = matters ? context.read(file) : Optional.of("");
            if (text.isEmpty() || matters && speaks(text.get(), signs, builder)) {
                return true;
            }
        }
        return false;
    }

    private static boolean speaks(String text, List<String> signs, Builder builder) {
        if (builder != Builder.GO) {
            return signs.stream().anyMatch(text::contains);
        }
        return imports(text).stream().anyMatch(it -> signs.contains(it) || it.split("/")[0].contains("."));
    }

    static Set<String> imports(String text) {
        Set<String> imports = new TreeSet<>();
        Matcher matcher = IMPORTS.matcher(text);
        while (matcher.find()) {
            if (matcher.group(2) != null) {
                imports.add(matcher.group(2));
            } else {
                Matcher quoted = QUOTED.matcher(matcher.group(1));
                while (quoted.find()) {
                    imports.add(quoted.group(1));
                }
            }
        }
        return imports;
    }
}
