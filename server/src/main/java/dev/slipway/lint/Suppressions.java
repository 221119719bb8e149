package dev.slipway.lint;

import dev.slipway.lint.Suppression.Dialect;
import dev.slipway.subject.Subject;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
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
    private static final Set<String> WHOLE_FILE =
            Set.of("ConsistentInstructionCasing", "DuplicateStageName", "ReservedStageName", "NoEmptyContinuation");

    /** Reported on the earlier instruction while BuildKit makes it when it meets the later one. */
    private static final String MADE_LATER = "MultipleInstructionsDisallowed";

    private final List<Suppression> all;
    private final boolean errors;

    private Suppressions(List<Suppression> all, boolean errors) {
        this.all = all;
        this.errors = errors;
    }

    static Suppressions of(Subject subject) {
        List<Suppression> all = new ArrayList<>(SuppressionReader.read(subject.tree()));
        String argument = subject.settings().buildInputs().buildArgs().get(CHECK_ARGUMENT);
        Optional<CheckOptions> options =
                argument == null ? SuppressionReader.header(subject.tree()) : CheckOptions.parse(argument);
        CheckOptions header = options.orElse(CheckOptions.NONE);
        if (header.skipsAll() || !header.skipped().isEmpty()) {
            all.add(new Suppression(
                    Dialect.BUILDKIT_FILE,
                    header.skipsAll() ? List.of() : header.skipped(),
                    new TextSpan(0, subject.tree().length()),
                    false));
        }
        return new Suppressions(List.copyOf(all), header.error());
    }

    /** Whether {@code finding} is to be passed over. */
    boolean hide(RawFinding finding) {
        for (Suppression suppression : all) {
            if (reaches(suppression, finding) && names(suppression, finding)) {
                return true;
            }
        }
        return false;
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

    private boolean names(Suppression suppression, RawFinding finding) {
        RuleDoc doc = finding.doc();
        boolean isError = finding.severity() == Severity.ERROR;
        switch (suppression.dialect()) {
            case SLIPWAY:
                return suppression.names().isEmpty() ? !isError : named(suppression, doc);
            case OTHER:
                return !makeError(finding)
                        && !SyntaxRules.isOne(doc)
                        && (suppression.names().isEmpty() ? !isError : named(suppression, doc));
            default:
                if (isError) {
                    return false;
                }
                if (!isCheck(doc)) {
                    return named(suppression, doc);
                }
                boolean deaf = suppression.dialect() == Dialect.BUILDKIT_INSTRUCTION && WHOLE_FILE.contains(doc.id());
                return !deaf
                        && (suppression.names().isEmpty() || suppression.names().contains(doc.id()));
        }
    }

    private static boolean named(Suppression suppression, RuleDoc doc) {
        return suppression.names().stream().anyMatch(doc::isNamed);
    }

    private static boolean isCheck(RuleDoc doc) {
        return BuildChecks.page(doc.id()).isPresent();
    }
}
