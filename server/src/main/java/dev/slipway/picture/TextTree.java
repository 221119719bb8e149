package dev.slipway.picture;

import dev.slipway.picture.BuildPicture.Kind;
import dev.slipway.picture.BuildPicture.StageNode;
import dev.slipway.picture.BuildPicture.Taken;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A picture as a tree of text, the target on top. */
public final class TextTree {
    private final BuildPicture picture;
    private final StringBuilder text = new StringBuilder();
    private final Set<Integer> shown = new HashSet<>();

    private TextTree(BuildPicture picture) {
        this.picture = picture;
    }

    /** The tree, and below it what the target does not build, what runs at the same time, and the longest chain. */
    public static String of(BuildPicture picture) {
        TextTree tree = new TextTree(picture);
        tree.root(picture.stage(picture.target()));
        List<StageNode> unbuilt = picture.unbuilt();
        if (!unbuilt.isEmpty()) {
            tree.text.append("\nNot built by this target:\n\n");
            unbuilt.forEach(stage -> {
                if (!tree.shown.contains(stage.index())) {
                    tree.root(stage);
                }
            });
        }
        tree.summary();
        return tree.text.toString();
    }

    private void root(StageNode stage) {
        text.append(heading(stage)).append('\n');
        shown.add(stage.index());
        children(stage, "");
    }

    private String heading(StageNode stage) {
        List<String> facts = new ArrayList<>();
        if (stage.name().isPresent()) {
            facts.add("stage " + stage.index());
        }
        if (stage.index() == picture.target()) {
            facts.add("target");
        }
        facts.add(BuildPicture.steps(stage.steps()));
        return stage.label() + " (" + String.join(", ", facts) + ")";
    }

    private void children(StageNode stage, String indent) {
        List<Taken> taken = stage.taken();
        for (int i = 0; i < taken.size(); i++) {
            Taken each = taken.get(i);
            boolean isLast = i == taken.size() - 1;
            text.append(indent).append(isLast ? "└── " : "├── ").append(line(each));
            boolean opens = each.stage().isPresent() && shown.add(each.stage().get());
            if (opens) {
                StageNode from = picture.stage(each.stage().get());
                text.append(" (")
                        .append(from.name().isPresent() ? "stage " + from.index() + ", " : "")
                        .append(BuildPicture.steps(from.steps()))
                        .append(")\n");
                children(from, indent + (isLast ? "    " : "│   "));
            } else {
                text.append(each.stage().isPresent() ? " (see above)\n" : "\n");
            }
        }
    }

    private static String line(Taken taken) {
        return taken.kind() == Kind.FROM ? "FROM " + taken.origin() : taken.text() + "  from " + taken.origin();
    }

    private void summary() {
        text.append('\n');
        for (int i = 0; i < picture.waves().size(); i++) {
            List<Integer> wave = picture.waves().get(i);
            text.append(i == 0 ? "Starts at once: " : "Then: ")
                    .append(names(wave, ", "))
                    .append(wave.size() > 1 ? " (at the same time)\n" : "\n");
        }
        text.append("Longest chain: ")
                .append(names(picture.chain(), " > "))
                .append(", ")
                .append(BuildPicture.steps(picture.chainSteps()))
                .append('\n');
    }

    private String names(List<Integer> indexes, String separator) {
        return indexes.stream().map(it -> picture.stage(it).label()).collect(Collectors.joining(separator));
    }
}
