package dev.slipway.analysis.format;

import dev.slipway.shell.Assignment;
import dev.slipway.shell.Redirection;
import dev.slipway.shell.ShellScript;
import dev.slipway.shell.ShellWord;
import dev.slipway.shell.SimpleCommand;
import dev.slipway.syntax.CommandLine;
import dev.slipway.syntax.Flag;
import dev.slipway.syntax.Heredoc;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Item;
import dev.slipway.syntax.Parts;
import dev.slipway.syntax.Word;
import dev.slipway.text.TextSpan;
import java.util.BitSet;
import java.util.Optional;

/**
 * Which characters of an instruction's logical line only separate words, so that there may be more or fewer of them. All
 * offsets are those of the logical line.
 */
final class Blanks {
    private final String text;
    private final char escape;
    private final BitSet kept = new BitSet();

    private Blanks(String text, char escape) {
        this.text = text;
        this.escape = escape;
    }

    /** The blanks of {@code item}, an instruction. */
    static Blanks of(Item item) {
        Instruction instruction = item.instruction().orElseThrow();
        Blanks blanks = new Blanks(instruction.parts().line().text(), item.escape());
        blanks.read(instruction);
        return blanks;
    }

    /** Whether the blank at {@code offset} only separates. */
    boolean isFree(int offset) {
        return isBlankAt(offset) && !kept.get(offset);
    }

    /** Whether a blank stands at {@code offset}, of whatever use. */
    boolean isBlankAt(int offset) {
        return offset >= 0 && offset < text.length() && Lines.isBlank(text.charAt(offset));
    }

    /** The logical line with one blank for each run of blanks that only separate, and none at its ends. */
    String normal() {
        StringBuilder normal = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (!isFree(i)) {
                normal.append(text.charAt(i));
            } else if (i == 0 || !isFree(i - 1)) {
                normal.append(' ');
            }
        }
        return normal.toString().strip();
    }

    private void read(Instruction instruction) {
        Parts parts = instruction.parts();
        for (Flag flag : parts.flags()) {
            // A flag's own text leaves its quotes out; what stands between its ends is kept whole.
            keep(
                    parts.line().fromSource(flag.span().start()),
                    parts.line().fromSource(flag.span().end()));
        }
        int start = parts.arguments().start();
        int end = parts.arguments().end();
        if (instruction instanceof Instruction.Onbuild onbuild
                && onbuild.trigger().isPresent()) {
            read(onbuild.trigger().get());
            return;
        }
        Optional<CommandLine> command = instruction.command();
        if (command.isPresent() && command.get() instanceof CommandLine.ShellForm form) {
            shell(form.text().start(), withoutHeredocs(form.text(), parts));
        } else if (command.isPresent()) {
            quoted(start, end, '\\', false);
        } else {
            switch (instruction.kind()) {
                case FROM, COPY, ADD, EXPOSE, VOLUME -> {
                    boolean isArray = start < end && text.charAt(start) == '[';
                    if (isArray) {
                        quoted(start, end, '\\', false);
                    }
                }
                case ENV -> pairs(((Instruction.Env) instruction).legacy(), start, end);
                case LABEL -> pairs(((Instruction.Label) instruction).legacy(), start, end);
                case ARG -> pairs(false, start, end);
                case HEALTHCHECK -> {}
                default -> keep(start, end);
            }
        }
    }

    private void pairs(boolean legacy, int start, int end) {
        if (legacy) {
            keep(start, end);
        } else {
            quoted(start, end, escape, true);
        }
    }

    /** The script with a word in place of each heredoc's opener: BuildKit takes the bodies out, and a shell misses them. */
    private static String withoutHeredocs(Word script, Parts parts) {
        StringBuilder words = new StringBuilder(script.text());
        for (Heredoc heredoc : parts.heredocs()) {
            int start = heredoc.opener().start() - script.start();
            int end = heredoc.opener().end() - script.start();
            for (int i = Math.max(0, start); i < Math.min(end, words.length()); i++) {
                words.setCharAt(i, 'x');
            }
        }
        return words.toString();
    }

    /** Blanks inside words, quotes and here-documents count; a text that is no valid shell is kept whole. */
    private void shell(int start, String script) {
        ShellScript parsed = ShellScript.parse(script);
        if (!parsed.isWellFormed()) {
            keep(start, start + script.length());
            return;
        }
        for (SimpleCommand command : parsed.commands()) {
            command.words().forEach(word -> keep(start, word));
            for (Assignment assignment : command.assignments()) {
                keep(start, assignment.value());
            }
            for (Redirection redirection : command.redirections()) {
                keep(start, redirection.target());
            }
        }
        // Words of other constructs, such as `case` and `for`, are quoted alike.
        quoted(start, start + script.length(), '\\', true);
    }

    private void keep(int start, ShellWord word) {
        TextSpan span = word.span();
        keep(start + span.start(), start + span.end());
    }

    private void keep(int from, int to) {
        kept.set(from, Math.max(from, to));
    }

    /** Keeps what stands in quotes, and a blank behind the escape character. */
    private void quoted(int start, int end, char escaping, boolean singleToo) {
        char quote = '\0';
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == escaping && quote != '\'') {
                keep(i, i + 2);
                i++;
            } else if (quote != '\0') {
                kept.set(i);
                quote = c == quote ? '\0' : quote;
            } else if (c == '"' || c == '\'' && singleToo) {
                kept.set(i);
                quote = c;
            }
        }
    }
}
