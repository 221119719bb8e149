package dev.slipway.fix.split;

import dev.slipway.graph.StageState;
import dev.slipway.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Variables that the build image sets and the new base may not. */
final class InheritedVariables {
    /** Inherited variables that change what a program does. */
    private static final List<String> INHERITED =
            List.of("LANG", "LC_ALL", "TZ", "ASPNETCORE_HTTP_PORTS", "ASPNETCORE_URLS", "GEM_HOME");

    private InheritedVariables() {}

    /** The text of an ENV whose variables the new base image does not have; empty when it can stand as it is. */
    static Optional<String> writeOut(Draft draft, Step step) throws Stop {
        Instruction.Env env = (Instruction.Env) step.placed().instruction();
        String text = step.placed().item().text();
        String changed = text;
        for (Map.Entry<String, String> inherited : draft.walk.image().env().entrySet()) {
            String name = inherited.getKey();
            boolean path = name.equals("PATH");
            boolean same = inherited.getValue().equals(draft.image.env().get(name));
            boolean own = step.before().variables().get(name) == null
                    || step.before().variables().get(name).origin() != dev.slipway.graph.Variable.Origin.BASE_IMAGE;
            boolean used = env.entries().stream()
                    .anyMatch(it ->
                            it.value().map(v -> Expand.uses(v.text(), name)).orElse(false));
            if (!path && !same && !own && used) {
                changed = changed.replaceAll(
                        "\\$(?:\\{" + name + "\\}|" + name + "\\b)",
                        java.util.regex.Matcher.quoteReplacement(inherited.getValue()));
            }
        }
        for (String open : draft.walk.image().openEnv()) {
            if (!draft.sameBase
                    && env.entries().stream()
                            .anyMatch(it -> it.value()
                                    .map(v -> Expand.uses(v.text(), open))
                                    .orElse(false))) {
                throw Stop.refuse(
                        Code.NOT_CARRIED,
                        step.span(),
                        "`" + open + "` comes from the build image, and its value is not known",
                        "write the value out");
            }
        }
        return changed.equals(text) ? Optional.empty() : Optional.of(changed);
    }

    /** ENV lines for inherited variables that matter to programs and that the new base sets differently or not at all. */
    static List<String> missing(Draft draft) {
        List<String> lines = new ArrayList<>();
        StageState state = draft.walk.finalState();
        for (String name : INHERITED) {
            String value = draft.walk.image().env().get(name);
            boolean inherited = value != null && value.equals(state.env().get(name));
            if (inherited && !value.equals(draft.image.env().get(name))) {
                lines.add("ENV " + name + "=" + value);
            }
        }
        return lines;
    }
}
