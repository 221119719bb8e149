package dev.slipway.analysis.navigate;

import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Occurrence;
import dev.slipway.graph.Occurrence.Role;
import dev.slipway.graph.Place;
import dev.slipway.graph.PlatformArguments;
import dev.slipway.graph.StageReference;
import dev.slipway.graph.Symbol;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextEdits;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives a stage, a variable or a heredoc another name, everywhere and nothing else. */
public final class Renames {
    /** BuildKit's grammar of stage names (instructions/parse.go, validStageName); it lower-cases a name before it looks. */
    private static final Pattern STAGE = Pattern.compile("[a-z][a-z0-9-_.]*");

    /** What {@code $NAME} can read (shell/lex.go, processName). */
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** Names that need no quotes and no care in either of their two places. */
    private static final Pattern HEREDOC = Pattern.compile("[A-Za-z0-9_.-]+");

    /** Reserved by BuildKit (instructions/parse.go, reservedStageNames). */
    private static final Set<String> RESERVED = Set.of("scratch", "context");

    /** What a shell or its caller sets. */
    private static final Set<String> WELL_KNOWN = Set.of(
            "PATH", "HOME", "PWD", "OLDPWD", "USER", "SHELL", "HOSTNAME", "IFS", "LANG", "TERM", "UID", "RANDOM");

    /** Whether there is something to rename. */
    public sealed interface Preparation {}

    /** The name at the offset, as it is written there. */
    public record Ready(TextSpan span, String name) implements Preparation {}

    /** What a rename gives. */
    public sealed interface Outcome {}

    /** Every place of the name, in text order. */
    public record Renamed(List<TextEdit> edits) implements Outcome {
        public Renamed {
            edits = List.copyOf(edits);
        }
    }

    /** Why not, in a sentence for the user. */
    public record Refused(String reason) implements Preparation, Outcome {
        public Refused {
            Objects.requireNonNull(reason);
        }
    }

    /** Whether the name at {@code offset} can be renamed; empty where no name stands. */
    public static Optional<Preparation> prepare(BuildGraph graph, int offset) {
        Optional<Occurrence> at = graph.occurrences().at(offset);
        if (at.isEmpty()) {
            return refusal(graph, offset).map(Refused::new);
        }
        Optional<String> why = unfit(graph, at.get());
        if (why.isPresent()) {
            return Optional.of(new Refused(why.get()));
        }
        TextSpan span = at.get().span();
        return Optional.of(new Ready(span, graph.tree().text(span)));
    }

    /** Renames the name at {@code offset}; empty where no name stands. */
    public static Optional<Outcome> rename(BuildGraph graph, int offset, String newName) {
        Optional<Preparation> prepared = prepare(graph, offset);
        if (prepared.isEmpty() || prepared.get() instanceof Refused) {
            return prepared.map(it -> (Refused) it);
        }
        Symbol symbol = graph.occurrences().at(offset).orElseThrow().symbol();
        Optional<String> why = invalid(graph, symbol, newName);
        if (why.isPresent()) {
            return Optional.of(new Refused(why.get()));
        }
        List<Occurrence> renamed = graph.occurrences().of(symbol).stream()
                .filter(it -> hasName(graph, it))
                .toList();
        List<TextEdit> edits = new ArrayList<>();
        for (Occurrence occurrence : renamed) {
            String name = isFrom(graph, occurrence) ? newName.toLowerCase(Locale.ROOT) : newName;
            edits.add(new TextEdit(occurrence.span(), name));
        }
        return Optional.of(
                keepsMeaning(graph, symbol, newName, edits)
                        ? new Renamed(TextEdits.sorted(edits))
                        : new Refused(
                                "`" + newName + "` already means something here; other lines would change with it"));
    }

    /** An image is renamed nowhere but in its registry. */
    private static Optional<String> refusal(BuildGraph graph, int offset) {
        if (!(graph.placeAt(offset) instanceof Place.ReferencePlace place)
                || place.reference().isEmpty()) {
            return Optional.empty();
        }
        StageReference reference = place.reference().get();
        if (reference instanceof StageReference.ToImage) {
            return Optional.of("`" + reference.site().written() + "` is an image, not a stage of this file");
        }
        return reference instanceof StageReference.ToScratch
                ? Optional.of("`scratch` is BuildKit's word for an empty image")
                : Optional.empty();
    }

    private static Optional<String> unfit(BuildGraph graph, Occurrence at) {
        Symbol symbol = at.symbol();
        if (symbol.kind() == Symbol.Kind.NAMED_CONTEXT) {
            return Optional.of("`" + symbol.name() + "` is a build context; its name is given to the build, not here");
        }
        if (symbol.kind() == Symbol.Kind.UNDECLARED) {
            return setElsewhere(graph, symbol);
        }
        if (symbol.kind() == Symbol.Kind.STAGE && symbol.name().isEmpty()) {
            return Optional.of("stage " + symbol.scope() + " has no name yet; give it one with AS");
        }
        if (!hasName(graph, at)) {
            return Optional.of("the number counts stages; rename `" + symbol.name() + "` where its name stands");
        }
        boolean isPlatform = symbol.kind() == Symbol.Kind.BUILD_ARGUMENT
                && PlatformArguments.of(Optional.empty(), "").containsKey(symbol.name());
        return isPlatform
                ? Optional.of("BuildKit sets `" + symbol.name() + "`; under another name it would be empty")
                : Optional.empty();
    }

    /**
     * A variable that no line declares may still be a slip to be mended; not so when the base image or BuildKit sets it, or
     * when a shell does, in an assignment or a loop.
     */
    private static Optional<String> setElsewhere(BuildGraph graph, Symbol symbol) {
        String name = symbol.name();
        boolean isWhole = symbol.scope() == Symbol.WHOLE_FILE;
        boolean isGiven = isWhole
                ? graph.globals().containsKey(name)
                : graph.initialState(graph.stages().get(symbol.scope()))
                        .variables()
                        .containsKey(name);
        if (isGiven || WELL_KNOWN.contains(name)) {
            return Optional.of("`" + name + "` is set outside this file");
        }
        if (isWhole) {
            return Optional.empty();
        }
        Matcher own = Pattern.compile("(?<![A-Za-z0-9_$])" + name + "\\+?="
                        + "|\\b(?:for|select|read|local|export|getopts|printf -v)\\b[^\\n;&|]*\\b" + name + "\\b")
                .matcher(graph.tree().text(graph.stages().get(symbol.scope()).span()));
        return own.find()
                ? Optional.of("`" + name + "` is set by the shell; its own names are not renamed")
                : Optional.empty();
    }

    private static Optional<String> invalid(BuildGraph graph, Symbol symbol, String name) {
        String quoted = "`" + name + "`";
        if (name.isEmpty()) {
            return Optional.of("a name must have at least one character");
        }
        return switch (symbol.kind()) {
            case STAGE -> invalidStage(graph, symbol, name, quoted);
            case BUILD_ARGUMENT, ENVIRONMENT_VARIABLE, UNDECLARED ->
                VARIABLE.matcher(name).matches()
                        ? Optional.empty()
                        : Optional.of(quoted + " is no variable name: letters, digits and `_`, and no digit first");
            case HEREDOC ->
                HEREDOC.matcher(name).matches()
                        ? Optional.empty()
                        : Optional.of(quoted + " is no heredoc name: letters, digits, `_`, `-` and `.`");
            case NAMED_CONTEXT -> Optional.empty();
        };
    }

    private static Optional<String> invalidStage(BuildGraph graph, Symbol symbol, String name, String quoted) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!STAGE.matcher(lower).matches()) {
            return Optional.of(quoted + " is no stage name: a letter first, then letters, digits, `-`, `_` and `.`");
        }
        if (RESERVED.contains(lower)) {
            return Optional.of(quoted + " is reserved by BuildKit");
        }
        boolean isTaken = graph.stages().stream()
                .anyMatch(it -> it.index() != symbol.scope()
                        && it.lowerName().filter(lower::equals).isPresent());
        return isTaken ? Optional.of("there is a stage " + quoted + " already") : Optional.empty();
    }

    /** A number in {@code --from=0} is no name. */
    private static boolean hasName(BuildGraph graph, Occurrence occurrence) {
        return occurrence.symbol().kind() != Symbol.Kind.STAGE
                || occurrence.role() != Role.READS
                || graph.tree()
                        .text(occurrence.span())
                        .equalsIgnoreCase(occurrence.symbol().name());
    }

    /** FROM finds a stage in lower case only. */
    private static boolean isFrom(BuildGraph graph, Occurrence occurrence) {
        return occurrence.symbol().kind() == Symbol.Kind.STAGE
                && occurrence.role() == Role.READS
                && graph.referenceAt(occurrence.span().start())
                        .filter(it -> it.site().kind() == StageReference.Kind.FROM)
                        .isPresent();
    }

    /**
     * Whether the file with {@code edits} says the same in other words: every name stands where it stood, does what it did
     * and means what it meant. A name that is used for something else nearby would be captured, or capture.
     */
    private static boolean keepsMeaning(BuildGraph graph, Symbol symbol, String newName, List<TextEdit> edits) {
        BuildGraph after = BuildGraph.of(graph.tree().edited(edits), graph.inputs());
        List<Occurrence> before = graph.occurrences().all();
        List<Occurrence> now = after.occurrences().all();
        if (before.size() != now.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            Symbol was = before.get(i).symbol();
            Symbol is = now.get(i).symbol();
            String expected = was.equals(symbol) ? newName : was.name();
            boolean same = was.kind() == is.kind()
                    && before.get(i).role() == now.get(i).role()
                    && expected.equals(is.name())
                    && (was.kind() == Symbol.Kind.HEREDOC || was.scope() == is.scope());
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private Renames() {}
}
