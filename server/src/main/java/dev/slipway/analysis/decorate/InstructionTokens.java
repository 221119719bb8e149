package dev.slipway.analysis.decorate;

import dev.slipway.analysis.decorate.Token.Type;
import dev.slipway.graph.StageReference;
import dev.slipway.shell.ShellScript;
import dev.slipway.syntax.CommandLine;
import dev.slipway.syntax.Flag;
import dev.slipway.syntax.Heredoc;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.KeyValue;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.MappedText;
import dev.slipway.syntax.Mount;
import dev.slipway.syntax.Parts;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.Word;
import dev.slipway.text.LineBreaks;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Map;

/** The tokens of one instruction. */
final class InstructionTokens {
    private final PlacedInstruction placed;
    private final Map<TextSpan, StageReference> references;
    private final boolean isPosix;
    private final TokenList tokens;

    private InstructionTokens(PlacedInstruction placed, Map<TextSpan, StageReference> references, boolean isPosix) {
        this.placed = placed;
        this.references = references;
        this.isPosix = isPosix;
        this.tokens = new TokenList(placed.item().escape());
    }

    /**
     * In text order, with absolute spans.
     *
     * @param references by their absolute span
     * @param isPosix whether shell forms are read by a shell whose grammar we know
     */
    static List<Token> of(PlacedInstruction placed, Map<TextSpan, StageReference> references, boolean isPosix) {
        InstructionTokens tokens = new InstructionTokens(placed, references, isPosix);
        tokens.continuations();
        placed.parts().comments().forEach(it -> tokens.tokens.add(it, Type.COMMENT));
        placed.parts().heredocs().forEach(tokens::heredoc);
        tokens.instruction(placed.instruction());
        return tokens.tokens.inOrder().stream()
                .map(it -> new Token(placed.place(it.span()), it.type(), it.declaration(), it.deprecated()))
                .toList();
    }

    /** The escape characters at line ends stand in the gaps of the logical line, those of lines without words too. */
    private void continuations() {
        MappedText line = placed.parts().line();
        for (TextSpan piece : line.pieces(0, line.length())) {
            continuations(piece.end());
        }
    }

    /** From {@code start} to the first line that has words, or that does not go on. */
    private void continuations(int start) {
        String text = placed.item().text();
        int at = start;
        boolean isFirst = true;
        while (at < text.length()) {
            int next = LineBreaks.next(text, at);
            int end = next < 0 ? text.length() : next;
            int word = at;
            while (word < end && isBlank(text.charAt(word))) {
                word++;
            }
            int wordEnd = end;
            while (wordEnd > word && isBlank(text.charAt(wordEnd - 1))) {
                wordEnd--;
            }
            if (wordEnd - word == 1 && text.charAt(word) == placed.item().escape()) {
                tokens.add(new TextSpan(word, wordEnd), Type.MACRO);
            } else if (isFirst || word < wordEnd && text.charAt(word) != '#') {
                return;
            }
            isFirst = false;
            at = end;
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    private void instruction(Instruction instruction) {
        Parts parts = instruction.parts();
        if (parts.kind() != Keyword.UNKNOWN) {
            boolean isDeprecated = parts.kind() == Keyword.MAINTAINER;
            parts.keyword()
                    .pieces(0, parts.keyword().length())
                    .forEach(it -> tokens.add(it, Type.KEYWORD, false, isDeprecated));
        }
        parts.flags().forEach(it -> flag(instruction, it));
        arguments(instruction);
    }

    private void flag(Instruction owner, Flag flag) {
        Word whole = flag.word();
        int nameEnd = Math.min(whole.length(), flag.name().length() + 2);
        tokens.add(whole, 0, nameEnd, Type.FLAG);
        if (flag.value().isEmpty()) {
            return;
        }
        if (nameEnd < whole.length()) {
            tokens.add(whole, nameEnd, nameEnd + 1, Type.OPERATOR);
        }
        Word value = flag.value().get();
        if (owner instanceof Instruction.Run && flag.is("mount")) {
            mount(Mount.of(flag));
        } else if (owner instanceof Instruction.Copy && flag.is("from")) {
            reference(value);
        } else {
            tokens.expanding(value, Type.TEXT);
        }
    }

    private void mount(Mount mount) {
        for (Mount.Option option : mount.options()) {
            tokens.add(option.key(), Type.KEY);
            MappedText line = option.key().line();
            int equals = option.key().end();
            if (equals < line.length() && line.charAt(equals) == '=') {
                line.pieces(equals, equals + 1).forEach(it -> tokens.add(it, Type.OPERATOR));
            }
            option.value().ifPresent(value -> {
                if (option.name().equals("from")) {
                    reference(value);
                } else {
                    tokens.expanding(value, Type.TEXT);
                }
            });
        }
    }

    private void reference(Word name) {
        StageReference to = references.get(placed.place(name));
        if (to instanceof StageReference.ToStage || to instanceof StageReference.ToContext) {
            tokens.add(name, Type.STAGE);
        } else {
            image(name);
        }
    }

    /** The tag and the digest are values beside the image's name. */
    private void image(Word name) {
        String text = name.text();
        int digest = text.indexOf('@');
        int end = digest < 0 ? text.length() : digest;
        int colon = colon(text, end);
        boolean isTag = colon > text.lastIndexOf('/', end);
        int nameEnd = isTag ? colon : end;
        tokens.expanding(name, 0, nameEnd, Type.IMAGE);
        if (nameEnd < text.length()) {
            tokens.add(name, nameEnd, nameEnd + 1, Type.OPERATOR);
            tokens.expanding(name, nameEnd + 1, text.length(), Type.TEXT);
        }
    }

    /** The last colon before {@code end} that does not belong to a variable in braces; -1 when there is none. */
    private static int colon(String text, int end) {
        int found = -1;
        int depth = 0;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            found = c == ':' && depth <= 0 ? i : found;
        }
        return found;
    }

    private void arguments(Instruction instruction) {
        if (instruction instanceof Instruction.From from) {
            from.image().ifPresent(this::reference);
            from.as().ifPresent(it -> tokens.add(it, Type.KEYWORD));
            from.name().ifPresent(it -> tokens.add(it, Type.STAGE, true));
        } else if (instruction instanceof Instruction.Arg it) {
            entries(it.entries(), Type.VARIABLE, true);
        } else if (instruction instanceof Instruction.Env it) {
            entries(it.entries(), Type.VARIABLE, true);
        } else if (instruction instanceof Instruction.Label it) {
            entries(it.entries(), Type.KEY, false);
        } else if (instruction instanceof Instruction.Healthcheck it) {
            it.type().ifPresent(type -> tokens.add(type, Type.KEYWORD));
            it.command().ifPresent(this::command);
        } else if (instruction instanceof Instruction.Onbuild it) {
            it.trigger().ifPresent(this::instruction);
        } else if (instruction instanceof Instruction.Expose it) {
            it.ports().forEach(this::port);
        } else if (instruction.command().isPresent()) {
            command(instruction.command().get());
        } else if (!(instruction instanceof Instruction.Unknown)) {
            words(instruction.parts().arguments());
        }
    }

    private void words(Word arguments) {
        String text = arguments.text();
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && text.charAt(end) > ' ') {
                end++;
            }
            tokens.expanding(arguments, start, end, Type.TEXT);
            start = end + 1;
        }
    }

    private void entries(List<KeyValue> entries, Type key, boolean declares) {
        for (KeyValue entry : entries) {
            tokens.add(entry.key(), key, declares);
            entry.value().ifPresent(value -> {
                int at = value.start() - 1;
                if (at >= entry.key().end() && value.line().charAt(at) == '=') {
                    value.line().pieces(at, at + 1).forEach(it -> tokens.add(it, Type.OPERATOR));
                }
                tokens.expanding(value, Type.TEXT);
            });
        }
    }

    private void port(Word port) {
        int slash = port.text().indexOf('/');
        int end = slash < 0 ? port.length() : slash;
        tokens.expanding(port, 0, end, Type.NUMBER);
        if (slash >= 0) {
            tokens.add(port, slash, slash + 1, Type.OPERATOR);
            tokens.expanding(port, slash + 1, port.length(), Type.KEYWORD);
        }
    }

    private void command(CommandLine command) {
        if (command instanceof CommandLine.ExecForm exec) {
            // The quotes stand outside the words.
            for (Word argument : exec.arguments()) {
                TextSpan inner = argument.span();
                tokens.add(new TextSpan(Math.max(0, inner.start() - 1), inner.end() + 1), Type.TEXT);
            }
        } else if (command instanceof CommandLine.ShellForm shell && isPosix) {
            Word text = shell.text();
            ShellTokens.of(ShellScript.parse(text.text()), (start, end, type) -> tokens.add(text, start, end, type));
        }
    }

    private void heredoc(Heredoc heredoc) {
        Word opener = heredoc.opener();
        tokens.add(opener.span(), Type.MACRO);
        heredoc.terminator().ifPresent(it -> tokens.add(it, Type.MACRO));
        if (heredoc.body().isEmpty()) {
            return;
        }
        String text = placed.item().text();
        TextSpan body = heredoc.body();
        Word whole = MappedText.verbatim(body.in(text), body.start()).word(0, body.length());
        if (placed.kind() != Keyword.RUN) {
            lines(whole, heredoc.expands());
        } else if (isPosix && isShellScript(whole.text())) {
            ShellTokens.of(ShellScript.parse(whole.text()), (start, end, type) -> tokens.add(whole, start, end, type));
        }
    }

    /** Other interpreters announce themselves in the first line. */
    private static boolean isShellScript(String body) {
        return !body.startsWith("#!") || body.lines().findFirst().orElse("").matches("#!.*\\b(?:ba|da|a|k|z)?sh\\b.*");
    }

    private void lines(Word body, boolean expands) {
        String text = body.text();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            int stop = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
            if (expands) {
                tokens.expanding(body, start, stop, Type.TEXT);
            } else {
                tokens.add(body, start, stop, Type.TEXT);
            }
            start = end + 1;
        }
    }
}
