package dev.slipway.shell;

import java.util.List;
import java.util.Optional;

/** Reads what begins with {@code $}, a backquote, {@code <(} or {@code >(}. */
final class ExpansionReader {
    private static final String SPECIAL_PARAMETERS = "@*#?$!-";

    /** Longest first. */
    private static final List<String> OPERATORS = List.of(
            ":-", ":=", ":?", ":+", "##", "%%", "//", "^^", ",,", "-", "=", "?", "+", "#", "%", "/", "^", ",", ":",
            "@");

    private final Cursor at;
    private final WordReader words;
    private final CommandReader commands;
    private int backquotes;

    ExpansionReader(Cursor at, WordReader words, CommandReader commands) {
        this.at = at;
        this.words = words;
        this.commands = commands;
    }

    /** What begins with the {@code $} here; a plain dollar if nothing does. */
    void dollar(WordBuilder word, boolean quoted, CommandContext context) {
        int start = at.pos;
        int next = at.at(start + 1);
        if (next == '(') {
            int arithmeticEnd = at.at(start + 2) == '(' ? at.arithmeticEnd(start + 3) : -1;
            word.expansion(
                    arithmeticEnd >= 0
                            ? arithmetic(start, start + 3, arithmeticEnd, quoted, context)
                            : command(Expansion.Kind.COMMAND, quoted, context));
        } else if (next == '{') {
            word.expansion(braced(quoted, context));
        } else if (ShellText.isNameStart(next)) {
            at.pos = ShellText.nameEnd(at.text, start + 1, at.end);
            word.expansion(parameter(start, at.text.substring(start + 1, at.pos), quoted));
        } else if (next >= 0 && (ShellText.isDigit(next) || SPECIAL_PARAMETERS.indexOf(next) >= 0)) {
            at.pos = start + 2;
            word.expansion(parameter(start, at.text.substring(start + 1, at.pos), quoted));
        } else {
            at.pos++;
            word.keep(start, at.pos);
        }
    }

    /** {@code <( … )} or {@code >( … )}. */
    Expansion process(CommandContext context) {
        return command(Expansion.Kind.PROCESS, false, context);
    }

    /** {@code $( … )} or {@code <( … )}: two characters, commands, a parenthesis. */
    private Expansion command(Expansion.Kind kind, boolean quoted, CommandContext context) {
        int start = at.pos;
        at.pos += 2;
        Optional<CommandList> body = Optional.empty();
        if (at.enter()) {
            body = Optional.of(commands.substitution(context));
            at.leave();
        } else {
            at.skipTo('(', ')');
        }
        return words.expansion(kind, start, quoted, List.of(), body);
    }

    /** Commands from a backquote to the next. */
    void backquoted(WordBuilder word, boolean quoted, CommandContext context) {
        int close = at.pos + 1;
        while (close < at.end && at.text.charAt(close) != '`') {
            close += at.text.charAt(close) == '\\' ? 2 : 1;
        }
        word.expansion(between(1, Math.min(close, at.end), 1, quoted, context));
    }

    /** Commands between escaped backquotes inside backquotes; false if that is not what the backslash here begins. */
    boolean nestedBackquote(WordBuilder word, boolean quoted, CommandContext context) {
        if (backquotes != 1 || at.at(at.pos + 1) != '`') {
            return false;
        }
        int close = at.pos + 2;
        while (close < at.end && !(at.text.charAt(close) == '\\' && at.at(close + 1) == '`')) {
            close += at.text.charAt(close) == '\\' ? 2 : 1;
        }
        word.expansion(between(2, Math.min(close, at.end), 2, quoted, context));
        return true;
    }

    private Expansion between(int openLength, int close, int closeLength, boolean quoted, CommandContext context) {
        int start = at.pos;
        int outerEnd = at.end;
        int outerBackquotes = backquotes;
        Optional<CommandList> body = Optional.empty();
        if (close >= outerEnd) {
            at.malformed();
        }
        if (at.enter()) {
            at.pos = Math.min(start + openLength, close);
            at.end = close;
            backquotes++;
            body = Optional.of(commands.bounded(context));
            backquotes = outerBackquotes;
            at.end = outerEnd;
            at.leave();
        }
        at.pos = Math.min(outerEnd, close + closeLength);
        return words.expansion(Expansion.Kind.COMMAND, start, quoted, List.of(), body);
    }

    /** A calculation whose text lies between {@code contentStart} and {@code close}. */
    Expansion arithmetic(int start, int contentStart, int close, boolean quoted, CommandContext context) {
        int outerEnd = at.end;
        at.pos = contentStart;
        at.end = close;
        WordBuilder inner = new WordBuilder(at.text, contentStart);
        boolean isRead = at.enter();
        while (isRead && !at.atEnd()) {
            int c = at.peek();
            if (c == '$') {
                dollar(inner, true, context);
            } else if (c == '`') {
                backquoted(inner, true, context);
            } else if (ShellText.isNameStart(c)) {
                int nameStart = at.pos;
                at.pos = ShellText.nameEnd(at.text, nameStart, at.end);
                inner.expansion(parameter(nameStart, at.text.substring(nameStart, at.pos), true));
            } else if (ShellText.isDigit(c)) {
                while (ShellText.isNamePart(at.peek()) || at.peek() == '#') {
                    at.pos++;
                }
            } else {
                at.pos++;
            }
        }
        if (isRead) {
            at.leave();
        }
        at.end = outerEnd;
        at.pos = close + 2;
        return words.expansion(Expansion.Kind.ARITHMETIC, start, quoted, inner.expansions(), Optional.empty());
    }

    private Expansion parameter(int start, String name, boolean quoted) {
        return new Expansion(
                Expansion.Kind.PARAMETER, words.since(start), name, "", quoted, List.of(), Optional.empty());
    }

    /** <code>${ … }</code>. */
    private Expansion braced(boolean quoted, CommandContext context) {
        int start = at.pos;
        at.pos += 2;
        int sign = at.peek();
        if ((sign == '#' || sign == '!') && startsParameter(at.at(at.pos + 1))) {
            at.pos++;
        }
        String name = parameterName();
        String operator = operator();
        List<Expansion> nested = List.of();
        if (at.enter()) {
            boolean matchesPattern = "#%/".indexOf(operator.isEmpty() ? ' ' : operator.charAt(0)) >= 0;
            nested = words.braced(quoted, !quoted || matchesPattern, context);
            at.leave();
            if (at.peek() == '}') {
                at.pos++;
            } else {
                at.malformed();
            }
        } else {
            at.skipTo('{', '}');
        }
        if (name.isEmpty()) {
            at.malformed();
        }
        return new Expansion(
                Expansion.Kind.PARAMETER, words.since(start), name, operator, quoted, nested, Optional.empty());
    }

    private static boolean startsParameter(int c) {
        return ShellText.isNamePart(c) || c == '@' || c == '*';
    }

    private String parameterName() {
        int start = at.pos;
        if (ShellText.isNameStart(at.peek())) {
            at.pos = ShellText.nameEnd(at.text, start, at.end);
        } else if (ShellText.isDigit(at.peek())) {
            while (ShellText.isDigit(at.peek())) {
                at.pos++;
            }
        } else if (at.peek() >= 0 && SPECIAL_PARAMETERS.indexOf(at.peek()) >= 0) {
            at.pos++;
        }
        return at.text.substring(start, at.pos);
    }

    private String operator() {
        for (String operator : OPERATORS) {
            if (at.looksAt(operator)) {
                at.pos += operator.length();
                return operator;
            }
        }
        return "";
    }
}
