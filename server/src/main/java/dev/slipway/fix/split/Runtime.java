package dev.slipway.fix.split;

import dev.slipway.catalogue.Phase;

/** Checks that recipes for interpreters and virtual machines share. */
final class Runtime {
    private Runtime() {}

    static boolean builds(Command command) {
        return command.phase() == Phase.BUILD;
    }

    /**
     * Refuses a build whose package manager nothing brings: neither the image, nor any command before that installs
     * something.
     */
    static void requireTools(Draft draft) throws Stop {
        for (Step step : draft.walk.steps()) {
            for (Command command : step.commands()) {
                Phase phase = command.phase();
                if (phase == Phase.SYS_RUN || phase == Phase.SYS_BUILD || phase == Phase.SOURCE) {
                    return;
                }
                boolean manager = phase == Phase.DEPS && Launch.kind(command.name()) == LaunchKind.NODE_SCRIPT;
                if (manager && !draft.walk.image().hasTool(command.name())) {
                    throw Stop.refuse(
                            Code.BROKEN,
                            step.span(),
                            "`" + command.name() + "` is not in `"
                                    + draft.walk.image().reference() + "`, and nothing installs it before",
                            "install `" + command.name() + "` in a RUN before");
                }
            }
        }
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
