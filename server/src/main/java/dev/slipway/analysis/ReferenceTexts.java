package dev.slipway.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What each instruction, flag, value and directive does, in our own words: a resource per instruction, in sections that
 * each start with {@code ## key}. Facts are those of the Dockerfile reference (buildkit, docs/reference.md).
 */
public final class ReferenceTexts {
    private static final String BASE = "https://docs.docker.com/reference/dockerfile/";
    private static final List<String> FILES = List.of(
            "add",
            "arg",
            "cmd",
            "copy",
            "directives",
            "entrypoint",
            "env",
            "expose",
            "from",
            "healthcheck",
            "heredoc",
            "label",
            "maintainer",
            "onbuild",
            "run",
            "shell",
            "stopsignal",
            "user",
            "volume",
            "workdir");

    /**
     * One section.
     *
     * @param lines one to three lines of Markdown; the first says it all in short
     * @param since the frontend version that brought it; empty for what was always there
     * @param link the page of the reference that says more
     */
    public record Text(List<String> lines, Optional<String> since, String link) {
        public Text {
            lines = List.copyOf(lines);
            Objects.requireNonNull(since);
            Objects.requireNonNull(link);
        }
    }

    /** Loaded when first asked. */
    private static final class Loaded {
        static final Map<String, Map<String, Text>> ALL = load();
    }

    /** The section {@code key} of {@code file}, such as {@code --from} of {@code copy}; empty when there is none. */
    public static Optional<Text> find(String file, String key) {
        return Optional.ofNullable(Loaded.ALL.getOrDefault(file, Map.of()).get(key));
    }

    /** The keys of a file's sections, in order; empty for an unknown file. */
    public static Set<String> keys(String file) {
        return Loaded.ALL.getOrDefault(file, Map.of()).keySet();
    }

    private static Map<String, Map<String, Text>> load() {
        Map<String, Map<String, Text>> all = new LinkedHashMap<>();
        FILES.forEach(file -> all.put(file, read(file)));
        return Map.copyOf(all);
    }

    private static Map<String, Text> read(String file) {
        Map<String, Text> sections = new LinkedHashMap<>();
        for (String section : content(file).split("(?m)^## ")) {
            if (!section.isBlank()) {
                List<String> lines =
                        section.lines().filter(line -> !line.isBlank()).toList();
                sections.put(lines.get(0), section(lines.subList(1, lines.size())));
            }
        }
        return sections;
    }

    private static Text section(List<String> lines) {
        List<String> text = new ArrayList<>();
        Optional<String> since = Optional.empty();
        String link = BASE;
        for (String line : lines) {
            if (line.startsWith("since: ")) {
                since = Optional.of(line.substring("since: ".length()));
            } else if (line.startsWith("link: ")) {
                link = BASE + line.substring("link: ".length());
            } else {
                text.add(line);
            }
        }
        return new Text(text, since, link);
    }

    private static String content(String file) {
        String name = "/dev/slipway/hover/" + file + ".md";
        try (InputStream stream = ReferenceTexts.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReferenceTexts() {}
}
