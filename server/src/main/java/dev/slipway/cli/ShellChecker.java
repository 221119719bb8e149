package dev.slipway.cli;

import dev.slipway.lint.Linter;
import dev.slipway.lint.ShellCheckRules;
import dev.slipway.shellcheck.ShellCheck;
import dev.slipway.subject.ShellBody;
import dev.slipway.subject.Subject;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** Adds ShellCheck's facts to subjects whose settings ask for them, and waits for them. Says once what is in the way. */
final class ShellChecker {
    private final Linter linter;
    private final Console console;
    private final Optional<ShellCheck> program;
    private final AtomicBoolean said = new AtomicBoolean();

    ShellChecker(Linter linter, Console console) {
        this.linter = linter;
        this.console = console;
        this.program = ShellCheck.on(console.environment().getOrDefault("PATH", ""));
    }

    /** {@code subject} with facts of all its scripts, or as it is. */
    Subject checked(Subject subject) {
        if (!linter.wants(subject.settings(), ShellCheckRules.FAMILY)) {
            return subject;
        }
        Set<ShellBody.Key> unchecked = subject.uncheckedShell();
        if (unchecked.isEmpty()) {
            return subject;
        }
        if (program.isEmpty()) {
            say(ShellCheck.NOT_THERE);
            return subject;
        }
        ShellCheck.Answer answer = program.get().check(unchecked);
        answer.problem().ifPresent(it -> say(program.get().program() + ": " + it));
        return subject.withShellFacts(subject.shellFacts().and(answer.remarks()));
    }

    private void say(String what) {
        if (said.compareAndSet(false, true)) {
            console.complain(what);
        }
    }
}
