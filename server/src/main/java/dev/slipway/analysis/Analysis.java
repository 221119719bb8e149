package dev.slipway.analysis;

import dev.slipway.analysis.completion.Completions;
import dev.slipway.analysis.decorate.Hints;
import dev.slipway.analysis.decorate.Lenses;
import dev.slipway.analysis.decorate.Token;
import dev.slipway.analysis.decorate.Tokens;
import dev.slipway.analysis.explain.Explanations;
import dev.slipway.analysis.explain.FileExplanation;
import dev.slipway.analysis.explain.HtmlPage;
import dev.slipway.analysis.format.Formatter;
import dev.slipway.analysis.hover.Hovers;
import dev.slipway.analysis.navigate.Definitions;
import dev.slipway.analysis.navigate.HeredocNames;
import dev.slipway.analysis.navigate.NamedSymbols;
import dev.slipway.analysis.navigate.References;
import dev.slipway.analysis.navigate.References.Reference;
import dev.slipway.analysis.navigate.Renames;
import dev.slipway.analysis.navigate.StageCalls;
import dev.slipway.analysis.navigate.Target;
import dev.slipway.analysis.outline.FoldingSpans;
import dev.slipway.analysis.outline.Links;
import dev.slipway.analysis.outline.Outline;
import dev.slipway.analysis.outline.OutlineSymbol;
import dev.slipway.analysis.outline.Selections;
import dev.slipway.analysis.signature.Signatures;
import dev.slipway.azure.AzureNotes;
import dev.slipway.builder.BuildCommands;
import dev.slipway.config.ConfigTarget;
import dev.slipway.fix.Fix;
import dev.slipway.fix.refactor.Refactorings;
import dev.slipway.fix.split.Split;
import dev.slipway.fix.split.SplitResult;
import dev.slipway.fix.split.Style;
import dev.slipway.graph.Stage;
import dev.slipway.lint.Finding;
import dev.slipway.lint.Fixer;
import dev.slipway.lint.Linter;
import dev.slipway.subject.Subject;
import dev.slipway.text.Edits;
import dev.slipway.text.LineEdits;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Every question an editor or a terminal may ask about one Dockerfile. Each answer is a feature's; nothing is decided here. */
public final class Analysis {
    /** The title of {@link #fixAll}. */
    public static final String FIX_ALL = "Fix all that does not change what is built";

    private final Subject subject;
    private final Linter linter;
    private final Optional<ConfigTarget> config;

    /** Made when first asked for; every thread makes the same. */
    private List<Finding> findings;

    /** The same. Null until then: an empty one is an answer, and a menu asks again wherever the cursor goes. */
    private Optional<Fix> fixAll;

    private Analysis(Subject subject, Linter linter, Optional<ConfigTarget> config) {
        this.subject = Objects.requireNonNull(subject);
        this.linter = Objects.requireNonNull(linter);
        this.config = Objects.requireNonNull(config);
    }

    /** The analysis of {@code subject}; {@code linter} remembers what it found in unchanged instructions. */
    public static Analysis of(Subject subject, Linter linter) {
        return new Analysis(subject, linter, Optional.empty());
    }

    /** The same; {@code config} is where rules can be switched off. */
    public static Analysis of(Subject subject, Linter linter, Optional<ConfigTarget> config) {
        return new Analysis(subject, linter, config);
    }

    public Subject subject() {
        return subject;
    }

    /** What the rules found, in text order. */
    public List<Finding> findings() {
        List<Finding> found = findings;
        if (found == null) {
            found = linter.findings(subject);
            findings = found;
        }
        return found;
    }

    /** What may be typed at {@code offset}, best first. */
    public List<Completion> completions(int offset) {
        return Completions.at(subject, offset);
    }

    /** What is to be said of the text at {@code offset}. */
    public Optional<HoverText> hover(int offset) {
        return Hovers.at(subject, findings(), offset);
    }

    /** Where the name at {@code offset} comes from. */
    public List<Target> definition(int offset) {
        return Definitions.definition(subject.graph(), offset);
    }

    /** Where the name at {@code offset} is first declared. */
    public Optional<Target> declaration(int offset) {
        return Definitions.declaration(subject.graph(), offset);
    }

    /** Every place of the name at {@code offset}. */
    public List<Reference> references(int offset) {
        return References.at(subject.graph(), offset);
    }

    /** The places of the name at {@code offset} that hold the same value. */
    public List<Reference> highlights(int offset) {
        return References.ofOneValue(subject.graph(), offset);
    }

    /** Whether the name at {@code offset} can be renamed; empty where no name stands. */
    public Optional<Renames.Preparation> prepareRename(int offset) {
        return Renames.prepare(subject.graph(), offset);
    }

    /** What renames the name at {@code offset}, or why it cannot be; empty where no name stands. */
    public Optional<Renames.Outcome> rename(int offset, String newName) {
        return Renames.rename(subject.graph(), offset, newName);
    }

    /** The two names of the heredoc whose name stands at {@code offset}. */
    public List<TextSpan> heredocNames(int offset) {
        return HeredocNames.at(subject.graph(), offset);
    }

    /** The stage at {@code offset} as a node of the call hierarchy. */
    public Optional<StageCalls.Node> stageNode(int offset) {
        return StageCalls.at(subject.graph(), offset);
    }

    /** Who takes from the stage {@code index}. */
    public List<StageCalls.Call> incoming(int index) {
        return StageCalls.incoming(subject.graph(), index);
    }

    /** What the stage {@code index} takes from others. */
    public List<StageCalls.Call> outgoing(int index) {
        return StageCalls.outgoing(subject.graph(), index);
    }

    /** The declarations whose name matches {@code query}. */
    public List<NamedSymbols.Named> named(String query) {
        return NamedSymbols.matching(subject.graph(), query);
    }

    /** The outline. */
    public List<OutlineSymbol> outline() {
        return Outline.of(subject.graph());
    }

    /** What can be folded. */
    public List<FoldingSpans.Fold> folds() {
        return FoldingSpans.of(subject.graph());
    }

    /** What a selection at {@code offset} grows to, step by step. */
    public List<TextSpan> selections(int offset) {
        return Selections.at(subject.graph(), offset);
    }

    /** What leads out of the file. */
    public List<Links.Link> links() {
        return Links.of(subject);
    }

    /** The tokens that touch {@code range}. */
    public List<Token> tokens(TextSpan range) {
        return Tokens.in(subject.graph(), range);
    }

    /** The hints of {@code kinds} in {@code range}. */
    public List<Hints.Hint> hints(TextSpan range, Set<Hints.Kind> kinds) {
        return Hints.in(subject.graph(), range, kinds);
    }

    /** How to build the stage {@code index}; empty when there is no such stage, or it cannot be named. */
    public Optional<BuildCommands> buildCommands(int index) {
        List<Stage> stages = subject.graph().stages();
        return index >= 0 && index < stages.size() ? AzureNotes.commands(subject, stages.get(index)) : Optional.empty();
    }

    /** A line above each stage. */
    public List<Lenses.Lens> lenses() {
        return Lenses.of(subject.graph());
    }

    /** The forms of what stands at {@code offset}, and the part that is being typed. */
    public Optional<SignatureHelp> signatureHelp(int offset) {
        return Signatures.at(subject, offset);
    }

    /** The edits that lay out the file; none when it is laid out. */
    public List<TextEdit> format(FormatOptions options) {
        return Formatter.document(subject.tree(), options);
    }

    /** The edits that lay out the lines which {@code range} touches. */
    public List<TextEdit> formatRange(FormatOptions options, TextSpan range) {
        return Formatter.range(subject.tree(), options, range);
    }

    /** The edits that follow from {@code typed} in front of {@code offset}. */
    public List<TextEdit> formatOnType(FormatOptions options, int offset, String typed) {
        return Formatter.onType(subject.tree(), options, offset, typed);
    }

    /**
     * What can be done about the selected text: fixes of the findings it touches first, then refactorings, then ways to
     * hide the findings.
     */
    public List<OfferedFix> fixes(TextSpan selection) {
        List<OfferedFix> fixes = new ArrayList<>(OfferedFixes.at(subject, linter, findings(), selection));
        fixes.addAll(OfferedSuppressions.at(subject, findings(), selection, config));
        return List.copyOf(fixes);
    }

    /** Whether {@link #fixAll} is worth asking for: some finding has a fix that nobody needs to look at. */
    public boolean hasSafeFixes() {
        return findings().stream().anyMatch(it -> Fixer.safe().of(it).isPresent());
    }

    /** All fixes that do not change what is built, in one; empty when there are none. */
    public Optional<Fix> fixAll() {
        Optional<Fix> known = fixAll;
        if (known == null) {
            known = hasSafeFixes() ? allInOne() : Optional.empty();
            fixAll = known;
        }
        return known;
    }

    private Optional<Fix> allInOne() {
        Fixer.Result result = Fixer.fix(subject, it -> it == subject ? findings() : linter.findings(it), Fixer.safe());
        String before = subject.tree().text();
        String after = result.subject().tree().text();
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(new Fix(
                        FIX_ALL,
                        Fix.Kind.SOURCE_FIX_ALL,
                        Fix.Safety.TRIM,
                        false,
                        Optional.empty(),
                        Edits.of(subject.file(), LineEdits.between(before, after))));
    }

    /** What is known of a rule or a concept by that name, as Markdown. */
    public static Optional<String> explanationOf(String ruleOrConcept) {
        return Explanations.named(ruleOrConcept);
    }

    /** An explanation as one page of HTML that needs nothing else. */
    public static String page(String markdown) {
        return HtmlPage.of(markdown);
    }

    /** The command lines for the stage whose FROM {@code selection} touches; empty elsewhere. */
    public Optional<BuildCommands> buildCommands(TextSpan selection) {
        return subject.graph()
                .stageAt(selection.start())
                .filter(stage -> stage.from().span().touches(selection.start()))
                .flatMap(stage -> AzureNotes.commands(subject, stage));
    }

    /** A report on the whole file as Markdown, under the heading {@code title}. */
    public String explanation(String title) {
        return FileExplanation.of(title, subject, findings());
    }

    /** Why the split of this single-stage file is refused; empty when it is offered, or when there is nothing to gain. */
    public Optional<RefusedFix> refusedSplit() {
        if (subject.graph().stages().size() != 1) {
            return Optional.empty();
        }
        return Split.plan(subject, Style.SLIM, linter::findings) instanceof SplitResult.Refused refused
                ? Optional.of(new RefusedFix(
                        "Split into build and final stages", Fix.Kind.REFACTOR_REWRITE, refused.reason()))
                : Optional.empty();
    }

    /** Refactorings that one may look for at {@code selection}, and why they are not made there. */
    public List<RefusedFix> refusedRefactorings(TextSpan selection) {
        return Refactorings.refusals(subject, selection).stream()
                .map(it -> new RefusedFix(it.title(), it.kind(), it.reason()))
                .toList();
    }

    /** A change that is not made, and why; a menu shows it without offering it. */
    public record RefusedFix(String title, Fix.Kind kind, String reason) {}

    /** A fix and, for a quick fix, the finding it mends. */
    public record OfferedFix(Fix fix, Optional<Finding> mends) {}
}
