package dev.slipway.syntax;

import dev.slipway.syntax.SyntaxProblem.Code;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The problems of a whole tree: those of its items at their places, and those that only the order of items makes. Lines
 * behind a heredoc that nothing ends were meant as its body: up to the next keyword they are not called unknown.
 */
final class TreeProblems {
    /** BuildKit reads lines with a buffer of 64 KiB (parser.go, scanLines). */
    private static final int MAX_LINE_BYTES = 65_535;

    static List<SyntaxProblem> of(SyntaxTree tree) {
        List<SyntaxProblem> problems = new ArrayList<>();
        Set<String> directives = new HashSet<>();
        boolean inStage = false;
        boolean mayStart = true;
        boolean any = false;
        boolean orphans = false;
        int offset = 0;
        for (int i = 0; i < tree.size(); i++) {
            Item item = tree.item(i);
            if (item.kind() == Item.Kind.DIRECTIVE) {
                directive(item, offset, directives, problems);
            } else if (item.kind() == Item.Kind.INSTRUCTION) {
                Instruction instruction = item.instruction().orElseThrow();
                any = true;
                boolean isFrom = instruction.kind() == Keyword.FROM;
                if (!inStage && !isFrom && mayStart && instruction.kind() != Keyword.ARG) {
                    mayStart = false;
                    if (instruction.kind() != Keyword.UNKNOWN) {
                        problems.add(new SyntaxProblem(
                                Code.INSTRUCTION_BEFORE_FROM,
                                instruction.parts().keyword().span().shifted(offset),
                                "only ARG may stand before the first FROM"));
                    }
                }
                inStage |= isFrom;
                boolean known = instruction.kind() != Keyword.UNKNOWN;
                orphans = !item.openHeredocs().isEmpty() || orphans && !known;
                if (known || !orphans) {
                    for (SyntaxProblem problem : instruction.parts().problems()) {
                        problems.add(withTerminator(tree, i, problem.shifted(offset)));
                    }
                }
            }
            longLines(item, offset, problems);
            offset += item.length();
        }
        if (!any) {
            problems.add(new SyntaxProblem(Code.NO_INSTRUCTIONS, lastLine(tree), "the file holds no instructions"));
        } else if (!inStage && mayStart) {
            TextSpan last =
                    tree.instructions().get(tree.instructions().size() - 1).span();
            problems.add(new SyntaxProblem(Code.NO_STAGE, last, "no FROM follows: there is nothing to build"));
        }
        return List.copyOf(problems);
    }

    /** A heredoc is mended by its name on a line of its own, behind the lines that were meant as its body. */
    private static SyntaxProblem withTerminator(SyntaxTree tree, int index, SyntaxProblem problem) {
        if (problem.code() != Code.UNTERMINATED_HEREDOC) {
            return problem;
        }
        String name = tree.item(index).openHeredocs().get(0).name();
        int last = index;
        for (int i = index + 1; i < tree.size(); i++) {
            boolean orphan = tree.item(i)
                    .instruction()
                    .filter(it -> it.kind() == Keyword.UNKNOWN)
                    .isPresent();
            if (!orphan && tree.item(i).kind() == Item.Kind.INSTRUCTION) {
                break;
            }
            last = orphan ? i : last;
        }
        int at = tree.startOf(last) + tree.item(last).length();
        boolean endsLine = tree.item(last).text().endsWith("\n");
        String lineEnd = tree.item(last).text().endsWith("\r\n") ? "\r\n" : "\n";
        return problem.remedied(
                "Insert the line " + name, TextEdit.insert(at, endsLine ? name + lineEnd : lineEnd + name));
    }

    private static void directive(Item item, int offset, Set<String> seen, List<SyntaxProblem> problems) {
        ParserDirective directive = item.directive().orElseThrow();
        if (!seen.add(directive.name())) {
            problems.add(new SyntaxProblem(
                    Code.DUPLICATE_DIRECTIVE,
                    directive.nameSpan().shifted(offset),
                    "the directive `" + directive.name() + "` may stand only once"));
        } else if (directive.name().equals(ParserDirective.ESCAPE)
                && !directive.value().equals("`")
                && !directive.value().equals("\\")) {
            problems.add(new SyntaxProblem(
                    Code.INVALID_DIRECTIVE,
                    directive.valueSpan().shifted(offset),
                    "the escape character must be ` or \\"));
        }
    }

    /** BuildKit has read to the last line when it finds that there was nothing. */
    private static TextSpan lastLine(SyntaxTree tree) {
        int last = tree.size() - 1;
        return last < 0 ? TextSpan.at(0) : tree.item(last).content().shifted(tree.startOf(last));
    }

    private static void longLines(Item item, int offset, List<SyntaxProblem> problems) {
        if (item.length() * 3L <= MAX_LINE_BYTES) {
            return;
        }
        String text = item.text();
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            if ((end - start) * 3L > MAX_LINE_BYTES) {
                int bytes = text.substring(start, end).getBytes(StandardCharsets.UTF_8).length;
                if (bytes > MAX_LINE_BYTES) {
                    problems.add(new SyntaxProblem(
                            Code.LINE_TOO_LONG,
                            new TextSpan(offset + start, offset + Math.min(end, start + 80)),
                            "this line has " + bytes + " bytes; BuildKit reads at most " + MAX_LINE_BYTES));
                }
            }
            start = end + 1;
        }
    }

    private TreeProblems() {}
}
