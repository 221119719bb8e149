package dev.slipway.graph;

import dev.slipway.syntax.Mount;
import dev.slipway.syntax.Similarity;
import dev.slipway.syntax.Word;
import dev.slipway.text.TextSpan;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The options of one mount, in their order, as instructions/commands_runmount.go reads them when the step runs. */
final class MountChecks {
    private static final Set<String> BOOLEANS =
            Set.of("1", "t", "T", "TRUE", "true", "True", "0", "f", "F", "FALSE", "false", "False");
    private static final Set<String> SHARING = Set.of("shared", "private", "locked");
    private static final Pattern BYTES = Pattern.compile("[0-9]+(?:\\.[0-9]+)? ?[kKmMgGtTpP]?[iI]?[bB]?");

    private final Mount mount;
    private final Function<Word, String> expand;
    private final BiConsumer<TextSpan, String> report;
    private final Set<String> given = new HashSet<>();
    private String type = "bind";
    private String target = "";
    private TextSpan targetSpan;
    private final String directory;
    private boolean failed;

    /**
     * @param directory the effective working directory, from which targets are seen
     * @param report takes spans relative to the item
     */
    MountChecks(Mount mount, String directory, Function<Word, String> expand, BiConsumer<TextSpan, String> report) {
        this.mount = mount;
        this.directory = directory;
        this.expand = expand;
        this.report = report;
        this.targetSpan = mount.flag().span();
    }

    void check() {
        String text = mount.flag().valueText();
        if (text.startsWith(",") || text.endsWith(",") || text.contains(",,")) {
            fail(mount.flag().span(), "an option is missing at a comma");
        }
        for (Mount.Option option : mount.options()) {
            option(option);
        }
        if (!failed) {
            whole();
        }
    }

    private void option(Mount.Option option) {
        String key = option.name();
        if (!Mount.KEYS.contains(key)) {
            String hint = Similarity.nearest(key, Mount.KEYS)
                    .map(it -> "; did you mean `" + it + "`?")
                    .orElse("");
            fail(option.key().span(), "a mount has no option `" + key + "`" + hint);
            return;
        }
        if (option.value().isEmpty()) {
            bare(option, key);
            return;
        }
        Word word = option.value().get();
        value(key, word.span(), option.key().span(), expand.apply(word));
    }

    private void bare(Mount.Option option, String key) {
        boolean access = Set.of("ro", "readonly", "rw", "readwrite").contains(key);
        if (key.equals("required")) {
            onlySecrets(option.key().span());
        } else if (!access) {
            fail(option.key().span(), "`" + key + "` needs a value: " + key + "=...");
        }
    }

    private void onlySecrets(TextSpan span) {
        if (!type.equals("secret") && !type.equals("ssh")) {
            fail(
                    span,
                    "`required` works for the types secret and ssh only, and the type must stand before it; here it is "
                            + type);
        }
    }

    private void value(String key, TextSpan span, TextSpan keySpan, String value) {
        switch (key) {
            case "type":
                type = value.toLowerCase(Locale.ROOT);
                require(Mount.TYPES.contains(type), span, "a mount's type is one of " + String.join(", ", Mount.TYPES));
                break;
            case "target":
            case "dst":
            case "destination":
                target = value;
                targetSpan = span;
                break;
            case "ro":
            case "readonly":
            case "rw":
            case "readwrite":
                require(BOOLEANS.contains(value), span, "`" + key + "` takes true or false");
                return;
            case "required":
                require(BOOLEANS.contains(value), span, "`required` takes true or false");
                onlySecrets(keySpan);
                return;
            case "size":
                require(type.equals("tmpfs"), keySpan, "`size` works for the type tmpfs only");
                require(BYTES.matcher(value).matches(), span, "`" + value + "` is no size, such as 512m");
                return;
            case "sharing":
                require(
                        SHARING.contains(value.toLowerCase(Locale.ROOT)),
                        span,
                        "sharing is one of shared, private, locked");
                break;
            case "mode":
                require(value.matches("[0-7]{1,11}"), span, "`" + value + "` is no octal mode");
                break;
            case "uid":
            case "gid":
                require(value.matches("[0-9]{1,10}"), span, "`" + key + "` takes a number");
                break;
            default:
                break;
        }
        given.add(key);
    }

    private void whole() {
        TextSpan flag = mount.flag().span();
        boolean ownsFile = Set.of("secret", "ssh", "cache").contains(type);
        for (String key : List.of("mode", "uid", "gid")) {
            require(ownsFile || !given.contains(key), flag, "`" + key + "` does not work for the type " + type);
        }
        boolean isSecret = type.equals("secret");
        require(
                !isSecret || !given.contains("from"),
                flag,
                "a secret comes from the build's caller, never from a stage");
        require(type.equals("cache") || !given.contains("sharing"), flag, "`sharing` works for the type cache only");
        boolean hasSource = given.contains("source") || given.contains("src");
        require(
                !isSecret || hasSource || given.contains("id") || !target.isEmpty(),
                flag,
                "a secret needs an id, a source or a target");
        require(!isSecret || !(hasSource && given.contains("id")), flag, "a secret takes an id or a source, not both");
        require(!type.equals("ssh") || !hasSource, flag, "`source` does not work for the type ssh");
        boolean needsTarget = !isSecret && !type.equals("ssh");
        require(
                !needsTarget || !Paths.resolve(directory, target).equals("/"),
                targetSpan,
                target.isEmpty() ? "a mount of the type " + type + " needs a target" : "nothing can be mounted over /");
    }

    private void require(boolean holds, TextSpan span, String message) {
        if (!holds) {
            fail(span, message);
        }
    }

    private void fail(TextSpan span, String message) {
        if (!failed) {
            failed = true;
            report.accept(span, message);
        }
    }
}
