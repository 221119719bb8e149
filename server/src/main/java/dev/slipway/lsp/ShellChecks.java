package dev.slipway.lsp;

import dev.slipway.lint.Linter;
import dev.slipway.lint.ShellCheckRules;
import dev.slipway.shellcheck.ShellCheck;
import dev.slipway.subject.ShellBody;
import dev.slipway.subject.ShellFacts.Remark;
import dev.slipway.subject.Subject;
import dev.slipway.text.FileId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Asks ShellCheck about open files whose settings want it. Nothing waits for the answers: they make a new world when they
 * come. A file that changes meanwhile is asked about again, as far as its scripts changed.
 */
final class ShellChecks {
    private final Executor executor;
    private final Function<FileId, Optional<Subject>> newest;
    private final Consumer<Map<ShellBody.Key, List<Remark>>> arrived;
    private final Consumer<String> log;
    private final Set<FileId> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean said = new AtomicBoolean();

    /**
     * @param executor runs the program, which may take its time
     * @param newest the newest subject of an open file whenever it is asked
     * @param arrived takes what ShellCheck said
     * @param log told once of what is in the way
     */
    ShellChecks(
            Executor executor,
            Function<FileId, Optional<Subject>> newest,
            Consumer<Map<ShellBody.Key, List<Remark>>> arrived,
            Consumer<String> log) {
        this.executor = executor;
        this.newest = newest;
        this.arrived = arrived;
        this.log = log;
    }

    /** To be called when {@code file}, or what holds for it, is another than before. */
    void changed(FileId file, Linter linter) {
        if (waiting.add(file)) {
            executor.execute(() -> {
                waiting.remove(file);
                newest.apply(file)
                        .filter(it -> linter.wants(it.settings(), ShellCheckRules.FAMILY))
                        .ifPresent(this::check);
            });
        }
    }

    private void check(Subject subject) {
        Set<ShellBody.Key> unchecked = subject.uncheckedShell();
        if (unchecked.isEmpty()) {
            return;
        }
        Optional<ShellCheck> program =
                ShellCheck.on(Optional.ofNullable(System.getenv("PATH")).orElse(""));
        if (program.isEmpty()) {
            say(ShellCheck.NOT_THERE);
            return;
        }
        ShellCheck.Answer answer = program.get().check(unchecked);
        answer.problem().ifPresent(it -> say(program.get().program() + ": " + it));
        if (!answer.remarks().isEmpty()) {
            arrived.accept(answer.remarks());
        }
    }

    private void say(String what) {
        if (said.compareAndSet(false, true)) {
            log.accept(what);
        }
    }
}
