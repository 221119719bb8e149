package dev.slipway.graph;

import dev.slipway.graph.Occurrence.Role;
import dev.slipway.syntax.Flag;
import dev.slipway.syntax.Heredoc;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.KeyValue;
import dev.slipway.syntax.Mount;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.Word;
import dev.slipway.syntax.parse.Expander;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds all occurrences, following scopes as {@link Evaluator} does. */
final class OccurrenceFinder {
    private final BuildGraph graph;
    private final List<Occurrence> found = new ArrayList<>();
    private final Map<String, Symbol> globals = new HashMap<>();
    private final Map<Integer, Map<String, Symbol>> finals = new HashMap<>();

    private OccurrenceFinder(BuildGraph graph) {
        this.graph = graph;
    }

    static Occurrences find(BuildGraph graph) {
        OccurrenceFinder finder = new OccurrenceFinder(graph);
        finder.header();
        for (Stage stage : graph.stages()) {
            finder.stage(stage);
        }
        finder.references();
        return new Occurrences(finder.found);
    }

    private void header() {
        for (PlacedInstruction placed : graph.header()) {
            if (placed.instruction() instanceof Instruction.Arg arg) {
                for (KeyValue entry : arg.entries()) {
                    entry.value().ifPresent(value -> reads(placed, value, globals));
                    declare(placed, entry.key(), Symbol.Kind.BUILD_ARGUMENT, Symbol.WHOLE_FILE, globals);
                }
            }
            heredocs(placed);
        }
    }

    private void stage(Stage stage) {
        Instruction.From from = (Instruction.From) stage.from().instruction();
        from.image().ifPresent(image -> reads(stage.from(), image, globals));
        from.parts()
                .flag("platform")
                .flatMap(Flag::value)
                .ifPresent(platform -> reads(stage.from(), platform, globals));
        stage.nameSpan().ifPresent(span -> found.add(new Occurrence(symbol(stage), span, Role.DECLARES)));
        Map<String, Symbol> scope = graph.parent(stage)
                .map(parent -> finals.getOrDefault(parent.index(), Map.of()))
                .map(HashMap::new)
                .orElseGet(HashMap::new);
        for (PlacedInstruction placed : stage.instructions()) {
            instruction(stage, placed, placed.instruction(), scope);
            heredocs(placed);
        }
        finals.put(stage.index(), scope);
    }

    static Symbol symbol(Stage stage) {
        return new Symbol(Symbol.Kind.STAGE, stage.name().orElse(""), stage.index());
    }

    private void instruction(
            Stage stage, PlacedInstruction placed, Instruction instruction, Map<String, Symbol> scope) {
        if (instruction instanceof Instruction.Arg arg) {
            for (KeyValue entry : arg.entries()) {
                entry.value().ifPresent(value -> reads(placed, value, scope));
                int home = globals.containsKey(entry.key().text()) ? Symbol.WHOLE_FILE : stage.index();
                declare(placed, entry.key(), Symbol.Kind.BUILD_ARGUMENT, home, scope);
            }
        } else if (instruction instanceof Instruction.Env env) {
            for (KeyValue entry : env.entries()) {
                entry.value().ifPresent(value -> reads(placed, value, scope));
            }
            for (KeyValue entry : env.entries()) {
                declare(placed, entry.key(), Symbol.Kind.ENVIRONMENT_VARIABLE, stage.index(), scope);
            }
        } else if (instruction instanceof Instruction.Onbuild onbuild) {
            onbuild.trigger().ifPresent(trigger -> expandable(trigger).forEach(word -> reads(placed, word, scope)));
        } else {
            expandable(instruction).forEach(word -> reads(placed, word, scope));
            shellReads(placed, instruction, scope);
        }
    }

    /** The words in which BuildKit expands variables. */
    static List<Word> expandable(Instruction instruction) {
        List<Word> words = new ArrayList<>();
        if (instruction instanceof Instruction.Copy copy) {
            words.addAll(copy.sources());
            copy.destination().ifPresent(words::add);
            flags(instruction, words, "chown", "chmod");
        } else if (instruction instanceof Instruction.Add add) {
            words.addAll(add.sources());
            add.destination().ifPresent(words::add);
            flags(instruction, words, "chown", "chmod", "checksum");
        } else if (instruction instanceof Instruction.Label label) {
            for (KeyValue entry : label.entries()) {
                words.add(entry.key());
                entry.value().ifPresent(words::add);
            }
        } else if (instruction instanceof Instruction.Workdir it) {
            it.path().ifPresent(words::add);
        } else if (instruction instanceof Instruction.User it) {
            it.user().ifPresent(words::add);
        } else if (instruction instanceof Instruction.Stopsignal it) {
            it.signal().ifPresent(words::add);
        } else if (instruction instanceof Instruction.Volume it) {
            words.addAll(it.paths());
        } else if (instruction instanceof Instruction.Expose it) {
            words.addAll(it.ports());
        } else if (instruction instanceof Instruction.Run run) {
            for (Mount mount : Mount.of(run.parts())) {
                for (Mount.Option option : mount.options()) {
                    option.value().filter(it -> !option.name().equals("from")).ifPresent(words::add);
                }
            }
        }
        return words;
    }

    private static void flags(Instruction instruction, List<Word> into, String... names) {
        for (String name : names) {
            instruction.parts().flag(name).flatMap(Flag::value).ifPresent(into::add);
        }
    }

    /** A shell reads variables too; only names that are declared count, since the shell has its own. */
    private void shellReads(PlacedInstruction placed, Instruction instruction, Map<String, Symbol> scope) {
        Optional<dev.slipway.syntax.CommandLine> command = Optional.empty();
        if (instruction instanceof Instruction.Run run) {
            command = run.command();
        } else if (instruction instanceof Instruction.Cmd cmd) {
            command = cmd.command();
        } else if (instruction instanceof Instruction.Entrypoint entrypoint) {
            command = entrypoint.command();
        } else if (instruction instanceof Instruction.Healthcheck healthcheck) {
            command = healthcheck.command();
        }
        if (command.isPresent() && command.get() instanceof dev.slipway.syntax.CommandLine.ShellForm shell) {
            ShellVariables.in(shell.text().text()).forEach(use -> {
                Symbol symbol = scope.get(use.name());
                if (symbol != null) {
                    TextSpan span = placed.place(shell.text().span(use.start(), use.end()));
                    found.add(new Occurrence(symbol, span, Role.READS));
                }
            });
        }
    }

    private void declare(PlacedInstruction placed, Word key, Symbol.Kind kind, int home, Map<String, Symbol> scope) {
        String name = key.text();
        if (key.isEmpty() || name.indexOf('$') >= 0) {
            return;
        }
        Symbol before = scope.get(name);
        boolean again = before != null && before.kind() == kind;
        Symbol symbol = again ? before : new Symbol(kind, name, home);
        found.add(new Occurrence(symbol, placed.place(key), again ? Role.WRITES : Role.DECLARES));
        scope.put(name, symbol);
    }

    private void reads(PlacedInstruction placed, Word word, Map<String, Symbol> scope) {
        String text = word.text();
        if (text.indexOf('$') < 0) {
            return;
        }
        Expander.Result result =
                Expander.expand(text, Expander.Options.word(graph.tree().escape()), name -> Optional.of(""));
        for (Expander.Use use : result.uses()) {
            Symbol symbol = scope.get(use.name());
            if (symbol != null) {
                TextSpan span = placed.place(word.span(use.nameStart(), use.nameEnd()));
                found.add(new Occurrence(symbol, span, Role.READS));
            }
        }
    }

    private void heredocs(PlacedInstruction placed) {
        for (Heredoc heredoc : placed.parts().heredocs()) {
            Symbol symbol = new Symbol(
                    Symbol.Kind.HEREDOC,
                    heredoc.name(),
                    placed.place(heredoc.opener()).start());
            found.add(new Occurrence(symbol, placed.place(heredoc.nameSpan()), Role.DECLARES));
            heredoc.terminator().ifPresent(it -> found.add(new Occurrence(symbol, placed.place(it), Role.READS)));
        }
    }

    private void references() {
        for (StageReference reference : graph.references()) {
            if (reference instanceof StageReference.ToStage to) {
                found.add(new Occurrence(symbol(to.stage()), to.span(), Role.READS));
            } else if (reference instanceof StageReference.ToContext to) {
                Symbol symbol = new Symbol(Symbol.Kind.NAMED_CONTEXT, to.name(), Symbol.WHOLE_FILE);
                found.add(new Occurrence(symbol, to.span(), Role.READS));
            }
        }
    }
}
