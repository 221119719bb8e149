package dev.slipway.cli;

import dev.slipway.cli.report.Lines;
import dev.slipway.syntax.CommandLine;
import dev.slipway.syntax.Flag;
import dev.slipway.syntax.Heredoc;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.KeyValue;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.syntax.Word;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A tree as maps and lists for JSON: what BuildKit's parser would say of it, with ranges. */
final class InspectedTree {
    private final SyntaxTree tree;
    private final Lines lines;

    InspectedTree(SyntaxTree tree, Lines lines) {
        this.tree = tree;
        this.lines = lines;
    }

    /** The escape character, the frontend and the directives. */
    Map<String, Object> header() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("lines", tree.lineCount());
        json.put("escape", String.valueOf(tree.escape()));
        tree.frontend().ifPresent(it -> json.put("frontend", it.reference()));
        List<Object> directives = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            int start = tree.startOf(i);
            tree.item(i).directive().ifPresent(it -> {
                Map<String, Object> directive = new LinkedHashMap<>();
                directive.put("name", it.name());
                directive.put("value", it.value());
                directive.put("line", lines.line(start));
                directive.put("effective", it.effective());
                directives.add(directive);
            });
        }
        json.put("directives", directives);
        return json;
    }

    List<Object> instructions() {
        List<Object> json = new ArrayList<>();
        tree.instructions().forEach(it -> json.add(instruction(it)));
        return json;
    }

    private Map<String, Object> instruction(PlacedInstruction placed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("keyword", placed.kind().name().toLowerCase(Locale.ROOT));
        json.put("written", placed.parts().keyword().text());
        String item = placed.item().text();
        json.put("startLine", lines.line(placed.offset()));
        json.put("endLine", lines.line(placed.offset() + item.length() - (item.endsWith("\n") ? 1 : 0)));
        json.put("range", range(placed.spanWithHeredocs()));
        json.put("line", placed.parts().line().text());
        json.put(
                "flags",
                placed.parts().flags().stream().map(InspectedTree::flag).toList());
        json.put("form", form(placed.instruction()));
        json.put("arguments", arguments(placed.instruction()));
        json.put(
                "heredocs",
                placed.parts().heredocs().stream().map(it -> heredoc(it, item)).toList());
        if (placed.instruction() instanceof Instruction.Onbuild onbuild) {
            onbuild.trigger()
                    .ifPresent(it -> json.put(
                            "trigger",
                            instruction(new PlacedInstruction(placed.index(), placed.offset(), placed.item(), it))));
        }
        return json;
    }

    private static Map<String, Object> flag(Flag flag) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", flag.name().text());
        flag.value().ifPresent(it -> json.put("value", it.text()));
        return json;
    }

    private static Map<String, Object> heredoc(Heredoc heredoc, String item) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", heredoc.name());
        json.put("fileDescriptor", heredoc.fileDescriptor());
        json.put("expands", heredoc.expands());
        json.put("stripsTabs", heredoc.stripsTabs());
        json.put("terminated", heredoc.isTerminated());
        json.put("content", heredoc.body().in(item));
        return json;
    }

    /** {@code json} for an array of strings, {@code legacy} for a name and the rest of the line, else {@code words}. */
    private static String form(Instruction instruction) {
        boolean json = instruction
                        .command()
                        .filter(CommandLine.ExecForm.class::isInstance)
                        .isPresent()
                || instruction instanceof Instruction.Copy copy && copy.json()
                || instruction instanceof Instruction.Add add && add.json()
                || instruction instanceof Instruction.Volume volume && volume.json();
        boolean legacy = instruction instanceof Instruction.Env env && env.legacy()
                || instruction instanceof Instruction.Label label && label.legacy();
        return json ? "json" : legacy ? "legacy" : "words";
    }

    /** The arguments as BuildKit splits them: names and values of ENV and LABEL apart, a shell form in one. */
    private static List<String> arguments(Instruction instruction) {
        List<Word> words = new ArrayList<>();
        if (instruction instanceof Instruction.Healthcheck check) {
            check.type().ifPresent(words::add);
        }
        Optional<CommandLine> command = instruction.command();
        if (command.isPresent() && command.get() instanceof CommandLine.ExecForm exec) {
            words.addAll(exec.arguments());
        } else if (command.isPresent() && command.get() instanceof CommandLine.ShellForm shell) {
            words.add(shell.text());
        } else if (instruction instanceof Instruction.From from) {
            from.image().ifPresent(words::add);
            from.as().ifPresent(words::add);
            from.name().ifPresent(words::add);
            words.addAll(from.extra());
        } else if (instruction instanceof Instruction.Arg arg) {
            return arg.entries().stream()
                    .map(it -> it.key().text()
                            + it.value().map(value -> "=" + value.text()).orElse(""))
                    .toList();
        } else if (instruction instanceof Instruction.Env env) {
            entries(env.entries(), words);
        } else if (instruction instanceof Instruction.Label label) {
            entries(label.entries(), words);
        } else if (instruction instanceof Instruction.Copy copy) {
            words.addAll(copy.sources());
            copy.destination().ifPresent(words::add);
        } else if (instruction instanceof Instruction.Add add) {
            words.addAll(add.sources());
            add.destination().ifPresent(words::add);
        } else if (instruction instanceof Instruction.Expose expose) {
            words.addAll(expose.ports());
        } else if (instruction instanceof Instruction.Volume volume) {
            words.addAll(volume.paths());
        } else if (command.isEmpty() && !instruction.parts().arguments().isEmpty()) {
            boolean typed = instruction instanceof Instruction.Healthcheck;
            if (!typed) {
                words.add(instruction.parts().arguments());
            }
        }
        return words.stream().map(Word::text).toList();
    }

    private static void entries(List<KeyValue> entries, List<Word> into) {
        for (KeyValue entry : entries) {
            into.add(entry.key());
            entry.value().ifPresent(into::add);
        }
    }

    Map<String, Object> range(TextSpan span) {
        Map<String, Object> range = new LinkedHashMap<>();
        range.put("start", position(span.start()));
        range.put("end", position(span.end()));
        return range;
    }

    private Map<String, Object> position(int offset) {
        Map<String, Object> position = new LinkedHashMap<>();
        position.put("line", lines.line(offset));
        position.put("column", lines.column(offset));
        return position;
    }
}
