package dev.slipway.fix.split;

import dev.slipway.catalogue.ImageRole;
import dev.slipway.catalogue.Phase;
import dev.slipway.catalogue.RuntimeKind;
import dev.slipway.graph.Paths;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ruby programs: the gems go along at the same path, compilers and headers do not. */
final class RubyRecipe implements Recipe {
    private static final String GEM_HOME = "GEM_HOME";
    private static final Pattern LOCKED = Pattern.compile("(?m)^    ([A-Za-z0-9][\\w.-]*) \\(");
    private static final Pattern NAMED = Pattern.compile("(?m)^\\s*gem\\s*\\(?\\s*['\"]([\\w.-]+)['\"]");
    private static final Pattern FROM_GIT =
            Pattern.compile("(?m)^\\s*(?:gem\\b.*\\b(?:git|github):|git\\s+['\"]|GIT$)");

    @Override
    public boolean fits(Launch launch) {
        return launch.isFirst(LaunchKind.RUBY);
    }

    @Override
    public void plan(Draft draft) throws Stop {
        Walk walk = draft.walk;
        FinalBase.sibling(draft, RuntimeKind.STANDARD);
        boolean interpreter = walk.image().family().equals(draft.image.family());
        if (!interpreter || walk.image().role() == ImageRole.OS) {
            throw Stop.refuse(
                    Code.UNKNOWN_BASE,
                    walk.stage().from().span(),
                    "`" + walk.image().reference() + "` is no image of the interpreter, so where gems go is not known",
                    "build on the official image of the interpreter");
        }
        if (draft.sameBase && !Placement.hasBuildPackages(draft)) {
            throw Stop.nothing("the image is the run-time image already, and nothing in it is for the build alone");
        }
        Optional<Command> install =
                walk.commands().stream().filter(it -> it.phase() == Phase.DEPS).findFirst();
        if (install.isEmpty()) {
            throw Stop.nothing("no gems are installed, so nothing is left behind");
        }
        Optional.ofNullable(walk.image().env().get(GEM_HOME)).ifPresent(draft::carry);
        Libraries.require(draft);
        gems(draft, install.get());
        // Templates and assets are compiled by JavaScript, by some programs while they serve.
        draft.keptTools.addAll(Tables.read("script-engines.tsv").keySet());
        AppTree.carryOnce(draft, walk.finalState().directory());
    }

    private static void gems(Draft draft, Command install) throws Stop {
        if (draft.sameBase) {
            return;
        }
        Walk walk = draft.walk;
        Optional<String> lock = walk.read(Paths.resolve(install.directory(), "Gemfile.lock"));
        Optional<String> list = walk.read(Paths.resolve(install.directory(), "Gemfile"));
        Set<String> names = new LinkedHashSet<>();
        lock.ifPresent(it -> addAll(names, LOCKED.matcher(it)));
        list.ifPresent(it -> addAll(names, NAMED.matcher(it)));
        for (String name : names) {
            if (Natives.isOpen("rb", name)) {
                throw Natives.refuse(draft, name);
            }
            Natives.require(draft, "rb", name);
        }
        if (lock.or(() -> list).filter(it -> FROM_GIT.matcher(it).find()).isPresent()) {
            Natives.require(draft, "rb", "git:");
        }
        if (lock.isEmpty() || lock.get().isBlank()) {
            draft.doubt(
                    Confidence.MEDIUM,
                    "there is no Gemfile.lock to read; a gem that needs a system library would miss it");
        }
    }

    private static void addAll(Set<String> names, Matcher matcher) {
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
    }
}
