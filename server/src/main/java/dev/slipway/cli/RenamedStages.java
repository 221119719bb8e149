package dev.slipway.cli;

import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.subject.Subject;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextEdits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Versions of a file in which stages have the names back that they had before somebody renamed them. */
final class RenamedStages {
    /** More new names than that are another file rather than a renamed stage. */
    private static final int MOST = 3;

    /**
     * {@code subject} with each stage of a new name under each of the names that are gone, one at a time; the findings of
     * each version stand in the same order.
     *
     * @param known the names that the file's stages had
     */
    static List<Subject> undone(Subject subject, Collection<String> known) {
        Set<String> gone = new LinkedHashSet<>(known);
        List<Stage> fresh = new ArrayList<>();
        for (Stage stage : subject.graph().stages()) {
            boolean isNew = stage.lowerName()
                    .filter(it -> !gone.remove(it) && !known.contains(it))
                    .isPresent();
            if (isNew) {
                fresh.add(stage);
            }
        }
        List<Subject> versions = new ArrayList<>();
        if (fresh.size() <= MOST && gone.size() <= MOST) {
            for (Stage stage : fresh) {
                gone.forEach(name -> versions.add(named(subject, stage, name)));
            }
        }
        return List.copyOf(versions);
    }

    private static Subject named(Subject subject, Stage stage, String name) {
        String now = stage.lowerName().orElseThrow();
        List<TextEdit> edits = new ArrayList<>();
        edits.add(new TextEdit(stage.nameSpan().orElseThrow(), name));
        for (StageReference reference : subject.graph().referencesTo(stage)) {
            if (subject.tree().text(reference.span()).equalsIgnoreCase(now)) {
                edits.add(new TextEdit(reference.span(), name));
            }
        }
        return subject.withTree(subject.tree().edited(TextEdits.sorted(edits)));
    }

    private RenamedStages() {}
}
