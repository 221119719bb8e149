package dev.slipway.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The instructions that BuildKit knows, and what it does not know. */
public enum Keyword {
    ADD,
    ARG,
    CMD,
    COPY,
    ENTRYPOINT,
    ENV,
    EXPOSE,
    FROM,
    HEALTHCHECK,
    LABEL,
    MAINTAINER,
    ONBUILD,
    RUN,
    SHELL,
    STOPSIGNAL,
    USER,
    VOLUME,
    WORKDIR,
    /** Anything else that stands where a keyword should. */
    UNKNOWN;

    /** Every real instruction, in alphabetical order. */
    public static final List<Keyword> KNOWN = List.of(values()).subList(0, values().length - 1);

    private static final Map<String, Keyword> BY_NAME = byName();

    /** The keyword that {@code written} is, in any casing; {@link #UNKNOWN} for all else. */
    public static Keyword of(String written) {
        return BY_NAME.getOrDefault(written, UNKNOWN);
    }

    /** The known instruction nearest to {@code written}, when it is at most two typing errors away. */
    public static Optional<Keyword> nearest(String written) {
        return Similarity.nearest(written, KNOWN.stream().map(Keyword::name).toList())
                .map(Keyword::of);
    }

    /** Whether the instruction may open a heredoc. */
    public boolean takesHeredocs() {
        return this == RUN || this == COPY || this == ADD;
    }

    /** The keyword as it is usually written. */
    @Override
    public String toString() {
        return name().toUpperCase(Locale.ROOT);
    }

    private static Map<String, Keyword> byName() {
        Map<String, Keyword> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Keyword keyword : KNOWN) {
            names.put(keyword.name(), keyword);
        }
        return names;
    }
}
