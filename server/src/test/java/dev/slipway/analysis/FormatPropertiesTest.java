package dev.slipway.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.analysis.FormatOptions.Casing;
import dev.slipway.analysis.FormatOptions.Continuation;
import dev.slipway.analysis.FormatOptions.Operators;
import dev.slipway.analysis.format.Formatter;
import dev.slipway.compare.BuildDifference;
import dev.slipway.compare.ImageChange;
import dev.slipway.fixtures.Fixtures;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.BuildInputs;
import dev.slipway.shell.ShellScript;
import dev.slipway.shell.ShellWord;
import dev.slipway.shell.SimpleCommand;
import dev.slipway.syntax.CommandLine;
import dev.slipway.syntax.Flag;
import dev.slipway.syntax.Heredoc;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Item;
import dev.slipway.syntax.KeyValue;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.syntax.Word;
import dev.slipway.text.TextEdits;
import dev.slipway.text.TextSpan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What formatting keeps, in every fixture and under every option. {@code -Dcorpus=DIRECTORY} adds the files of a directory
 * of Dockerfiles.
 */
class FormatPropertiesTest {
    private static final List<FormatOptions> OPTIONS = List.of(
            FormatOptions.DEFAULT,
            new FormatOptions(2, false, Casing.UPPER, Continuation.INDENT, Operators.LINE_START, true, true, true),
            new FormatOptions(4, true, Casing.LOWER, Continuation.KEEP, Operators.LINE_END, false, false, false));

    @Test
    void formattingKeepsTheMeaningAndHasAnEnd() {
        int changed = 0;
        for (Path file : files()) {
            String text = Fixtures.text(file);
            for (FormatOptions options : OPTIONS) {
                SyntaxTree before = SyntaxTree.parse(text);
                String formatted = TextEdits.apply(text, Formatter.document(before, options));
                SyntaxTree after = SyntaxTree.parse(formatted);
                String where = file + " " + options;
                changed += formatted.equals(text) ? 0 : 1;
                assertEquals(List.of(), Formatter.document(after, options), where);
                // A file of lone CRs is one line to BuildKit, and no Dockerfile.
                if (text.indexOf('\n') >= 0 || text.indexOf('\r') < 0) {
                    same(before, after, options, where);
                }
            }
        }
        assertTrue(changed > 0);
    }

    private static List<Path> files() {
        List<Path> files = new ArrayList<>(Fixtures.everyDockerfile());
        String corpus = System.getProperty("corpus");
        if (corpus != null) {
            try (Stream<Path> found = Files.walk(Path.of(corpus))) {
                found.filter(Files::isRegularFile).forEach(files::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    private static void same(SyntaxTree before, SyntaxTree after, FormatOptions options, String where) {
        assertEquals(comments(before), comments(after), where);
        assertEquals(directives(before), directives(after), where);
        assertTrue(after.problems().size() <= before.problems().size(), where + after.problems());
        List<PlacedInstruction> old = before.instructions();
        List<PlacedInstruction> now = after.instructions();
        assertEquals(old.size(), now.size(), where);
        boolean isMended = false;
        for (int i = 0; i < old.size(); i++) {
            Instruction was = old.get(i).instruction();
            Instruction is = now.get(i).instruction();
            boolean hasMistake = !was.parts().problems().isEmpty() || was instanceof Instruction.Expose;
            // Words that BuildKit refuses because they are glued together are taken apart.
            boolean mends = hasMistake && !meaning(old.get(i), was).equals(meaning(now.get(i), is));
            isMended |= mends;
            if (!mends) {
                assertEquals(meaning(old.get(i), was), meaning(now.get(i), is), where);
            }
        }
        // The comparison shows HEALTHCHECK as it is written.
        if (!isMended && options.keywords() == Casing.KEEP) {
            Optional<BuildDifference> difference = BuildDifference.of(graph(before), graph(after));
            difference.ifPresent(it -> assertEquals(
                    texts(it, ImageChange::before), texts(it, ImageChange::after), () -> where + it.changes()));
        }
    }

    /** One side of a difference; runs of blanks, which separate words here, count as one. */
    private static Set<String> texts(BuildDifference difference, Function<ImageChange, Optional<String>> side) {
        return difference.changes().stream()
                .flatMap(it -> side.apply(it).stream().map(text -> it.aspect() + text.replaceAll("\\s+", " ")))
                .collect(Collectors.toSet());
    }

    private static BuildGraph graph(SyntaxTree tree) {
        return BuildGraph.of(tree, BuildInputs.NONE);
    }

    private static List<String> comments(SyntaxTree tree) {
        List<String> comments = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            Item item = tree.item(i);
            if (item.kind() == Item.Kind.COMMENT) {
                comments.add(item.text().strip());
            }
            item.instruction()
                    .ifPresent(it -> it.parts()
                            .comments()
                            .forEach(span -> comments.add(span.in(item.text()).strip())));
        }
        return comments;
    }

    private static List<String> directives(SyntaxTree tree) {
        List<String> directives = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            tree.item(i).directive().ifPresent(it -> directives.add(it.name() + it.value() + it.effective()));
        }
        return directives;
    }

    /** All that an instruction says, read without the formatter's help. */
    private static List<Object> meaning(PlacedInstruction placed, Instruction instruction) {
        List<Object> meaning = new ArrayList<>();
        meaning.add(instruction.kind());
        instruction.parts().flags().stream().map(Flag::word).map(Word::text).forEach(meaning::add);
        for (Heredoc heredoc : instruction.parts().heredocs()) {
            TextSpan body = heredoc.body();
            meaning.add(heredoc.name() + body.in(placed.item().text()));
        }
        if (instruction instanceof Instruction.Onbuild onbuild) {
            onbuild.trigger().ifPresent(it -> meaning.addAll(meaning(placed, it)));
            return meaning;
        }
        Optional<CommandLine> command = command(instruction);
        if (command.isPresent() && command.get() instanceof CommandLine.ExecForm exec) {
            meaning.addAll(exec.texts());
        } else if (command.isPresent()) {
            meaning.addAll(words(((CommandLine.ShellForm) command.get()).text().text()));
        } else if (instruction instanceof Instruction.Env env) {
            pairs(env.entries(), meaning);
        } else if (instruction instanceof Instruction.Label label) {
            pairs(label.entries(), meaning);
        } else if (instruction instanceof Instruction.Arg arg) {
            pairs(arg.entries(), meaning);
        } else if (instruction instanceof Instruction.From from) {
            from.image().ifPresent(it -> meaning.add(it.text()));
            from.name().ifPresent(it -> meaning.add(it.text()));
            from.extra().forEach(it -> meaning.add(it.text()));
        } else if (instruction instanceof Instruction.Copy copy) {
            copy.sources().forEach(it -> meaning.add(it.text()));
            copy.destination().ifPresent(it -> meaning.add(it.text()));
        } else if (instruction instanceof Instruction.Add add) {
            add.sources().forEach(it -> meaning.add(it.text()));
            add.destination().ifPresent(it -> meaning.add(it.text()));
        } else if (instruction instanceof Instruction.Expose expose) {
            expose.ports().forEach(it -> meaning.add(it.text()));
        } else if (instruction instanceof Instruction.Volume volume) {
            volume.paths().forEach(it -> meaning.add(it.text()));
        } else if (instruction instanceof Instruction.Healthcheck) {
            meaning.add(instruction.parts().arguments().text().toUpperCase(Locale.ROOT));
        } else {
            meaning.add(instruction.parts().arguments().text());
        }
        return meaning;
    }

    private static void pairs(List<KeyValue> entries, List<Object> meaning) {
        entries.forEach(it -> meaning.add(it.key().text() + "=" + it.value().map(Word::text)));
    }

    private static Optional<CommandLine> command(Instruction instruction) {
        if (instruction instanceof Instruction.Run it) {
            return it.command();
        } else if (instruction instanceof Instruction.Cmd it) {
            return it.command();
        } else if (instruction instanceof Instruction.Entrypoint it) {
            return it.command();
        } else if (instruction instanceof Instruction.Shell it) {
            return it.command();
        }
        return instruction instanceof Instruction.Healthcheck it ? it.command() : Optional.empty();
    }

    /** The commands of a script with their words, and what joins them; the text itself when it is no valid shell. */
    private static List<Object> words(String text) {
        ShellScript script = ShellScript.parse(text);
        if (!script.isWellFormed()) {
            return List.of(text.strip().replaceAll("\\s+", " "));
        }
        List<Object> words = new ArrayList<>();
        for (SimpleCommand command : script.commands()) {
            words.add(command.words().stream().map(ShellWord::raw).toList());
            words.add(command.allWords().stream().map(ShellWord::raw).toList());
            words.add(command.context());
        }
        return words;
    }
}
