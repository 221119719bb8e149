package dev.slipway.fix.split;

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

    /** Whether programs behave differently where {@code name} has another value. */
    static boolean matter(String name) {
        return INHERITED.contains(name) || name.startsWith("ASPNETCORE_");
    }

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

    /**
     * One ENV for inherited variables that matter to programs and that the new base sets differently or not at all. What
     * the new base alone sets is told, not taken back: there is no instruction that unsets a variable.
     */
    static List<String> missing(Draft draft) {
        List<String> entries = new ArrayList<>();
        Map<String, String> old = draft.walk.finalState().env();
        Map<String, String> now = draft.image.env();
        for (String name : INHERITED) {
            String value = old.get(name);
            boolean inherited =
                    value != null && value.equals(draft.walk.image().env().get(name));
            if (inherited && !value.equals(now.get(name))) {
                entries.add(name + "=" + value);
            } else if (value == null && now.containsKey(name) && !draft.sameBase) {
                if (name.equals("LC_ALL") && old.containsKey("LANG")) {
                    // It would win over LANG.
                    entries.add("LC_ALL=" + old.get("LANG"));
                } else {
                    draft.doubt(
                            Confidence.MEDIUM,
                            "`" + draft.base + "` sets " + name + " to `" + now.get(name)
                                    + "`, which is not known to have been set");
                }
            }
        }
        return entries.isEmpty() ? List.of() : List.of("ENV " + String.join(" ", entries));
    }
}
