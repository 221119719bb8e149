package dev.slipway.fix.split;

import dev.slipway.catalogue.Phase;

/** Checks that recipes for interpreters and virtual machines share. */
final class Runtime {
    private Runtime() {}

    static boolean builds(Command command) {
        return command.phase() == Phase.BUILD;
    }

    /** Refuses when the new base is not known to have the program that the command starts. */
    static void require(Draft draft, Launch.Start start) throws Stop {
        String program = start.program().substring(start.program().lastIndexOf('/') + 1);
        if (!draft.image.hasTool(program)) {
            throw Stop.refuse(
                    Code.NOT_CARRIED,
                    draft.launch.span(),
                    "`" + program + "` is not known to be in `" + draft.base + "`",
                    "build on an official image of the language");
        }
    }
}
