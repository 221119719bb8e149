package dev.slipway.lint;

import dev.slipway.graph.Stage;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Item;
import dev.slipway.syntax.PlacedInstruction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a finding is recognised by in another version of its file: the rule, the stage and the instruction, whatever line
 * they stand on. Layout and comments do not count. Equal findings in equal instructions are numbered.
 */
public final class Fingerprints {
    private static final int BYTES = 8;

    private final Subject subject;
    private final MessageDigest digest;

    private Fingerprints(Subject subject) {
        this.subject = subject;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The fingerprints of {@code findings}, which are of {@code subject}, in their order; no two are equal. */
    public static List<String> of(Subject subject, List<Finding> findings) {
        Fingerprints fingerprints = new Fingerprints(subject);
        Map<String, Integer> seen = new HashMap<>();
        List<String> all = new ArrayList<>();
        for (Finding finding : findings) {
            String hash = fingerprints.hash(finding);
            all.add(hash + ":" + seen.merge(hash, 1, Integer::sum));
        }
        return List.copyOf(all);
    }

    private String hash(Finding finding) {
        int offset = finding.location().span().start();
        String stage = subject.graph().stageAt(offset).map(Stage::label).orElse("");
        String whole = finding.rule().id() + "\n" + stage + "\n" + instruction(offset);
        return HexFormat.of().formatHex(digest.digest(whole.getBytes(StandardCharsets.UTF_8)), 0, BYTES);
    }

    /** The instruction without layout and comments; of other lines their words. */
    private String instruction(int offset) {
        Optional<PlacedInstruction> placed = subject.graph().instructionAt(offset);
        if (placed.isEmpty()) {
            int index = subject.tree().indexAt(offset);
            return index < 0 ? "" : normalised(subject.tree().item(index).text());
        }
        Item item = placed.get().item();
        StringBuilder text = new StringBuilder(placed.get().kind().name());
        String line = placed.get().parts().line().text().stripLeading();
        int keyword = placed.get().parts().keyword().text().length();
        text.append(' ').append(normalised(line.substring(Math.min(keyword, line.length()))));
        placed.get()
                .parts()
                .heredocs()
                .forEach(heredoc ->
                        text.append('\n').append(normalised(heredoc.body().in(item.text()))));
        return text.toString();
    }

    private static String normalised(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
