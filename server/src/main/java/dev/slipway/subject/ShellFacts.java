package dev.slipway.subject;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What ShellCheck said of the bodies of a file. Facts of bodies that were edited since do no harm: nobody asks for them.
 *
 * @param remarks by body; a body that was not checked is missing
 */
public record ShellFacts(Map<ShellBody.Key, List<Remark>> remarks) {
    /** Nothing was checked. */
    public static final ShellFacts NONE = new ShellFacts(Map.of());

    /** How bad ShellCheck thinks something is. */
    public enum Level {
        ERROR,
        WARNING,
        INFO,
        STYLE
    }

    /**
     * One remark.
     *
     * @param start where in the script it starts, in UTF-16 code units
     * @param end where it ends
     * @param code the number behind {@code SC}
     */
    public record Remark(int start, int end, int code, Level level, String message) {
        public Remark {
            Objects.requireNonNull(level);
            Objects.requireNonNull(message);
        }
    }

    public ShellFacts {
        remarks = Map.copyOf(remarks);
    }

    /** These facts and {@code others}. */
    public ShellFacts and(Map<ShellBody.Key, List<Remark>> others) {
        Map<ShellBody.Key, List<Remark>> all = new HashMap<>(remarks);
        all.putAll(others);
        return new ShellFacts(all);
    }
}
