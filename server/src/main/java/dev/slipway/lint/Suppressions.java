package dev.slipway.lint;

import dev.slipway.lint.Suppression.Dialect;
import dev.slipway.subject.Subject;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a file's own comments hide. What BuildKit's parser refuses only a {@code slipway ignore} hides; what a build fails
 * on, that and a comment that names the rule; and one of BuildKit's checks that {@code error=true} makes an error, only
 * ours and BuildKit's own.
 */
final class Suppressions {
    /** A build argument that stands for the directive (docs/reference, BUILDKIT_DOCKERFILE_CHECK). */
    private static final String CHECK_ARGUMENT = "BUILDKIT_DOCKERFILE_CHECK";

    /** Checks that BuildKit makes before it looks at single instructions (parser.go, dockerfile2llb/convert.go). */
    static final Set<String> WHOLE_FILE =
            Set.of("ConsistentInstructionCasing", "DuplicateStageName", "ReservedStageName", "NoEmptyContinuation");

    /** Reported on the earlier instruction while BuildKit makes it when it meets the later one. */
    private static final String MADE_LATER = "MultipleInstructionsDisallowed";

    private final List<Suppression> all;
    private final boolean errors;

    /** Names that hid something. */
    private final Set<Suppression.Name> used = new HashSet<>();

    private Suppressions(List<Suppression> all, boolean errors) {
        this.all = all;
        this.errors = errors;
    }

    static Suppressions of(Subject subject) {
        List<Suppression> all = new ArrayList<>(SuppressionReader.read(subject.tree()));
        if (subject.settings().policy().ignoresPragmas()) {
            all.removeIf(it -> it.dialect() == Dialect.HADOLINT);
        }
        String argument = subject.settings().buildInputs().buildArgs().get(CHECK_ARGUMENT);
        if (argument == null) {
            boolean error = SuppressionReader.header(subject.tree())
                    .filter(CheckOptions::error)
                    .isPresent();
            return new Suppressions(List.copyOf(all), error);
        }
        all.removeIf(it -> it.dialect() == Dialect.BUILDKIT_FILE);
        CheckOptions header = CheckOptions.parse(argument).orElse(CheckOptions.NONE);
        if (header.skipsAll() || !header.skipped().isEmpty()) {
            all.add(new Suppression(
                    Dialect.BUILDKIT_FILE,
                    header.skipsAll() ? List.of() : CheckOptions.skippedNames(argument, 0),
                    new TextSpan(0, subject.tree().length()),
                    false,
                    Optional.empty()));
        }
        return new Suppressions(List.copyOf(all), header.error());
    }

    /** Whether a build argument stands for the header's directive. */
    static boolean hasCheckArgument(Subject subject) {
        return subject.settings().buildInputs().buildArgs().containsKey(CHECK_ARGUMENT);
    }

    /** Whether {@code error=true} makes errors of BuildKit's checks. */
    boolean makesErrors() {
        return errors;
    }

    /** Everything that asks for silence, in text order. */
    List<Suppression> all() {
        return all;
    }

    /** Whether a name hid one of the findings that were asked for so far. */
    boolean isUsed(Suppression.Name name) {
        return used.contains(name);
    }

    /** What the file's {@code check} directive asks, or the build argument that stands for it. */
    static Optional<CheckOptions> options(Subject subject) {
        String argument = subject.settings().buildInputs().buildArgs().get(CHECK_ARGUMENT);
        return argument == null ? SuppressionReader.header(subject.tree()) : CheckOptions.parse(argument);
    }

    /** Whether {@code finding} is to be passed over. */
    boolean hide(RawFinding finding) {
        boolean hidden = false;
        for (Suppression suppression : all) {
            if (reaches(suppression, finding) && silences(suppression, finding)) {
                hidden = true;
                suppression.names().stream()
                        .filter(it -> finding.doc().isNamed(it.text()))
                        .forEach(used::add);
            }
        }
        return hidden;
    }

    /** Whether {@code error=true} makes an error of the finding. A finding weaker than its rule is not BuildKit's. */
    boolean makeError(RawFinding finding) {
        return errors
                && isCheck(finding.doc())
                && finding.severity().isAtLeast(finding.doc().severity());
    }

    private static boolean reaches(Suppression suppression, RawFinding finding) {
        boolean later =
                finding.doc().id().equals(MADE_LATER) && !finding.related().isEmpty();
        if (later && suppression.reaches(finding.related().get(0).span())) {
            return true;
        }
        return suppression.reaches(finding.span()) && !(later && suppression.dialect() == Dialect.BUILDKIT_INSTRUCTION);
    }

    private boolean silences(Suppression suppression, RawFinding finding) {
        RuleDoc doc = finding.doc();
        boolean isError = finding.severity() == Severity.ERROR;
        boolean isMeant = suppression.names().isEmpty() ? !isError : suppression.means(doc);
        switch (suppression.dialect()) {
            case SLIPWAY:
                return isMeant;
            case HADOLINT, UTILS, OTHER:
                return isMeant && !makeError(finding) && !SyntaxRules.isOne(doc);
            default:
                if (isError) {
                    return false;
                }
                if (!isCheck(doc)) {
                    return !suppression.names().isEmpty() && isMeant;
                }
                boolean deaf = suppression.dialect() == Dialect.BUILDKIT_INSTRUCTION && WHOLE_FILE.contains(doc.id());
                // BuildKit compares names with their casing.
                return !deaf
                        && (suppression.names().isEmpty()
                                || suppression.names().stream()
                                        .anyMatch(it -> it.text().equals(doc.id())));
        }
    }

    private static boolean isCheck(RuleDoc doc) {
        return BuildChecks.page(doc.id()).isPresent();
    }
}
