package dev.slipway.fix.refactor;

import dev.slipway.fix.Fix;
import dev.slipway.subject.Subject;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Optional;

/**
 * A change that one may want where nothing is wrong: a pure function of a file and of what is selected in it. Menus ask
 * at each move of the cursor, so a refactoring looks at the selection first and at the whole file last.
 */
public interface Refactoring {
    /**
     * The changes that make sense there, best first; mostly none.
     *
     * @param selection what is selected, inside the text; empty where only a cursor stands
     */
    List<Fix> at(Subject subject, TextSpan selection);

    /** Why it makes no change there, where one would expect it to; empty where nobody would, and where it does. */
    default Optional<Refusal> refusal(Subject subject, TextSpan selection) {
        return Optional.empty();
    }
}
