package dev.slipway.lint.rules;

import dev.slipway.catalogue.Trait;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Stage;
import dev.slipway.lint.Section;
import dev.slipway.subject.ShellCommand;
import dev.slipway.subject.Subject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** RUNs that need what a package manager kept in an earlier RUN: where there are some, nobody may take it away there. */
final class CacheReaders {
    private static final String OFFLINE = "--offline";

    /**
     * Whether a RUN behind {@code run}, in its stage or in one that starts from it, reads what the manager keeps: it installs
     * without refreshing the list first, or is told to stay offline.
     *
     * @param heads what the manager is called
     * @param isList whether what is kept is the list of packages, without which nothing can be installed
     */
    static boolean follow(Subject subject, Section section, Section.Run run, List<String> heads, boolean isList) {
        for (Section other : Section.of(subject.graph())) {
            boolean isSame = other.stage().equals(section.stage());
            boolean isAbove = section.stage().isPresent()
                    && other.stage().isPresent()
                    && standsOn(
                            subject.graph(),
                            other.stage().get(),
                            section.stage().get());
            if (!isSame && !isAbove) {
                continue;
            }
            for (Section.Run later : other.runs()) {
                boolean isBehind = isAbove && !isSame
                        || later.placed().index() > run.placed().index();
                if (isBehind && reads(later, heads, isList)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean reads(Section.Run run, List<String> heads, boolean isList) {
        boolean isFresh = false;
        for (ShellCommand command : run.commands()) {
            if (command.entryWords().isEmpty()
                    || !heads.contains(command.entryWords().get(0))) {
                continue;
            }
            isFresh |= command.is(Trait.REFRESHES);
            boolean needsList = isList && !isFresh && SplitCommands.installs(command);
            if (needsList || command.words().contains(OFFLINE)) {
                return true;
            }
        }
        return false;
    }

    private static boolean standsOn(BuildGraph graph, Stage stage, Stage base) {
        Set<Integer> seen = new HashSet<>();
        Optional<Stage> at = graph.parent(stage);
        while (at.isPresent() && seen.add(at.get().index())) {
            if (at.get().index() == base.index()) {
                return true;
            }
            at = graph.parent(at.get());
        }
        return false;
    }

    private CacheReaders() {}
}
