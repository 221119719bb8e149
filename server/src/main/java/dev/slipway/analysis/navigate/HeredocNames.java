package dev.slipway.analysis.navigate;

import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Place;
import dev.slipway.syntax.Heredoc;
import dev.slipway.text.TextSpan;
import java.util.List;

/** The two names of a heredoc, which only work while they are equal. */
public final class HeredocNames {
    /**
     * The name in the opener, without its quotes, and the terminator, when {@code offset} stands at one of them and both
     * read alike; otherwise nothing.
     */
    public static List<TextSpan> at(BuildGraph graph, int offset) {
        if (!(graph.placeAt(offset) instanceof Place.HeredocName place)
                || place.heredoc().terminator().isEmpty()) {
            return List.of();
        }
        Heredoc heredoc = place.heredoc();
        TextSpan name = place.at().place(heredoc.bareName(place.at().item().text()));
        TextSpan terminator = place.at().place(heredoc.terminator().get());
        boolean isHere = name.touches(offset) || terminator.touches(offset);
        String text = graph.tree().text();
        return isHere && name.in(text).equals(terminator.in(text)) ? List.of(name, terminator) : List.of();
    }

    private HeredocNames() {}
}
