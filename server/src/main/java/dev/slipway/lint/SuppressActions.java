package dev.slipway.lint;

import dev.slipway.config.ConfigTarget;
import dev.slipway.fix.Fix;
import dev.slipway.lint.Suppression.Dialect;
import dev.slipway.lint.Suppression.Name;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Item;
import dev.slipway.syntax.ParserDirective;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.Edits;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Comments that hide a finding, as fixes: for its instruction and for the whole file. A name is added to a comment that is
 * there already; a new comment speaks the dialect that the file speaks, if that can say it.
 */
public final class SuppressActions {
    private static final Pattern HADOLINT_CODE = Pattern.compile("(DL|SC)\\d{4}");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Subject subject;
    private final Finding finding;
    private final List<Suppression> suppressions;
    private final boolean isError;
    private final boolean isMadeError;

    private SuppressActions(Subject subject, Suppressions all, Finding finding) {
        this.subject = subject;
        this.finding = finding;
        this.suppressions =
                all.all().stream().filter(it -> it.comment().isPresent()).toList();
        this.isMadeError = isCheck() && all.makesErrors();
        this.isError = finding.severity() == Severity.ERROR && !isMadeError;
    }

    /**
     * Ways to hide {@code finding}, which is one of {@code subject}: here first, then in the whole file. None in a file
     * without instructions.
     */
    public static List<Fix> of(Subject subject, Finding finding) {
        return of(subject, Suppressions.of(subject), finding);
    }

    private static List<Fix> of(Subject subject, Suppressions all, Finding finding) {
        if (SuppressionRules.DOCS.contains(finding.rule())
                || subject.tree().instructions().isEmpty()
                || !finding.location().file().equals(subject.file())) {
            return List.of();
        }
        SuppressActions actions = new SuppressActions(subject, all, finding);
        List<Fix> fixes = new ArrayList<>();
        String id = finding.rule().id();
        actions.here().ifPresent(edit -> fixes.add(actions.fix("Ignore " + id + " here", edit)));
        fixes.add(actions.fix("Ignore " + id + " in this file", actions.inFile()));
        return List.copyOf(fixes);
    }

    /** {@link #of} for many findings of {@code subject}, whose comments are read once. */
    public static Function<Finding, List<Fix>> in(Subject subject) {
        Suppressions all = Suppressions.of(subject);
        return finding -> of(subject, all, finding);
    }

    /** Switches the finding's rule off in {@code target}, for every file that it holds for; empty where it cannot. */
    public static Optional<Fix> inConfiguration(ConfigTarget target, Finding finding) {
        RuleDoc rule = finding.rule();
        if (SuppressionRules.DOCS.contains(rule) || target.isHadolint() && SyntaxRules.isOne(rule)) {
            return Optional.empty();
        }
        return target.off(rule.id(), code(rule))
                .map(edit -> new Fix(
                        "Switch " + rule.id() + " off in " + target.name(),
                        Fix.Kind.QUICKFIX,
                        Fix.Safety.SAME,
                        false,
                        Optional.empty(),
                        Edits.of(target.file(), List.of(edit))));
    }

    private Fix fix(String title, TextEdit edit) {
        return new Fix(
                title,
                Fix.Kind.QUICKFIX,
                Fix.Safety.SAME,
                false,
                Optional.empty(),
                Edits.of(subject.file(), List.of(edit)));
    }

    private Optional<TextEdit> here() {
        SyntaxTree tree = subject.tree();
        int index = tree.indexAt(finding.location().span().start());
        if (index < 0 || tree.item(index).kind() != Item.Kind.INSTRUCTION) {
            return Optional.empty();
        }
        PlacedInstruction placed = tree.instruction(index).orElseThrow();
        List<Suppression> above = suppressions.stream()
                .filter(it -> !it.touching()
                        && it.dialect() != Dialect.BUILDKIT_FILE
                        && it.reach().equals(placed.itemSpan()))
                .toList();
        boolean startsFile = index == 0 || tree.item(index - 1).kind() == Item.Kind.DIRECTIVE;
        for (Suppression suppression : above) {
            boolean isDirective = suppression.dialect() == Dialect.BUILDKIT_INSTRUCTION && isInHeader(suppression);
            if (!isDirective && !suppression.names().isEmpty() && canSayHere(suppression.dialect())) {
                return Optional.of(merged(suppression));
            }
        }
        Optional<Suppression> nearest =
                above.stream().filter(this::mustBeNearest).findFirst();
        boolean hasCheck = above.stream().anyMatch(it -> it.dialect() == Dialect.BUILDKIT_INSTRUCTION);
        for (Dialect dialect : spoken()) {
            boolean fits = switch (dialect) {
                case BUILDKIT_INSTRUCTION -> !hasCheck && !startsFile;
                case HADOLINT, UTILS -> nearest.isEmpty();
                default -> true;
            };
            if (fits && canSayHere(dialect)) {
                int at = dialect == Dialect.SLIPWAY && nearest.isPresent()
                        ? lineStart(nearest.get().comment().orElseThrow().start())
                        : placed.offset() + (placed.item().startsFile() ? markLength() : 0);
                return Optional.of(newLine(at, comment(dialect, ""), indentation(at)));
            }
        }
        return Optional.empty();
    }

    private TextEdit inFile() {
        for (Suppression suppression : suppressions) {
            boolean wholeFile =
                    suppression.reach().equals(new TextSpan(0, subject.tree().length()))
                            && suppression.dialect() != Dialect.BUILDKIT_INSTRUCTION
                            && suppression.dialect() != Dialect.OTHER;
            if (wholeFile && !suppression.names().isEmpty() && canSayInFile(suppression.dialect())) {
                return merged(suppression);
            }
        }
        for (Dialect dialect : spoken()) {
            // A directive of BuildKit's is heard by builds too, so it goes before a first comment of ours.
            boolean asDirective =
                    dialect == Dialect.BUILDKIT_INSTRUCTION || dialect == Dialect.SLIPWAY && !speaks(Dialect.SLIPWAY);
            if (asDirective && canSayInFile(Dialect.BUILDKIT_FILE)) {
                return skipInHeader();
            }
            if (canSayInFile(dialect)) {
                return newLine(endOfDirectives(), comment(dialect, "global "), "");
            }
        }
        throw new IllegalStateException("our own dialect can say everything");
    }

    private TextEdit skipInHeader() {
        String id = finding.rule().id();
        Optional<TextSpan> header = SuppressionReader.headerSpan(subject.tree());
        if (header.isEmpty()) {
            return newLine(endOfDirectives(), "# check=skip=" + id, "");
        }
        Optional<TextSpan> names = CheckOptions.skipValue(subject.tree().text(header.get()));
        if (names.isPresent()) {
            TextSpan there = names.get().shifted(header.get().start());
            return there.isEmpty() ? TextEdit.insert(there.start(), id) : TextEdit.insert(there.end(), "," + id);
        }
        return TextEdit.insert(header.get().start(), "skip=" + id + ";");
    }

    /** The dialects to try, those of the file first; ours is always the last. */
    private Set<Dialect> spoken() {
        Set<Dialect> dialects = new LinkedHashSet<>();
        for (Suppression suppression : suppressions) {
            switch (suppression.dialect()) {
                case BUILDKIT_FILE, BUILDKIT_INSTRUCTION -> dialects.add(Dialect.BUILDKIT_INSTRUCTION);
                case HADOLINT, UTILS, SLIPWAY -> dialects.add(suppression.dialect());
                case OTHER -> {}
            }
        }
        dialects.add(Dialect.SLIPWAY);
        return dialects;
    }

    private boolean speaks(Dialect dialect) {
        return suppressions.stream().anyMatch(it -> it.dialect() == dialect);
    }

    private boolean canSayHere(Dialect dialect) {
        return switch (dialect) {
            case SLIPWAY -> true;
            case HADOLINT -> code().isPresent() && canSayAsAnother();
            case UTILS -> !isError && canSayAsAnother();
            case BUILDKIT_INSTRUCTION ->
                isCheck()
                        && !isError
                        && !Suppressions.WHOLE_FILE.contains(finding.rule().id())
                        && finding.related().isEmpty();
            default -> false;
        };
    }

    private boolean canSayInFile(Dialect dialect) {
        return switch (dialect) {
            case SLIPWAY -> true;
            case HADOLINT -> code().isPresent() && canSayAsAnother();
            case BUILDKIT_FILE ->
                isCheck() && !isError && !Suppressions.hasCheckArgument(subject) && !hasDeafDirective();
            default -> false;
        };
    }

    /** A {@code check} directive that BuildKit passes over, indented for instance, keeps it from hearing another. */
    private boolean hasDeafDirective() {
        SyntaxTree tree = subject.tree();
        boolean hasOne = false;
        for (int i = 0; i < tree.size() && tree.item(i).kind() == Item.Kind.DIRECTIVE; i++) {
            hasOne |= tree.item(i)
                    .directive()
                    .filter(it -> it.name().equals(ParserDirective.CHECK))
                    .isPresent();
        }
        return hasOne && SuppressionReader.headerSpan(tree).isEmpty();
    }

    private boolean canSayAsAnother() {
        return !isMadeError && !SyntaxRules.isOne(finding.rule());
    }

    private boolean isCheck() {
        return BuildChecks.page(finding.rule().id()).isPresent();
    }

    private Optional<String> code() {
        return code(finding.rule());
    }

    private static Optional<String> code(RuleDoc rule) {
        return rule.aliases().stream()
                .filter(it -> HADOLINT_CODE.matcher(it).matches())
                .findFirst();
    }

    private String name(Dialect dialect) {
        return dialect == Dialect.HADOLINT
                ? code().orElseThrow()
                : finding.rule().id();
    }

    private TextEdit merged(Suppression suppression) {
        Name last = suppression.names().get(suppression.names().size() - 1);
        return TextEdit.insert(last.span().end(), "," + name(suppression.dialect()));
    }

    private String comment(Dialect dialect, String scope) {
        return switch (dialect) {
            case HADOLINT -> "# hadolint " + scope + "ignore=" + name(dialect);
            case UTILS -> "# dockerfile-utils: ignore";
            case BUILDKIT_FILE, BUILDKIT_INSTRUCTION -> "# check=skip=" + name(dialect);
            default -> "# slipway " + scope + "ignore=" + name(dialect);
        };
    }

    /** hadolint and dockerfile-utils heed only the line right above an instruction. */
    private boolean mustBeNearest(Suppression suppression) {
        return suppression.dialect() == Dialect.HADOLINT || suppression.dialect() == Dialect.UTILS;
    }

    private boolean isInHeader(Suppression suppression) {
        return suppression.comment().orElseThrow().start() < endOfDirectives();
    }

    private TextEdit newLine(int at, String comment, String indentation) {
        return TextEdit.insert(at, indentation + comment + lineEnd());
    }

    /** As the file's first line ends for BuildKit, which knows no line that a CR alone ends. */
    private String lineEnd() {
        String text = subject.tree().text();
        int newline = text.indexOf('\n');
        return newline > 0 && text.charAt(newline - 1) == '\r' ? "\r\n" : "\n";
    }

    private String indentation(int lineStart) {
        String text = subject.tree().text();
        int end = lineStart;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return text.substring(lineStart, end);
    }

    private int lineStart(int offset) {
        return subject.tree().startOfLine(subject.tree().lineAt(offset));
    }

    private int markLength() {
        return subject.tree().text().startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
    }

    /** Behind the directives at the top, where the first comment or instruction stands. */
    private int endOfDirectives() {
        SyntaxTree tree = subject.tree();
        int index = 0;
        while (index < tree.size() && tree.item(index).kind() == Item.Kind.DIRECTIVE) {
            index++;
        }
        int at = index < tree.size() ? tree.startOf(index) : tree.length();
        return index == 0 ? markLength() : at;
    }
}
