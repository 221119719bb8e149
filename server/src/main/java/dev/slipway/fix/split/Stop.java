package dev.slipway.fix.split;

import dev.slipway.text.TextSpan;
import java.util.Optional;

/** Ends the planning with a result. */
final class Stop extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient SplitResult result;

    private Stop(SplitResult result) {
        super(null, null, false, false);
        this.result = result;
    }

    static Stop refuse(Code code, TextSpan span, String sentence, String remedy) {
        return new Stop(new SplitResult.Refused(
                code, span, sentence, remedy.isEmpty() ? Optional.empty() : Optional.of(remedy)));
    }

    static Stop nothing(String sentence) {
        return new Stop(new SplitResult.NothingToGain(sentence));
    }

    SplitResult result() {
        return result;
    }
}
