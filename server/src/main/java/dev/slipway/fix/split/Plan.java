package dev.slipway.fix.split;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What goes where.
 *
 * @param lastBuild the last step that builds or tests; all behind it stays where it is, in the final stage
 * @param buildName of the build stage
 * @param finalName of the final stage
 * @param stays steps up to {@code lastBuild} that stay in the build stage
 * @param buildTexts texts of RUNs that lose steps of their chain in the build stage
 * @param tests texts of the test stage by step; empty when the item stands as it is
 * @param head steps that the final stage has before its working directory: by step the text, empty for the item as it is
 * @param tail the same behind the copied files
 * @param workdir of the final stage before the copied files; empty when the base image has it
 * @param newLines lines that the final stage gains before the copied files
 */
record Plan(
        Draft draft,
        int lastBuild,
        String buildName,
        Optional<String> testName,
        Optional<String> pruneName,
        String finalName,
        Set<Integer> stays,
        Map<Integer, String> buildTexts,
        Map<Integer, Optional<String>> tests,
        Map<Integer, Optional<String>> head,
        Map<Integer, Optional<String>> tail,
        Optional<String> workdir,
        Optional<String> owner,
        List<String> newLines) {

    /** The stage that artefacts are copied from. */
    String source() {
        return pruneName.or(() -> testName).orElse(buildName);
    }
}
