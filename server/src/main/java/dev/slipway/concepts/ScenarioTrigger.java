package dev.slipway.concepts;

/** The closed vocabulary by which questions say which files let one answer them. */
public enum ScenarioTrigger {
    /** A named stage looks like tests, and is not the last. */
    TEST_STAGE,
    /** Such a stage is not needed by the target. */
    TEST_STAGE_NOT_BUILT,
    /** All sources are copied before the dependencies are installed. */
    CACHE_LOST,
    /** What is built stands on an image to build in. */
    FINAL_ON_SDK,
    /** A stage that is built, but not shipped, has another base image than the runtime stage. */
    OTHER_BUILD_BASE,
    /** The name of an ARG or ENV looks like a secret's. */
    SECRET_NAME,
    /** {@code RUN --mount}, {@code FROM --platform} or another feature that {@code az acr build} refuses. */
    ACR_REFUSES,
    /** One HTTP port is exposed and it is not 80. */
    OTHER_PORT,
    /** The image starts its program in the shell form. */
    SHELL_FORM,
    /** The image has a HEALTHCHECK. */
    HEALTHCHECK,
    /** A container of the image starts a shell and nothing else. */
    SHELL_START,
    /** An image comes from an Azure container registry. */
    AZURE_REGISTRY,
    /** A base image comes from Docker Hub, or without a tag that stays. */
    MOVING_OR_PUBLIC_BASE,
    /** There are several stages, one of which looks like tests. */
    SEVERAL_STAGES
}
