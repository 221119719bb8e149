package dev.slipway.lint;

import dev.slipway.fix.Fix;
import dev.slipway.lint.Suppression.Name;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Similarity;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.LineBreaks;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Findings about the comments that hide findings. Only the linter can make them: they need to know what every rule found.
 */
public final class SuppressionRules {
    public static final RuleDoc UNUSED_SUPPRESSION = new RuleDoc(
                    "UnusedSuppression",
                    List.of(),
                    Severity.INFO,
                    Set.of(Profile.RECOMMENDED, Profile.ALL),
                    "0.1.0",
                    "A comment hides a finding that is not there.",
                    """
            What it was written for is mended, or has moved. It stays silent about whatever comes next, and it tells readers
            of a flaw that the file does not have. Only rules that are on are judged; a comment for `all` is not.

            ```dockerfile bad
            FROM alpine:3.20
            # slipway ignore=WorkdirRelativePath
            #                ^^^^^^^^^^^^^^^^^^^
            WORKDIR /srv
            ```
            ```dockerfile good
            FROM alpine:3.20
            # slipway ignore=WorkdirRelativePath
            WORKDIR srv
            ```""")
            .fixedBy(Fix.Safety.SAME, Fix.Safety.REVIEW);
    public static final RuleDoc UNKNOWN_RULE_NAME = new RuleDoc(
                    "UnknownRuleName",
                    List.of(),
                    Severity.WARNING,
                    Set.of(Profile.values()),
                    "0.1.0",
                    "A comment or a configuration file names a rule that does not exist.",
                    """
            It does nothing, and the finding that it was meant for is still there. `slipway rules` lists the rules and the
            names other tools give them. BuildKit's own comments need the exact casing.

            ```dockerfile bad
            FROM alpine:3.20
            # slipway ignore=WorkDirRelative
            #                ^^^^^^^^^^^^^^^
            WORKDIR /srv
            # check=skip=jsonargsrecommended
            #            ^^^^^^^^^^^^^^^^^^^
            CMD ["true"]
            ```
            ```dockerfile good
            FROM alpine:3.20
            # slipway ignore=DL3000 because the base image sets it
            WORKDIR srv
            ```""")
            .fixedBy(Fix.Safety.SAME);

    /** What is documented here. */
    public static final List<RuleDoc> DOCS = List.of(UNUSED_SUPPRESSION, UNKNOWN_RULE_NAME);

    /** Codes of other tools for what we may not have. */
    private static final Pattern FOREIGN = Pattern.compile("(?i)(SC|DL)\\d{4}|CKV\\d*_.*|(AVD-)?DS-?\\d{4}");

    private final Subject subject;
    private final RuleNames names;
    private final Selection selection;
    private final Suppressions suppressions;
    private final List<RawFinding> found = new ArrayList<>();

    private SuppressionRules(Subject subject, RuleNames names, Selection selection, Suppressions suppressions) {
        this.subject = subject;
        this.names = names;
        this.selection = selection;
        this.suppressions = suppressions;
    }

    /** What is to be said of {@code suppressions} after every finding was asked about. */
    static List<RawFinding> check(Subject subject, RuleNames names, Selection selection, Suppressions suppressions) {
        SuppressionRules rules = new SuppressionRules(subject, names, selection, suppressions);
        Set<TextSpan> judged = new HashSet<>();
        for (Suppression suppression : suppressions.all()) {
            // A directive of the header is also BuildKit's comment of the first instruction.
            if (suppression.comment().filter(judged::add).isPresent()) {
                rules.unknown(suppression);
                rules.unused(suppression);
            }
        }
        return rules.found;
    }

    /** Other linters know rules that we do not, so only our comments and BuildKit's are judged. */
    private void unknown(Suppression suppression) {
        boolean buildKit = suppression.dialect().isBuildKit();
        if (suppression.dialect() != Suppression.Dialect.SLIPWAY && !buildKit) {
            return;
        }
        for (Name name : suppression.names()) {
            List<RuleDoc> meant = names.find(name.text());
            if (meant.isEmpty() && !FOREIGN.matcher(name.text()).matches()) {
                List<String> candidates = buildKit ? BuildChecks.names() : ids();
                Optional<String> near = Similarity.nearest(name.text(), candidates);
                add(
                        UNKNOWN_RULE_NAME,
                        name.span(),
                        "there is no rule `" + name.text() + "`; "
                                + near.map(it -> "did you mean `" + it + "`?").orElse("`slipway rules` lists all"),
                        near.map(it -> rename(name, it)));
            } else if (buildKit && meant.size() == 1 && isMiscased(meant.get(0), name)) {
                String id = meant.get(0).id();
                add(
                        UNKNOWN_RULE_NAME,
                        name.span(),
                        "BuildKit knows no `" + name.text() + "`; it calls the check `" + id + "`, in this casing",
                        Optional.of(rename(name, id)));
            }
        }
    }

    /** One of BuildKit's checks under its own name in another casing. */
    private static boolean isMiscased(RuleDoc doc, Name name) {
        return BuildChecks.page(doc.id()).isPresent()
                && doc.id().equalsIgnoreCase(name.text())
                && !doc.id().equals(name.text());
    }

    private List<String> ids() {
        return names.docs().stream().map(RuleDoc::id).toList();
    }

    private static Findings.Remedy rename(Name name, String id) {
        return Findings.Remedy.same("Change to " + id, new TextEdit(name.span(), id));
    }

    private void unused(Suppression suppression) {
        if (suppression.dialect() == Suppression.Dialect.OTHER) {
            return;
        }
        List<Name> unused = suppression.names().stream()
                .filter(it -> !suppressions.isUsed(it) && isJudged(it, suppression))
                .toList();
        boolean isForeign = suppression.dialect() == Suppression.Dialect.HADOLINT;
        for (Name name : unused) {
            TextEdit edit = unused.size() == suppression.names().size()
                    ? withoutSuppression(suppression)
                    : withoutName(suppression, unused, name);
            Findings.Remedy remedy = new Findings.Remedy(
                    "Remove " + name.text(), isForeign ? Fix.Safety.REVIEW : Fix.Safety.SAME, List.of(edit));
            add(
                    UNUSED_SUPPRESSION,
                    name.span(),
                    "nothing here is hidden by `" + name.text() + "`",
                    directivesStay(edit) ? Optional.of(remedy) : Optional.empty());
        }
    }

    /** A name whose rules all report, so that their silence says that nothing is wrong. */
    private boolean isJudged(Name name, Suppression suppression) {
        List<RuleDoc> meant = names.find(name.text());
        boolean misspelt = suppression.dialect().isBuildKit() && meant.stream().anyMatch(doc -> isMiscased(doc, name));
        boolean unasked = ShellCheckRules.find(name.text()).isPresent()
                && !subject.uncheckedShell().isEmpty();
        return !meant.isEmpty() && !misspelt && !unasked && meant.stream().allMatch(selection::isOn);
    }

    /** Removes the whole comment, or of {@code check} options the names alone while others remain. */
    private TextEdit withoutSuppression(Suppression suppression) {
        TextSpan comment = suppression.comment().orElseThrow();
        String text = subject.tree().text();
        if (suppression.dialect().isBuildKit()) {
            Optional<TextEdit> edit = withoutSkip(comment, text);
            if (edit.isPresent()) {
                return edit.get();
            }
        }
        int start = comment.start();
        while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
            start--;
        }
        int end = LineBreaks.endOfLine(text, comment.end());
        int next = LineBreaks.next(text, end);
        return TextEdit.delete(new TextSpan(start, next < 0 ? end : next));
    }

    private static Optional<TextEdit> withoutSkip(TextSpan comment, String text) {
        int value = text.indexOf('=', comment.start()) + 1;
        while (text.charAt(value) == ' ' || text.charAt(value) == '\t') {
            value++;
        }
        String options = text.substring(value, comment.end());
        int end = options.indexOf(' ') < 0 ? options.length() : options.indexOf(' ');
        if (options.indexOf(';') < 0 || options.indexOf(';') >= end) {
            return Optional.empty();
        }
        Optional<TextSpan> names = CheckOptions.skipValue(options);
        int from = options.lastIndexOf(';', names.orElseThrow().start());
        int to = names.get().end();
        TextSpan gone = from < 0 ? new TextSpan(0, to + 1) : new TextSpan(from, to);
        return Optional.of(TextEdit.delete(gone.shifted(value)));
    }

    /** Removes a name and one comma beside it; names that go together do not touch each other's commas. */
    private static TextEdit withoutName(Suppression suppression, List<Name> unused, Name name) {
        List<Name> all = suppression.names();
        int at = all.indexOf(name);
        boolean allBeforeGo = unused.containsAll(all.subList(0, at));
        return allBeforeGo
                ? TextEdit.delete(
                        TextSpan.of(name.span().start(), all.get(at + 1).span().start()))
                : TextEdit.delete(
                        TextSpan.of(all.get(at - 1).span().end(), name.span().end()));
    }

    /** Without a comment in between, what follows could become a directive. */
    private boolean directivesStay(TextEdit edit) {
        SyntaxTree tree = subject.tree();
        int gone = edit.newText().isEmpty() && tree.text(edit.span()).indexOf("check") >= 0 ? 1 : 0;
        return directives(tree.edited(edit)) <= directives(tree)
                && directives(tree.edited(edit)) >= directives(tree) - gone;
    }

    private static int directives(SyntaxTree tree) {
        int count = 0;
        while (count < tree.size() && tree.item(count).directive().isPresent()) {
            count++;
        }
        return count;
    }

    private void add(RuleDoc doc, TextSpan span, String message, Optional<Findings.Remedy> remedy) {
        found.add(new RawFinding(
                doc, doc.severity(), span, message, List.of(), remedy.stream().toList()));
    }
}
