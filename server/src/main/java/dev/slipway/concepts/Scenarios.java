package dev.slipway.concepts;

import java.util.List;
import java.util.Set;

/** The questions, read from {@code questions.yml}. */
public final class Scenarios {
    private static final Set<String> KEYS = Set.of("id", "when", "concepts", "text", "answer");

    private Scenarios() {}

    /** All of them in order; throws {@link IllegalStateException} with file and line if the file is malformed. */
    public static List<Scenario> all() {
        return of(ResourceText.read("questions.yml"), Sources.load());
    }

    static List<Scenario> of(ResourceText file, Sources sources) {
        Block root = BlockReader.read(file, 0, file.lines().size());
        return root.blocks("questions").stream()
                .map(block -> scenario(file, block, sources))
                .toList();
    }

    private static Scenario scenario(ResourceText file, Block block, Sources sources) {
        block.allowOnly(KEYS);
        return new Scenario(
                block.text("id"),
                block.constant("when", ScenarioTrigger.class),
                block.text("text"),
                MarkedText.read(file, block.line("answer"), block.text("answer"), sources),
                block.texts("concepts"));
    }
}
