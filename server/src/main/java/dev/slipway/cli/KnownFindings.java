package dev.slipway.cli;

import dev.slipway.cli.report.FileReport;
import dev.slipway.cli.report.Lines;
import dev.slipway.lint.Finding;
import dev.slipway.lint.Fingerprints;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.SyntaxTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Leaves out of findings those that a baseline knows, or that a file had at an earlier revision. */
final class KnownFindings {
    private final Optional<Baseline> baseline;
    private final Optional<ChangedSince> since;

    KnownFindings(Optional<Baseline> baseline, Optional<ChangedSince> since) {
        this.baseline = baseline;
        this.since = since;
    }

    /** What is new of the findings of one file, and how many are not. */
    record Fresh(List<Finding> findings, List<String> fingerprints, int known) {
        FileReport report(String path, String text, int fixed) {
            return new FileReport(path, new Lines(text), findings, fingerprints, fixed, known);
        }
    }

    /** Knows what is not new in one file. */
    static final class Filter {
        private final Set<String> known;
        private final Set<String> stages;
        private final Function<Subject, List<Finding>> check;

        private Filter(Set<String> known, Set<String> stages, Function<Subject, List<Finding>> check) {
            this.known = known;
            this.stages = stages;
            this.check = check;
        }

        /** What is new of {@code findings}, which are of {@code subject}. A stage of another name is the same stage. */
        Fresh apply(Subject subject, List<Finding> findings) {
            List<String> fingerprints = Fingerprints.of(subject, findings);
            List<List<String>> others = new ArrayList<>();
            if (!known.isEmpty() && !known.containsAll(fingerprints)) {
                for (Subject version : RenamedStages.undone(subject, stages)) {
                    List<Finding> same = check.apply(version);
                    if (same.size() == findings.size()) {
                        others.add(Fingerprints.of(version, same));
                    }
                }
            }
            List<Finding> fresh = new ArrayList<>();
            List<String> freshPrints = new ArrayList<>();
            for (int i = 0; i < findings.size(); i++) {
                int at = i;
                if (!known.contains(fingerprints.get(i))
                        && others.stream().noneMatch(it -> known.contains(it.get(at)))) {
                    fresh.add(findings.get(i));
                    freshPrints.add(fingerprints.get(i));
                }
            }
            return new Fresh(fresh, freshPrints, findings.size() - fresh.size());
        }
    }

    /**
     * What is not new in the file of {@code subject}.
     *
     * @param check finds what the rules say of another version of the file
     */
    Filter of(Path file, Function<Subject, List<Finding>> check, Subject subject) throws UsageException {
        Set<String> known = new HashSet<>();
        Set<String> stages = new LinkedHashSet<>();
        baseline.ifPresent(it -> {
            known.addAll(it.known(file));
            stages.addAll(it.stages(file));
        });
        if (since.isPresent()) {
            Optional<SourceText> before = since.get().before(file).map(SourceText::of);
            if (before.isPresent() && before.get().kind() == SourceText.Kind.TEXT) {
                Subject old = subject.withTree(SyntaxTree.parse(before.get().text()));
                known.addAll(Fingerprints.of(old, check.apply(old)));
                old.graph().stages().forEach(it -> it.lowerName().ifPresent(stages::add));
            }
        }
        return new Filter(known, stages, check);
    }
}
