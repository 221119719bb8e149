package dev.slipway.lint;

import dev.slipway.config.Settings;
import dev.slipway.fix.Fix;
import dev.slipway.subject.RunScript;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Item;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.text.Edits;
import dev.slipway.text.Location;
import dev.slipway.text.TextEdits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Runs rules and decides which findings count. It alone remembers: what instruction rules found in an item is kept as
 * long as the item and its surroundings are. Safe for several threads.
 */
public final class Linter {
    private static final Comparator<RawFinding> TEXT_ORDER = Comparator.<RawFinding>comparingInt(
                    it -> it.span().start())
            .thenComparing(RawFinding::severity)
            .thenComparing(it -> it.doc().id())
            .thenComparingInt(it -> it.span().end());

    private final List<FileRule> fileRules = new ArrayList<>();
    private final List<InstructionRule> instructionRules = new ArrayList<>();
    private final List<CommandRule> commandRules = new ArrayList<>();
    private final RuleNames names;
    private final Consumer<String> log;
    private final InstructionMemory memory = new InstructionMemory();
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    /** The last settings and what they select; every thread makes the same. */
    private Selected selected;

    private record Selected(Settings settings, Selection selection) {}

    /** A linter that keeps silent about rules that fail. */
    public Linter(List<Rule> rules) {
        this(rules, message -> {});
    }

    /**
     * @param log told once of each rule that throws; the other rules' findings are not touched
     */
    public Linter(List<Rule> rules, Consumer<String> log) {
        List<RuleDoc> docs = new ArrayList<>();
        for (Rule rule : rules) {
            docs.addAll(rule.docs());
            if (rule instanceof FileRule it) {
                fileRules.add(it);
            }
            if (rule instanceof InstructionRule it) {
                instructionRules.add(it);
            }
            if (rule instanceof CommandRule it) {
                commandRules.add(it);
            }
        }
        docs.addAll(SuppressionRules.DOCS);
        this.names = new RuleNames(docs);
        this.log = Objects.requireNonNull(log);
    }

    /** The names the rules answer to. */
    public RuleNames names() {
        return names;
    }

    /** Whether {@code settings} ask for the rule {@code doc}. */
    public boolean wants(Settings settings, RuleDoc doc) {
        return selection(settings).isOn(doc);
    }

    /** What counts of what the rules find, in text order, then worst first, then by rule. */
    public List<Finding> findings(Subject subject) {
        Selection selection = selection(subject.settings());
        List<RawFinding> raw = new ArrayList<>();
        for (FileRule rule : fileRules) {
            if (selection.wants(rule)) {
                raw.addAll(found(rule, collector -> rule.check(subject, collector)));
            }
        }
        if (!instructionRules.isEmpty() || !commandRules.isEmpty()) {
            SurroundingsOf.each(subject.graph(), (placed, surroundings) -> {
                for (RawFinding finding : found(placed, surroundings)) {
                    raw.add(finding.shifted(placed.offset()));
                }
            });
        }
        return counting(subject, selection, raw);
    }

    private List<Finding> counting(Subject subject, Selection selection, List<RawFinding> raw) {
        Suppressions suppressions = Suppressions.of(subject);
        if (raw.isEmpty() && suppressions.all().isEmpty()) {
            return List.of();
        }
        Set<Integer> broken = broken(subject);
        List<RawFinding> kept = new ArrayList<>();
        for (RawFinding finding : raw) {
            keep(subject, selection, suppressions, broken, finding, kept);
        }
        for (RawFinding finding : SuppressionRules.check(subject, names, selection, suppressions)) {
            keep(subject, selection, suppressions, broken, finding, kept);
        }
        kept.sort(TEXT_ORDER);
        return kept.stream().map(it -> finding(subject, it)).toList();
    }

    private static void keep(
            Subject subject,
            Selection selection,
            Suppressions suppressions,
            Set<Integer> broken,
            RawFinding finding,
            List<RawFinding> kept) {
        Optional<Severity> severity = selection.severity(finding.doc(), finding.severity());
        if (severity.isEmpty()
                || selection.isExcepted(finding.doc(), () -> marked(subject, finding))
                || suppressions.hide(finding)
                || isSwallowed(subject, broken, finding)) {
            return;
        }
        Severity shown = suppressions.makeError(finding) ? Severity.ERROR : severity.get();
        kept.add(new RawFinding(
                finding.doc(), shown, finding.span(), finding.message(), finding.related(), finding.ways()));
    }

    /** The text that is marked, without quotes around it. */
    private static String marked(Subject subject, RawFinding finding) {
        String text = subject.tree().text(finding.span());
        boolean isQuoted = text.length() > 1
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.charAt(0) == text.charAt(text.length() - 1);
        return isQuoted ? text.substring(1, text.length() - 1) : text;
    }

    private static Finding finding(Subject subject, RawFinding raw) {
        List<Finding.Related> related = raw.related().stream()
                .map(it -> new Finding.Related(new Location(subject.file(), it.span()), it.message()))
                .toList();
        List<Fix> fixes = new ArrayList<>();
        for (Findings.Remedy way : raw.ways()) {
            fixes.add(new Fix(
                    way.title(),
                    Fix.Kind.QUICKFIX,
                    way.safety(),
                    fixes.isEmpty(),
                    Optional.empty(),
                    Edits.of(subject.file(), way.edits())));
        }
        return new Finding(
                raw.doc(), raw.severity(), new Location(subject.file(), raw.span()), raw.message(), related, fixes);
    }

    /**
     * Items of instructions that BuildKit refuses. Whatever else is said of one may be wrong once it is mended, so that
     * only its errors are shown.
     */
    private static Set<Integer> broken(Subject subject) {
        Set<Integer> items = new HashSet<>();
        for (PlacedInstruction placed : subject.tree().instructions()) {
            if (!placed.parts().problems().isEmpty()) {
                items.add(placed.index());
            }
        }
        return items;
    }

    private static boolean isSwallowed(Subject subject, Set<Integer> broken, RawFinding finding) {
        return !broken.isEmpty()
                && finding.severity() != Severity.ERROR
                && broken.contains(subject.tree().indexAt(finding.span().start()));
    }

    /** What all rules about one instruction find in it, whatever settings say. */
    private List<RawFinding> found(PlacedInstruction placed, Surroundings surroundings) {
        Item item = placed.item();
        Optional<List<RawFinding>> known = memory.find(item, surroundings);
        if (known.isPresent()) {
            return known.get();
        }
        List<RawFinding> findings = new ArrayList<>();
        for (InstructionRule rule : instructionRules) {
            findings.addAll(found(rule, collector -> {
                rule.check(placed.instruction(), surroundings, collector);
                if (placed.instruction() instanceof Instruction.Onbuild onbuild) {
                    onbuild.trigger().ifPresent(it -> rule.check(it, surroundings.forTrigger(), collector));
                }
            }));
        }
        Optional<RunScript> script = commandRules.isEmpty() ? Optional.empty() : RunScript.of(item);
        if (script.isPresent()) {
            Surroundings around = script.get().isTrigger() ? surroundings.forTrigger() : surroundings;
            for (CommandRule rule : commandRules) {
                findings.addAll(found(rule, collector -> rule.check(script.get(), around, collector)));
            }
        }
        memory.keep(item, surroundings, findings);
        return findings;
    }

    private List<RawFinding> found(Rule rule, Consumer<Findings> check) {
        Collector collector = new Collector(rule);
        try {
            check.accept(collector);
            for (RawFinding finding : collector.findings()) {
                finding.ways().forEach(way -> TextEdits.sorted(way.edits()));
            }
            return collector.findings();
        } catch (RuntimeException | StackOverflowError e) {
            String name = rule.getClass().getSimpleName();
            if (reported.add(name)) {
                log.accept("rule " + name + " failed and was passed over: " + e);
            }
            return List.of();
        }
    }

    private Selection selection(Settings settings) {
        Selected last = selected;
        if (last == null || !last.settings().equals(settings)) {
            last = new Selected(settings, new Selection(names.docs(), settings));
            selected = last;
        }
        return last.selection();
    }
}
