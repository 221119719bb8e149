package dev.slipway.fix.split;

import dev.slipway.workspace.BuildContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A build context without what {@code .dockerignore} keeps out of it: only what is left can be copied. Patterns are read
 * as moby's patternmatcher does: the last one that matches a path or a directory above it decides.
 */
final class CopiedFiles implements BuildContext {
    private record Rule(Pattern pattern, boolean keeps) {}

    private final BuildContext context;
    private final List<Rule> rules = new ArrayList<>();

    private CopiedFiles(BuildContext context, String ignore) {
        this.context = context;
        ignore.lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty() && !it.startsWith("#"))
                .forEach(line -> {
                    boolean keeps = line.startsWith("!");
                    String plain = (keeps ? line.substring(1) : line)
                            .strip()
                            .replaceAll("^/+", "")
                            .replaceAll("/+$", "");
                    String clean = plain.startsWith("./") ? plain.substring(2) : plain;
                    if (!clean.isEmpty() && !clean.equals(".")) {
                        rules.add(new Rule(pattern(clean), keeps));
                    }
                });
    }

    static BuildContext of(BuildContext context) {
        Optional<String> ignore = context.read(".dockerignore");
        return ignore.isEmpty() || context instanceof CopiedFiles ? context : new CopiedFiles(context, ignore.get());
    }

    private static Pattern pattern(String glob) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if (c == '*' && glob.startsWith("**/", i)) {
                regex.append("(?:.*/)?");
                i += 2;
            } else if (c == '*' && glob.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else if (c == '*') {
                regex.append("[^/]*");
            } else if (c == '?') {
                regex.append("[^/]");
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(regex.toString());
    }

    private boolean isIgnored(String path) {
        boolean ignored = false;
        for (Rule rule : rules) {
            for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
                if (rule.pattern().matcher(path.substring(0, end)).matches()) {
                    ignored = !rule.keeps();
                    break;
                }
            }
        }
        return ignored;
    }

    private boolean mayHoldKept(String directory) {
        return rules.stream().anyMatch(Rule::keeps) && !directory.isEmpty();
    }

    @Override
    public boolean isKnown() {
        return context.isKnown();
    }

    @Override
    public Optional<String> read(String path) {
        return isIgnored(clean(path)) ? Optional.empty() : context.read(path);
    }

    @Override
    public boolean exists(String path) {
        String clean = clean(path);
        return context.exists(path)
                && (!isIgnored(clean) || mayHoldKept(clean) && !list(clean).isEmpty());
    }

    @Override
    public List<String> list(String directory) {
        String parent = clean(directory);
        List<String> names = new ArrayList<>();
        for (String name : context.list(directory)) {
            String plain = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
            String path = parent.isEmpty() ? plain : parent + "/" + plain;
            boolean kept = !isIgnored(path)
                    || name.endsWith("/") && mayHoldKept(path) && !list(path).isEmpty();
            if (kept) {
                names.add(name);
            }
        }
        return names;
    }

    private static String clean(String path) {
        return path.replaceAll("^(?:\\./|/)+", "").replaceAll("/+$", "");
    }
}
