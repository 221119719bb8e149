package dev.slipway.lint.rules;

import dev.slipway.fix.refactor.StageBase;
import dev.slipway.lint.Section;
import dev.slipway.subject.ShellCommand;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.PlacedInstruction;
import java.util.List;
import java.util.Optional;

/** The numbers of users: of those that a file makes, and of those that images come with. */
final class UserNumbers {
    private static final List<String> MAKERS = List.of("useradd", "adduser");

    /** The number of {@code name} at {@code placed}; empty where nobody knows. */
    static Optional<String> of(Subject subject, Section section, PlacedInstruction placed, String name) {
        Optional<String> number = Optional.empty();
        for (Section.Run run : section.runs()) {
            if (run.placed().index() < placed.index()) {
                for (ShellCommand command : run.commands()) {
                    Optional<String> made = made(command, name);
                    number = made.isPresent() ? made : number;
                }
            }
        }
        return number.or(() -> section.stage()
                .flatMap(it -> StageBase.image(subject.graph(), it))
                .map(it -> it.users().get(name))
                .map(String::valueOf));
    }

    /** {@code useradd -u 1000 app}, {@code adduser -D -u 1000 app}. */
    private static Optional<String> made(ShellCommand command, String name) {
        List<String> words = command.words();
        if (words.size() < 2
                || !MAKERS.contains(words.get(0))
                || !words.get(words.size() - 1).equals(name)) {
            return Optional.empty();
        }
        return command.running()
                .valueOf("uid")
                .or(() -> command.running().valueOf("u"))
                .filter(it -> it.matches("[0-9]+"));
    }

    private UserNumbers() {}
}
