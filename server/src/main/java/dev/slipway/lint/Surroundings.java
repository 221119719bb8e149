package dev.slipway.lint;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an {@link InstructionRule} may know of the file.
 *
 * @param escape the escape character in force
 * @param shell the effective shell, such as {@code /bin/sh -c}
 * @param user the effective user; empty when none is set
 * @param isShipped whether the instruction's stage is part of the image that the default target gives
 * @param inTrigger whether the instruction is one that ONBUILD keeps for a later build
 * @param base the base image as written, variables expanded; empty before the first FROM
 */
public record Surroundings(
        char escape,
        List<String> shell,
        Optional<String> user,
        boolean isShipped,
        Optional<String> base,
        boolean inTrigger) {
    public Surroundings {
        shell = List.copyOf(shell);
        Objects.requireNonNull(user);
        Objects.requireNonNull(base);
    }

    /** The same for the instruction behind an ONBUILD: it is for images that start from this one, so it is shipped. */
    Surroundings forTrigger() {
        return new Surroundings(escape, shell, user, true, base, true);
    }
}
