package dev.slipway.fix.split;

import dev.slipway.fix.Fix;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What came of planning a split. */
public sealed interface SplitResult {
    /**
     * A split that passed every check.
     *
     * @param edits the same as in {@code fix}, against the subject's text
     * @param summary one sentence: stages, final image, what is copied
     * @param caveat why somebody should look first; present unless the confidence is high
     * @param resultText the whole file afterwards
     */
    record Offered(
            Fix fix,
            List<TextEdit> edits,
            String summary,
            Confidence confidence,
            Optional<String> caveat,
            String resultText)
            implements SplitResult {
        public Offered {
            Objects.requireNonNull(fix);
            edits = List.copyOf(edits);
            Objects.requireNonNull(summary);
            Objects.requireNonNull(confidence);
            Objects.requireNonNull(caveat);
            Objects.requireNonNull(resultText);
        }
    }

    /**
     * The file would gain, but no split of it can be shown to be right.
     *
     * @param span what stands in the way
     * @param remedy what would make it possible
     */
    record Refused(Code code, TextSpan span, String sentence, Optional<String> remedy) implements SplitResult {
        public Refused {
            Objects.requireNonNull(code);
            Objects.requireNonNull(span);
            Objects.requireNonNull(sentence);
            Objects.requireNonNull(remedy);
        }

        /** Sentence and remedy in one. */
        public String reason() {
            return sentence + remedy.map(it -> "; " + it).orElse("");
        }
    }

    /** There is nothing that a second stage could leave behind. */
    record NothingToGain(String sentence) implements SplitResult {
        public NothingToGain {
            Objects.requireNonNull(sentence);
        }
    }
}
