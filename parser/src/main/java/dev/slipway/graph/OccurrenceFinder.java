package dev.slipway.graph;

import dev.slipway.graph.Occurrence.Role;
import dev.slipway.syntax.Flag;
import dev.slipway.syntax.Heredoc;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.KeyValue;
import dev.slipway.syntax.MappedText;
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

    /**
     * What stands before the first FROM. BuildKit takes only ARG there; the rest is read like a stage without FROM, as it
     * will be once the FROM is typed.
     */
    private void header() {
        Map<String, Symbol> scope = new HashMap<>();
        for (PlacedInstruction placed : graph.header()) {
            instruction(Symbol.WHOLE_FILE, placed, placed.instruction(), scope);
            if (placed.instruction() instanceof Instruction.Arg arg) {
                for (KeyValue entry : arg.entries()) {
                    Symbol symbol = scope.get(entry.key().text());
                    if (symbol != null) {
                        globals.put(entry.key().text(), symbol);
                    }
                }
            }
            heredocs(Symbol.WHOLE_FILE, placed, scope);
        }
    }

    private void stage(Stage stage) {
        Instruction.From from = (Instruction.From) stage.from().instruction();
        from.image().ifPresent(image -> reads(Symbol.WHOLE_FILE, stage.from(), image, globals));
        from.parts()
                .flag("platform")
                .flatMap(Flag::value)
                .ifPresent(platform -> reads(Symbol.WHOLE_FILE, stage.from(), platform, globals));
        stage.nameSpan().ifPresent(span -> found.add(new Occurrence(symbol(stage), span, Role.DECLARES)));
        Map<String, Symbol> scope = graph.parent(stage)
                .map(parent -> finals.getOrDefault(parent.index(), Map.of()))
                .map(HashMap::new)
                .orElseGet(HashMap::new);
        for (PlacedInstruction placed : stage.instructions()) {
            instruction(stage.index(), placed, placed.instruction(), scope);
            heredocs(stage.index(), placed, scope);
        }
        finals.put(stage.index(), scope);
    }

    static Symbol symbol(Stage stage) {
        return new Symbol(Symbol.Kind.STAGE, stage.name().orElse(""), stage.index());
    }

    /** @param home the stage it stands in; {@link Symbol#WHOLE_FILE} before the first FROM */
    private void instruction(int home, PlacedInstruction placed, Instruction instruction, Map<String, Symbol> scope) {
        if (instruction instanceof Instruction.Arg arg) {
            for (KeyValue entry : arg.entries()) {
                entry.value().ifPresent(value -> reads(home, placed, value, scope));
                int scopeOf = globals.containsKey(entry.key().text()) ? Symbol.WHOLE_FILE : home;
                declare(placed, entry.key(), Symbol.Kind.BUILD_ARGUMENT, scopeOf, scope);
            }
        } else if (instruction instanceof Instruction.Env env) {
            for (KeyValue entry : env.entries()) {
                entry.value().ifPresent(value -> reads(home, placed, value, scope));
            }
            for (KeyValue entry : env.entries()) {
                declare(placed, entry.key(), Symbol.Kind.ENVIRONMENT_VARIABLE, home, scope);
            }
        } else if (instruction instanceof Instruction.Onbuild onbuild) {
            onbuild.trigger()
                    .ifPresent(trigger -> expandable(trigger).forEach(word -> reads(home, placed, word, scope)));
        } else {
            expandable(instruction).forEach(word -> reads(home, placed, word, scope));
            shellReads(home, placed, instruction, scope);
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

    /** A shell reads variables too; where they are not declared, they are its own or the base image's. */
    private void shellReads(int home, PlacedInstruction placed, Instruction instruction, Map<String, Symbol> scope) {
        instruction.shellForm().ifPresent(shell -> {
            boolean isBuild = instruction instanceof Instruction.Run;
            shellReads(home, placed, shell.text(), isBuild ? scope : atRunTime(scope));
        });
    }

    /** What a container sees: build arguments are gone by then. */
    private static Map<String, Symbol> atRunTime(Map<String, Symbol> scope) {
        Map<String, Symbol> kept = new HashMap<>(scope);
        kept.values().removeIf(it -> it.kind() == Symbol.Kind.BUILD_ARGUMENT);
        return kept;
    }

    private void shellReads(int home, PlacedInstruction placed, Word text, Map<String, Symbol> scope) {
        for (ShellVariables.Use use : ShellVariables.in(text.text())) {
            // In single quotes a declared name is most likely meant, any other most likely not.
            if (!use.isLiteral() || scope.containsKey(use.name())) {
                read(home, placed, use.name(), text.span(use.start(), use.end()), scope);
            }
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

    private void reads(int home, PlacedInstruction placed, Word word, Map<String, Symbol> scope) {
        String text = word.text();
        if (text.indexOf('$') < 0) {
            return;
        }
        Expander.Result result =
                Expander.expand(text, Expander.Options.word(graph.tree().escape()), name -> Optional.of(""));
        for (Expander.Use use : result.uses()) {
            read(home, placed, use.name(), word.span(use.nameStart(), use.nameEnd()), scope);
        }
    }

    private void read(int home, PlacedInstruction placed, String name, TextSpan span, Map<String, Symbol> scope) {
        Symbol declared = scope.get(name);
        Symbol symbol = declared == null ? new Symbol(Symbol.Kind.UNDECLARED, name, home) : declared;
        found.add(new Occurrence(symbol, placed.place(span), Role.READS));
    }

    private void heredocs(int home, PlacedInstruction placed, Map<String, Symbol> scope) {
        String text = placed.item().text();
        for (Heredoc heredoc : placed.parts().heredocs()) {
            Symbol symbol = new Symbol(
                    Symbol.Kind.HEREDOC,
                    heredoc.name(),
                    placed.place(heredoc.opener()).start());
            found.add(new Occurrence(symbol, placed.place(heredoc.bareName(text)), Role.DECLARES));
            heredoc.terminator().ifPresent(it -> found.add(new Occurrence(symbol, placed.place(it), Role.READS)));
            body(home, placed, heredoc, scope);
        }
    }

    /**
     * BuildKit expands the body of a COPY or ADD heredoc; that of a RUN goes to a shell, which expands it unless it is quoted
     * text for some command. A body that is the script itself is read by the shell however its name is quoted.
     */
    private void body(int home, PlacedInstruction placed, Heredoc heredoc, Map<String, Symbol> scope) {
        TextSpan body = heredoc.body();
        String text = body.in(placed.item().text());
        if (text.indexOf('$') < 0) {
            return;
        }
        Word word = MappedText.verbatim(text, body.start()).word(0, text.length());
        boolean isRun = placed.instruction() instanceof Instruction.Run;
        if (isRun && (heredoc.expands() || isScript(placed, heredoc, text))) {
            shellReads(home, placed, word, scope);
        } else if (!isRun && heredoc.expands()) {
            reads(home, placed, word, scope);
        }
    }

    private static boolean isScript(PlacedInstruction placed, Heredoc heredoc, String body) {
        boolean isAlone =
                placed.parts().arguments().span().equals(heredoc.opener().span());
        String first = body.lines().findFirst().orElse("");
        return isAlone && (!first.startsWith("#!") || first.endsWith("sh"));
    }

    private void references() {
        for (StageReference reference : graph.references()) {
            if (reference instanceof StageReference.ToStage to) {
                found.add(new Occurrence(symbol(to.stage()), to.span(), Role.READS));
            } else if (reference instanceof StageReference.ToContext to) {
                Symbol symbol = new Symbol(Symbol.Kind.NAMED_CONTEXT, to.name(), Symbol.WHOLE_FILE);
                found.add(new Occurrence(symbol, to.span(), Role.READS));
            } else if (reference instanceof StageReference.ToImage to
                    && to.image().isEmpty()) {
                miscased(to).ifPresent(stage -> found.add(new Occurrence(symbol(stage), to.span(), Role.READS)));
            }
        }
    }

    /** BuildKit finds no stage for {@code FROM Base}; since it is no image either, the stage called base must be meant. */
    private Optional<Stage> miscased(StageReference.ToImage reference) {
        String name = reference.site().written();
        boolean isFrom = reference.site().kind() == StageReference.Kind.FROM;
        return isFrom ? Linker.byName(graph.stages(), name, reference.site().stage()) : Optional.empty();
    }
}
