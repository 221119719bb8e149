package dev.slipway.subject;

import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageState;
import dev.slipway.graph.Variable;
import dev.slipway.syntax.CommandLine;
import dev.slipway.syntax.Heredoc;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.MappedText;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.Word;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one RUN hands to a shell, as the shell sees it: continuations and the Dockerfile's comments taken out, heredocs on
 * lines of their own. Knows where each of its characters stands in the instruction's item.
 */
public final class ShellBody {
    /** The shells that ShellCheck knows, by the name of the program. */
    private static final Map<String, String> DIALECTS =
            Map.of("sh", "sh", "ash", "dash", "dash", "dash", "bash", "bash", "ksh", "ksh");

    private final Key key;
    private final MappedText text;

    /**
     * What a checker's answer depends on.
     *
     * @param script the text that the shell reads
     * @param dialect {@code sh}, {@code dash}, {@code bash} or {@code ksh}
     * @param variables the variables that the build sets, and what is in them; empty for what is not known
     */
    public record Key(String script, String dialect, Map<String, Optional<String>> variables) {
        public Key {
            Objects.requireNonNull(script);
            Objects.requireNonNull(dialect);
            variables = java.util.Collections.unmodifiableMap(new TreeMap<>(variables));
        }
    }

    private ShellBody(Key key, MappedText text) {
        this.key = key;
        this.text = text;
    }

    public Key key() {
        return key;
    }

    /** Where the characters from {@code start} to {@code end} stand, relative to the item. */
    public TextSpan place(int start, int end) {
        return text.span(Math.min(start, text.length()), Math.min(Math.max(start, end), text.length()));
    }

    /** Of each RUN of {@code graph} that a POSIX shell runs, ONBUILD's too, its body. */
    public static List<Placed> in(BuildGraph graph) {
        List<Placed> bodies = new ArrayList<>();
        for (Stage stage : graph.stages()) {
            List<StageState> states = graph.statesIn(stage);
            ShellPragmas pragmas = ShellPragmas.of(graph);
            List<String> shell = pragmas.atStart(graph.initialState(stage).shell());
            for (int i = 0; i < stage.instructions().size(); i++) {
                PlacedInstruction placed = stage.instructions().get(i);
                StageState state = states.get(i);
                if (i > 0 && stage.instructions().get(i - 1).kind() == Keyword.SHELL) {
                    shell = state.shell();
                }
                shell = pragmas.at(placed, shell);
                List<String> now = shell;
                run(placed.instruction())
                        .flatMap(run -> of(run, placed.item().text(), state, now))
                        .ifPresent(body -> bodies.add(new Placed(placed, body)));
            }
        }
        return List.copyOf(bodies);
    }

    /** A body and the instruction that has it. */
    public record Placed(PlacedInstruction instruction, ShellBody body) {}

    private static Optional<Instruction.Run> run(Instruction instruction) {
        Instruction inner = instruction instanceof Instruction.Onbuild onbuild
                ? onbuild.trigger().orElse(null)
                : instruction;
        return inner instanceof Instruction.Run run ? Optional.of(run) : Optional.empty();
    }

    private static Optional<ShellBody> of(
            Instruction.Run run, String item, StageState state, List<String> commandShell) {
        if (!run.parts().problems().isEmpty()
                || run.parts().heredocs().stream().anyMatch(it -> !it.isTerminated())
                || run.command().orElse(null) instanceof CommandLine.ExecForm) {
            return Optional.empty();
        }
        Word arguments = run.command().orElse(null) instanceof CommandLine.ShellForm form
                ? form.text()
                : run.parts().arguments();
        List<Heredoc> heredocs = run.parts().heredocs();
        boolean isScript = heredocs.size() == 1
                && arguments.text().strip().equals(heredocs.get(0).opener().text());
        MappedText text = isScript ? script(heredocs.get(0), item) : line(arguments, heredocs, item);
        String shell = isScript && text.text().startsWith("#!")
                ? interpreter(text.text())
                : commandShell.isEmpty() ? "" : program(commandShell.get(0));
        return Optional.ofNullable(DIALECTS.get(shell))
                .filter(dialect -> !text.text().isBlank())
                .map(dialect -> new ShellBody(new Key(text.text(), dialect, variables(state)), text));
    }

    /** The body of a heredoc that is the whole command; {@code <<-} takes the tabs at the start of its lines. */
    private static MappedText script(Heredoc heredoc, String item) {
        MappedText.Builder builder = new MappedText.Builder();
        lines(heredoc.body(), heredoc.stripsTabs(), item, builder);
        return builder.build(heredoc.body().start());
    }

    /** The logical line, then what its heredocs hold, with their terminators, as the shell reads them. */
    private static MappedText line(Word arguments, List<Heredoc> heredocs, String item) {
        MappedText.Builder builder = new MappedText.Builder();
        for (int i = 0; i < arguments.length(); i++) {
            builder.append(arguments.charAt(i), arguments.span(i, i + 1).start());
        }
        int end = arguments.span().end();
        for (Heredoc heredoc : heredocs) {
            builder.append('\n', heredoc.body().start());
            TextSpan body = heredoc.body();
            TextSpan terminator = heredoc.terminator().orElse(TextSpan.at(body.end()));
            lines(new TextSpan(body.start(), terminator.end()), false, item, builder);
        }
        return builder.build(end);
    }

    /** Appends lines; a carriage return at their end is no part of what the shell gets to judge. */
    private static void lines(TextSpan span, boolean stripsTabs, String item, MappedText.Builder builder) {
        boolean atStart = true;
        for (int i = span.start(); i < span.end(); i++) {
            char c = item.charAt(i);
            boolean isTab = atStart && stripsTabs && c == '\t';
            boolean isReturn = c == '\r' && i + 1 < item.length() && item.charAt(i + 1) == '\n';
            if (!isTab && !isReturn) {
                builder.append(c, i);
            }
            atStart = c == '\n' || isTab;
        }
    }

    private static String interpreter(String script) {
        String line = script.substring(2, script.indexOf('\n') < 0 ? script.length() : script.indexOf('\n'));
        String[] words = line.strip().split("\\s+");
        boolean env = program(words[0]).equals("env") && words.length > 1;
        return program(words[env ? words.length - 1 : 0]);
    }

    private static String program(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Map<String, Optional<String>> variables(StageState state) {
        Map<String, Optional<String>> variables = new TreeMap<>();
        state.variables().forEach((name, variable) -> {
            if (name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
                variables.put(name, value(variable));
            }
        });
        return variables;
    }

    /** Who builds may give an argument another value than its default, so only what the image holds is known. */
    private static Optional<String> value(Variable variable) {
        boolean isKnown = variable.origin() == Variable.Origin.ENV || variable.origin() == Variable.Origin.BASE_IMAGE;
        return isKnown ? variable.value() : Optional.empty();
    }
}
