package dev.slipway.lint.rules;

import dev.slipway.fix.Fix;
import dev.slipway.fix.refactor.StageBase;
import dev.slipway.graph.Paths;
import dev.slipway.graph.StageReference;
import dev.slipway.graph.StageState;
import dev.slipway.lint.Findings.Remedy;
import dev.slipway.lint.Section;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.Word;
import dev.slipway.text.TextEdit;
import java.util.List;
import java.util.Optional;

/** Relative paths written from the root on. */
final class AbsolutePaths {
    /**
     * {@code path} from the root on. It is the same path for certain where everything stands on scratch; elsewhere the base
     * image may have a working directory of its own.
     */
    static Optional<Remedy> remedy(Subject subject, Section section, PlacedInstruction placed, Word path) {
        StageState state = subject.graph().stateBefore(placed);
        String text = path.text();
        boolean isPlain = text.matches("[\\w.@+-][\\w/.@+-]*") && path.span().length() == text.length();
        if (!isPlain || state.windows()) {
            return Optional.empty();
        }
        boolean isDirectory = text.endsWith("/") || text.matches("(?:.*/)?\\.\\.?");
        String absolute = Paths.resolve(state.directory(), text);
        String written = isDirectory && !absolute.endsWith("/") ? absolute + "/" : absolute;
        boolean certain = section.stage()
                .flatMap(it -> StageBase.of(subject.graph(), it))
                .filter(StageReference.ToScratch.class::isInstance)
                .isPresent();
        return Optional.of(new Remedy(
                "Change to " + written,
                certain ? Fix.Safety.SAME : Fix.Safety.REVIEW,
                List.of(new TextEdit(placed.place(path), written))));
    }

    private AbsolutePaths() {}
}
