package dev.slipway.syntax;

import dev.slipway.syntax.parse.Expander;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A tree as text, complete: every item with its kind, every part of every instruction with its span (relative to the
 * item), every problem with its remedy, and what becomes of words that hold variables, quotes or escapes. Two trees with
 * the same dump are the same tree.
 */
final class TreeDump {
    /** The variables that words are expanded with. */
    private static final Map<String, String> VARIABLES =
            Map.of("A", "1", "EMPTY", "", "DOTS", "a.b.c", "DIR", "/usr/local/bin", "WORDS", "one two", "é", "ü");

    private final SyntaxTree tree;
    private final StringBuilder out = new StringBuilder();

    private TreeDump(SyntaxTree tree) {
        this.tree = tree;
    }

    static String of(SyntaxTree tree) {
        return new TreeDump(tree).dump();
    }

    /** One item, whatever stands around it. */
    static String of(Item item) {
        TreeDump dump = new TreeDump(SyntaxTree.parse(""));
        dump.item(item);
        return dump.out.toString();
    }

    private String dump() {
        out.append("escape ").append(tree.escape()).append(", ").append(tree.lineCount());
        out.append(" lines, header ").append(tree.headerItems()).append('\n');
        tree.frontend()
                .ifPresent(it -> out.append("frontend ")
                        .append(quoted(it.reference()))
                        .append(" of ")
                        .append(quoted(it.commandLine()))
                        .append(at(it.span()))
                        .append('\n'));
        for (int i = 0; i < tree.size(); i++) {
            item(tree.item(i));
        }
        tree.problems().forEach(it -> problem("problem", it));
        return out.toString();
    }

    private void item(Item item) {
        out.append(item.kind()).append(' ').append(quoted(item.text())).append(item.startsFile() ? " first" : "");
        out.append(item.lineBreaks() == 1 ? "" : " breaks " + item.lineBreaks());
        out.append(item.openHeredocs().isEmpty() ? "" : " open " + item.openHeredocs());
        item.directive()
                .ifPresent(it -> out.append(" ")
                        .append(it.name())
                        .append(at(it.nameSpan()))
                        .append(" = ")
                        .append(quoted(it.value()))
                        .append(at(it.valueSpan()))
                        .append(it.effective() ? "" : " ignored"));
        out.append('\n');
        item.instruction().ifPresent(it -> instruction(it, "  "));
    }

    private void instruction(Instruction instruction, String indent) {
        Parts parts = instruction.parts();
        line(indent + parts.kind() + " as " + word(parts.keyword()) + " arguments "
                + parts.arguments().span());
        for (Flag flag : parts.flags()) {
            line(indent + "flag " + word(flag.word()) + " name " + word(flag.name())
                    + flag.value().map(it -> " value " + word(it)).orElse(""));
            if (flag.is("mount")) {
                for (Mount.Option option : Mount.of(flag).options()) {
                    line(indent + "  option " + word(option.key())
                            + option.value().map(it -> " = " + word(it)).orElse(""));
                }
            }
        }
        shape(instruction, indent);
        for (Heredoc heredoc : parts.heredocs()) {
            line(indent + "heredoc " + word(heredoc.opener()) + " name " + quoted(heredoc.name())
                    + at(heredoc.nameSpan()) + " fd " + heredoc.fileDescriptor() + (heredoc.expands() ? " expands" : "")
                    + (heredoc.stripsTabs() ? " strips" : "") + " body " + heredoc.body() + " end "
                    + heredoc.terminator().map(TextSpan::toString).orElse("none"));
        }
        parts.comments().forEach(it -> line(indent + "comment " + it));
        parts.blankLines().forEach(it -> line(indent + "blank " + it));
        if (instruction instanceof Instruction.Onbuild onbuild) {
            onbuild.trigger().ifPresent(it -> instruction(it, indent + "  "));
        }
    }

    private void shape(Instruction instruction, String indent) {
        if (instruction instanceof Instruction.From from) {
            optional(indent + "image ", from.image());
            optional(indent + "as ", from.as());
            optional(indent + "name ", from.name());
            words(indent + "extra ", from.extra());
        } else if (instruction instanceof Instruction.Arg arg) {
            entries(indent, arg.entries());
        } else if (instruction instanceof Instruction.Env env) {
            entries(indent + (env.legacy() ? "legacy " : ""), env.entries());
        } else if (instruction instanceof Instruction.Label label) {
            entries(indent + (label.legacy() ? "legacy " : ""), label.entries());
        } else if (instruction instanceof Instruction.Run run) {
            command(indent, run.command());
        } else if (instruction instanceof Instruction.Cmd cmd) {
            command(indent, cmd.command());
        } else if (instruction instanceof Instruction.Entrypoint entrypoint) {
            command(indent, entrypoint.command());
        } else if (instruction instanceof Instruction.Shell shell) {
            command(indent, shell.command());
        } else if (instruction instanceof Instruction.Copy copy) {
            words(indent + (copy.json() ? "json " : "") + "source ", copy.sources());
            optional(indent + "destination ", copy.destination());
        } else if (instruction instanceof Instruction.Add add) {
            words(indent + (add.json() ? "json " : "") + "source ", add.sources());
            optional(indent + "destination ", add.destination());
        } else if (instruction instanceof Instruction.Healthcheck healthcheck) {
            optional(indent + "type ", healthcheck.type());
            command(indent, healthcheck.command());
        } else if (instruction instanceof Instruction.Expose expose) {
            words(indent + "port ", expose.ports());
        } else if (instruction instanceof Instruction.Volume volume) {
            words(indent + (volume.json() ? "json " : "") + "path ", volume.paths());
        } else if (instruction instanceof Instruction.User user) {
            optional(indent + "user ", user.user());
        } else if (instruction instanceof Instruction.Workdir workdir) {
            optional(indent + "path ", workdir.path());
        } else if (instruction instanceof Instruction.Stopsignal signal) {
            optional(indent + "signal ", signal.signal());
        } else if (instruction instanceof Instruction.Maintainer maintainer) {
            optional(indent + "name ", maintainer.name());
        }
    }

    private void entries(String indent, List<KeyValue> entries) {
        for (KeyValue entry : entries) {
            line(indent + "entry " + word(entry.key())
                    + entry.value().map(it -> " = " + word(it)).orElse(""));
            entry.value().ifPresent(it -> expansion(indent + "  ", it));
        }
    }

    private void command(String indent, Optional<CommandLine> command) {
        if (command.isPresent() && command.get() instanceof CommandLine.ExecForm exec) {
            line(indent + "exec " + exec.span());
            words(indent + "  argument ", exec.arguments());
        } else if (command.isPresent()) {
            line(indent + "shell " + word(((CommandLine.ShellForm) command.get()).text()));
        }
    }

    private void words(String label, List<Word> words) {
        words.forEach(it -> optional(label, Optional.of(it)));
    }

    private void optional(String label, Optional<Word> word) {
        word.ifPresent(it -> {
            line(label + word(it));
            expansion(label.substring(0, label.length() - label.stripLeading().length()) + "  ", it);
        });
    }

    /** What becomes of a word that is not plain, as BuildKit expands it. */
    private void expansion(String indent, Word word) {
        String text = word.text();
        boolean isPlain = text.chars()
                .noneMatch(
                        c -> c == '$' || c == '\'' || c == '"' || c == '\\' || c == '`' || Character.isWhitespace(c));
        if (isPlain) {
            return;
        }
        Expander.Result result = Expander.expand(
                text, Expander.Options.word(tree.escape()), name -> Optional.ofNullable(VARIABLES.get(name)));
        StringBuilder line = new StringBuilder(indent).append("expands to ").append(quoted(result.value()));
        if (!result.words().equals(List.of(result.value()))) {
            result.words().forEach(it -> line.append(" | ").append(quoted(it)));
        }
        for (Expander.Use use : result.uses()) {
            line.append(use.isSet() ? " uses " : " lacks ").append(use.name()).append(use.modifier());
            line.append('@').append(use.start()).append(',').append(use.nameStart());
            line.append(',').append(use.nameEnd()).append(',').append(use.end());
        }
        result.failure()
                .ifPresent(it -> line.append(" fails: ")
                        .append(it.message())
                        .append(' ')
                        .append(it.start())
                        .append("..")
                        .append(it.end()));
        line(line.toString());
    }

    private void problem(String label, SyntaxProblem problem) {
        line(label + " " + problem.code() + " " + problem.span() + ": " + problem.message()
                + problem.remedy()
                        .map(it -> "; " + it.title() + ": " + it.edit().span() + " becomes "
                                + quoted(it.edit().newText()))
                        .orElse(""));
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private static String word(Word word) {
        return quoted(word.text()) + at(word.span());
    }

    private static String at(TextSpan span) {
        return "@" + span;
    }

    /** The text with what cannot be seen made visible. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("<");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                quoted.append("\\n");
            } else if (c == '\r') {
                quoted.append("\\r");
            } else if (c == '\t') {
                quoted.append("\\t");
            } else if (c < ' ' || c >= 0x7f && c <= 0xa0 || c == '\uFEFF' || Character.isSurrogate(c)) {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('>').toString();
    }
}
