package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.advice;

import dev.slipway.catalogue.Images;
import dev.slipway.catalogue.Suites;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.ImageReference;
import dev.slipway.graph.StageReference;
import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Severity;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.Similarity;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Base images that are another one tomorrow. */
public final class BaseImageTags implements FileRule {
    private static final String LATEST = "latest";
    private static final Pattern RELEASE = Pattern.compile(".*[/-]([a-z]+)(\\d+(?:\\.\\d+)?)");
    private static final List<RuleDoc> DOCS = List.of(
            advice(
                    "UntaggedBaseImage",
                    Severity.WARNING,
                    "FROM or `--from` names an image without a tag.",
                    """
                    Then it is `latest`, whatever that is on the day of the build. A tag with a version keeps the build from
                    breaking by itself; in Azure, an ACR task can rebuild when that tag is updated. In `COPY --from` and in
                    mounts a bare name may be a named build context: there only well-known images and names with a `/` count.

                    ```dockerfile bad
                    FROM debian
                    #    ^^^^^^
                    ```
                    ```dockerfile good
                    FROM debian:12
                    ```""",
                    "DL3006",
                    "DS-0001",
                    "CKV_DOCKER_7"),
            advice(
                    "LatestBaseImage",
                    Severity.WARNING,
                    "FROM or `--from` asks for the tag latest.",
                    """
                    It names the newest image on the day of the build, so the same file gives another result later.

                    ```dockerfile bad
                    FROM debian:latest
                    #    ^^^^^^^^^^^^^
                    ```
                    ```dockerfile good
                    FROM debian:12
                    ```""",
                    "DL3007",
                    "DS-0001",
                    "CKV_DOCKER_7"));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        BuildGraph graph = subject.graph();
        List<String> names =
                graph.stages().stream().flatMap(it -> it.name().stream()).toList();
        // Something else than ARG above the first FROM: a FROM is missing there, and a name below may be its stage.
        boolean lacksFirstStage = graph.header().stream().anyMatch(it -> it.kind() != Keyword.ARG);
        for (StageReference reference : graph.references()) {
            if (!(reference instanceof StageReference.ToImage base)
                    || base.site().trigger()) {
                continue;
            }
            boolean isFrom = base.site().kind() == StageReference.Kind.FROM;
            String written = isFrom
                    ? graph.stages().get(base.site().stage()).baseText().orElse("")
                    : base.site().written();
            Optional<ImageReference> image = base.image().or(() -> lenient(written));
            if (image.isEmpty() || image.get().digest().isPresent() || isOpen(written)) {
                continue;
            }
            Optional<String> tag = image.get().tag();
            if (tag.filter(LATEST::equals).isPresent()) {
                findings.add("LatestBaseImage", base.span(), "`latest` is another image tomorrow; name a version");
            } else if (tag.isEmpty()
                    && !isNamedAfterRelease(written)
                    && (isFrom ? !lacksFirstStage && !isMeantAsStage(written, names) : isSurelyImage(written))) {
                findings.add(
                        "UntaggedBaseImage",
                        base.span(),
                        "`" + base.site().written()
                                + "` without a tag is whatever `latest` is on the day of the build");
            }
        }
    }

    /** A bare name in {@code --from} may be a named context, unless everybody knows the image. */
    private static boolean isSurelyImage(String written) {
        return written.indexOf('/') >= 0 || Images.find(written).isPresent();
    }

    /** Whether the repository's name says which release it is: {@code gcr.io/distroless/static-debian12}. */
    private static boolean isNamedAfterRelease(String written) {
        Matcher release = RELEASE.matcher(written);
        return release.matches() && Suites.isRelease(release.group(1), release.group(2));
    }

    /** Whether a stage is named so, but for a slip that another rule reports. */
    private static boolean isMeantAsStage(String written, List<String> names) {
        return names.stream().anyMatch(written::equalsIgnoreCase)
                || Similarity.nearest(written, names).isPresent();
    }

    /** Whether the tag is left to whoever builds: {@code FROM $IMAGE}, {@code FROM image$TAG}. */
    private static boolean isOpen(String written) {
        return written.indexOf('$') >= 0 && written.lastIndexOf('$') > written.lastIndexOf('/');
    }

    /** People's examples have capitals in names, which BuildKit refuses elsewhere. */
    private static Optional<ImageReference> lenient(String written) {
        return ImageReference.parse(written.toLowerCase(java.util.Locale.ROOT));
    }
}
