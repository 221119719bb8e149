package dev.slipway.analysis.decorate;

import dev.slipway.analysis.decorate.Token.Type;
import dev.slipway.shell.Assignment;
import dev.slipway.shell.CommandList;
import dev.slipway.shell.Compound;
import dev.slipway.shell.Expansion;
import dev.slipway.shell.HereDocument;
import dev.slipway.shell.Pipeline;
import dev.slipway.shell.Redirection;
import dev.slipway.shell.ShellNode;
import dev.slipway.shell.ShellScript;
import dev.slipway.shell.ShellWord;
import dev.slipway.shell.SimpleCommand;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tokens of shell text: command names, options, quoted text, variables, operators and the shell's keywords. */
final class ShellTokens {
    private static final Pattern RESERVED = Pattern.compile(
            "(?<![^\\s;&|(){}])(?:if|then|elif|else|fi|for|select|in|do|done|while|until|case|esac|function|[{}]|\\[\\[|\\]\\])"
                    + "(?![^\\s;&|(){}])");
    private static final Pattern COMMENT = Pattern.compile("(?<![^\\s;&|(){}])#[^\\r\\n]*");

    /** Takes what is found, in offsets of the script's text. */
    interface Sink {
        void add(int start, int end, Type type);
    }

    private final String text;
    private final Sink sink;

    /** What is told apart already, so that the text between can be looked at. */
    private final List<TextSpan> seen = new ArrayList<>();

    private ShellTokens(String text, Sink sink) {
        this.text = text;
        this.sink = sink;
    }

    static void of(ShellScript script, Sink sink) {
        ShellTokens tokens = new ShellTokens(script.text(), sink);
        tokens.node(script.root());
        tokens.between(script.span());
    }

    private void add(TextSpan span, Type type) {
        if (!span.isEmpty()) {
            sink.add(span.start(), span.end(), type);
            seen.add(span);
        }
    }

    private void node(ShellNode node) {
        if (node instanceof SimpleCommand command) {
            command.assignments().forEach(this::assignment);
            for (int i = 0; i < command.words().size(); i++) {
                word(command.words().get(i), i == 0 ? Type.COMMAND : null);
            }
            command.redirections().forEach(this::redirection);
        } else if (node instanceof CommandList list) {
            for (CommandList.Item item : list.items()) {
                node(item.node());
                if (!item.separatorSpan().in(text).isBlank()) {
                    add(item.separatorSpan(), Type.OPERATOR);
                }
            }
        } else if (node instanceof Pipeline pipeline) {
            pipeline.stages().forEach(this::node);
            pipeline.operators().forEach(it -> add(it, Type.OPERATOR));
        } else if (node instanceof Compound compound) {
            compound.parts().forEach(part -> node(part.body()));
            compound.words().forEach(it -> word(it, null));
            compound.redirections().forEach(this::redirection);
        }
    }

    private void assignment(Assignment assignment) {
        int start = assignment.span().start();
        int end = start + assignment.name().length();
        add(new TextSpan(start, end), Type.VARIABLE);
        int value = assignment.value().span().start();
        int operator = value - (assignment.appends() ? 2 : 1);
        if (operator >= end && value <= assignment.span().end()) {
            add(new TextSpan(operator, value), Type.OPERATOR);
        }
        word(assignment.value(), null);
    }

    private void redirection(Redirection redirection) {
        int start = redirection.span().start() + redirection.descriptor().length();
        add(
                new TextSpan(
                        start,
                        Math.min(
                                start + redirection.operator().length(),
                                redirection.span().end())),
                Type.OPERATOR);
        word(redirection.target(), null);
        redirection.hereDocument().flatMap(HereDocument::body).ifPresent(it -> pieces(it, Type.TEXT));
    }

    /** @param type of a word that is nothing else; null leaves plain words to the editor's grammar */
    private void word(ShellWord word, Type type) {
        Type plain = type;
        if (plain == null && word.isFlag()) {
            plain = Type.FLAG;
        } else if (plain == null && word.isQuoted()) {
            plain = Type.TEXT;
        }
        pieces(word, plain);
    }

    private void pieces(ShellWord word, Type type) {
        int done = word.span().start();
        for (Expansion expansion : word.expansions()) {
            plain(done, expansion.span().start(), type);
            expansion(expansion);
            done = expansion.span().end();
        }
        plain(done, word.span().end(), type);
    }

    private void plain(int start, int end, Type type) {
        if (start < end && type != null) {
            add(new TextSpan(start, end), type);
        } else if (start < end) {
            seen.add(new TextSpan(start, end));
        }
    }

    private void expansion(Expansion expansion) {
        TextSpan span = expansion.span();
        if (expansion.kind() != Expansion.Kind.PARAMETER) {
            expansion.nested().forEach(this::expansion);
            expansion.body().ifPresent(this::node);
            return;
        }
        int name = text.indexOf(expansion.name(), span.start());
        boolean isNamed = !expansion.name().isEmpty() && name >= 0 && name < span.end();
        boolean isBraced = span.length() > 1 && text.charAt(span.start() + 1) == '{';
        if (isBraced && isNamed) {
            braces(expansion, name);
        } else {
            add(new TextSpan(span.start(), isNamed ? name + expansion.name().length() : span.end()), Type.VARIABLE);
        }
    }

    /** The word behind the operator is a value in which more may be expanded. */
    private void braces(Expansion expansion, int name) {
        TextSpan span = expansion.span();
        int nameEnd = name + expansion.name().length();
        add(new TextSpan(span.start(), name), Type.OPERATOR);
        add(new TextSpan(name, nameEnd), Type.VARIABLE);
        int done = nameEnd;
        if (text.startsWith(expansion.operator(), nameEnd)) {
            done = Math.min(span.end(), nameEnd + expansion.operator().length());
            add(new TextSpan(nameEnd, done), Type.OPERATOR);
        }
        int close = text.charAt(span.end() - 1) == '}' ? span.end() - 1 : span.end();
        for (Expansion nested : expansion.nested()) {
            plain(done, nested.span().start(), Type.TEXT);
            expansion(nested);
            done = nested.span().end();
        }
        plain(done, close, Type.TEXT);
        if (close < span.end() && close >= done) {
            add(new TextSpan(close, span.end()), Type.OPERATOR);
        }
    }

    /** Keywords and comments stand in no node: they are what is left between. */
    private void between(TextSpan script) {
        seen.sort(Comparator.comparingInt(TextSpan::start));
        List<TextSpan> known = List.copyOf(seen);
        int done = script.start();
        for (TextSpan span : known) {
            gap(done, span.start());
            done = Math.max(done, span.end());
        }
        gap(done, Math.min(script.end(), text.length()));
    }

    private void gap(int start, int end) {
        if (end - start < 1) {
            return;
        }
        Matcher comment = COMMENT.matcher(text).region(start, end).useTransparentBounds(true);
        int done = start;
        while (comment.find()) {
            keywords(done, comment.start());
            add(new TextSpan(comment.start(), comment.end()), Type.COMMENT);
            done = comment.end();
        }
        keywords(done, end);
    }

    private void keywords(int start, int end) {
        Matcher reserved = RESERVED.matcher(text).region(start, end).useTransparentBounds(true);
        while (reserved.find()) {
            add(new TextSpan(reserved.start(), reserved.end()), Type.KEYWORD);
        }
    }
}
