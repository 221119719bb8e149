package dev.slipway.concepts;

/**
 * The closed vocabulary by which concepts say where they apply: predicates on one place of a Dockerfile. Several hold at
 * once, and a concept may ask for a combination of them.
 */
public enum Trigger {
    /** What a FROM names, an image or a stage. */
    BASE,
    /** The place belongs to the stage that the default target, or the target chosen in the settings, builds. */
    FINAL_STAGE,
    /** The base of a FROM that is an earlier stage; or any value of {@code --from} in COPY, of {@code from} in a mount. */
    STAGE_REFERENCE,
    /** The name after AS. */
    STAGE_NAME,
    /** The place belongs to a stage that looks like a test stage, by its name or its commands. */
    TEST_STAGE,
    /**
     * Something that only BuildKit has, or that ACR Tasks treat differently: the syntax directive, a heredoc, a flag
     * of RUN, COPY, ADD or FROM, an automatic platform argument.
     */
    BUILDKIT_FEATURE,
    /** A cache mount; or a step that loses the cache early, such as copying all sources before an install step. */
    CACHE,
    /** A secret or SSH mount, an ARG or ENV whose name looks like a secret, or a copied file that holds secrets. */
    SECRET,
    /** An SDK or compiler image, or a RUN that installs compilers. */
    BUILD_TOOLS,
    /** An image reference in an Azure container registry. */
    AZURE_REGISTRY,
    /** An image reference that Docker Hub serves, with or without its host. */
    DOCKER_HUB,
    /** An image reference without tag and digest, or with the tag {@code latest}. */
    MOVING_TAG,
    /** An image reference with a digest. */
    DIGEST,
    /** A port of EXPOSE. */
    EXPOSE,
    /** ENTRYPOINT or CMD; STOPSIGNAL, together with {@link #LIFECYCLE}. */
    COMMAND,
    /** HEALTHCHECK or one of its flags; together with {@link #COMMAND}: the shell form, or STOPSIGNAL. */
    LIFECYCLE,
    /** The user of a USER instruction. */
    USER,
    /** A variable that ENV sets. */
    ENV,
    /** VOLUME, or a path in {@code /home} together with {@link #APP_SERVICE_VALUE}. */
    STORAGE,
    /** A value with a meaning of its own in App Service: port 2222, a path in {@code /home}, a variable for the port. */
    APP_SERVICE_VALUE
}
