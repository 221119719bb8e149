package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.optional;

import dev.slipway.catalogue.Images;
import dev.slipway.fix.Fix;
import dev.slipway.fix.split.Expand;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Paths;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.graph.StageState;
import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.Findings.RelatedSpan;
import dev.slipway.lint.Findings.Remedy;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Severity;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.Word;
import dev.slipway.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code COPY --from} of a path that nothing in the stage can have made. A RUN may write below its working directory and
 * whatever its text names; a base image may hold anything in the directories that every distribution has.
 */
public final class MissingPaths implements FileRule {
    /** The directories of a distribution (Filesystem Hierarchy Standard 3.0), and what some images add. */
    private static final Set<String> DISTRIBUTION = Set.of(
            "bin", "boot", "dev", "etc", "home", "lib", "lib32", "lib64", "libx32", "media", "mnt", "nix", "opt",
            "proc", "root", "run", "sbin", "snap", "srv", "sys", "tmp", "usr", "var");

    private static final List<RuleDoc> DOCS = List.of(optional(
                    "CopyFromMissingPath",
                    Severity.WARNING,
                    "A COPY takes a path from a stage that cannot hold it.",
                    """
                    Paths behind `--from` start at the root of the other stage, whatever its `WORKDIR` is. Nothing in that stage
                    writes to this one, so the build fails with "not found".

                    ```dockerfile bad
                    FROM node:22 AS build
                    WORKDIR /app
                    RUN npm run build
                    FROM nginx:1.27
                    COPY --from=build dist /usr/share/nginx/html
                    #                 ^^^^
                    ```
                    ```dockerfile good
                    FROM node:22 AS build
                    WORKDIR /app
                    RUN npm run build
                    FROM nginx:1.27
                    COPY --from=build /app/dist /usr/share/nginx/html
                    ```""")
            .fixedBy(Fix.Safety.REVIEW));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        BuildGraph graph = subject.graph();
        for (StageReference reference : graph.references()) {
            if (reference instanceof StageReference.ToStage to
                    && to.site().kind() == StageReference.Kind.COPY
                    && !to.site().trigger()
                    && !to.isOwn()
                    && !to.isLater()
                    && to.site().instruction().instruction() instanceof Instruction.Copy copy) {
                copy.sources().forEach(word -> source(graph, to, word, findings));
            }
        }
    }

    private static void source(BuildGraph graph, StageReference.ToStage to, Word word, Findings findings) {
        PlacedInstruction placed = to.site().instruction();
        StageState state = graph.stateBefore(placed);
        String written = Expand.some(Triggers.unquoted(word.text()), state::value);
        if (written.startsWith("<<") || written.indexOf('$') >= 0 || written.indexOf('\\') >= 0) {
            return;
        }
        String path = Paths.resolve("/", withoutPattern(written));
        if (path.equals("/") || mayHold(graph, to.stage(), path)) {
            return;
        }
        String inWorkdir = Paths.resolve(graph.finalState(to.stage()).directory(), written.replaceFirst("^/+", ""));
        boolean meant = !inWorkdir.equals(path)
                && graph.finalState(to.stage()).workdir().isPresent()
                && !written.startsWith("..")
                && mayHold(graph, to.stage(), inWorkdir);
        findings.add(
                "CopyFromMissingPath",
                placed.place(word),
                "nothing in the stage `" + to.stage().label() + "` puts anything at `" + path + "`"
                        + (meant ? "; did you mean `" + inWorkdir + "`?" : ""),
                List.of(new RelatedSpan(to.stage().from().span(), "the stage")),
                meant
                        ? List.of(Remedy.review("Change to " + inWorkdir, new TextEdit(placed.place(word), inWorkdir)))
                        : List.of());
    }

    /** The directory above the first part that is a pattern. */
    private static String withoutPattern(String path) {
        int pattern = 0;
        while (pattern < path.length() && "*?[".indexOf(path.charAt(pattern)) < 0) {
            pattern++;
        }
        return pattern == path.length() ? path : path.substring(0, path.lastIndexOf('/', pattern) + 1);
    }

    private static boolean mayHold(BuildGraph graph, Stage stage, String path) {
        List<Stage> chain = new ArrayList<>();
        Optional<Stage> at = Optional.of(stage);
        while (at.isPresent() && !chain.contains(at.get())) {
            chain.add(at.get());
            at = graph.parent(at.get());
        }
        Stage root = chain.get(chain.size() - 1);
        Optional<StageReference> base = graph.base(root);
        if (base.isEmpty()
                || !(base.get() instanceof StageReference.ToScratch) && baseMayHold(graph, root, base.get(), path)) {
            return true;
        }
        return chain.stream().anyMatch(it -> stageMayHold(graph, it, path));
    }

    private static boolean baseMayHold(BuildGraph graph, Stage root, StageReference base, String path) {
        boolean known = base instanceof StageReference.ToImage
                && Images.find(base.site().written())
                        .filter(it -> !it.isWindows())
                        .isPresent();
        String top = path.substring(1).split("/", 2)[0];
        StageState initial = graph.initialState(root);
        return !known
                || DISTRIBUTION.contains(top)
                || touches(initial.directory(), path) && !initial.directory().equals("/")
                || initial.env().values().stream().anyMatch(it -> names(it, "/" + top));
    }

    private static boolean stageMayHold(BuildGraph graph, Stage stage, String path) {
        List<StageState> states = graph.statesIn(stage);
        for (int i = 0; i < stage.instructions().size(); i++) {
            PlacedInstruction placed = stage.instructions().get(i);
            Instruction instruction = placed.instruction();
            StageState state = states.get(i);
            if (instruction instanceof Instruction.Workdir) {
                StageState after = i + 1 < states.size() ? states.get(i + 1) : graph.finalState(stage);
                if (Paths.isBelow(after.directory(), path)) {
                    return true;
                }
            } else if (instruction instanceof Instruction.Copy it && copyMayHold(state, it.destination(), path)
                    || instruction instanceof Instruction.Add add && copyMayHold(state, add.destination(), path)
                    || instruction instanceof Instruction.Run && runMayHold(placed, state, path)
                    || placed.kind() == Keyword.VOLUME) {
                return true;
            }
        }
        return false;
    }

    private static boolean copyMayHold(StageState state, Optional<Word> destination, String path) {
        if (destination.isEmpty()) {
            return true;
        }
        String into = Expand.some(Triggers.unquoted(destination.get().text()), state::value);
        return into.indexOf('$') >= 0 || touches(Paths.resolve(state.directory(), into), path);
    }

    /** A script may write below where it runs, below the home directory, and to whatever its text or a variable names. */
    private static boolean runMayHold(PlacedInstruction placed, StageState state, String path) {
        String text = placed.item().text();
        String top = "/" + path.substring(1).split("/", 2)[0];
        boolean inWorkdir = state.directory().equals("/") || touches(state.directory(), path);
        String last = path.substring(path.lastIndexOf('/') + 1);
        return inWorkdir
                || names(text, top)
                || text.contains("..") && text.contains(last)
                || state.variables().values().stream()
                        .anyMatch(it ->
                                it.value().filter(value -> names(value, top)).isPresent());
    }

    private static boolean names(String text, String top) {
        int at = text.indexOf(top);
        while (at >= 0) {
            int end = at + top.length();
            boolean whole = end == text.length()
                    || !Character.isLetterOrDigit(text.charAt(end))
                            && text.charAt(end) != '_'
                            && text.charAt(end) != '-';
            if (whole) {
                return true;
            }
            at = text.indexOf(top, end);
        }
        return false;
    }

    /** Whether one of the two is the other or lies below it. */
    private static boolean touches(String one, String other) {
        return one.equals("/") || Paths.isBelow(one, other) || Paths.isBelow(other, one);
    }
}
