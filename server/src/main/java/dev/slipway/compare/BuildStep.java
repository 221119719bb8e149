package dev.slipway.compare;

import dev.slipway.catalogue.Phase;
import dev.slipway.graph.Stage;
import dev.slipway.syntax.PlacedInstruction;
import java.util.Set;

/**
 * One instruction that makes files: RUN, COPY, ADD, or WORKDIR, which makes its directory.
 *
 * @param meaning what it does, with everything that it depends on in its own stage but what stands before it; two steps
 *     with the same meaning on the same files make the same files
 * @param chain {@link #meaning} with that of every step before it and of what it copies or mounts from
 * @param cacheKey {@link #chain} by the exact text that BuildKit looks a step up with
 * @param takesSources whether it copies files of the build context that people edit every day
 * @param needsStages indexes of the stages that it takes files from; for the first step of a stage also the one below
 * @param phases what its commands are for; empty where it runs none
 */
record BuildStep(
        Stage stage,
        PlacedInstruction placed,
        String meaning,
        String chain,
        String cacheKey,
        boolean takesSources,
        Set<Integer> needsStages,
        Set<Phase> phases) {
    BuildStep {
        needsStages = Set.copyOf(needsStages);
        phases = Set.copyOf(phases);
    }
}
