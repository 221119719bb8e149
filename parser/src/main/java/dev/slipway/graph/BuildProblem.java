package dev.slipway.graph;

import dev.slipway.text.TextSpan;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Something well-formed that BuildKit refuses when it carries it out.
 *
 * @param span absolute
 * @param message one sentence without a full stop
 * @param stage the stage whose build fails; empty when every build of the file fails
 */
public record BuildProblem(Code code, TextSpan span, String message, OptionalInt stage) {
    /** What kind of problem; {@link #id()} names the rule that reports it. */
    public enum Code {
        INVALID_EXPANSION("InvalidExpansion"),
        INVALID_PORT("InvalidPort"),
        INVALID_MODE("InvalidMode"),
        INVALID_SOURCE("InvalidSource"),
        INVALID_MOUNT_OPTION("InvalidMountOption"),
        INVALID_SIGNAL("InvalidSignal"),
        INVALID_CHECK_OPTION("InvalidCheckOption"),
        INVALID_CHECKSUM("InvalidChecksum"),
        INVALID_PLATFORM("InvalidPlatform"),
        INVALID_IMAGE("InvalidImageReference"),
        INVALID_OWNER("InvalidOwner"),
        INVALID_PATH("InvalidPath"),
        INVALID_INHERITED_TRIGGER("InvalidInheritedTrigger");

        private final String id;

        Code(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    public BuildProblem {
        Objects.requireNonNull(code);
        Objects.requireNonNull(span);
        Objects.requireNonNull(message);
        Objects.requireNonNull(stage);
    }
}
