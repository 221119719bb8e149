package dev.slipway.catalogue;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of what each builder makes of each feature. */
public final class Builders {
    /** The version of ACR's open-source runner that the rows of ACR were measured with. */
    public static final String ACR_VERSION = "acr-builder 90b22f3";

    private static final Pattern FRONTEND = Pattern.compile("(?:docker\\.io/)?docker/dockerfile(?::([^@]+))?(?:@.*)?");
    private static final Pattern TAG = Pattern.compile("(?:(\\d+(?:\\.\\d+)*)|latest|stable)?(?:-?(labs))?");

    private Builders() {}

    /**
     * One cell of the table.
     *
     * @param since the first version of the frontend that has it; empty where versions do not matter
     * @param does what happens, as a clause; empty where it simply works
     * @param source where it is known from
     * @param date when that was looked at
     */
    public record Row(
            BuildFeature feature,
            Builder builder,
            BuilderSupport support,
            Optional<String> since,
            Optional<String> does,
            String source,
            String date) {}

    /**
     * The frontend that {@code # syntax=} asks for.
     *
     * @param written the value of the directive
     * @param version empty for the newest of its channel
     */
    public record Frontend(String written, Builder builder, Optional<String> version) {
        /** Whether it has {@code feature}; true where the table does not say. */
        public boolean has(BuildFeature feature) {
            Optional<Row> row = find(feature, builder);
            if (row.isEmpty() || row.get().support() == BuilderSupport.NO) {
                return row.isEmpty();
            }
            Optional<Version> since = row.get().since().flatMap(Version::parse);
            Optional<Version> own = version.flatMap(Version::parse);
            return since.isEmpty() || own.isEmpty() || own.get().isAtLeast(since.get());
        }
    }

    /** Loaded when first asked. */
    private static final class Rows {
        static final Map<BuildFeature, Map<Builder, Row>> ALL = new EnumMap<>(BuildFeature.class);

        static {
            for (Table.Row row : Table.read("builders.tsv")) {
                Row read = read(row);
                ALL.computeIfAbsent(read.feature(), feature -> new EnumMap<>(Builder.class))
                        .put(read.builder(), read);
            }
        }

        private static Row read(Table.Row row) {
            for (BuildFeature feature : BuildFeature.values()) {
                if (feature.id().equals(row.text("feature"))) {
                    return new Row(
                            feature,
                            row.constant("builder", Builder.class),
                            row.constant("support", BuilderSupport.class),
                            row.optional("since"),
                            row.optional("does"),
                            row.text("source"),
                            row.text("date"));
                }
            }
            throw row.error("no feature: " + row.text("feature"));
        }
    }

    /** What {@code builder} makes of {@code feature}; empty when nothing is known. */
    public static Optional<Row> find(BuildFeature feature, Builder builder) {
        return Optional.ofNullable(Rows.ALL.getOrDefault(feature, Map.of()).get(builder));
    }

    /** The frontend behind the value of a syntax directive; empty for one that is not Docker's own. */
    public static Optional<Frontend> frontend(String syntax) {
        Matcher image = FRONTEND.matcher(syntax.strip());
        if (!image.matches()) {
            return Optional.empty();
        }
        Matcher tag = TAG.matcher(image.group(1) == null ? "" : image.group(1));
        if (!tag.matches()) {
            return Optional.empty();
        }
        Builder builder = tag.group(2) == null ? Builder.BUILDKIT : Builder.LABS;
        return Optional.of(new Frontend(syntax.strip(), builder, Optional.ofNullable(tag.group(1))));
    }
}
