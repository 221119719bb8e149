package dev.slipway.catalogue;

/** Who builds a Dockerfile. */
public enum Builder {
    /** BuildKit's Dockerfile frontend in its stable versions. */
    BUILDKIT,
    /** The same in its labs channel. */
    LABS,
    /** Docker's builder before BuildKit. */
    CLASSIC,
    /** {@code az acr build}, and the build step of an ACR task as it is. */
    ACR_QUICK,
    /** A build step of an ACR task whose environment holds {@code DOCKER_BUILDKIT=1}. */
    ACR_BUILDKIT
}
