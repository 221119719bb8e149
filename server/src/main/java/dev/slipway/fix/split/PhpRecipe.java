package dev.slipway.fix.split;

import dev.slipway.catalogue.Phase;
import dev.slipway.graph.Paths;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** PHP programs: the image stays, extensions that were compiled go along, compilers and development packages do not. */
final class PhpRecipe implements Recipe {
    private static final List<String> EXTENSIONS =
            List.of("/usr/local/lib/php/extensions", "/usr/local/etc/php/conf.d");

    @Override
    public boolean fits(Launch launch) {
        return launch.isFirst(LaunchKind.PHP);
    }

    @Override
    public void plan(Draft draft) throws Stop {
        Walk walk = draft.walk;
        if (!walk.image().hasTool(draft.walk.image().family())) {
            throw Stop.refuse(
                    Code.UNKNOWN_BASE,
                    walk.stage().from().span(),
                    "`" + walk.image().reference()
                            + "` is no image of the interpreter, so where extensions go is not known",
                    "build on the official image of the interpreter");
        }
        if (!Placement.hasBuildPackages(draft)
                && walk.commands().stream().noneMatch(Runtime::builds)
                && walk.commands().stream().noneMatch(PhpRecipe::installsTools)) {
            throw Stop.nothing("nothing is built: the image only installs what the program needs");
        }
        FinalBase.same(draft);
        Libraries.require(draft);
        Set<String> extensions = new TreeSet<>();
        for (Command command : walk.commands()) {
            if (isExtension(command)) {
                extensions.addAll(EXTENSIONS);
            }
        }
        extensions.forEach(draft::carry);
        AppTree.carryOnce(draft, walk.finalState().directory());
        draft.doubt(
                Confidence.MEDIUM,
                "extensions are carried over as files; one that another package installs as well would come twice");
    }

    /** Whether a command compiles an extension of the interpreter. */
    static boolean isExtension(Command command) {
        return Tables.read("php-extensions.tsv").containsKey(command.name());
    }

    private static boolean installsTools(Command command) {
        return command.phase() == Phase.DEPS && !Paths.isBelow(command.directory(), "/usr");
    }
}
