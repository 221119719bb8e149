package dev.slipway.concepts;

/**
 * The closed vocabulary by which concepts say where they apply: predicates on one place of a Dockerfile. Several hold at
 * once, and a concept may ask for a combination of them.
 */
public enum Trigger {
    /** What a FROM names, an image or a stage. */
    BASE,
    /** The place belongs to what is shipped: the stage that is built, or one that it starts from. At a name, only the former. */
    FINAL_STAGE,
    /** The base of a FROM that is an earlier stage; or any value of {@code --from} in COPY, of {@code from} in a mount. */
    STAGE_REFERENCE,
    /** The name after AS. */
    STAGE_NAME,
    /** The place belongs to a stage that looks like a test stage, by its name or its commands. */
    TEST_STAGE,
    /** The syntax directive. */
    SYNTAX,
    /** A step that loses the cache early, such as copying all sources before an install step; or what evades the cache. */
    CACHE,
    /** A cache mount. */
    CACHE_MOUNT,
    /** A secret or SSH mount, an ARG or ENV whose name looks like a secret, a copied file or a RUN that holds secrets. */
    SECRET,
    /** An SDK or compiler image, or a RUN that installs compilers. */
    BUILD_TOOLS,
    /** An image reference in an Azure container registry. */
    AZURE_REGISTRY,
    /** An image reference that Docker Hub serves, with or without its host. */
    DOCKER_HUB,
    /** An image reference without tag and digest, or with the tag {@code latest}. */
    MOVING_TAG,
    /** An image reference with a digest, or {@code ADD --checksum}. */
    DIGEST,
    /** {@code FROM scratch}. */
    EMPTY_BASE,
    /** {@code FROM --platform}, or an automatic platform argument. */
    PLATFORM,
    /** What ACR Tasks refuse or treat differently, by the table of builders. */
    ACR_DIFFERS,
    /** A copied file that looks like a model or another big one, or a URL of ADD. */
    BIG_FILES,
    /** A build argument that ARG declares. */
    BUILD_ARGUMENT,
    /** A source that is the whole build context. */
    BUILD_CONTEXT,
    /** A port of EXPOSE. */
    EXPOSE,
    /** EXPOSE in a stage with more ports than a container group of ACI can have. */
    PORT_LIMIT,
    /** ENTRYPOINT or CMD; STOPSIGNAL, together with {@link #LIFECYCLE}. */
    COMMAND,
    /** What makes a container start a shell and nothing else: a CMD, or the base where the stage has no command. */
    SHELL_START,
    /** HEALTHCHECK or one of its flags; together with {@link #COMMAND}: the shell form, or STOPSIGNAL. */
    LIFECYCLE,
    /** The user of a USER instruction; a port below 1024 or {@code --chown} where the user is not root. */
    USER,
    /** A variable that ENV sets. */
    ENV,
    /** VOLUME, or what a later step writes into one; a path in {@code /home} together with {@link #APP_SERVICE_VALUE}. */
    STORAGE,
    /** A value with a meaning of its own in App Service: port 2222, a path in {@code /home}, a variable for the port. */
    APP_SERVICE_VALUE,
    /** SHELL or the escape directive in a file that builds Windows containers. */
    WINDOWS
}
