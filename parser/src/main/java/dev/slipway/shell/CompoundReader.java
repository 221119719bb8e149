package dev.slipway.shell;

import dev.slipway.shell.Compound.Kind;
import dev.slipway.shell.Compound.Part;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads compound commands: what begins with a keyword, a brace or a parenthesis, and functions. */
final class CompoundReader {
    private static final int OPENERS = Keyword.OPENING_BRACE
            | Keyword.IF
            | Keyword.FOR
            | Keyword.SELECT
            | Keyword.WHILE
            | Keyword.UNTIL
            | Keyword.CASE
            | Keyword.FUNCTION
            | Keyword.TEST;
    private static final int IF_STOPS = Keyword.THEN | Keyword.ELIF | Keyword.ELSE | Keyword.FI;
    private static final int LOOP_STOPS = Keyword.DO | Keyword.DONE;

    private final Cursor at;
    private final WordReader words;
    private final CommandReader commands;
    private final RedirectionReader redirections;

    CompoundReader(Cursor at, WordReader words, CommandReader commands, RedirectionReader redirections) {
        this.at = at;
        this.words = words;
        this.commands = commands;
        this.redirections = redirections;
    }

    /** The compound command that starts here with {@code keyword} or a parenthesis; empty if none does. */
    Optional<ShellNode> compound(int keyword, int stops, CommandContext context) {
        if (at.peek() != '(' && (keyword & OPENERS) == 0) {
            return Optional.empty();
        }
        int start = at.pos;
        if (!at.enter()) {
            if (at.peek() != '(') {
                return Optional.empty();
            }
            at.pos++;
            at.skipTo('(', ')');
            return Optional.of(new Compound(Kind.SUBSHELL, words.since(start), "", List.of(), List.of(), List.of()));
        }
        Draft draft = new Draft(start);
        if (at.peek() == '(') {
            parenthesis(draft, context);
        } else {
            commands.pass(keyword);
            switch (keyword) {
                case Keyword.OPENING_BRACE -> group(draft, stops, context);
                case Keyword.IF -> conditional(draft, stops, context);
                case Keyword.WHILE -> loop(draft, Kind.WHILE, stops, context);
                case Keyword.UNTIL -> loop(draft, Kind.UNTIL, stops, context);
                case Keyword.CASE -> selection(draft, stops, context);
                case Keyword.FUNCTION -> namedFunction(draft, stops, context);
                case Keyword.TEST -> test(draft, context);
                default -> iteration(draft, stops, context);
            }
        }
        at.leave();
        draft.redirections = redirections.all(context);
        return Optional.of(draft.build(at.pos));
    }

    /** Whether {@code ( )} stands here, which makes a function of the word before. */
    boolean startsFunction() {
        int start = at.pos;
        at.skipBlanks();
        boolean open = at.peek() == '(';
        at.pos += open ? 1 : 0;
        at.skipBlanks();
        boolean result = open && at.peek() == ')';
        at.pos = start;
        return result;
    }

    /** The function whose name was read and whose {@code ( )} stands here. */
    Compound function(int start, String name, int stops, CommandContext context) {
        Draft draft = new Draft(start);
        draft.kind = Kind.FUNCTION;
        draft.name = name;
        passParentheses();
        functionBody(draft, stops, context);
        return draft.build(at.pos);
    }

    private void namedFunction(Draft draft, int stops, CommandContext context) {
        draft.kind = Kind.FUNCTION;
        at.skipBlanks();
        draft.name = words.word(context).value();
        if (startsFunction()) {
            passParentheses();
        }
        functionBody(draft, stops, context);
    }

    private void passParentheses() {
        at.skipBlanks();
        at.pos++;
        at.skipBlanks();
        at.pos++;
    }

    private void functionBody(Draft draft, int stops, CommandContext context) {
        int signatureEnd = at.pos;
        commands.skipToCommand(context);
        Optional<ShellNode> body = Optional.empty();
        if (at.enter()) {
            body = commands.command(stops, context.inside(false, false, true, false));
            at.leave();
        }
        if (body.isEmpty()) {
            at.malformed();
            at.pos = signatureEnd;
            return;
        }
        draft.parts.add(new Part(false, body.get()));
    }

    private void parenthesis(Draft draft, CommandContext context) {
        int arithmeticEnd = at.at(at.pos + 1) == '(' ? at.arithmeticEnd(at.pos + 2) : -1;
        if (arithmeticEnd >= 0) {
            draft.kind = Kind.ARITHMETIC;
            draft.words.add(words.arithmetic(at.pos, at.pos + 2, arithmeticEnd, context));
            return;
        }
        draft.kind = Kind.SUBSHELL;
        at.pos++;
        draft.parts.add(new Part(false, commands.list(Keyword.PARENTHESIS, context.inside(false, true, false, false))));
        commands.closeParenthesis();
    }

    private void group(Draft draft, int stops, CommandContext context) {
        draft.kind = Kind.GROUP;
        part(draft, false, stops | Keyword.CLOSING_BRACE, context);
        expect(Keyword.CLOSING_BRACE);
    }

    private void conditional(Draft draft, int stops, CommandContext context) {
        draft.kind = Kind.IF;
        do {
            part(draft, true, stops | IF_STOPS, context);
            if (!expect(Keyword.THEN)) {
                return;
            }
            part(draft, false, stops | IF_STOPS, context);
        } while (commands.pass(Keyword.ELIF));
        if (commands.pass(Keyword.ELSE)) {
            part(draft, false, stops | IF_STOPS, context);
        }
        expect(Keyword.FI);
    }

    private void loop(Draft draft, Kind kind, int stops, CommandContext context) {
        draft.kind = kind;
        part(draft, true, stops | LOOP_STOPS, context);
        loopBody(draft, stops, context);
    }

    private void loopBody(Draft draft, int stops, CommandContext context) {
        if (expect(Keyword.DO)) {
            part(draft, false, stops | LOOP_STOPS, context);
            expect(Keyword.DONE);
        }
    }

    /** {@code for} and {@code select}. */
    private void iteration(Draft draft, int stops, CommandContext context) {
        draft.kind = Kind.FOR;
        at.skipBlanks();
        if (at.looksAt("((")) {
            int close = at.arithmeticEnd(at.pos + 2);
            if (close < 0) {
                at.malformed();
                return;
            }
            draft.words.add(words.arithmetic(at.pos, at.pos + 2, close, context));
        } else {
            draft.name = words.word(context).value();
            int nameEnd = at.pos;
            commands.skipToCommand(context);
            if (commands.pass(Keyword.IN)) {
                readWords(draft, context);
            } else if (draft.name.isEmpty()) {
                at.malformed();
                at.pos = nameEnd;
                return;
            }
        }
        at.skipBlanks();
        if (at.peek() == ';') {
            at.pos++;
        }
        commands.skipToCommand(context);
        if (commands.pass(Keyword.OPENING_BRACE)) {
            part(draft, false, stops | Keyword.CLOSING_BRACE, context);
            expect(Keyword.CLOSING_BRACE);
        } else {
            loopBody(draft, stops, context);
        }
    }

    private void readWords(Draft draft, CommandContext context) {
        while (true) {
            at.skipBlanks();
            if (at.peek() == '#') {
                return;
            }
            ShellWord word = words.word(context);
            if (word.span().isEmpty()) {
                return;
            }
            draft.words.add(word);
        }
    }

    /** {@code case}. */
    private void selection(Draft draft, int stops, CommandContext context) {
        draft.kind = Kind.CASE;
        at.skipBlanks();
        ShellWord subject = words.word(context);
        draft.words.add(subject);
        int subjectEnd = at.pos;
        commands.skipToCommand(context);
        if (subject.span().isEmpty() || !commands.pass(Keyword.IN)) {
            at.malformed();
            at.pos = subjectEnd;
            return;
        }
        while (true) {
            commands.skipToCommand(context);
            if (at.atEnd() || commands.keyword() == Keyword.ESAC || !patterns(draft, context)) {
                break;
            }
            part(draft, false, stops | Keyword.ESAC, context);
            if (at.peek() != ';') {
                break;
            }
            at.pos += at.looksAt(";;&") ? 3 : 2;
        }
        expect(Keyword.ESAC);
    }

    private boolean patterns(Draft draft, CommandContext context) {
        if (at.peek() == '(') {
            at.pos++;
        }
        while (true) {
            at.skipBlanks();
            ShellWord pattern = words.word(context);
            if (pattern.span().isEmpty()) {
                at.malformed();
                return false;
            }
            draft.words.add(pattern);
            at.skipBlanks();
            if (at.peek() == ')') {
                at.pos++;
                return true;
            }
            if (at.peek() != '|') {
                at.malformed();
                return false;
            }
            at.pos++;
        }
    }

    /** {@code [[ … ]]}: operators between the words are passed over. */
    private void test(Draft draft, CommandContext context) {
        draft.kind = Kind.TEST;
        boolean isPattern = false;
        while (!at.atEnd()) {
            commands.skipToCommand(context);
            if (at.looksAt("]]") && at.endsWord(at.pos + 2)) {
                at.pos += 2;
                return;
            }
            if (at.atEnd()) {
                break;
            }
            ShellWord word = isPattern ? words.pattern(context) : words.word(context);
            isPattern = word.raw().equals("=~");
            if (!word.span().isEmpty()) {
                draft.words.add(word);
            } else if (at.peek() == ';') {
                break;
            } else {
                at.pos++;
            }
        }
        at.malformed();
    }

    private void part(Draft draft, boolean isCondition, int stops, CommandContext context) {
        CommandList list = commands.list(stops, context.inside(false, false, false, isCondition));
        if (list.isEmpty() && draft.kind != Kind.CASE) {
            at.malformed();
        }
        draft.parts.add(new Part(isCondition, list));
    }

    private boolean expect(int keyword) {
        if (commands.pass(keyword)) {
            return true;
        }
        at.malformed();
        return false;
    }

    /** A compound command while it is read. */
    private static final class Draft {
        final int start;
        Kind kind = Kind.GROUP;
        String name = "";
        final List<Part> parts = new ArrayList<>();
        final List<ShellWord> words = new ArrayList<>();
        List<Redirection> redirections = List.of();

        Draft(int start) {
            this.start = start;
        }

        Compound build(int end) {
            return new Compound(kind, new TextSpan(start, end), name, parts, words, redirections);
        }
    }
}
