package dev.slipway.lint.rules;

import dev.slipway.shell.AndChain;
import dev.slipway.shell.ShellScript;
import dev.slipway.subject.RunScript;
import dev.slipway.subject.ShellCommand;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Optional;

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

    /**
     * What stands between the last two steps, where they are on lines of their own or a {@code set -e} stops the chain; {@code
     * otherwise} in any other.
     */
    static String joint(PlacedInstruction placed, RunScript run, String otherwise) {
        Optional<AndChain> chain = run.single().flatMap(ShellScript::andChain);
        List<AndChain.Step> steps = chain.map(AndChain::steps).orElse(List.of());
        if (steps.size() < 2) {
            return otherwise;
        }
        TextSpan between = run.place(new TextSpan(
                steps.get(steps.size() - 2).span().end(),
                steps.get(steps.size() - 1).span().start()));
        String text = between.in(placed.item().text());
        boolean isOwn = text.indexOf('\n') >= 0 || chain.get().kind() == AndChain.Kind.ERREXIT;
        return isOwn && !Removal.holdsComment(placed.parts(), between) ? text : otherwise;
    }

    private Chains() {}
}
