package dev.slipway.fix.refactor;

import dev.slipway.subject.Subject;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;

/** What a selection is about. */
final class Selected {
    /** The instructions that the selection touches, in order; a cursor behind an instruction on its last line means it too. */
    static List<PlacedInstruction> instructions(Subject subject, TextSpan selection) {
        List<PlacedInstruction> touched = new ArrayList<>();
        for (PlacedInstruction placed : subject.tree().instructions()) {
            if (touches(placed, selection)) {
                touched.add(placed);
            }
        }
        return touched;
    }

    /** Whether the selection touches the lines of {@code placed}. */
    static boolean touches(PlacedInstruction placed, TextSpan selection) {
        TextSpan content = placed.item().content().shifted(placed.offset());
        return content.start() <= selection.end() && selection.start() <= content.end();
    }

    private Selected() {}
}
