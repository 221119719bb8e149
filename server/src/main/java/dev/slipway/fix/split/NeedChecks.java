package dev.slipway.fix.split;

import dev.slipway.graph.Paths;
import dev.slipway.graph.StageState;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.PlacedInstruction;

/** The checks of the {@link Verifier} that the final stage has what it starts: V3. */
final class NeedChecks {
    private NeedChecks() {}

    /** V3: everything that the command starts is in the final stage. */
    static void commandIsThere(Draft draft, FinalContents contents) throws Stop {
        StageState state = draft.walk.finalState();
        for (Launch.Start start : draft.launch.commands()) {
            if (start.kind() == LaunchKind.INHERITED || draft.sameBase && !hasOwnCommand(draft)) {
                continue;
            }
            String word = start.program();
            boolean there;
            if (word.contains("/")) {
                there = contents.hasPath(Paths.resolve(state.directory(), word))
                        || draft.image.hasTool(FinalContents.base(word))
                        || contents.installsPackage(FinalContents.base(word));
            } else {
                there = draft.image.hasTool(word)
                        || contents.installsPackage(word)
                        || contents.isOnPath(word)
                        || (start.kind() == LaunchKind.FILE_SERVER || start.kind() == LaunchKind.NODE_RUNNER)
                                && contents.installsGlobally(word)
                        || start.kind() == LaunchKind.PYTHON_TOOL && contents.hasPath("/usr/local/bin/" + word)
                        || start.kind() == LaunchKind.NODE_BIN
                                && contents.hasPath(Paths.resolve(state.directory(), "node_modules/.bin/" + word));
            }
            if (!there) {
                throw Verifier.fail(draft, "V3", "nothing brings `" + word + "` to the final stage");
            }
            for (String operand : start.operands()) {
                requireFile(draft, contents, start, operand);
            }
        }
    }

    private static void requireFile(Draft draft, FinalContents contents, Launch.Start start, String operand)
            throws Stop {
        boolean file = start.kind() == LaunchKind.JAVA && operand.endsWith(".jar")
                || start.kind() == LaunchKind.DOTNET && operand.endsWith(".dll")
                || start.kind() == LaunchKind.NODE
                        && operand.equals(start.operands().get(0));
        if (file && !contents.hasPath(Paths.resolve(draft.walk.finalState().directory(), operand))) {
            throw Verifier.fail(draft, "V3", "nothing brings `" + operand + "` to the final stage");
        }
    }

    private static boolean hasOwnCommand(Draft draft) {
        return draft.walk
                .last(Keyword.CMD)
                .or(() -> draft.walk.last(Keyword.ENTRYPOINT))
                .isPresent();
    }

    /** V3: what RUNs of the final stage start is there, and is not one of the tools that stayed behind. */
    static void toolsAreThere(Draft draft, FinalContents contents) throws Stop {
        for (PlacedInstruction placed : contents.stage().instructions()) {
            if (placed.kind() != Keyword.RUN || draft.sameBase) {
                continue;
            }
            for (String name : Installs.commands(placed.item().text())) {
                boolean leftBehind = draft.walk.image().hasTool(name) && !draft.image.hasTool(name);
                if (leftBehind && !contents.installsPackage(name) && !contents.isOnPathOf(placed, name)) {
                    throw Verifier.fail(
                            draft, "V3", "a RUN of the final stage starts `" + name + "`, which is not there");
                }
            }
        }
    }
}
