package dev.slipway.picture;

import dev.slipway.picture.BuildPicture.Kind;
import dev.slipway.picture.BuildPicture.Source;
import dev.slipway.picture.BuildPicture.StageNode;
import dev.slipway.picture.BuildPicture.Taken;
import java.util.ArrayList;
import java.util.List;

/** A picture as a Mermaid flowchart, which GitHub, GitLab and many editors draw in Markdown. */
public final class Mermaid {
    /** The flowchart, without a fence around it. */
    public static String of(BuildPicture picture) {
        StringBuilder text = new StringBuilder("flowchart LR\n");
        for (Source source : picture.sources()) {
            text.append("    ")
                    .append(source.id())
                    .append("([\"")
                    .append(escaped(source.label()))
                    .append("\"])\n");
        }
        for (StageNode stage : picture.stages()) {
            text.append("    s")
                    .append(stage.index())
                    .append("[\"")
                    .append(escaped(stage.label()))
                    .append("<br/>")
                    .append(BuildPicture.steps(stage.steps()))
                    .append("\"]\n");
        }
        List<Integer> onChain = new ArrayList<>();
        int link = 0;
        for (StageNode stage : picture.stages()) {
            for (Taken taken : stage.taken()) {
                if (taken.stage().isEmpty() && taken.source().isEmpty()) {
                    continue;
                }
                String from = taken.stage()
                        .map(it -> "s" + it)
                        .orElseGet(() -> taken.source().get());
                text.append("    ")
                        .append(from)
                        .append(arrow(taken))
                        .append('s')
                        .append(stage.index())
                        .append('\n');
                if (taken.stage().isPresent() && picture.isOnChain(taken.stage().get(), stage.index())) {
                    onChain.add(link);
                }
                link++;
            }
        }
        text.append("    classDef target stroke-width:3px\n");
        text.append("    class s").append(picture.target()).append(" target\n");
        if (!picture.unbuilt().isEmpty()) {
            text.append("    classDef unbuilt stroke-dasharray:4 3\n    class ");
            text.append(String.join(
                    ",", picture.unbuilt().stream().map(it -> "s" + it.index()).toList()));
            text.append(" unbuilt\n");
        }
        if (!onChain.isEmpty()) {
            text.append("    linkStyle ")
                    .append(String.join(
                            ",", onChain.stream().map(String::valueOf).toList()))
                    .append(" stroke-width:3px\n");
        }
        return text.toString();
    }

    private static String arrow(Taken taken) {
        if (taken.kind() == Kind.FROM) {
            return " ==> ";
        }
        String line = taken.kind() == Kind.MOUNT ? " -.-> " : " --> ";
        return line.stripTrailing() + "|\"" + escaped(taken.text()) + "\"| ";
    }

    /** Mermaid takes entities for what would end a label or be read as Markdown. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean isPlain = Character.isLetterOrDigit(c) || " /.-_:,@=+~".indexOf(c) >= 0;
            if (isPlain) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append('#').append(c).append(';');
            }
        });
        return escaped.toString();
    }

    private Mermaid() {}
}
