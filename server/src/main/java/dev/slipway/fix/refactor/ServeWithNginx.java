package dev.slipway.fix.refactor;

import dev.slipway.fix.Fix;
import dev.slipway.fix.split.ServedPages;
import dev.slipway.graph.Stage;
import dev.slipway.subject.Subject;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Optional;

/**
 * Serves pages that another stage built by nginx, instead of by a tool that runs on Node. Command and port are not what
 * they were, and it says so.
 */
final class ServeWithNginx implements Refactoring {
    @Override
    public List<Fix> at(Subject subject, TextSpan selection) {
        Optional<Stage> last = StageText.last(subject)
                .filter(it -> it.span().start() <= selection.end()
                        && selection.start() <= it.span().end());
        Optional<ServedPages> pages = last.flatMap(it -> ServedPages.of(subject, it));
        if (pages.isEmpty()) {
            return List.of();
        }
        Stage stage = last.get();
        String eol = StageText.lineEnd(subject);
        String text = StageText.cased(stage.from(), "FROM ") + ServedPages.image()
                + stage.name()
                        .map(it -> StageText.cased(stage.from(), " AS ") + it)
                        .orElse("") + eol
                + StageText.cased(stage.from(), "COPY ") + "--from="
                + pages.get().stage() + " "
                + pages.get().directory() + " " + ServedPages.root() + eol
                + StageText.cased(stage.from(), "EXPOSE ") + "80" + eol;
        TextSpan whole =
                new TextSpan(stage.from().offset(), subject.tree().text().length());
        return List.of(StageText.review(
                subject,
                "Serve the pages with nginx (changes command and port)",
                Fix.Kind.REFACTOR_REWRITE,
                "nginx listens on port 80, and what the old command was told does not hold any more",
                List.of(new TextEdit(whole, text))));
    }
}
