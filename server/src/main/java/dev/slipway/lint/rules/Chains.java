package dev.slipway.lint.rules;

import dev.slipway.shell.AndChain;
import dev.slipway.shell.ShellScript;
import dev.slipway.subject.RunScript;
import dev.slipway.subject.ShellCommand;
import java.util.List;

/** RUNs that are nothing but commands joined by {@code &&}. */
final class Chains {
    /** The steps of the whole RUN in text order; none where it is anything else. */
    static List<AndChain.Step> of(RunScript run) {
        return run.single()
                .flatMap(ShellScript::andChain)
                .filter(it -> it.kind() == AndChain.Kind.AND)
                .map(AndChain::steps)
                .orElse(List.of());
    }

    /** Whether {@code command} is all that the RUN runs. */
    static boolean isAlone(RunScript run, ShellCommand command) {
        List<AndChain.Step> steps = of(run);
        return steps.size() == 1
                && steps.get(0).command().filter(command.written()::equals).isPresent();
    }

    private Chains() {}
}
