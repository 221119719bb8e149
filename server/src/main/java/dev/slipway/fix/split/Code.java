package dev.slipway.fix.split;

/** Why a split is refused. The names are shown to people. */
public enum Code {
    SYNTAX,
    /** The image already has several stages, or none. */
    NOT_SINGLE_STAGE,
    WINDOWS,
    ONBUILD,
    UNKNOWN_BASE,
    UNKNOWN_VERSION,
    NO_COMMAND,
    /** The command builds when the container starts. */
    RUN_TOOL,
    /** The image does not work as it is. */
    BROKEN,
    OPAQUE_SCRIPT,
    OPEN_WRITES,
    MIXED_CHAIN,
    SEVERAL_DAEMONS,
    /** A user, a variable or a tool of the build image that the run-time image lacks. */
    NOT_CARRIED,
    /** A library that the program was linked with cannot be named for the run-time image. */
    LIBRARIES,
    UNKNOWN_PROGRAM,
    SECRET,
    /** The planned file failed a check. */
    NOT_VERIFIED;

    /** Whether it is about what the build does, and not about the kind of file or image. */
    public boolean isAboutThePlan() {
        return switch (this) {
            case SYNTAX, NOT_SINGLE_STAGE, WINDOWS, ONBUILD, UNKNOWN_BASE, NO_COMMAND, NOT_VERIFIED -> false;
            default -> true;
        };
    }
}
