package dev.slipway.analysis.signature;

import dev.slipway.analysis.ReferenceTexts;
import dev.slipway.analysis.SignatureHelp.Parameter;
import dev.slipway.analysis.SignatureHelp.Signature;
import dev.slipway.syntax.Keyword;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How each instruction may be written (docs/reference.md of buildkit). The parts of a form stand between blanks, or
 * between braces that hold what separates them: {@code image{:}tag}.
 */
final class Forms {
    private static final String SHELL = "command argument ...";

    private static final Map<Keyword, List<String>> ALL = new EnumMap<>(Keyword.class);

    static {
        put(Keyword.ADD, "[flags] source ... destination", "[flags] [ \"source\", ..., \"destination\" ]");
        put(Keyword.ARG, "name", "name{=}default");
        put(Keyword.CMD, array("executable"), SHELL);
        put(Keyword.COPY, "[flags] source ... destination", "[flags] [ \"source\", ..., \"destination\" ]");
        put(Keyword.ENTRYPOINT, array("executable"), SHELL);
        put(Keyword.ENV, "key{=}value key2{=}value2", "key value");
        put(Keyword.EXPOSE, "port ...");
        // The last one has an empty part where the others have the tag.
        put(Keyword.FROM, "image{:}tag AS name", "image{@}digest AS name", "image{}{ }AS name");
        put(Keyword.HEALTHCHECK, "[flags] CMD command", "NONE");
        put(Keyword.LABEL, "key{=}value key2{=}value2", "key value");
        put(Keyword.MAINTAINER, "name");
        put(Keyword.ONBUILD, "INSTRUCTION");
        put(Keyword.RUN, SHELL, array("executable"));
        put(Keyword.SHELL, array("executable"));
        put(Keyword.STOPSIGNAL, "signal");
        put(Keyword.USER, "user{:}group", "uid{:}gid");
        put(Keyword.VOLUME, "path ...", "[ \"path\", ... ]");
        put(Keyword.WORKDIR, "path");
    }

    private Forms() {}

    private static String array(String first) {
        return "[ \"" + first + "\", \"argument\", ... ]";
    }

    private static void put(Keyword keyword, String... forms) {
        ALL.put(keyword, List.of(forms));
    }

    /** Every form of {@code keyword}, the likeliest first. */
    static List<Signature> of(Keyword keyword) {
        return ALL.getOrDefault(keyword, List.of()).stream()
                .map(form -> signature(keyword, form))
                .toList();
    }

    /** The forms whose text contains {@code part}; all when none does. */
    static List<Signature> with(Keyword keyword, String part) {
        List<Signature> fitting =
                of(keyword).stream().filter(it -> it.label().contains(part)).toList();
        return fitting.isEmpty() ? of(keyword) : fitting;
    }

    /** The forms whose text does not contain {@code part}; all when every one does. */
    static List<Signature> without(Keyword keyword, String part) {
        List<Signature> fitting =
                of(keyword).stream().filter(it -> !it.label().contains(part)).toList();
        return fitting.isEmpty() ? of(keyword) : fitting;
    }

    /** A form of one part, such as a flag with its value: {@code start} is written before it and is no part. */
    static Signature single(String start, String part, Optional<ReferenceTexts.Text> text) {
        TextSpan span = new TextSpan(start.length(), start.length() + part.length());
        return new Signature(start + part, text.map(Forms::markdown), List.of(new Parameter(span, Optional.empty())));
    }

    static String markdown(ReferenceTexts.Text text) {
        return String.join("\n", text.lines()) + "\n\n[Dockerfile reference](" + text.link() + ")";
    }

    private static Signature signature(Keyword keyword, String form) {
        StringBuilder label = new StringBuilder(keyword.name()).append(' ');
        List<Parameter> parameters = new ArrayList<>();
        int at = 0;
        int start = label.length();
        while (at <= form.length()) {
            boolean ends = at == form.length() || form.charAt(at) == ' ' || form.charAt(at) == '{';
            if (!ends) {
                label.append(form.charAt(at++));
                continue;
            }
            int end = label.charAt(label.length() - 1) == ',' ? label.length() - 1 : label.length();
            parameters.add(new Parameter(new TextSpan(Math.min(start, end), end), Optional.empty()));
            if (at < form.length() && form.charAt(at) == '{') {
                int close = form.indexOf('}', at);
                label.append(form, at + 1, close);
                at = close + 1;
            } else if (at < form.length()) {
                label.append(' ');
                at++;
            } else {
                break;
            }
            start = label.length();
        }
        Optional<String> documentation = ReferenceTexts.find(keyword.name().toLowerCase(Locale.ROOT), keyword.name())
                .map(Forms::markdown);
        return new Signature(label.toString(), documentation, parameters);
    }
}
