package dev.slipway.analysis.outline;

import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Occurrence;
import dev.slipway.graph.Place;
import dev.slipway.graph.Stage;
import dev.slipway.shell.CommandList;
import dev.slipway.shell.Compound;
import dev.slipway.shell.Expansion;
import dev.slipway.shell.Pipeline;
import dev.slipway.shell.ShellNode;
import dev.slipway.shell.ShellScript;
import dev.slipway.shell.ShellWord;
import dev.slipway.shell.SimpleCommand;
import dev.slipway.syntax.CommandLine;
import dev.slipway.syntax.Flag;
import dev.slipway.syntax.Heredoc;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Item;
import dev.slipway.syntax.KeyValue;
import dev.slipway.syntax.Mount;
import dev.slipway.syntax.Parts;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.syntax.Word;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a growing selection takes in: the name, the word, the option, the command, the instruction, the stage, the file. */
public final class Selections {
    private final int offset;
    private final List<TextSpan> found = new ArrayList<>();

    private Selections(int offset) {
        this.offset = offset;
    }

    /** Spans around {@code offset}, each inside the next and smaller than it; the last is the whole file. */
    public static List<TextSpan> at(BuildGraph graph, int offset) {
        SyntaxTree tree = graph.tree();
        int at = Math.max(0, Math.min(offset, tree.length()));
        Selections selections = new Selections(at);
        graph.occurrences().at(at).map(Occurrence::span).ifPresent(selections::add);
        Place place = graph.placeAt(at);
        if (!(place instanceof Place.Argument argument)
                || argument.owner().command().isEmpty()) {
            selections.add(place.span());
        }
        int index = tree.indexAt(at);
        if (index >= 0) {
            Item item = tree.item(index);
            int start = tree.startOf(index);
            selections.add(item.content().shifted(start));
            item.instruction()
                    .map(it -> new PlacedInstruction(index, start, item, it))
                    .ifPresent(selections::placed);
        }
        graph.stageAt(at).ifPresent(selections::stage);
        selections.add(new TextSpan(0, tree.length()));
        return selections.nested();
    }

    private void add(TextSpan span) {
        if (!span.isEmpty() && span.touches(offset)) {
            found.add(span);
        }
    }

    private List<TextSpan> nested() {
        found.sort(Comparator.comparingInt(TextSpan::length));
        List<TextSpan> nested = new ArrayList<>();
        for (TextSpan span : found) {
            TextSpan last = nested.isEmpty() ? TextSpan.at(offset) : nested.get(nested.size() - 1);
            if (span.covers(last) && !span.equals(last)) {
                nested.add(span);
            }
        }
        return nested.isEmpty() ? List.of(TextSpan.at(offset)) : List.copyOf(nested);
    }

    private void stage(Stage stage) {
        int end = stage.instructions().isEmpty()
                ? stage.from().spanWithHeredocs().end()
                : stage.instructions()
                        .get(stage.instructions().size() - 1)
                        .spanWithHeredocs()
                        .end();
        add(new TextSpan(stage.from().span().start(), end));
    }

    private void placed(PlacedInstruction placed) {
        add(placed.span());
        add(placed.spanWithHeredocs());
        placed.parts().comments().forEach(it -> add(placed.place(it)));
        placed.parts().heredocs().forEach(it -> heredoc(placed, it));
        instruction(placed, placed.instruction());
    }

    private void instruction(PlacedInstruction placed, Instruction instruction) {
        Parts parts = instruction.parts();
        add(placed.place(parts.keyword()));
        add(placed.place(parts.arguments()));
        add(placed.place(parts.span()));
        parts.flags().forEach(it -> flag(placed, it));
        for (KeyValue entry : entries(instruction)) {
            add(placed.place(entry.key()));
            entry.value().ifPresent(value -> {
                add(placed.place(value));
                add(new TextSpan(
                        placed.place(entry.key()).start(), placed.place(value).end()));
            });
        }
        words(instruction).forEach(it -> add(placed.place(it)));
        instruction.command().ifPresent(it -> command(placed, it));
        if (instruction instanceof Instruction.Onbuild onbuild) {
            onbuild.trigger().ifPresent(it -> instruction(placed, it));
        }
    }

    private static List<KeyValue> entries(Instruction instruction) {
        if (instruction instanceof Instruction.Arg it) {
            return it.entries();
        }
        if (instruction instanceof Instruction.Env it) {
            return it.entries();
        }
        return instruction instanceof Instruction.Label it ? it.entries() : List.of();
    }

    private static List<Word> words(Instruction instruction) {
        List<Word> words = new ArrayList<>();
        if (instruction instanceof Instruction.From it) {
            it.image().ifPresent(words::add);
            it.name().ifPresent(words::add);
        } else if (instruction instanceof Instruction.Copy it) {
            words.addAll(it.sources());
            it.destination().ifPresent(words::add);
        } else if (instruction instanceof Instruction.Add it) {
            words.addAll(it.sources());
            it.destination().ifPresent(words::add);
        } else if (instruction instanceof Instruction.Expose it) {
            words.addAll(it.ports());
        } else if (instruction instanceof Instruction.Volume it) {
            words.addAll(it.paths());
        }
        return words;
    }

    private void flag(PlacedInstruction placed, Flag flag) {
        add(placed.place(flag.span()));
        flag.value().ifPresent(it -> add(placed.place(it)));
        if (flag.is("mount")) {
            for (Mount.Option option : Mount.of(flag).options()) {
                add(placed.place(option.key()));
                option.value().ifPresent(value -> {
                    add(placed.place(value));
                    add(new TextSpan(
                            placed.place(option.key()).start(),
                            placed.place(value).end()));
                });
            }
        }
    }

    private void command(PlacedInstruction placed, CommandLine command) {
        add(placed.place(command.span()));
        if (command instanceof CommandLine.ExecForm exec) {
            for (Word argument : exec.arguments()) {
                TextSpan inner = placed.place(argument);
                add(inner);
                add(new TextSpan(Math.max(0, inner.start() - 1), inner.end() + 1));
            }
        } else if (command instanceof CommandLine.ShellForm shell) {
            script(placed, shell.text());
        }
    }

    private void script(PlacedInstruction placed, Word text) {
        node(ShellScript.parse(text.text()).root(), placed, text);
    }

    private void node(ShellNode node, PlacedInstruction placed, Word text) {
        add(placed.place(text.span(node.span().start(), node.span().end())));
        if (node instanceof SimpleCommand command) {
            command.words().forEach(it -> word(it, placed, text));
            command.assignments().forEach(it -> word(it.value(), placed, text));
            command.redirections()
                    .forEach(it -> add(
                            placed.place(text.span(it.span().start(), it.span().end()))));
        } else if (node instanceof CommandList list) {
            list(list, placed, text);
        } else if (node instanceof Pipeline pipeline) {
            pipeline.stages().forEach(it -> node(it, placed, text));
        } else if (node instanceof Compound compound) {
            compound.parts().forEach(it -> node(it.body(), placed, text));
            compound.words().forEach(it -> word(it, placed, text));
        }
    }

    private void list(CommandList list, PlacedInstruction placed, Word text) {
        for (CommandList.Item item : list.items()) {
            TextSpan span = placed.place(
                    text.span(item.node().span().start(), item.node().span().end()));
            if (span.touches(offset)) {
                node(item.node(), placed, text);
            }
        }
    }

    private void word(ShellWord word, PlacedInstruction placed, Word text) {
        add(placed.place(text.span(word.span().start(), word.span().end())));
        word.valueSpan().ifPresent(it -> add(placed.place(text.span(it.start(), it.end()))));
        for (Expansion expansion : word.expansions()) {
            add(placed.place(
                    text.span(expansion.span().start(), expansion.span().end())));
            expansion.body().ifPresent(it -> node(it, placed, text));
        }
    }

    private void heredoc(PlacedInstruction placed, Heredoc heredoc) {
        TextSpan body = placed.place(heredoc.body());
        add(placed.place(heredoc.opener()));
        add(body);
        heredoc.terminator()
                .ifPresent(it -> add(new TextSpan(body.start(), placed.place(it).end())));
        if (body.touches(offset)) {
            line(placed, heredoc);
        }
    }

    private void line(PlacedInstruction placed, Heredoc heredoc) {
        String text = placed.item().text();
        int at = offset - placed.offset();
        int start = Math.max(heredoc.body().start(), text.lastIndexOf('\n', at - 1) + 1);
        int end = text.indexOf('\n', at);
        end = Math.min(heredoc.body().end(), end < 0 ? text.length() : end);
        if (start < end) {
            add(placed.place(new TextSpan(start, end > start && text.charAt(end - 1) == '\r' ? end - 1 : end)));
        }
    }
}
