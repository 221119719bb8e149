package dev.slipway.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the packages of package managers are for. */
public final class Packages {
    private Packages() {}

    private record Entry(PackageRole role, List<String> tools) {}

    private record Pattern(String manager, String start, String end, Entry entry) {
        boolean matches(String manager, String name) {
            return this.manager.equals(manager)
                    && name.length() >= start.length() + end.length()
                    && name.startsWith(start)
                    && name.endsWith(end);
        }
    }

    /** Loaded when first asked. */
    private static final class Rows {
        static final Map<String, Entry> EXACT = new HashMap<>();
        static final List<Pattern> PATTERNS = new ArrayList<>();
        static final Map<String, List<String>> RUNTIME = new HashMap<>();

        static {
            for (Table.Row row : Table.read("packages.tsv")) {
                String manager = row.text("manager");
                String name = row.text("name");
                Entry entry = new Entry(row.constant("role", PackageRole.class), row.words("tools"));
                int star = name.indexOf('*');
                if (star < 0) {
                    EXACT.put(manager + " " + name, entry);
                } else {
                    PATTERNS.add(new Pattern(manager, name.substring(0, star), name.substring(star + 1), entry));
                }
            }
            PATTERNS.sort(Comparator.comparing(
                    (Pattern it) -> it.start().length() + it.end().length(), Comparator.reverseOrder()));
            for (Table.Row row : Table.read("package-runtimes.tsv")) {
                for (String suite : row.words("suites")) {
                    RUNTIME.put(row.text("package") + " " + suite, row.words("runtime"));
                }
            }
        }
    }

    /** The package without a version: {@code curl=7.*}, {@code curl~=8}, {@code curl>1}, {@code curl/stable}. */
    public static String name(String written) {
        int end = 0;
        while (end < written.length() && "=<>~/@:".indexOf(written.charAt(end)) < 0) {
            end++;
        }
        return written.substring(0, end);
    }

    /**
     * What {@code name}, a version allowed, is for. {@code manager} is {@code apt}, {@code apk}, or {@code yum} for
     * all of the RPM family.
     */
    public static PackageRole role(String manager, String name) {
        return find(manager, name).map(Entry::role).orElse(PackageRole.UNKNOWN);
    }

    /** Commands that the package is known to bring. */
    public static Set<String> tools(String manager, String name) {
        return find(manager, name).map(it -> Set.copyOf(it.tools())).orElse(Set.of());
    }

    private static Optional<Entry> find(String manager, String written) {
        String name = name(written);
        return Optional.ofNullable(Rows.EXACT.get(manager + " " + name))
                .or(() -> Rows.PATTERNS.stream()
                        .filter(it -> it.matches(manager, name))
                        .map(Pattern::entry)
                        .findFirst());
    }

    /**
     * The packages that hold at run time what a development package gave at build time, on the suite of the image that
     * runs. An empty list: nothing is needed beyond the plain distribution. Empty: not known. All Alpine releases are
     * one suite, {@code alpine}.
     */
    public static Optional<List<String>> runtimeOf(String developmentPackage, String suite) {
        String release = suite.startsWith("alpine") ? "alpine" : suite;
        return Optional.ofNullable(Rows.RUNTIME.get(name(developmentPackage) + " " + release))
                .or(() -> Optional.ofNullable(Rows.RUNTIME.get(name(developmentPackage) + " any"))
                        .filter(it -> !release.equals("alpine")));
    }
}
