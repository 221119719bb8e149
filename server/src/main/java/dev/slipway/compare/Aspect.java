package dev.slipway.compare;

/** One side of an image, in the order in which changes are told. */
public enum Aspect {
    BASE("base"),
    STAGE("stage"),
    ENTRYPOINT("ENTRYPOINT"),
    CMD("CMD"),
    USER("USER"),
    WORKDIR("WORKDIR"),
    ENV("ENV"),
    PORT("EXPOSE"),
    VOLUME("VOLUME"),
    LABEL("LABEL"),
    AUTHOR("MAINTAINER"),
    HEALTHCHECK("HEALTHCHECK"),
    STOP_SIGNAL("STOPSIGNAL"),
    SHELL("SHELL"),
    TRIGGER("ONBUILD"),
    /** What the instructions that make files do. */
    FILES("files");

    private final String word;

    Aspect(String word) {
        this.word = word;
    }

    /** What it is called: the instruction that sets it, where there is one. */
    public String word() {
        return word;
    }

    /** Whether it stands in the image's configuration, not in its files. */
    public boolean isConfiguration() {
        return this != BASE && this != STAGE && this != FILES;
    }
}
