package dev.slipway.shell;

import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads lists, pipelines and simple commands; {@link CompoundReader} reads what begins with a keyword or parenthesis. */
final class CommandReader {
    private static final int LONGEST_KEYWORD = 8;

    private final Cursor at;
    private final WordReader words;
    private final RedirectionReader redirections;
    private final CompoundReader compounds;

    CommandReader(Cursor at) {
        this.at = at;
        this.words = new WordReader(at, this);
        this.redirections = new RedirectionReader(at, words);
        this.compounds = new CompoundReader(at, words, this, redirections);
    }

    /** The commands up to the end of the cursor. */
    CommandList bounded(CommandContext context) {
        return list(Keyword.NONE, context.inside(true, false, false, false));
    }

    /** The whole script. */
    CommandList script() {
        CommandList list = list(Keyword.NONE, CommandContext.ALONE);
        if (at.isAwaiting()) {
            at.malformed();
        }
        return list;
    }

    /** The commands of a substitution, up to behind its closing parenthesis. */
    CommandList substitution(CommandContext context) {
        CommandList list = list(Keyword.PARENTHESIS, context.inside(true, false, false, false));
        closeParenthesis();
        return list;
    }

    void closeParenthesis() {
        if (at.peek() == ')') {
            at.pos++;
        } else {
            at.malformed();
        }
    }

    /**
     * Commands up to one of {@code stops} (see {@link Keyword}), which is left unread. Stops of the constructs around
     * are among them, so that one missing end does not swallow the rest.
     */
    CommandList list(int stops, CommandContext context) {
        List<CommandList.Item> items = new ArrayList<>();
        int start = -1;
        int end = at.pos;
        Separator before = Separator.NONE;
        while (true) {
            skipToCommand(context);
            if (startsOperator(stops)) {
                at.pos++;
                continue;
            }
            if (at.atEnd() || stopsHere(stops)) {
                break;
            }
            Optional<ShellNode> read = pipeline(stops, context);
            if (read.isEmpty()) {
                at.malformed();
                at.pos++;
                continue;
            }
            ShellNode node = read.get();
            int nodeEnd = at.pos;
            at.skipBlanks();
            at.skipComment();
            int separatorStart = at.pos;
            Separator separator = separator(stops);
            TextSpan separatorSpan =
                    separator == Separator.NONE ? TextSpan.at(node.span().end()) : words.since(separatorStart);
            if (separator == Separator.NONE && !at.atEnd() && !stopsHere(stops) && !endsCaseItem(stops)) {
                at.malformed();
            }
            if (separator == Separator.NEWLINE) {
                redirections.bodies(context);
            }
            items.add(new CommandList.Item(joined(node, before, separator), separator, separatorSpan));
            before = separator;
            start = start < 0 ? node.span().start() : start;
            end = Math.max(nodeEnd, separatorSpan.end());
        }
        if (before == Separator.AND || before == Separator.OR) {
            at.malformed();
        }
        return new CommandList(start < 0 ? TextSpan.at(at.pos) : new TextSpan(start, end), items);
    }

    private static ShellNode joined(ShellNode node, Separator before, Separator after) {
        if (node instanceof SimpleCommand command) {
            return command.in(command.context().joined(before, after));
        }
        if (node instanceof Pipeline pipeline) {
            List<ShellNode> stages = new ArrayList<>();
            for (ShellNode stage : pipeline.stages()) {
                stages.add(joined(stage, before, after));
            }
            return new Pipeline(
                    pipeline.span(), pipeline.isNegated(), pipeline.isTimed(), stages, pipeline.operators());
        }
        return node;
    }

    /** Whether an operator stands here that needs a command before it, or a parenthesis that closes nothing. */
    private boolean startsOperator(int stops) {
        int c = at.peek();
        boolean stray = switch (c) {
            case ';' -> !endsCaseItem(stops);
            case '&' -> at.at(at.pos + 1) != '>';
            case '|' -> true;
            case ')' -> (stops & Keyword.PARENTHESIS) == 0;
            default -> false;
        };
        if (stray) {
            at.malformed();
        }
        return stray;
    }

    private boolean stopsHere(int stops) {
        return (stops & Keyword.PARENTHESIS) != 0 && at.peek() == ')'
                || endsCaseItem(stops)
                || (keyword() & stops) != 0;
    }

    private boolean endsCaseItem(int stops) {
        return (stops & Keyword.ESAC) != 0
                && at.peek() == ';'
                && (at.at(at.pos + 1) == ';' || at.at(at.pos + 1) == '&');
    }

    private Separator separator(int stops) {
        int next = at.at(at.pos + 1);
        switch (at.peek()) {
            case '&' -> {
                at.pos += next == '&' ? 2 : 1;
                return next == '&' ? Separator.AND : Separator.BACKGROUND;
            }
            case '|' -> {
                at.pos += 2;
                return Separator.OR;
            }
            case ';' -> {
                if (endsCaseItem(stops)) {
                    return Separator.NONE;
                }
                at.pos++;
                return Separator.SEQUENCE;
            }
            default -> {
                int lineEnd = at.lineEndLength(at.pos);
                at.pos += lineEnd;
                return lineEnd > 0 ? Separator.NEWLINE : Separator.NONE;
            }
        }
    }

    /** Skips blanks, comments and empty lines. */
    void skipToCommand(CommandContext context) {
        while (true) {
            at.skipBlanks();
            at.skipComment();
            int lineEnd = at.lineEndLength(at.pos);
            if (lineEnd == 0) {
                return;
            }
            at.pos += lineEnd;
            redirections.bodies(context);
        }
    }

    /** The unquoted keyword that stands here as a whole word, or {@link Keyword#NONE}. */
    int keyword() {
        int end = keywordEnd();
        return end == at.pos ? Keyword.NONE : Keyword.of(at.text.substring(at.pos, end));
    }

    /** Passes {@code keyword} if it stands here. */
    boolean pass(int keyword) {
        if (keyword() != keyword) {
            return false;
        }
        at.pos = keywordEnd();
        return true;
    }

    private int keywordEnd() {
        int end = at.pos;
        while (!at.endsWord(end) && at.continuationLength(end) == 0) {
            if (++end - at.pos > LONGEST_KEYWORD) {
                return at.pos;
            }
        }
        return end;
    }

    private Optional<ShellNode> pipeline(int stops, CommandContext context) {
        int start = at.pos;
        boolean negated = false;
        boolean timed = false;
        while (true) {
            if (pass(Keyword.NOT)) {
                negated = !negated;
            } else if (keyword() == Keyword.TIME && isTimePrefix()) {
                timed = true;
            } else {
                break;
            }
            at.skipBlanks();
        }
        boolean hasPrefix = at.pos > start;
        List<ShellNode> stages = new ArrayList<>();
        List<TextSpan> operators = new ArrayList<>();
        int end = at.pos;
        Optional<ShellNode> stage = command(stops, context);
        while (stage.isPresent()) {
            stages.add(stage.get());
            end = at.pos;
            at.skipBlanks();
            if (at.peek() != '|' || at.at(at.pos + 1) == '|') {
                at.pos = end;
                break;
            }
            int pipe = at.pos++;
            at.pos += at.peek() == '&' ? 1 : 0;
            operators.add(words.since(pipe));
            end = at.pos;
            skipToCommand(context);
            stage = at.atEnd() || stopsHere(stops) ? Optional.empty() : command(stops, context);
        }
        if (stages.isEmpty()) {
            if (!hasPrefix) {
                return Optional.empty();
            }
            at.malformed();
        } else if (operators.size() >= stages.size()) {
            at.malformed();
        } else if (stages.size() == 1 && !hasPrefix) {
            return Optional.of(stages.get(0));
        }
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i) instanceof SimpleCommand command) {
                stages.set(i, command.in(command.context().piped(i, stages.size(), negated)));
            }
        }
        return Optional.of(new Pipeline(new TextSpan(start, end), negated, timed, stages, operators));
    }

    /** Passes {@code time} or {@code time -p} unless an option of the program of that name follows. */
    private boolean isTimePrefix() {
        int start = at.pos;
        pass(Keyword.TIME);
        at.skipBlanks();
        if (at.looksAt("-p") && at.endsWord(at.pos + 2)) {
            at.pos += 2;
        }
        at.skipBlanks();
        if (at.peek() == '-') {
            at.pos = start;
            return false;
        }
        return true;
    }

    /** One command; empty, with nothing read, if none starts here. */
    Optional<ShellNode> command(int stops, CommandContext context) {
        if (at.atEnd() || at.lineEndLength(at.pos) > 0) {
            return Optional.empty();
        }
        Optional<ShellNode> compound = compounds.compound(keyword(), stops, context);
        if (compound.isPresent()) {
            return compound;
        }
        if ((keyword() & Keyword.CLOSERS) != 0) {
            at.malformed();
        }
        return simple(stops, context);
    }

    private Optional<ShellNode> simple(int stops, CommandContext context) {
        int start = at.pos;
        int end = start;
        List<Assignment> assignments = new ArrayList<>(0);
        List<ShellWord> read = new ArrayList<>();
        List<Redirection> redirected = new ArrayList<>(0);
        while (true) {
            at.skipBlanks();
            Optional<Redirection> redirection = redirections.one(context);
            if (redirection.isPresent()) {
                redirected.add(redirection.get());
                end = at.pos;
                continue;
            }
            boolean startsProcess = (at.peek() == '<' || at.peek() == '>') && at.at(at.pos + 1) == '(';
            if (at.endsWord(at.pos) && !startsProcess || at.peek() == '#') {
                break;
            }
            Optional<Assignment> assignment = read.isEmpty() ? assignment(context) : Optional.empty();
            if (assignment.isPresent()) {
                assignments.add(assignment.get());
            } else {
                read.add(words.word(context));
            }
            end = at.pos;
            if (read.size() == 1 && assignments.isEmpty() && redirected.isEmpty() && compounds.startsFunction()) {
                return Optional.of(compounds.function(start, read.get(0).value(), stops, context));
            }
        }
        at.pos = end;
        return end == start
                ? Optional.empty()
                : Optional.of(new SimpleCommand(new TextSpan(start, end), assignments, read, redirected, context));
    }

    private Optional<Assignment> assignment(CommandContext context) {
        int start = at.pos;
        int nameEnd = ShellText.nameEnd(at.text, start, at.end);
        boolean hasSubscript = nameEnd > start && at.at(nameEnd) == '[';
        int close = hasSubscript ? at.subscriptEnd(nameEnd + 1) : -1;
        int i = close < 0 ? nameEnd : close + 1;
        boolean appends = at.at(i) == '+';
        i += appends ? 1 : 0;
        if (nameEnd == start || at.at(i) != '=') {
            return Optional.empty();
        }
        Optional<ShellWord> subscript = Optional.empty();
        if (close >= 0) {
            at.pos = nameEnd + 1;
            subscript = Optional.of(words.subscript(close, context));
        }
        at.pos = i + 1;
        ShellWord value = words.value(context);
        String name = at.text.substring(start, nameEnd);
        return Optional.of(new Assignment(words.since(start), name, subscript, appends, value));
    }
}
