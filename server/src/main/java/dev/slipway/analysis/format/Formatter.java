package dev.slipway.analysis.format;

import dev.slipway.analysis.FormatOptions;
import dev.slipway.syntax.Item;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.LineBreaks;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextEdits;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lays a file out anew: instructions start in the first column, what continues them is indented. Lines stay lines; the
 * bodies of heredocs, comments and blank lines stay; and whatever BuildKit reads stays what it is.
 */
public final class Formatter {
    private static final Pattern DIRECTIVE = Pattern.compile("#\\s*[A-Za-z][A-Za-z0-9]*\\s*=.*");

    private final SyntaxTree tree;
    private final FormatOptions options;
    private final List<TextEdit> edits = new ArrayList<>();

    private Formatter(SyntaxTree tree, FormatOptions options) {
        this.tree = tree;
        this.options = options;
    }

    /** The edits that lay out the whole file, one at most for each line; empty when it is laid out already. */
    public static List<TextEdit> document(SyntaxTree tree, FormatOptions options) {
        Formatter formatter = new Formatter(withLines(tree), options);
        TextSpan whole = new TextSpan(0, tree.length());
        formatter.items(whole);
        formatter.endOfFile(lineEnd(tree));
        return TextEdits.sorted(formatter.edits);
    }

    /** The edits for the lines that {@code range} touches. */
    public static List<TextEdit> range(SyntaxTree tree, FormatOptions options, TextSpan range) {
        Formatter formatter = new Formatter(withLines(tree), options);
        formatter.items(range);
        return TextEdits.sorted(formatter.edits);
    }

    /**
     * What typing the escape character does: the line below, which continues the instruction from now on, is indented.
     *
     * @param offset where the cursor stands, behind the character; some editors ask before they insert it
     * @param typed any other text does nothing
     */
    public static List<TextEdit> onType(SyntaxTree tree, FormatOptions options, int offset, String typed) {
        if (!typed.equals(String.valueOf(tree.escape()))) {
            return List.of();
        }
        String text = tree.text();
        boolean isThere = offset > 0 && text.charAt(offset - 1) == tree.escape();
        SyntaxTree continued = isThere ? tree : tree.edited(TextEdit.insert(offset, typed));
        int shift = isThere ? 0 : typed.length();
        int below = LineBreaks.next(continued.text(), offset);
        if (below < 0) {
            return List.of();
        }
        TextSpan line = new TextSpan(below, LineBreaks.endOfLine(continued.text(), below));
        boolean isContinued = continued.indexAt(offset) == continued.indexAt(below);
        List<TextEdit> edits = new ArrayList<>();
        if (isContinued) {
            range(continued, options, line)
                    .forEach(edit -> edits.add(new TextEdit(edit.span().shifted(-shift), edit.newText())));
        }
        return edits;
    }

    /**
     * A file whose lines all end with a lone CR is one line to BuildKit, which can build nothing from it, and many to
     * its author. It is laid out as its author sees it; no offset changes.
     */
    private static SyntaxTree withLines(SyntaxTree tree) {
        String text = tree.text();
        boolean isMac = text.indexOf('\r') >= 0 && text.indexOf('\n') < 0;
        return isMac ? SyntaxTree.parse(text.replace('\r', '\n')) : tree;
    }

    private static String lineEnd(SyntaxTree tree) {
        String text = tree.text();
        int newline = text.indexOf('\n');
        if (newline >= 0) {
            return newline > 0 && text.charAt(newline - 1) == '\r' ? "\r\n" : "\n";
        }
        int first = LineBreaks.next(text, 0);
        return first < 0 ? "\n" : text.substring(LineBreaks.endOfLine(text, 0), first);
    }

    private void items(TextSpan range) {
        boolean isHeader = true;
        int start = 0;
        for (int i = 0; i < tree.size(); i++) {
            Item item = tree.item(i);
            isHeader &= item.kind() != Item.Kind.INSTRUCTION;
            boolean touched = start <= range.end() && range.start() <= start + item.length();
            if (touched) {
                item(item, start, isHeader, range);
            }
            if (!item.openHeredocs().isEmpty()) {
                break; // What follows may be meant as its body.
            }
            start += item.length();
        }
    }

    private void item(Item item, int start, boolean isHeader, TextSpan range) {
        String text = item.text();
        String laidOut = text;
        switch (item.kind()) {
            case BLANK -> laidOut = Lines.stripped(text);
            case COMMENT -> {
                boolean becomesDirective =
                        isHeader && DIRECTIVE.matcher(text.strip()).matches();
                laidOut = trimmed(becomesDirective ? text : Lines.stripped(text));
            }
            case DIRECTIVE -> laidOut = trimmed(text);
            default -> {
                boolean whole = range.start() <= start && start + Lines.contentEnd(text) <= range.end();
                laidOut = InstructionLayout.of(item, options, whole);
            }
        }
        replaceLines(text, laidOut, start, range);
    }

    private String trimmed(String line) {
        return options.trimTrailing() ? Lines.withoutTrailingBlanks(line) : line;
    }

    /** An edit for each line that differs. Both texts have the same number of lines. */
    private void replaceLines(String before, String after, int start, TextSpan range) {
        if (before.equals(after)) {
            return;
        }
        List<TextSpan> old = Lines.of(before);
        List<TextSpan> now = Lines.of(after);
        for (int i = 0; i < old.size(); i++) {
            TextSpan line = old.get(i).shifted(start);
            String was = old.get(i).in(before);
            String is = now.get(i).in(after);
            boolean touched = line.start() <= range.end() && range.start() <= line.end();
            if (touched && !was.equals(is)) {
                TextEdit edit = TextEdits.difference(was, is);
                edits.add(new TextEdit(edit.span().shifted(line.start()), edit.newText()));
            }
        }
    }

    private void endOfFile(String lineEnd) {
        String text = tree.text();
        int last = tree.size() - 1;
        if (last < 0 || !tree.item(last).openHeredocs().isEmpty()) {
            return;
        }
        if (options.trimFinalNewlines()) {
            int end = text.length();
            int at = last;
            while (at >= 0 && tree.item(at).kind() == Item.Kind.BLANK) {
                end = tree.startOf(at);
                at--;
            }
            TextSpan blank = new TextSpan(end, text.length());
            if (!blank.isEmpty() && at >= 0) {
                edits.removeIf(edit -> blank.covers(edit.span()));
                edits.add(TextEdit.delete(blank));
            }
        }
        boolean isOpen = !text.endsWith("\n") && !text.isBlank();
        if (options.finalNewline() && isOpen && tree.item(last).kind() != Item.Kind.BLANK) {
            edits.add(TextEdit.insert(text.length(), lineEnd));
        }
    }
}
