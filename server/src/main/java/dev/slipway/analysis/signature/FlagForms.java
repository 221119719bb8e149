package dev.slipway.analysis.signature;

import dev.slipway.analysis.ReferenceTexts;
import dev.slipway.analysis.SignatureHelp.Parameter;
import dev.slipway.analysis.SignatureHelp.Signature;
import dev.slipway.syntax.Flag;
import dev.slipway.syntax.FlagSpec;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.Mount;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How the values of flags are written. */
final class FlagForms {
    private static final Map<String, String> VALUES = Map.of(
            "from", "stage|index|image|context",
            "chown", "user[:group]",
            "chmod", "mode",
            "exclude", "pattern",
            "checksum", "sha256:hex|commit",
            "platform", "os/arch[/variant]",
            "device", "vendor/class=name",
            "retries", "count");

    /** Options of each type of mount, in the order in which the reference names them. */
    private static final Map<String, List<String>> MOUNTS = Map.of(
            "bind", List.of("type=bind", "target=path", "source=path", "from=stage|image|context", "rw"),
            "cache",
                    List.of(
                            "type=cache",
                            "target=path",
                            "id=name",
                            "sharing=shared|private|locked",
                            "from=stage|image|context",
                            "source=path",
                            "mode=0755",
                            "uid=0",
                            "gid=0",
                            "ro"),
            "tmpfs", List.of("type=tmpfs", "target=path", "size=bytes"),
            "secret",
                    List.of(
                            "type=secret",
                            "id=name",
                            "target=path",
                            "env=NAME",
                            "required",
                            "mode=0400",
                            "uid=0",
                            "gid=0"),
            "ssh", List.of("type=ssh", "id=name", "target=path", "required", "mode=0600", "uid=0", "gid=0"));

    private static final List<List<String>> SYNONYMS = List.of(
            List.of("target", "dst", "destination"),
            List.of("source", "src"),
            List.of("ro", "readonly"),
            List.of("rw", "readwrite"));

    private FlagForms() {}

    /** The form of {@code flag}, one that {@code keyword} knows. */
    static Signature of(Keyword keyword, Flag flag) {
        String name = flag.name().text();
        String start = keyword + " --" + name + "=";
        Optional<ReferenceTexts.Text> text = ReferenceTexts.find(keyword.name().toLowerCase(Locale.ROOT), "--" + name);
        return flag.is("mount") ? mount(start, Mount.of(flag), text) : Forms.single(start, value(keyword, name), text);
    }

    /** The form of FROM's flag. */
    static Signature platform() {
        return Forms.single("FROM --platform=", VALUES.get("platform"), ReferenceTexts.find("from", "--platform"));
    }

    /** The part of the flag's form that {@code at}, relative to the item, stands in. */
    static int active(Flag flag, int at) {
        if (!flag.is("mount")) {
            return 0;
        }
        Mount mount = Mount.of(flag);
        List<String> known = MOUNTS.getOrDefault(mount.type(), MOUNTS.get("bind"));
        int written = 0;
        for (Mount.Option option : mount.options()) {
            int end = option.value()
                    .map(it -> it.span().end())
                    .orElse(option.key().span().end());
            if (at <= end && at >= option.key().span().start()) {
                int index = indexOf(known, option.name());
                return index >= 0 ? index : Math.min(written, known.size() - 1);
            }
            written++;
        }
        return Math.min(written, known.size() - 1);
    }

    private static int indexOf(List<String> known, String name) {
        List<String> names =
                SYNONYMS.stream().filter(it -> it.contains(name)).findFirst().orElse(List.of(name));
        for (int i = 0; i < known.size(); i++) {
            String key = known.get(i).split("=")[0];
            if (!name.isEmpty() && (names.contains(key) || key.startsWith(name))) {
                return i;
            }
        }
        return -1;
    }

    private static String value(Keyword keyword, String name) {
        FlagSpec spec = FlagSpec.find(keyword, name).orElseThrow();
        return switch (spec.type()) {
            case BOOLEAN, CHOICE -> String.join("|", spec.values());
            case DURATION -> "duration";
            default -> VALUES.getOrDefault(name, "value");
        };
    }

    private static Signature mount(String start, Mount mount, Optional<ReferenceTexts.Text> text) {
        StringBuilder label = new StringBuilder(start);
        List<Parameter> parameters = new ArrayList<>();
        for (String option : MOUNTS.getOrDefault(mount.type(), MOUNTS.get("bind"))) {
            label.append(parameters.isEmpty() ? "" : ",");
            int from = label.length();
            label.append(option.startsWith("type=") ? "type=" + String.join("|", Mount.TYPES) : option);
            Optional<String> about = ReferenceTexts.find("run", "--mount " + option.split("=")[0])
                    .map(Forms::markdown);
            parameters.add(new Parameter(new TextSpan(from, label.length()), about));
        }
        return new Signature(label.toString(), text.map(Forms::markdown), parameters);
    }
}
