package dev.slipway.catalogue;

import java.util.Locale;
import java.util.Objects;

/** What a Dockerfile can ask for that builders differ in. */
public enum BuildFeature {
    ADD_CHECKSUM("`ADD --checksum`"),
    ADD_CHMOD("`ADD --chmod`"),
    ADD_CHMOD_SYMBOLIC("a symbolic `ADD --chmod`"),
    ADD_EXCLUDE("`ADD --exclude`"),
    ADD_KEEP_GIT_DIR("`ADD --keep-git-dir`"),
    ADD_LINK("`ADD --link`"),
    ADD_UNPACK("`ADD --unpack`"),
    /** An ARG that declares more than one argument. */
    ARG_SECOND_PAIR("a second argument in one `ARG`"),
    CHECK_DIRECTIVE("`# check=`"),
    COPY_CHMOD("`COPY --chmod`"),
    COPY_CHMOD_SYMBOLIC("a symbolic `COPY --chmod`"),
    COPY_EXCLUDE("`COPY --exclude`"),
    COPY_LINK("`COPY --link`"),
    COPY_PARENTS("`COPY --parents`"),
    /** A continuation between FROM and its image. */
    FROM_CONTINUATION("a line continuation before the image of `FROM`"),
    /** {@code FROM x:${TAG:-1}}. */
    FROM_DEFAULT_VALUE("a default value in `FROM`"),
    /** A line of a heredoc or of a continued instruction that starts with FROM. */
    FROM_IN_HEREDOC("a line that starts with `FROM` inside another instruction"),
    FROM_PLATFORM("`FROM --platform`"),
    HEREDOC("a heredoc"),
    /** {@code TARGETARCH} and the like. */
    PLATFORM_ARGUMENT("a platform argument"),
    RUN_DEVICE("`RUN --device`"),
    RUN_MOUNT("`RUN --mount`"),
    RUN_MOUNT_ENV("`env` of a secret mount"),
    RUN_NETWORK("`RUN --network`"),
    RUN_SECURITY("`RUN --security`"),
    /** A FROM that names a stage in another casing than its AS. */
    STAGE_NAME_CASE("a stage name in two casings"),
    SYNTAX_DIRECTIVE("`# syntax=`"),
    /** A target that is given in another casing than its AS. */
    TARGET_CASE("a target in another casing"),
    /** A stage above the target that the target does not need. */
    UNUSED_STAGE("a stage that the target does not need");

    private final String title;

    BuildFeature(String title) {
        this.title = Objects.requireNonNull(title);
    }

    /** What to call it in a sentence, as Markdown. */
    public String title() {
        return title;
    }

    /** As the table writes it. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
