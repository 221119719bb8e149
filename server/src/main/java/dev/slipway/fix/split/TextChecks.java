package dev.slipway.fix.split;

import dev.slipway.subject.Subject;
import dev.slipway.syntax.Item;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The checks of the {@link Verifier} that compare texts: V7 and V9. */
final class TextChecks {
    private TextChecks() {}

    /** V7: comments, directives, line ends, the byte order mark and the end of the file are kept. */
    static void keepsText(Draft draft, Subject before, Subject after) throws Stop {
        String old = before.tree().text();
        String now = after.tree().text();
        List<String> comments = comments(after.tree());
        for (String comment : comments(before.tree())) {
            if (!comments.remove(comment)) {
                throw Verifier.fail(draft, "V7", "the comment `" + comment + "` would be lost");
            }
        }
        Set<String> items = new HashSet<>();
        after.tree().instructions().forEach(it -> items.add(it.item().text().strip()));
        for (PlacedInstruction placed : before.tree().instructions()) {
            boolean mayChange =
                    placed.kind() == Keyword.FROM || placed.kind() == Keyword.RUN || placed.kind() == Keyword.ENV;
            if (!mayChange && !items.contains(placed.item().text().strip())) {
                throw Verifier.fail(draft, "V7", "`" + placed.item().text().strip() + "` would be lost");
            }
        }
        boolean crlf = old.contains("\r\n");
        if (crlf != now.contains("\r\n") || crlf && !old.matches("(?s).*[^\r]\n.*") && now.matches("(?s).*[^\r]\n.*")) {
            throw Verifier.fail(draft, "V7", "line ends would be mixed");
        }
        if (old.startsWith("\uFEFF") != now.startsWith("\uFEFF")
                || before.tree().escape() != after.tree().escape()) {
            throw Verifier.fail(draft, "V7", "the head of the file would change");
        }
        if (old.endsWith("\n") != now.endsWith("\n")) {
            throw Verifier.fail(draft, "V7", "the end of the file would change");
        }
    }

    private static List<String> comments(SyntaxTree tree) {
        List<String> comments = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            Item item = tree.item(i);
            if (item.kind() == Item.Kind.COMMENT || item.kind() == Item.Kind.DIRECTIVE) {
                comments.add(item.text().strip());
            }
            item.instruction()
                    .ifPresent(it -> it.parts()
                            .comments()
                            .forEach(span -> comments.add(span.in(item.text()).strip())));
        }
        return comments;
    }

    /** V9: an old builder can read it when it could before. */
    static void addsNoSyntax(Draft draft, Subject before, Subject after) throws Stop {
        if (StageWork.usesBuildKit(after.tree()) && !StageWork.usesBuildKit(before.tree())) {
            throw Verifier.fail(draft, "V9", "it would need BuildKit");
        }
    }
}
