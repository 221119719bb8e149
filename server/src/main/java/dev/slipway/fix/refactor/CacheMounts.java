package dev.slipway.fix.refactor;

import dev.slipway.catalogue.CommandUse;
import dev.slipway.catalogue.Phase;
import dev.slipway.fix.Fix;
import dev.slipway.fix.split.StageWork;
import dev.slipway.graph.StageState;
import dev.slipway.subject.RunScript;
import dev.slipway.subject.ShellCommand;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.text.Edits;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Keeps what a package manager or compiler downloads or works out between builds, in a cache mount: only directories that
 * no later step and no container reads, only where the file needs BuildKit already, and never for ACR Tasks, whose
 * builder has no mounts.
 */
final class CacheMounts implements Refactoring {
    /**
     * Caches that nothing but the tool itself reads, with the variables that put them elsewhere or switch them off. A
     * module or crate cache is none of them: the next step reads it.
     */
    private static final Map<String, Set<String>> CACHES = Map.of(
            "$HOME/.npm", Set.of("npm_config_cache", "NPM_CONFIG_CACHE"),
            "$HOME/.cache/pip", Set.of("PIP_CACHE_DIR", "PIP_NO_CACHE_DIR", "XDG_CACHE_HOME"),
            "$HOME/.cache/go-build", Set.of("GOCACHE", "XDG_CACHE_HOME"),
            "/usr/local/share/.cache/yarn", Set.of("YARN_CACHE_FOLDER"));

    private static final Set<String> SWITCHES = Set.of("--no-cache-dir", "--no-cache", "--cache", "--cache-dir");
    private static final Pattern NAMED = Pattern.compile("/root|~|HOME|\\.cache|\\.npm");
    private static final String HOME_OF_ROOT = "/root";

    @Override
    public List<Fix> at(Subject subject, TextSpan selection) {
        List<Fix> fixes = new ArrayList<>();
        for (PlacedInstruction placed : Selected.instructions(subject, selection)) {
            RunScript.of(placed)
                    .filter(it ->
                            !it.isTrigger() && !subject.settings().profile().equals("acr-tasks"))
                    .filter(it -> StageWork.usesBuildKit(subject.tree()))
                    .flatMap(it -> fix(subject, placed, it))
                    .ifPresent(fixes::add);
        }
        return fixes;
    }

    private static Optional<Fix> fix(Subject subject, PlacedInstruction placed, RunScript script) {
        StageState state = subject.graph().stateBefore(placed);
        // The directory of another user would belong to root.
        boolean root = state.user().map(it -> it.matches("(?:root|0)(?::.*)?")).orElse(true);
        if (!root || state.windows() || state.value("HOME").isPresent()) {
            return Optional.empty();
        }
        Set<String> caches = new TreeSet<>();
        for (ShellCommand command : script.commands(state.shell())) {
            Optional<CommandUse> use = command.use();
            if (use.filter(it -> it.phase() == Phase.CLEAN).isPresent()) {
                return Optional.empty();
            }
            boolean moved = command.words().stream().anyMatch(it -> SWITCHES.contains(it.replaceAll("=.*", "")))
                    || !command.written().assignments().isEmpty();
            if (!moved) {
                use.ifPresent(it -> caches.addAll(it.entry().caches()));
            }
        }
        caches.removeIf(it -> !CACHES.containsKey(it)
                || CACHES.get(it).stream().anyMatch(name -> state.value(name).isPresent()));
        List<String> targets =
                caches.stream().map(it -> it.replace("$HOME", HOME_OF_ROOT)).toList();
        // A directory that is mounted cannot be removed, so that a RUN which names it or one above it fails.
        boolean named = NAMED.matcher(placed.item().text()).find();
        if (targets.isEmpty() || named || targets.stream().anyMatch(script::isMounted)) {
            return Optional.empty();
        }
        StringBuilder flags = new StringBuilder();
        targets.forEach(it -> flags.append(" --mount=type=cache,target=").append(it));
        int at = placed.offset()
                + placed.item().content().start()
                + placed.parts().keyword().length();
        return Optional.of(new Fix(
                "Keep `" + String.join("` and `", targets) + "` between builds",
                Fix.Kind.REFACTOR_REWRITE,
                Fix.Safety.TRIM,
                false,
                Optional.of("what the cache holds is no longer in the image, and differs from builder to builder"),
                Edits.of(subject.file(), List.of(TextEdit.insert(at, flags.toString())))));
    }
}
