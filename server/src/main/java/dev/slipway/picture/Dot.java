package dev.slipway.picture;

import dev.slipway.picture.BuildPicture.Kind;
import dev.slipway.picture.BuildPicture.Source;
import dev.slipway.picture.BuildPicture.StageNode;
import dev.slipway.picture.BuildPicture.Taken;

/** A picture in the language of Graphviz. */
public final class Dot {
    /** A directed graph, for {@code dot}. */
    public static String of(BuildPicture picture) {
        StringBuilder text =
                new StringBuilder("digraph stages {\n    rankdir=LR;\n    node [shape=box, fontname=\"monospace\"];\n"
                        + "    edge [fontname=\"monospace\", fontsize=10];\n");
        for (Source source : picture.sources()) {
            text.append("    ")
                    .append(source.id())
                    .append(" [label=")
                    .append(quoted(source.label()))
                    .append(source.isContext() ? ", shape=folder];\n" : ", shape=cylinder];\n");
        }
        for (StageNode stage : picture.stages()) {
            text.append("    s")
                    .append(stage.index())
                    .append(" [label=")
                    .append(quoted(stage.label() + "\n" + BuildPicture.steps(stage.steps())))
                    .append(stage.index() == picture.target() ? ", peripheries=2" : "")
                    .append(stage.isBuilt() ? "" : ", style=dashed")
                    .append(picture.chain().contains(stage.index()) ? ", penwidth=2" : "")
                    .append("];\n");
        }
        for (StageNode stage : picture.stages()) {
            for (Taken taken : stage.taken()) {
                if (taken.stage().isPresent() || taken.source().isPresent()) {
                    text.append("    ")
                            .append(taken.stage()
                                    .map(it -> "s" + it)
                                    .orElseGet(() -> taken.source().get()))
                            .append(" -> s")
                            .append(stage.index())
                            .append(attributes(picture, stage, taken))
                            .append(";\n");
                }
            }
        }
        return text.append("}\n").toString();
    }

    private static String attributes(BuildPicture picture, StageNode stage, Taken taken) {
        boolean onChain =
                taken.stage().filter(it -> picture.isOnChain(it, stage.index())).isPresent();
        return " [label=" + quoted(taken.kind() == Kind.FROM ? "FROM" : taken.text())
                + (taken.kind() == Kind.MOUNT ? ", style=dashed" : "")
                + (onChain ? ", penwidth=2" : "")
                + "]";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private Dot() {}
}
