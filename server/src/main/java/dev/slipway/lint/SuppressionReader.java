package dev.slipway.lint;

import dev.slipway.lint.Suppression.Dialect;
import dev.slipway.lint.Suppression.Name;
import dev.slipway.syntax.Item;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.ParserDirective;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.LineBreaks;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the suppressing comments of a tree: BuildKit's, ours, and those of the linters people come from. */
final class SuppressionReader {
    private static final Pattern CHECK = Pattern.compile("#\\s*check\\s*=\\s*(\\S.*)", Pattern.CASE_INSENSITIVE);

    /** hadolint voids a pragma that holds any other character (Hadolint/Pragma.hs). */
    private static final Pattern HADOLINT = Pattern.compile(
            "#\\s*hadolint\\s+(?:(global|stage)\\s+)?ignore\\s*=\\s*([DLSC0-9]+(?:\\s*,\\s*[DLSC0-9]+)*)\\s*(?:#.*)?");

    private static final Pattern OURS = Pattern.compile(
            "#\\s*(slipway|tally)\\s+(global\\s+)?ignore\\s*=\\s*([\\w./-]+(?:\\s*,\\s*[\\w./-]+)*)(?:[\\s;#].*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern UTILS = Pattern.compile("#\\s*dockerfile-utils:\\s*ignore\\s*");
    private static final Pattern TRIVY = Pattern.compile("\\btrivy:ignore:(?:AVD-)?([\\w-]+)");
    private static final Pattern CHECKOV =
            Pattern.compile("#\\s*(?:checkov|bridgecrew|cortex):skip\\s*=\\s*([\\w,\\s]+?)\\s*(?::.*)?");
    private static final Pattern KICS = Pattern.compile("#\\s*kics-scan\\s+disable\\s*=\\s*([\\w,\\s-]+?)\\s*");
    private static final String ALL = "all";

    private final SyntaxTree tree;
    private final List<Suppression> found = new ArrayList<>();

    /** Comments of the instruction that follows, as BuildKit collects them. */
    private final List<Comment> block = new ArrayList<>();

    /** Comment lines with nothing between them and the instruction that follows. */
    private final List<Comment> above = new ArrayList<>();

    /** A comment from its {@code #} to the end of its line, and where it starts. */
    private record Comment(String text, int offset) {
        TextSpan span() {
            return TextSpan.of(offset, offset + text.stripTrailing().length());
        }

        /** The names in a group, split at commas. */
        List<Name> names(Matcher matcher, int group) {
            return split(matcher.group(group), offset + matcher.start(group));
        }
    }

    private SuppressionReader(SyntaxTree tree) {
        this.tree = tree;
    }

    /** Everything in {@code tree} that asks for silence, in text order. */
    static List<Suppression> read(SyntaxTree tree) {
        SuppressionReader reader = new SuppressionReader(tree);
        reader.headerCheck();
        int offset = 0;
        for (int i = 0; i < tree.size(); i++) {
            Item item = tree.item(i);
            switch (item.kind()) {
                case BLANK -> reader.above.clear();
                case COMMENT, DIRECTIVE ->
                    reader.comment(new Comment(
                            item.content().in(item.text()),
                            offset + item.content().start()));
                case INSTRUCTION -> reader.instruction(item, offset);
            }
            offset += item.length();
        }
        return List.copyOf(reader.found);
    }

    /** The first {@code check} directive that BuildKit heeds. */
    static Optional<CheckOptions> header(SyntaxTree tree) {
        return headerSpan(tree).flatMap(span -> CheckOptions.parse(tree.text(span)));
    }

    /** Where the options of that directive stand; empty without one. */
    static Optional<TextSpan> headerSpan(SyntaxTree tree) {
        int offset = 0;
        for (int i = 0; i < tree.size() && tree.item(i).kind() == Item.Kind.DIRECTIVE; i++) {
            Optional<ParserDirective> directive = tree.item(i).directive().filter(SuppressionReader::isCheck);
            if (directive.isPresent()) {
                return Optional.of(directive.get().valueSpan().shifted(offset));
            }
            offset += tree.item(i).length();
        }
        return Optional.empty();
    }

    private static boolean isCheck(ParserDirective directive) {
        return directive.effective() && directive.name().equals(ParserDirective.CHECK);
    }

    private void headerCheck() {
        headerSpan(tree).ifPresent(value -> {
            int start = tree.text().indexOf('#', tree.startOfLine(tree.lineAt(value.start())));
            TextSpan comment = TextSpan.of(start, value.end());
            check(Dialect.BUILDKIT_FILE, tree.text(value), value.start(), file(), comment);
        });
    }

    /** What the options {@code value}, which start at {@code offset}, skip. */
    private void check(Dialect dialect, String value, int offset, TextSpan reach, TextSpan comment) {
        Optional<CheckOptions> options = CheckOptions.parse(value);
        if (options.isEmpty()) {
            return;
        }
        if (options.get().skipsAll()) {
            found.add(new Suppression(dialect, List.of(), reach, false, Optional.of(comment)));
        } else if (!options.get().skipped().isEmpty()) {
            found.add(new Suppression(
                    dialect, CheckOptions.skippedNames(value, offset), reach, false, Optional.of(comment)));
        }
    }

    private TextSpan file() {
        return new TextSpan(0, tree.length());
    }

    /** An empty comment ends BuildKit's block, a blank line does not (frontend/dockerfile/parser/parser.go). */
    private void comment(Comment comment) {
        String text = comment.text();
        above.add(comment);
        if (text.substring(1).isBlank()) {
            block.clear();
        } else {
            block.add(comment);
        }
        if (text.indexOf("ignore") >= 0) {
            Matcher hadolint = HADOLINT.matcher(text);
            if (hadolint.matches() && "global".equals(hadolint.group(1))) {
                add(Dialect.HADOLINT, comment.names(hadolint, 2), file(), comment);
            }
            Matcher ours = OURS.matcher(text);
            if (ours.matches() && ours.group(2) != null) {
                add(dialect(ours), comment.names(ours, 3), file(), comment);
            }
        } else if (text.indexOf(":skip") >= 0) {
            Matcher checkov = CHECKOV.matcher(text);
            if (checkov.matches()) {
                add(Dialect.OTHER, comment.names(checkov, 1), file(), comment);
            }
        } else if (text.indexOf("kics-scan") >= 0) {
            Matcher kics = KICS.matcher(text);
            if (kics.matches()) {
                add(Dialect.OTHER, comment.names(kics, 1), file(), comment);
            }
        }
    }

    private void instruction(Item item, int offset) {
        TextSpan span = new TextSpan(offset, offset + item.length());
        for (Comment comment : block) {
            Matcher check = CHECK.matcher(comment.text());
            if (check.matches()) {
                check(
                        Dialect.BUILDKIT_INSTRUCTION,
                        check.group(1),
                        comment.offset() + check.start(1),
                        span,
                        comment.span());
                break;
            }
        }
        for (int i = 0; i < above.size(); i++) {
            if (above.get(i).text().indexOf("ignore") >= 0) {
                lineAbove(above.get(i), i == above.size() - 1, item, span);
            }
        }
        inside(item, offset);
        block.clear();
        above.clear();
    }

    private void lineAbove(Comment comment, boolean isNearest, Item item, TextSpan span) {
        String text = comment.text();
        Matcher hadolint = HADOLINT.matcher(text);
        Matcher ours = OURS.matcher(text);
        if (isNearest && hadolint.matches()) {
            boolean stage = "stage".equals(hadolint.group(1));
            if (stage && isFrom(item)) {
                TextSpan rest = new TextSpan(span.end(), nextStage(span.end()));
                add(Dialect.HADOLINT, comment.names(hadolint, 2), rest, comment);
            } else if (hadolint.group(1) == null) {
                add(Dialect.HADOLINT, comment.names(hadolint, 2), span, comment);
            }
        } else if (ours.matches() && ours.group(2) == null) {
            add(dialect(ours), comment.names(ours, 3), span, comment);
        } else if (isNearest && UTILS.matcher(text).matches()) {
            add(Dialect.UTILS, List.of(), span, comment);
        } else if (text.indexOf("trivy:ignore:") >= 0) {
            Matcher trivy = TRIVY.matcher(text);
            List<Name> names = new ArrayList<>();
            while (trivy.find()) {
                names.addAll(comment.names(trivy, 1));
            }
            if (!names.isEmpty()) {
                add(Dialect.OTHER, names, span, comment);
            }
        }
    }

    /** A comment inside a continued instruction speaks of the line below it, and of findings that span it. */
    private void inside(Item item, int offset) {
        if (item.text().indexOf("slipway") < 0) {
            return;
        }
        for (TextSpan span : item.instruction().orElseThrow().parts().comments()) {
            Comment comment = new Comment(span.in(item.text()).stripTrailing(), offset + span.start());
            Matcher ours = OURS.matcher(comment.text());
            if (ours.matches() && dialect(ours) == Dialect.SLIPWAY && ours.group(2) == null) {
                int end = span.end();
                do {
                    int next = LineBreaks.next(item.text(), end);
                    end = next < 0 ? item.length() : LineBreaks.endOfLine(item.text(), next);
                } while (end < item.length() && isComment(item.text(), end));
                TextSpan reach = new TextSpan(span.start(), end).shifted(offset);
                found.add(new Suppression(
                        Dialect.SLIPWAY, wanted(comment.names(ours, 3)), reach, true, Optional.of(comment.span())));
            }
        }
    }

    private static boolean isComment(String text, int lineEnd) {
        int start = Math.max(text.lastIndexOf('\n', lineEnd - 1), text.lastIndexOf('\r', lineEnd - 1)) + 1;
        String line = text.substring(start, lineEnd).strip();
        return line.isEmpty() || line.startsWith("#");
    }

    private int nextStage(int from) {
        return tree.instructions().stream()
                .filter(it -> it.offset() >= from && it.kind() == Keyword.FROM)
                .mapToInt(it -> it.offset())
                .findFirst()
                .orElse(tree.length());
    }

    private static boolean isFrom(Item item) {
        return item.instruction().filter(it -> it.kind() == Keyword.FROM).isPresent();
    }

    private void add(Dialect dialect, List<Name> names, TextSpan reach, Comment comment) {
        found.add(new Suppression(dialect, wanted(names), reach, false, Optional.of(comment.span())));
    }

    private static Dialect dialect(Matcher ours) {
        return ours.group(1).equalsIgnoreCase("slipway") ? Dialect.SLIPWAY : Dialect.OTHER;
    }

    /** Names split at commas; of tally's {@code group/Name} the name. */
    static List<Name> split(String text, int offset) {
        List<Name> names = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int comma = text.indexOf(',', start);
            int end = comma < 0 ? text.length() : comma;
            int from = Math.max(start, text.lastIndexOf('/', end - 1) + 1);
            while (from < end && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
            int to = end;
            while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
                to--;
            }
            if (to > from) {
                names.add(new Name(text.substring(from, to), TextSpan.of(offset + from, offset + to)));
            }
            start = end + 1;
        }
        return List.copyOf(names);
    }

    private static List<Name> wanted(List<Name> names) {
        return names.stream().anyMatch(it -> it.text().equalsIgnoreCase(ALL)) ? List.of() : names;
    }
}
