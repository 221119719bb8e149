package dev.slipway.fix.refactor;

import dev.slipway.fix.Fix;
import dev.slipway.subject.Subject;
import dev.slipway.text.TextSpan;
import java.util.List;

/** Every refactoring, in the order in which a menu shows them. */
public final class Refactorings {
    public static final List<Refactoring> ALL = List.of(
            new NameStage(),
            new ExtractStage(),
            new InlineStage(),
            new AddTestStage(),
            new ReorderForCaching(),
            new CacheMounts(),
            new SlimmerBase(),
            new AddUser(),
            new ServeWithNginx(),
            new ExecFormOfShellForm(),
            new SortedPackages(),
            new KeyValueForm());

    /** What all of them offer for {@code selection}. */
    public static List<Fix> at(Subject subject, TextSpan selection) {
        return ALL.stream().flatMap(it -> it.at(subject, selection).stream()).toList();
    }

    /** What some of them say to {@code selection} instead. */
    public static List<Refusal> refusals(Subject subject, TextSpan selection) {
        return ALL.stream()
                .flatMap(it -> it.refusal(subject, selection).stream())
                .toList();
    }

    private Refactorings() {}
}
