package dev.slipway.builder;

import dev.slipway.catalogue.BuildFeature;
import dev.slipway.fix.Fix;
import dev.slipway.graph.Stage;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.KeyValue;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to do about something that ACR Tasks do not take: an edit of the file, or the step of a task file that works. */
public final class AcrRemedies {
    private static final String STEP = "a task step with `env: [DOCKER_BUILDKIT=1]` has it";
    private static final Pattern WITH_DEFAULT = Pattern.compile("\\$\\{(\\w+):?-([^}$]*)}");

    /** An edit that makes the file one that ACR Tasks read rightly. */
    public record Edit(String title, Fix.Safety safety, List<TextEdit> edits) {
        public Edit {
            edits = List.copyOf(edits);
        }
    }

    /** What helps, as a clause. */
    public static String advice(BuildFeature feature) {
        switch (feature) {
            case FROM_PLATFORM:
                return "take the flag out and give `az acr build --platform`, or build with buildx elsewhere";
            case FROM_IN_HEREDOC:
                return "let no line inside an instruction start with that word";
            case FROM_CONTINUATION:
                return "put the image on the line of `FROM`";
            case FROM_DEFAULT_VALUE:
                return "give the default to the `ARG`";
            case ARG_SECOND_PAIR:
                return "give it an `ARG` of its own";
            case STAGE_NAME_CASE:
                return "write the name in lower case in both places";
            case TARGET_CASE:
                return "give the target as the file writes it";
            case UNUSED_STAGE:
                return "put it below the target, or use " + STEP.replace(" has it", ", which skips it");
            default:
                return STEP;
        }
    }

    /** The edit that helps, where one can be made without knowing more than the file. */
    public static Optional<Edit> edit(Subject subject, FeatureUse use) {
        Optional<PlacedInstruction> placed =
                subject.graph().instructionAt(use.span().start());
        if (placed.isEmpty()) {
            return Optional.empty();
        }
        switch (use.feature()) {
            case FROM_PLATFORM:
                return platform(subject, use.span());
            case FROM_CONTINUATION:
                return continuation(placed.get());
            case FROM_DEFAULT_VALUE:
                return defaultValue(subject, use.span());
            case ARG_SECOND_PAIR:
                return secondPair(subject, placed.get(), use.span());
            case STAGE_NAME_CASE:
                return stageName(subject, use.span());
            default:
                return Optional.empty();
        }
    }

    private static Optional<Edit> platform(Subject subject, TextSpan flag) {
        String text = subject.tree().text();
        int end = flag.end();
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        TextEdit edit = TextEdit.delete(new TextSpan(flag.start(), end));
        return Optional.of(new Edit("Take `--platform` out", Fix.Safety.REVIEW, List.of(edit)));
    }

    private static Optional<Edit> continuation(PlacedInstruction placed) {
        if (!(placed.instruction() instanceof Instruction.From from)
                || from.image().isEmpty()
                || !placed.parts().comments().isEmpty()) {
            return Optional.empty();
        }
        TextSpan between = new TextSpan(
                placed.place(placed.parts().keyword()).end(),
                placed.place(from.image().get()).start());
        return Optional.of(
                new Edit("Put the image on the line of `FROM`", Fix.Safety.SAME, List.of(new TextEdit(between, " "))));
    }

    /** The default moves to an ARG that has none; an argument that is given as empty then stays empty. */
    private static Optional<Edit> defaultValue(Subject subject, TextSpan span) {
        Matcher expansion = WITH_DEFAULT.matcher(span.in(subject.tree().text()));
        if (!expansion.matches() || expansion.group(2).isBlank()) {
            return Optional.empty();
        }
        for (PlacedInstruction header : subject.graph().header()) {
            if (!(header.instruction() instanceof Instruction.Arg arg)) {
                continue;
            }
            for (KeyValue entry : arg.entries()) {
                if (entry.key().text().equals(expansion.group(1))
                        && entry.value().isEmpty()) {
                    int end = header.place(entry.key()).end();
                    return Optional.of(new Edit(
                            "Give the default to the `ARG`",
                            Fix.Safety.REVIEW,
                            List.of(
                                    new TextEdit(new TextSpan(end, end), "=" + expansion.group(2)),
                                    new TextEdit(span, "${" + expansion.group(1) + "}"))));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Edit> secondPair(Subject subject, PlacedInstruction placed, TextSpan key) {
        String text = subject.tree().text();
        int start = key.start();
        while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
            start--;
        }
        boolean oneLine = placed.span().in(text).indexOf('\n') < 0;
        if (!oneLine) {
            return Optional.empty();
        }
        String keyword = placed.parts().keyword().text();
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        return Optional.of(new Edit(
                "Give it an `ARG` of its own",
                Fix.Safety.SAME,
                List.of(new TextEdit(new TextSpan(start, key.start()), end + keyword + " "))));
    }

    /** FROM finds names in lower case only, so the name behind AS is the one to change. */
    private static Optional<Edit> stageName(Subject subject, TextSpan reference) {
        return subject.graph()
                .referenceAt(reference.start())
                .flatMap(it -> subject.graph().stages().stream()
                        .filter(stage -> stage.lowerName()
                                .filter(it.site().written()::equals)
                                .isPresent())
                        .filter(stage -> stage.index() < it.site().stage())
                        .reduce((first, second) -> second))
                .flatMap(Stage::nameSpan)
                .map(name -> new Edit(
                        "Write the stage's name in lower case",
                        Fix.Safety.SAME,
                        List.of(new TextEdit(name, reference.in(subject.tree().text())))));
    }

    private AcrRemedies() {}
}
