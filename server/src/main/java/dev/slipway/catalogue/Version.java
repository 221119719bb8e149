package dev.slipway.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A dotted version as tags write it. Missing parts stand for the newest there is: {@code 1.22} is a tag that moves with
 * the patches, so it counts as later than {@code 1.22.4}.
 *
 * @param written the text of it
 * @param parts at least one number
 */
record Version(String written, List<Integer> parts) {
    private static final Pattern FORM = Pattern.compile("v?(\\d{1,8}(?:[._u]\\d{1,8})*)((?:a|b|rc|beta|alpha)\\d*)?");

    private static final Pattern MINOR = Pattern.compile("v?(\\d+\\.\\d+)");

    Version {
        parts = List.copyOf(parts);
    }

    /** The version that {@code text} is; empty when it is none. A pre-release suffix is allowed and ignored. */
    static Optional<Version> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        List<Integer> parts = new ArrayList<>();
        for (String part : form.group(1).split("[._u]")) {
            parts.add(Integer.parseInt(part));
        }
        return Optional.of(new Version(text, parts));
    }

    int major() {
        return parts.get(0);
    }

    /** The first two parts as written; empty when there are fewer. */
    Optional<String> minor() {
        Matcher form = MINOR.matcher(written);
        return form.lookingAt() ? Optional.of(form.group(1)) : Optional.empty();
    }

    /** Whether this is not before {@code bound}, whose missing parts count as zero. */
    boolean isAtLeast(Version bound) {
        return compare(bound, 0) >= 0;
    }

    /** Whether this is not after {@code bound}, whose missing parts count as the newest. */
    boolean isAtMost(Version bound) {
        return compare(bound, Integer.MAX_VALUE) <= 0;
    }

    private int compare(Version bound, int missing) {
        int size = Math.max(parts.size(), bound.parts.size());
        for (int i = 0; i < size; i++) {
            int mine = i < parts.size() ? parts.get(i) : Integer.MAX_VALUE;
            int other = i < bound.parts.size() ? bound.parts.get(i) : missing;
            if (mine != other) {
                return Integer.compare(mine, other);
            }
        }
        return 0;
    }
}
