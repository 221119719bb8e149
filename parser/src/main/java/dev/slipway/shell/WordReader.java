package dev.slipway.shell;

import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads words with their quotes; {@link ExpansionReader} reads what begins with {@code $} or a backquote in them. */
final class WordReader {
    private final Cursor at;
    private final ExpansionReader expansions;

    WordReader(Cursor at, CommandReader commands) {
        this.at = at;
        this.expansions = new ExpansionReader(at, this, commands);
    }

    /** The word that starts here; empty if none does. */
    ShellWord word(CommandContext context) {
        return word(context, false);
    }

    /** The pattern behind {@code =~}, in which parentheses and bars are plain. */
    ShellWord pattern(CommandContext context) {
        return word(context, true);
    }

    /** The value of an assignment, which may be an array in parentheses. */
    ShellWord value(CommandContext context) {
        if (at.peek() != '(') {
            return word(context, false);
        }
        WordBuilder word = new WordBuilder(at.text, at.pos);
        array(word, context);
        return word.build(at.pos);
    }

    /** No word, here. */
    ShellWord empty() {
        return new WordBuilder(at.text, at.pos).build(at.pos);
    }

    /** The word made of a calculation alone; see {@link ExpansionReader#arithmetic}. */
    ShellWord arithmetic(int start, int contentStart, int close, CommandContext context) {
        WordBuilder word = new WordBuilder(at.text, start);
        word.expansion(expansions.arithmetic(start, contentStart, close, false, context));
        return word.build(at.pos);
    }

    /** The subscript of an assignment, from behind its bracket to {@code close}, where its closing one stands. */
    ShellWord subscript(int close, CommandContext context) {
        WordBuilder word = new WordBuilder(at.text, at.pos);
        int outerEnd = at.end;
        at.end = close;
        while (!at.atEnd()) {
            part(word, context);
        }
        at.end = outerEnd;
        at.pos = close;
        return word.build(close);
    }

    private ShellWord word(CommandContext context, boolean isPattern) {
        WordBuilder word = new WordBuilder(at.text, at.pos);
        int level = 0;
        int end = at.pos;
        while (!at.atEnd()) {
            char c = at.text.charAt(at.pos);
            int continuation = at.continuationLength(at.pos);
            if (continuation > 0) {
                at.pos += continuation;
                continue;
            }
            boolean isPlain = (level > 0 || isPattern) && (c == '(' || c == '|')
                    || level > 0 && (c == ')' || c == '<' || c == '>' || ShellText.isBlank(c));
            if (isPlain) {
                level += c == '(' ? 1 : c == ')' ? -1 : 0;
                word.keep(at.pos, ++at.pos);
            } else if (!at.endsWord(at.pos)) {
                part(word, context);
            } else if ((c == '<' || c == '>') && at.at(at.pos + 1) == '(') {
                word.expansion(expansions.process(context));
            } else if (c == '(' && startsArray(word)) {
                array(word, context);
            } else if (c == '(' && startsPatternList(word)) {
                level++;
                word.glob();
                word.keep(at.pos, ++at.pos);
            } else {
                break;
            }
            end = at.pos;
        }
        if (level > 0) {
            at.malformed();
        }
        // A continuation behind the last character is not part of the word.
        at.pos = end;
        return word.build(end);
    }

    /** One plain character, escape, quoted stretch or expansion. */
    private void part(WordBuilder word, CommandContext context) {
        char c = at.text.charAt(at.pos);
        switch (c) {
            case '\\' -> {
                if (!expansions.nestedBackquote(word, false, context)) {
                    escape(word);
                }
            }
            case '\'' -> singleQuoted(word);
            case '"' -> doubleQuoted(word, context);
            case '$' -> {
                if (at.at(at.pos + 1) == '\'') {
                    at.pos++;
                    AnsiQuotes.read(at, word);
                } else if (at.at(at.pos + 1) == '"') {
                    at.pos++;
                    doubleQuoted(word, context);
                } else {
                    expansions.dollar(word, false, context);
                }
            }
            case '`' -> expansions.backquoted(word, false, context);
            case '*', '?', '[', ']', '{', '}', ',', '.' -> word.special(c, at.pos++);
            default -> word.keep(at.pos, ++at.pos);
        }
    }

    private void escape(WordBuilder word) {
        int continuation = at.continuationLength(at.pos);
        if (continuation > 0) {
            at.pos += continuation;
            return;
        }
        if (at.pos + 1 >= at.end) {
            word.keep(at.pos, ++at.pos);
            return;
        }
        word.quoted();
        int width = Character.charCount(at.text.codePointAt(at.pos + 1));
        int to = Math.min(at.end, at.pos + 1 + width);
        word.keep(at.pos + 1, to);
        at.pos = to;
    }

    private void singleQuoted(WordBuilder word) {
        word.quoted();
        int close = at.text.indexOf('\'', at.pos + 1);
        if (close < 0 || close >= at.end) {
            at.malformed();
            word.keep(at.pos + 1, at.end);
            at.pos = at.end;
            return;
        }
        word.keep(at.pos + 1, close);
        at.pos = close + 1;
    }

    /** Reads from the opening {@code "} to behind the closing one. */
    void doubleQuoted(WordBuilder word, CommandContext context) {
        word.quoted();
        at.pos++;
        while (!at.atEnd()) {
            if (at.peek() == '"') {
                at.pos++;
                return;
            }
            quotedPart(word, context);
        }
        at.malformed();
    }

    private void quotedPart(WordBuilder word, CommandContext context) {
        char c = at.text.charAt(at.pos);
        if (c == '\\') {
            if (expansions.nestedBackquote(word, true, context)) {
                return;
            }
            int next = at.at(at.pos + 1);
            int continuation = at.continuationLength(at.pos);
            if (continuation > 0) {
                at.pos += continuation;
            } else if (next == '$' || next == '`' || next == '"' || next == '\\') {
                word.keep(at.pos + 1, at.pos + 2);
                at.pos += 2;
            } else {
                word.keep(at.pos, ++at.pos);
            }
        } else if (c == '$') {
            expansions.dollar(word, true, context);
        } else if (c == '`') {
            expansions.backquoted(word, true, context);
        } else {
            word.keep(at.pos, ++at.pos);
        }
    }

    /** The body of a here-document from here to {@code bodyEnd}. */
    ShellWord body(int bodyEnd, boolean isLiteral, CommandContext context) {
        WordBuilder word = new WordBuilder(at.text, at.pos);
        int outerEnd = at.end;
        at.end = bodyEnd;
        if (isLiteral) {
            word.keep(at.pos, bodyEnd);
        } else {
            while (!at.atEnd()) {
                quotedPart(word, context);
            }
        }
        at.end = outerEnd;
        at.pos = bodyEnd;
        return word.build(bodyEnd);
    }

    /** The expansions and quotes between the braces of an expansion, up to the closing one, which is left unread. */
    List<Expansion> braced(boolean isQuoted, boolean singleQuotesCount, CommandContext context) {
        WordBuilder inner = new WordBuilder(at.text, at.pos);
        while (!at.atEnd() && at.peek() != '}') {
            char c = at.text.charAt(at.pos);
            if (c == '"') {
                doubleQuoted(inner, context);
            } else if (c == '\'' && singleQuotesCount) {
                singleQuoted(inner);
            } else if (c == '\\' && !expansions.nestedBackquote(inner, isQuoted, context)) {
                at.pos = Math.min(at.end, at.pos + 2);
            } else if (c == '$') {
                expansions.dollar(inner, isQuoted, context);
            } else if (c == '`') {
                expansions.backquoted(inner, isQuoted, context);
            } else if (c != '\\') {
                at.pos++;
            }
        }
        return inner.expansions();
    }

    private boolean startsArray(WordBuilder word) {
        int nameEnd = ShellText.nameEnd(at.text, word.start, at.pos);
        if (nameEnd == word.start) {
            return false;
        }
        if (at.at(nameEnd) == '+') {
            nameEnd++;
        }
        return at.at(nameEnd) == '=' && nameEnd + 1 == at.pos;
    }

    private boolean startsPatternList(WordBuilder word) {
        if (at.pos == word.start) {
            return false;
        }
        char before = at.text.charAt(at.pos - 1);
        boolean escaped = at.pos - 1 > word.start && at.text.charAt(at.pos - 2) == '\\';
        return !escaped && (before == '?' || before == '*' || before == '+' || before == '@' || before == '!');
    }

    /** {@code ( … )} behind an assignment; its text stays as it is, its expansions become those of the word. */
    private void array(WordBuilder word, CommandContext context) {
        int open = at.pos++;
        List<Expansion> inside = new ArrayList<>();
        boolean closed = false;
        while (!closed && !at.atEnd()) {
            at.skipBlanks();
            int lineEnd = at.lineEndLength(at.pos);
            if (lineEnd > 0) {
                at.pos += lineEnd;
            } else if (at.peek() == ')') {
                at.pos++;
                closed = true;
            } else if (!at.atEnd() && !at.skipComment()) {
                int before = at.pos;
                inside.addAll(element(context).expansions());
                if (at.pos == before) {
                    at.malformed();
                    at.pos++;
                }
            }
        }
        if (!closed) {
            at.malformed();
        }
        int from = open;
        for (Expansion expansion : inside) {
            word.keep(from, expansion.span().start());
            word.expansion(expansion);
            from = expansion.span().end();
        }
        word.keep(from, at.pos);
    }

    /** A word in an array: arrays do not nest, so a parenthesis ends it. */
    private ShellWord element(CommandContext context) {
        WordBuilder word = new WordBuilder(at.text, at.pos);
        while (!at.endsWord(at.pos)) {
            part(word, context);
        }
        if (at.pos == word.start && (at.peek() == '<' || at.peek() == '>') && at.at(at.pos + 1) == '(') {
            word.expansion(expansions.process(context));
        }
        return word.build(at.pos);
    }

    /** The span from {@code start} to here. */
    TextSpan since(int start) {
        return new TextSpan(start, at.pos);
    }

    /** An expansion from {@code start} to here. */
    Expansion expansion(
            Expansion.Kind kind, int start, boolean quoted, List<Expansion> nested, Optional<CommandList> body) {
        return new Expansion(kind, since(start), "", "", quoted, nested, body);
    }
}
