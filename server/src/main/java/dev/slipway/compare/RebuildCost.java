package dev.slipway.compare;

import dev.slipway.catalogue.Phase;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a build runs again that could have come from the cache. Counts steps: RUN, COPY, ADD and WORKDIR.
 *
 * @param steps how many steps the new file has
 * @param once how many of them run again for the change of the Dockerfile itself
 * @param first where the first of them stands: an offset in the new file
 * @param before what runs again with the old file each time when the sources change
 * @param after the same with the new file
 */
public record RebuildCost(int steps, int once, Optional<Integer> first, SourceChange before, SourceChange after) {
    /**
     * What a change of the sources runs again. Files that a COPY names one by one, such as manifests, are taken not to
     * change.
     *
     * @param rerun how many steps
     * @param of how many there are
     * @param dependencies whether dependencies are installed again
     * @param system whether packages of the distribution are installed again
     */
    public record SourceChange(int rerun, int of, boolean dependencies, boolean system) {
        static SourceChange of(List<BuildStep> steps) {
            Set<Integer> stages = new TreeSet<>();
            Map<Phase, Integer> phases = new EnumMap<>(Phase.class);
            int rerun = 0;
            for (BuildStep step : steps) {
                boolean inherited = stages.contains(step.stage().index())
                        || step.needsStages().stream().anyMatch(stages::contains);
                if (step.takesSources() || inherited) {
                    stages.add(step.stage().index());
                    step.phases().forEach(it -> phases.merge(it, 1, Integer::sum));
                    rerun++;
                }
            }
            return new SourceChange(
                    rerun,
                    steps.size(),
                    phases.containsKey(Phase.DEPS),
                    phases.containsKey(Phase.SYS_BUILD) || phases.containsKey(Phase.SYS_RUN));
        }

        /** In words: {@code 3 of 7 steps, the installation of dependencies among them}. */
        public String words() {
            String more = dependencies && system
                    ? ", the installation of dependencies and of packages among them"
                    : dependencies
                            ? ", the installation of dependencies among them"
                            : system ? ", the installation of packages among them" : "";
            return rerun + " of " + of + (of == 1 ? " step" : " steps") + more;
        }
    }

    static RebuildCost of(List<BuildStep> before, List<BuildStep> after) {
        Set<String> cached = new TreeSet<>();
        before.forEach(it -> cached.add(it.cacheKey()));
        List<BuildStep> again =
                after.stream().filter(it -> !cached.contains(it.cacheKey())).toList();
        return new RebuildCost(
                after.size(),
                again.size(),
                again.stream().map(it -> it.placed().span().start()).findFirst(),
                SourceChange.of(before),
                SourceChange.of(after));
    }
}
