package dev.slipway.analysis.completion;

import dev.slipway.subject.Subject;
import dev.slipway.syntax.Heredoc;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.text.LineBreaks;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * While somebody types, a continuation or a heredoc may swallow a FROM for a moment. Completion works on a text in which
 * the character to blame is a blank: offsets stay, and the stage is known. Findings tell BuildKit's truth.
 */
final class Mending {
    private static final Pattern FROM = Pattern.compile(
            "(?im)^[ \\t]*FROM[ \\t]+(?:--platform=\\S+[ \\t]+)?[^\\s-]\\S*(?:[ \\t]+(AS)[ \\t]+\\S+)?[ \\t]*[\\\\`]?\\r*$");

    /** An instruction on the cursor's line, when its flag shows that it is no argument. */
    private static final Pattern FLAGGED =
            Pattern.compile("[ \\t]*(?:ADD|COPY|RUN|ONBUILD[ \\t]+(?:ADD|COPY|RUN))[ \\t]+--.*");

    static Subject mend(Subject subject, int offset) {
        List<TextEdit> edits = new ArrayList<>(0);
        for (PlacedInstruction placed : subject.tree().instructions()) {
            String text = placed.item().text();
            if (LineBreaks.next(text, 0) < text.length() && text.indexOf('\n') >= 0) {
                continuation(placed, text, offset - placed.offset(), edits);
                placed.parts().heredocs().forEach(heredoc -> heredoc(placed, text, heredoc, edits));
            }
        }
        return edits.isEmpty() ? subject : subject.withTree(subject.tree().edited(edits));
    }

    private static void continuation(PlacedInstruction placed, String text, int cursor, List<TextEdit> edits) {
        TextSpan span = placed.parts().span();
        int line = text.indexOf('\n', span.start()) + 1;
        while (line > 0 && line <= span.end()) {
            int end = text.indexOf('\n', line);
            int lineEnd = end < 0 ? text.length() : end;
            TextSpan whole = new TextSpan(line, lineEnd);
            boolean isComment = placed.parts().comments().stream().anyMatch(whole::covers);
            if (!isComment && isSwallowed(text, span.start(), whole, cursor)) {
                escapeBefore(placed, text, line, edits);
            }
            line = end + 1;
        }
    }

    private static boolean isSwallowed(String text, int start, TextSpan line, int cursor) {
        Matcher from = FROM.matcher(text).region(line.start(), line.end());
        if (from.find() && (from.group(1) != null || !inQuotes(text, start, line.start()))) {
            return true;
        }
        return line.touches(cursor) && FLAGGED.matcher(line.in(text)).matches();
    }

    /** A FROM between quotes is more likely a query than a stage. */
    private static boolean inQuotes(String text, int from, int to) {
        char quote = '\0';
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\\' && quote != '\'') {
                i++;
            } else if (quote == '\0' && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == quote) {
                quote = '\0';
            }
        }
        return quote != '\0';
    }

    private static void escapeBefore(PlacedInstruction placed, String text, int lineStart, List<TextEdit> edits) {
        int end = lineStart - 1;
        while (end > 0) {
            int at = end;
            while (at > 0 && text.charAt(at - 1) <= ' ' && text.charAt(at - 1) != '\n') {
                at--;
            }
            if (at > 0 && text.charAt(at - 1) == placed.item().escape()) {
                TextSpan escape = new TextSpan(at - 1, at);
                boolean known = placed.parts().comments().stream().anyMatch(it -> it.covers(escape));
                if (!known) {
                    TextEdit edit = new TextEdit(placed.place(escape), " ");
                    if (!edits.contains(edit)) {
                        edits.add(edit);
                    }
                    return;
                }
            }
            end = text.lastIndexOf('\n', end - 1);
        }
    }

    /** A heredoc that ends where a later one of the same name does has swallowed that one's opener. */
    private static void heredoc(PlacedInstruction placed, String text, Heredoc heredoc, List<TextEdit> edits) {
        String body = heredoc.body().in(text);
        Pattern opener = Pattern.compile("(?im)^[ \\t]*(?:RUN|COPY|ADD)[ \\t].*<<-?[ \\t]*[\"']?"
                + Pattern.quote(heredoc.name()) + "[\"']?(?:\\s|$)");
        if (FROM.matcher(body).find() && opener.matcher(body).find()) {
            TextSpan span = heredoc.opener().span();
            int marker = text.indexOf("<<", span.start());
            if (marker >= 0 && marker < span.end()) {
                edits.add(TextEdit.replace(placed.offset() + marker, placed.offset() + marker + 2, "  "));
            }
        }
    }

    private Mending() {}
}
