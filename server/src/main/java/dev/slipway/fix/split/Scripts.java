package dev.slipway.fix.split;

import dev.slipway.catalogue.CommandUse;
import dev.slipway.catalogue.Commands;
import dev.slipway.catalogue.Effect;
import dev.slipway.graph.Paths;
import dev.slipway.shell.ShellScript;
import dev.slipway.shell.ShellWord;
import dev.slipway.shell.SimpleCommand;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Scripts of the build context that a container starts: read, so that what they start is known. */
final class Scripts {
    private static final Set<String> ALL_ARGUMENTS = Set.of("$@", "${@}", "$*");

    private Scripts() {}

    /** The text of the script at {@code word}, seen from the final working directory; empty when it is none. */
    static Optional<String> read(Walk walk, String word) {
        if (word.indexOf('/') < 0) {
            return Optional.empty();
        }
        String path = Paths.resolve(walk.finalState().directory(), word);
        Optional<String> text = walk.read(path);
        if (text.isEmpty()) {
            Optional<Walk.Producer> producer = walk.producer(path).filter(Walk.Producer::exact);
            text = producer.map(it -> it.command().reads()).orElse(List.of()).stream()
                    .map(Effect::path)
                    .map(walk::read)
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        return text.filter(it -> it.startsWith("#!"));
    }

    /**
     * What a script starts.
     *
     * @param arguments what it is given
     * @param helpers takes the tools that it needs besides
     * @throws Stop when that cannot be told
     */
    static List<List<String>> starts(
            String script, String word, List<String> arguments, List<String> helpers, TextSpan span) throws Stop {
        String shebang = script.lines().findFirst().orElse("");
        ShellScript parsed = ShellScript.parse(script);
        if (!shebang.matches("#!.*\\b(?:sh|bash|ash|dash)\\b.*") || !parsed.isWellFormed()) {
            throw opaque(word, span, "it is no plain shell script");
        }
        List<List<String>> starts = new ArrayList<>();
        for (SimpleCommand command : parsed.commands()) {
            List<String> words = command.words().stream().map(ShellWord::value).toList();
            List<String> inner = Commands.unwrap(words);
            if (inner.isEmpty()) {
                continue;
            }
            String name = inner.get(0);
            if (ALL_ARGUMENTS.contains(name)) {
                if (!arguments.isEmpty()) {
                    starts.add(arguments);
                }
                continue;
            }
            Optional<CommandUse> use = Commands.use(inner);
            boolean sourced =
                    name.equals(".") || use.map(it -> it.entry().needs("inner")).orElse(false);
            if (name.indexOf('$') >= 0 || name.indexOf('`') >= 0 || sourced) {
                throw opaque(word, span, "`" + String.join(" ", inner) + "` is only known when it runs");
            }
            if (use.map(it -> it.entry().needs("shell")).orElse(false) || HealthCheck.isBuiltin(name)) {
                continue;
            }
            if (Launch.isCommonTool(name) && Launch.kind(name) == LaunchKind.NATIVE) {
                helpers.add(name);
            } else {
                List<String> given = new ArrayList<>();
                inner.forEach(it -> {
                    if (ALL_ARGUMENTS.contains(it)) {
                        given.addAll(arguments);
                    } else {
                        given.add(it);
                    }
                });
                starts.add(given);
            }
        }
        return starts;
    }

    private static Stop opaque(String word, TextSpan span, String why) {
        return Stop.refuse(
                Code.OPAQUE_SCRIPT,
                span,
                "what the script `" + word + "` needs cannot be told: " + why,
                "let the command start the program itself");
    }
}
