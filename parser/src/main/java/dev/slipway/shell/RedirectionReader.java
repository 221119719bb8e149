package dev.slipway.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads redirections, and the bodies of here-documents when their line has ended. */
final class RedirectionReader {
    /** Longest first. */
    private static final List<String> REDIRECTIONS =
            List.of("&>>", "<<<", "<<-", "<<", "<>", "<&", "<", ">>", ">|", ">&", "&>", ">");

    private final Cursor at;
    private final WordReader words;

    RedirectionReader(Cursor at, WordReader words) {
        this.at = at;
        this.words = words;
    }

    /** All redirections that stand here. */
    List<Redirection> all(CommandContext context) {
        List<Redirection> all = new ArrayList<>(0);
        int end = at.pos;
        while (true) {
            at.skipBlanks();
            Optional<Redirection> one = one(context);
            if (one.isEmpty()) {
                at.pos = end;
                return all;
            }
            all.add(one.get());
            end = at.pos;
        }
    }

    /** The redirection that stands here. */
    Optional<Redirection> one(CommandContext context) {
        int start = at.pos;
        int operatorStart = descriptorEnd();
        int sign = at.at(operatorStart);
        if (sign != '<' && sign != '>' && sign != '&') {
            return Optional.empty();
        }
        at.pos = operatorStart;
        Optional<String> operator = REDIRECTIONS.stream().filter(at::looksAt).findFirst();
        if (operator.isEmpty() || operator.get().length() == 1 && at.at(operatorStart + 1) == '(') {
            at.pos = start;
            return Optional.empty();
        }
        at.pos += operator.get().length();
        int operatorEnd = at.pos;
        at.skipBlanks();
        ShellWord target = words.word(context);
        if (target.span().isEmpty()) {
            at.malformed();
            at.pos = operatorEnd;
            target = words.empty();
        }
        Optional<HereDocument> document = Optional.empty();
        if (operator.get().startsWith("<<")
                && !operator.get().equals("<<<")
                && !target.span().isEmpty()) {
            document = Optional.of(new HereDocument(
                    target.value(), target.isQuoted(), operator.get().equals("<<-")));
            at.await(document.get());
        }
        String descriptor = at.text.substring(start, operatorStart);
        return Optional.of(new Redirection(words.since(start), descriptor, operator.get(), target, document));
    }

    /** The end of the digits or <code>{name}</code> before a redirection; the place itself if none stands here. */
    private int descriptorEnd() {
        int end = at.pos;
        if (at.peek() == '{') {
            int nameEnd = ShellText.nameEnd(at.text, at.pos + 1, at.end);
            end = nameEnd > at.pos + 1 && at.at(nameEnd) == '}' ? nameEnd + 1 : at.pos;
        } else {
            while (ShellText.isDigit(at.at(end))) {
                end++;
            }
        }
        boolean redirects = (at.at(end) == '<' || at.at(end) == '>') && at.at(end + 1) != '(';
        return redirects ? end : at.pos;
    }

    /** Reads the bodies of the here-documents that wait for the line end just passed. */
    void bodies(CommandContext context) {
        for (HereDocument document : at.takeAwaited()) {
            body(document, context);
        }
    }

    private void body(HereDocument document, CommandContext context) {
        int line = at.pos;
        while (line < at.end) {
            int lineEnd = line;
            while (lineEnd < at.end && at.lineEndLength(lineEnd) == 0) {
                lineEnd++;
            }
            int content = line;
            while (document.stripsTabs() && content < lineEnd && at.text.charAt(content) == '\t') {
                content++;
            }
            String delimiter = document.delimiter();
            if (lineEnd - content == delimiter.length() && at.text.startsWith(delimiter, content)) {
                document.body(words.body(line, document.isLiteral(), context));
                at.pos = lineEnd + at.lineEndLength(lineEnd);
                return;
            }
            line = lineEnd + at.lineEndLength(lineEnd);
        }
        at.malformed();
        document.body(words.body(at.end, document.isLiteral(), context));
    }
}
