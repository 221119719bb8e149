package dev.slipway.syntax;

import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Edits as nobody would make them, aimed at the places where an incremental parser goes wrong. {@link #kindsOf} tells what
 * an edit really touched, whatever it was aimed at.
 */
final class RandomEdits {
    /** Places that are hard. */
    enum Kind {
        HEREDOC_OPENER,
        HEREDOC_TERMINATOR,
        DIRECTIVE,
        ESCAPE_AT_LINE_END,
        CRLF_PAIR,
        SURROGATE_PAIR,
        END_OF_FILE,
        ANYWHERE
    }

    private static final String[] PIECES = {
        "a",
        " ",
        "\n",
        "\r\n",
        "\r",
        "\\",
        "\\\n",
        "`",
        "`\n",
        "#",
        "# c\n",
        "\n# c\n",
        "<<EOF",
        "<<-EOF",
        "<<'EOF'",
        "EOF",
        "EOF\n",
        "\nEOF\n",
        "\tEOF\n",
        "<<A <<B",
        "A\n",
        "B\n",
        "\"",
        "'",
        "$",
        "${X:-",
        "}",
        "[",
        "]",
        "\uFEFF",
        "\uD83D\uDE80",
        "\uD83D",
        "\uDE80",
        "é",
        "\u00A0",
        "FROM a AS b\n",
        "RUN x\n",
        "COPY --from=b /x /y\n",
        "# escape=`\n",
        "# escape=\\\n",
        "# syntax=docker/dockerfile:1\n",
        "# check=skip=all\n",
        "#!/bin/sh\n",
        "RUN <<EOF\nx\nEOF\n",
        "ONBUILD RUN <<EOF\n",
        "--mount=type=cache,target=/x",
        "\n\n",
        "\t",
        "ENV A=1\n",
        "RUN a \\\n  # c\n\n  b\n",
        "CMD [\"a\", \"b\"]\n"
    };
    private static final String[] OPENERS = {
        " <<EOF",
        " <<-EOF",
        " <<'EOF'",
        " <<A <<B",
        " 3<<EOF",
        " << EOF",
        " <<\uD83D\uDE80",
        "RUN <<EOF\n",
        "COPY <<A /x\n"
    };
    private static final String[] HEREDOCS = {
        "RUN <<EOF\nx\nEOF\n", "COPY <<-A <<'B' /x\na\n\tA\nb\nB\n", "RUN cat <<EOF\r\nx\r\nEOF\r\n", "RUN <<EOF\n"
    };
    private static final String[] TERMINATORS = {"EOF", "EOF\n", "\nEOF\n", "\nEOF\r\n", "\tEOF\n", "\nA\nB\n", "\nB\n"
    };
    private static final String[] DIRECTIVES = {
        "# escape=`\n",
        "# escape=\\\n",
        "# syntax=docker/dockerfile:1\r\n",
        "# check=skip=all\n",
        "#escape = `\n",
        "# escape=x\n",
        "#!/bin/sh\n# check=skip=all\n"
    };

    private final SplittableRandom random;

    RandomEdits(long seed) {
        random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** An edit of {@code tree}, whose text is {@code text}, aimed at {@code kind}. */
    TextEdit next(SyntaxTree tree, String text, Kind kind) {
        switch (kind) {
            case HEREDOC_OPENER:
                return heredoc(tree, text, kind, OPENERS);
            case HEREDOC_TERMINATOR:
                return heredoc(tree, text, kind, TERMINATORS);
            case DIRECTIVE:
                return directive(tree, text);
            case ESCAPE_AT_LINE_END:
                return around(
                        text, search(text, RandomEdits::isEscapeAtLineEnd), "\\\n", "`\n", " \\ \n", "\\\r\n", "\\");
            case CRLF_PAIR:
                return around(text, search(text, RandomEdits::isCrlf), "\r\n", "\r\n\r\n", "\r\r\n");
            case SURROGATE_PAIR:
                return around(text, search(text, RandomEdits::isPair), "\uD83D\uDE80", "\uD83D", "x\uD83D\uDE80");
            case END_OF_FILE:
                return endOfFile(text);
            default:
                return anywhere(text);
        }
    }

    /** What {@code edit}, made to {@code before} and giving {@code after}, touched. */
    static Set<Kind> kindsOf(SyntaxTree before, SyntaxTree after, TextEdit edit) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        int end = edit.span().end();
        int newEnd = edit.span().start() + edit.newText().length();
        see(before, edit.span().start(), end, kinds);
        see(after, edit.span().start(), newEnd, kinds);
        if (end == before.length()) {
            kinds.add(Kind.END_OF_FILE);
        }
        return kinds;
    }

    private static void see(SyntaxTree tree, int start, int end, Set<Kind> kinds) {
        int last = tree.indexAt(Math.min(tree.length(), end + 1));
        for (int i = Math.max(0, tree.indexAt(Math.max(0, start - 1))); i <= last; i++) {
            touch(places(tree, i, Kind.HEREDOC_OPENER), start, end, Kind.HEREDOC_OPENER, kinds);
            touch(places(tree, i, Kind.HEREDOC_TERMINATOR), start, end, Kind.HEREDOC_TERMINATOR, kinds);
            touch(places(tree, i, Kind.DIRECTIVE), start, end, Kind.DIRECTIVE, kinds);
        }
        String text = tree.text();
        for (int at = Math.max(0, start - 1); at <= end && at < text.length(); at++) {
            if (isEscapeAtLineEnd(text, at)) {
                kinds.add(Kind.ESCAPE_AT_LINE_END);
            } else if (isCrlf(text, at)) {
                kinds.add(Kind.CRLF_PAIR);
            } else if (isPair(text, at)) {
                kinds.add(Kind.SURROGATE_PAIR);
            }
        }
    }

    private static void touch(List<int[]> places, int start, int end, Kind kind, Set<Kind> kinds) {
        for (int[] place : places) {
            if (place[0] <= end && start <= place[1]) {
                kinds.add(kind);
            }
        }
    }

    /** Where such things stand in one item of {@code tree}. */
    private static List<int[]> places(SyntaxTree tree, int index, Kind kind) {
        Item item = tree.item(index);
        int start = tree.startOf(index);
        if (kind == Kind.DIRECTIVE) {
            return item.kind() == Item.Kind.DIRECTIVE ? List.of(new int[] {start, start + item.length()}) : List.of();
        }
        if (item.text().indexOf("<<") < 0 || item.instruction().isEmpty()) {
            return List.of();
        }
        List<int[]> places = new ArrayList<>();
        for (Heredoc heredoc : item.instruction().get().parts().heredocs()) {
            TextSpan opener = heredoc.opener().span();
            TextSpan span =
                    kind == Kind.HEREDOC_OPENER ? opener : heredoc.terminator().orElse(null);
            if (span != null) {
                places.add(new int[] {start + span.start(), start + span.end()});
            }
        }
        return places;
    }

    /** The places of the first item at or behind a random one that has any. */
    private List<int[]> somePlaces(SyntaxTree tree, Kind kind) {
        int first = tree.size() == 0 ? 0 : random.nextInt(tree.size());
        for (int i = 0; i < Math.min(tree.size(), 400); i++) {
            List<int[]> places = places(tree, (first + i) % tree.size(), kind);
            if (!places.isEmpty()) {
                return places;
            }
        }
        return List.of();
    }

    /** Changes a heredoc's opener or terminator; where there is none, puts a heredoc between two items. */
    private TextEdit heredoc(SyntaxTree tree, String text, Kind kind, String... fresh) {
        List<int[]> places = somePlaces(tree, kind);
        if (!places.isEmpty() && random.nextInt(5) > 0) {
            return around(text, pick(places), fresh);
        }
        int at = tree.size() == 0 ? 0 : tree.startOf(random.nextInt(tree.size()));
        return TextEdit.insert(at, HEREDOCS[random.nextInt(HEREDOCS.length)]);
    }

    private TextEdit directive(SyntaxTree tree, String text) {
        List<int[]> places = new ArrayList<>();
        for (int i = 0; i < tree.headerItems(); i++) {
            places.addAll(places(tree, i, Kind.DIRECTIVE));
        }
        if (!places.isEmpty() && random.nextInt(4) > 0) {
            return within(text, pick(places));
        }
        int at = places.isEmpty() || random.nextBoolean() ? 0 : places.get(places.size() - 1)[1];
        return TextEdit.insert(at, DIRECTIVES[random.nextInt(DIRECTIVES.length)]);
    }

    private TextEdit endOfFile(String text) {
        if (random.nextInt(3) > 0 || text.isEmpty()) {
            return TextEdit.insert(text.length(), PIECES[random.nextInt(PIECES.length)]);
        }
        int start = Math.max(0, text.length() - 1 - random.nextInt(30));
        return TextEdit.replace(
                start, text.length(), random.nextBoolean() ? "" : PIECES[random.nextInt(PIECES.length)]);
    }

    private TextEdit anywhere(String text) {
        int at = random.nextInt(text.length() + 1);
        switch (random.nextInt(5)) {
            case 0:
                return TextEdit.replace(at, Math.min(text.length(), at + random.nextInt(1, 9)), "");
            case 1:
                int end = Math.min(text.length(), at + random.nextInt(40));
                return TextEdit.replace(at, end, PIECES[random.nextInt(PIECES.length)]);
            case 2:
                int start = text.lastIndexOf('\n', at - 1) + 1;
                int next = text.indexOf('\n', at);
                return TextEdit.replace(start, next < 0 ? text.length() : next + 1, "");
            case 3:
                int from = random.nextInt(text.length() + 1);
                return TextEdit.insert(at, text.substring(from, Math.min(text.length(), from + random.nextInt(60))));
            default:
                return TextEdit.insert(at, PIECES[random.nextInt(PIECES.length)]);
        }
    }

    /** Changes what stands at {@code place}, or puts such a thing anywhere. */
    private TextEdit around(String text, int[] place, String... fresh) {
        if (place != null && random.nextInt(4) > 0) {
            return within(text, place);
        }
        int at = random.nextInt(text.length() + 1);
        int lineEnd = text.indexOf('\n', at);
        boolean atLineEnd = random.nextBoolean() && lineEnd >= 0;
        return TextEdit.insert(atLineEnd ? lineEnd : at, fresh[random.nextInt(fresh.length)]);
    }

    private TextEdit within(String text, int[] place) {
        int start = place[0] + random.nextInt(place[1] - place[0] + 1);
        int end = Math.min(text.length(), start + random.nextInt(place[1] - start + 2));
        switch (random.nextInt(3)) {
            case 0:
                return TextEdit.replace(start, end, "");
            case 1:
                return TextEdit.replace(start, end, PIECES[random.nextInt(PIECES.length)]);
            default:
                return TextEdit.insert(start, PIECES[random.nextInt(PIECES.length)]);
        }
    }

    private int[] pick(List<int[]> places) {
        return places.isEmpty() ? null : places.get(random.nextInt(places.size()));
    }

    private interface Found {
        boolean at(String text, int offset);
    }

    /** A place of that sort at or behind a random offset. */
    private int[] search(String text, Found found) {
        int start = text.isEmpty() ? 0 : random.nextInt(text.length());
        for (int i = 0; i < Math.min(text.length(), 4_000); i++) {
            int at = (start + i) % text.length();
            if (found.at(text, at)) {
                return new int[] {at, Math.min(text.length(), at + 2)};
            }
        }
        return null;
    }

    private static boolean isEscapeAtLineEnd(String text, int at) {
        if (text.charAt(at) != '\\' && text.charAt(at) != '`') {
            return false;
        }
        int end = at + 1;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return end == text.length() || text.charAt(end) == '\n' || text.charAt(end) == '\r';
    }

    private static boolean isCrlf(String text, int at) {
        return text.startsWith("\r\n", at);
    }

    private static boolean isPair(String text, int at) {
        return at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }
}
