package dev.slipway.syntax.parse;

import dev.slipway.syntax.Heredoc;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds where heredocs end. Bodies follow the logical line in the order of their openers. */
final class HeredocBodies {
    /** The heredocs of an instruction whose item is {@code text}; those without a terminator have an empty body. */
    static List<Heredoc> read(String text, LogicalLine logical, char escape) {
        List<HeredocOpeners.Opener> openers = HeredocOpeners.of(logical.line(), escape);
        if (openers.isEmpty()) {
            return List.of();
        }
        List<Heredoc> heredocs = new ArrayList<>(openers.size());
        int at = logical.end();
        boolean open = false;
        for (HeredocOpeners.Opener opener : openers) {
            Optional<TextSpan> terminator =
                    open ? Optional.empty() : terminator(text, at, opener.name(), opener.stripsTabs());
            open |= terminator.isEmpty();
            int bodyStart = at;
            TextSpan body = terminator
                    .map(name -> new TextSpan(bodyStart, lineStart(text, name.start())))
                    .orElse(TextSpan.at(at));
            if (terminator.isPresent()) {
                at = LogicalLine.lineEnd(text, terminator.get().end());
            }
            heredocs.add(new Heredoc(
                    opener.word(),
                    opener.name(),
                    opener.nameWord().span(),
                    opener.fileDescriptor(),
                    opener.expands(),
                    opener.stripsTabs(),
                    body,
                    terminator));
        }
        return List.copyOf(heredocs);
    }

    /**
     * The line at or after {@code from} that ends a heredoc.
     *
     * @param from the start of a physical line
     * @return where the name stands on that line
     */
    static Optional<TextSpan> terminator(String text, int from, String name, boolean stripsTabs) {
        int at = from;
        while (at < text.length()) {
            int next = LogicalLine.lineEnd(text, at);
            int end = LogicalLine.contentEnd(text, at, next);
            int start = at;
            while (stripsTabs && start < end && text.charAt(start) == '\t') {
                start++;
            }
            if (end - start == name.length() && text.startsWith(name, start)) {
                return Optional.of(new TextSpan(start, end));
            }
            at = next;
        }
        return Optional.empty();
    }

    private static int lineStart(String text, int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    private HeredocBodies() {}
}
