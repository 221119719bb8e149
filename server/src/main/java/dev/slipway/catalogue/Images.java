package dev.slipway.catalogue;

import dev.slipway.graph.ImageReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds images by reference. */
public final class Images {
    /** So many answers are kept: an editor asks for the same few images after every key. */
    private static final int MOST_KNOWN = 1_000;

    /** What was answered; it depends on nothing but the reference. */
    private static final Map<String, Optional<CatalogueImage>> KNOWN = new ConcurrentHashMap<>();

    private Images() {}

    /** Loaded when first asked. */
    private static final class Mirrors {
        static final List<String> PREFIXES = Table.read("mirrors.tsv").stream()
                .map(row -> row.text("prefix"))
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /**
     * What is known of the image that {@code reference} names. A reference whose tag holds a variable still tells the
     * family. Empty for images that are not in the catalogue, private registries among them, and for text that is no
     * reference.
     */
    public static Optional<CatalogueImage> find(String reference) {
        Optional<CatalogueImage> known = KNOWN.get(reference);
        if (known == null) {
            known = read(reference);
            if (KNOWN.size() >= MOST_KNOWN) {
                KNOWN.clear();
            }
            KNOWN.put(reference, known);
        }
        return known;
    }

    private static Optional<CatalogueImage> read(String reference) {
        Optional<ImageReference> parsed = ImageReference.parse(reference);
        boolean open = parsed.isEmpty() && reference.indexOf('$') > 0;
        if (open) {
            int colon = reference.indexOf(':', reference.lastIndexOf('/', reference.indexOf('$')) + 1);
            boolean inTag = colon > 0 && colon < reference.indexOf('$');
            parsed = inTag ? ImageReference.parse(reference.substring(0, colon)) : Optional.empty();
        }
        if (parsed.isEmpty()) {
            return Optional.empty();
        }
        String repository = withoutMirror(parsed.get());
        Optional<String> tag = parsed.get().tag();
        // A digest alone says nothing of the version: the tag is not `latest` then.
        boolean unknownTag = open || tag.isEmpty() && parsed.get().digest().isPresent();
        return ImageRow.find(repository).map(row -> describe(reference, repository, row, tag, unknownTag));
    }

    /** The path of an image on Docker Hub's official list when it is pulled through a known mirror of that. */
    private static String withoutMirror(ImageReference image) {
        String name = image.familiarName();
        return Mirrors.PREFIXES.stream()
                .filter(name::startsWith)
                .findFirst()
                .map(prefix -> name.substring(prefix.length()))
                .orElse(name);
    }

    private static CatalogueImage describe(
            String reference, String repository, ImageRow row, Optional<String> written, boolean unknownTag) {
        Tag tag = written.map(Tag::read).orElse(Tag.NONE);
        Optional<ImageRow.Default> byDefault =
                unknownTag || tag.isWindows() ? Optional.empty() : defaultSuite(row, tag);
        Optional<Suite> suite = tag.suite()
                .or(() -> row.numbered()
                        ? tag.version().flatMap(it -> Suites.numbered(row.distribution(), it))
                        : Optional.empty())
                .or(() -> byDefault.map(ImageRow.Default::suite));
        boolean exact = tag.suite().isPresent()
                || byDefault.map(ImageRow.Default::exact).orElse(true);
        String distribution = suite.map(Suite::distribution)
                .orElse(tag.isWindows() ? "windows" : tag.words().contains("alpine") ? "alpine" : row.distribution());
        Optional<Integer> java =
                row.javaVersion() ? tag.version().map(Version::major).or(tag::java) : tag.java();
        boolean moving = tag.suite().isEmpty()
                && (tag.version().isEmpty() && tag.java().isEmpty()
                        || byDefault.map(ImageRow.Default::isLiteral).orElse(false));
        Facts facts = Facts.of(repository, row, tag, suite, distribution, java);
        Libc libc = suite.map(Suite::libc)
                .orElse(tag.isWindows() ? Libc.UNKNOWN : distribution.equals("alpine") ? Libc.MUSL : row.libc());
        Map<RuntimeKind, Sibling> siblings = new EnumMap<>(RuntimeKind.class);
        for (RuntimeKind kind : RuntimeKind.values()) {
            siblings.put(
                    kind,
                    unknownTag
                            ? new Sibling.Unknown(
                                    Sibling.Reason.UNKNOWN_VERSION, "the tag of `" + reference + "` is not known")
                            : new Siblings(reference, repository, row, tag, suite, distribution, java, moving)
                                    .find(kind));
        }
        return new CatalogueImage(
                reference,
                repository,
                row.family(),
                facts.role().orElse(row.role()),
                tag.version().map(Version::written),
                java,
                suite,
                exact,
                distribution,
                libc,
                tag.words(),
                !unknownTag && tag.unread().isEmpty(),
                moving,
                facts.env,
                facts.openEnv,
                facts.one("workdir"),
                facts.one("user"),
                facts.list("shell"),
                facts.list("entrypoint"),
                facts.list("cmd"),
                facts.ports,
                facts.volumes,
                facts.one("stopsignal"),
                facts.users,
                facts.tools,
                facts.packages,
                siblings);
    }

    /** The suite that a tag without one has: by a literal version first, then by ranges. */
    private static Optional<ImageRow.Default> defaultSuite(ImageRow row, Tag tag) {
        if (!tag.unread().isEmpty()) {
            return Optional.empty();
        }
        String literal = tag.version()
                .map(Version::written)
                .or(tag::named)
                .or(() -> row.javaVersion() ? tag.java().map(String::valueOf) : Optional.empty())
                .orElse("latest");
        List<ImageRow.Default> fitting = new ArrayList<>();
        for (ImageRow.Default each : row.defaults()) {
            if (each.fits(tag)) {
                if (each.versions().equals(literal)) {
                    return Optional.of(each);
                }
                if (each.versions().equals(ImageRow.Default.ANY)) {
                    fitting.add(each);
                } else if (each.isRange()
                        && tag.version().map(it -> isIn(it, each.versions())).orElse(false)) {
                    fitting.add(each);
                }
            }
        }
        return fitting.stream().findFirst();
    }

    private static boolean isIn(Version version, String range) {
        int dots = range.indexOf("..");
        return version.isAtLeast(Version.parse(range.substring(0, dots)).orElseThrow())
                && version.isAtMost(Version.parse(range.substring(dots + 2)).orElseThrow());
    }
}
