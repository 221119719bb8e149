package dev.slipway.analysis.completion;

import dev.slipway.analysis.Completion;
import dev.slipway.analysis.Completion.Kind;
import dev.slipway.graph.Place;
import dev.slipway.graph.StageReference;
import dev.slipway.graph.StageState;
import dev.slipway.graph.Variable;
import dev.slipway.graph.Variable.Origin;
import dev.slipway.syntax.CommandLine;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.KeyValue;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Variables behind a {@code $}, where BuildKit or a shell expands them; and names that an ARG may take over. */
final class VariableNames {
    private static final List<String> PROXIES = List.of(
            "HTTP_PROXY",
            "HTTPS_PROXY",
            "FTP_PROXY",
            "NO_PROXY",
            "ALL_PROXY",
            "http_proxy",
            "https_proxy",
            "ftp_proxy",
            "no_proxy",
            "all_proxy");
    private static final int LONGEST_VALUE = 60;

    /** Who expands: BuildKit all variables, or a shell. */
    private record Scope(Collection<Variable> variables, boolean shell, boolean inRun) {}

    /** The variables, when the cursor stands behind a {@code $} that is expanded; empty for every other place. */
    static Optional<List<Completion>> behindDollar(Cursor cursor) {
        Optional<TextSpan> name = name(cursor);
        if (name.isEmpty() || cursor.place().instruction().isEmpty()) {
            return Optional.empty();
        }
        return scope(cursor, cursor.place().instruction().get())
                .filter(scope -> isActive(cursor, scope, name.get().start()))
                .map(scope -> offers(cursor, scope, name.get()));
    }

    private static List<Completion> offers(Cursor cursor, Scope scope, TextSpan name) {
        String close = closing(cursor, name);
        List<Completion> offers = new ArrayList<>();
        for (Variable variable : scope.variables()) {
            offers.add(Offer.of(Kind.VARIABLE, variable.name(), name)
                    .insert(variable.name() + close)
                    .detail(detail(variable))
                    .text("arg", variable.name())
                    .order(rank(variable))
                    .build());
        }
        if (scope.inRun()) {
            PROXIES.forEach(proxy -> offers.add(Offer.of(Kind.VARIABLE, proxy, name)
                    .insert(proxy + close)
                    .detail("predefined build argument")
                    .text("arg", "proxy")
                    .order(900)
                    .build()));
        }
        return offers;
    }

    private static int rank(Variable variable) {
        switch (variable.origin()) {
            case ARG:
            case ENV:
            case GLOBAL_ARG:
                return 100;
            default:
                return 500;
        }
    }

    /** The name around the cursor, when a {@code $} or {@code ${} stands before it on the line. */
    private static Optional<TextSpan> name(Cursor cursor) {
        String text = cursor.text();
        TextSpan line = cursor.line();
        int start = cursor.offset();
        while (start > line.start() && isNamePart(text.charAt(start - 1))) {
            start--;
        }
        int dollar = start > line.start() && text.charAt(start - 1) == '{' ? start - 2 : start - 1;
        if (dollar < line.start() || text.charAt(dollar) != '$') {
            return Optional.empty();
        }
        int end = cursor.offset();
        while (end < line.end() && isNamePart(text.charAt(end))) {
            end++;
        }
        boolean isNumber = start < end && Character.isDigit(text.charAt(start));
        return isNumber ? Optional.empty() : Optional.of(new TextSpan(start, end));
    }

    /** A brace that is open and not followed by its end or a modifier is closed with the name. */
    private static String closing(Cursor cursor, TextSpan name) {
        String text = cursor.text();
        if (text.charAt(name.start() - 1) != '{') {
            return "";
        }
        boolean goesOn = name.end() < cursor.line().end() && "}:-+?#%/".indexOf(text.charAt(name.end())) >= 0;
        return goesOn ? "" : "}";
    }

    /** Whether neither an escape nor single quotes hide the {@code $} before {@code nameStart}. */
    private static boolean isActive(Cursor cursor, Scope scope, int nameStart) {
        String text = cursor.text();
        int dollar = text.charAt(nameStart - 1) == '{' ? nameStart - 2 : nameStart - 1;
        boolean inBody = cursor.place() instanceof Place.HeredocBody;
        char escape = scope.shell() || inBody ? '\\' : cursor.subject().tree().escape();
        PlacedInstruction placed = cursor.place().instruction().orElseThrow();
        int at = inBody ? cursor.line().start() : placed.span().start();
        char quote = '\0';
        while (at < dollar) {
            char c = text.charAt(at);
            if (c == escape && quote != '\'') {
                at++;
            } else if (!inBody && quote == '\0' && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == quote) {
                quote = '\0';
            }
            at++;
        }
        return at == dollar && quote != '\'';
    }

    private static Optional<Scope> scope(Cursor cursor, PlacedInstruction placed) {
        Place place = cursor.place();
        Instruction instruction = placed.instruction();
        if (place instanceof Place.ReferencePlace it) {
            return it.kind() == StageReference.Kind.FROM ? global(cursor, placed) : Optional.empty();
        }
        if (place instanceof Place.FlagValue it) {
            return inFlag(cursor, it);
        }
        if (place instanceof Place.HeredocBody it) {
            boolean expands =
                    instruction instanceof Instruction.Run || it.heredoc().expands();
            return expands ? inStage(cursor, placed, instruction) : Optional.empty();
        }
        if (instruction instanceof Instruction.Onbuild onbuild) {
            return onbuild.trigger().flatMap(it -> lasting(cursor, placed, it));
        }
        boolean inArguments = place instanceof Place.Argument
                || place instanceof Place.MountValue
                || place instanceof Place.VariableName it && !it.declaration();
        return inArguments ? inArguments(cursor, placed, instruction) : Optional.empty();
    }

    private static Optional<Scope> inFlag(Cursor cursor, Place.FlagValue place) {
        if (place.owner() instanceof Instruction.From) {
            return place.flag().is("platform") ? global(cursor, place.at()) : Optional.empty();
        }
        boolean files = place.owner() instanceof Instruction.Copy || place.owner() instanceof Instruction.Add;
        boolean expands = place.flag().is("chown")
                || place.flag().is("chmod")
                || place.flag().is("checksum");
        return files && expands ? inStage(cursor, place.at(), place.owner()) : Optional.empty();
    }

    private static Optional<Scope> inArguments(Cursor cursor, PlacedInstruction placed, Instruction instruction) {
        if (instruction instanceof Instruction.From) {
            return global(cursor, placed);
        }
        switch (instruction.kind()) {
            case MAINTAINER:
            case SHELL:
            case UNKNOWN:
                return Optional.empty();
            case CMD:
            case ENTRYPOINT:
            case HEALTHCHECK:
                return lasting(cursor, placed, instruction);
            default:
                return cursor.graph().stageAt(placed.offset()).isEmpty()
                        ? global(cursor, placed)
                        : inStage(cursor, placed, instruction);
        }
    }

    /** What FROM and the header see: the ARGs above them and the platform arguments. */
    private static Optional<Scope> global(Cursor cursor, PlacedInstruction placed) {
        Map<String, Variable> visible = new LinkedHashMap<>(cursor.graph().globals());
        visible.values()
                .removeIf(it -> it.declaration()
                        .filter(name -> name.start() >= placed.offset())
                        .isPresent());
        sameArg(placed, cursor.offset()).forEach(name -> visible.putIfAbsent(name, declared(name)));
        return Optional.of(new Scope(visible.values(), false, false));
    }

    private static Optional<Scope> inStage(Cursor cursor, PlacedInstruction placed, Instruction instruction) {
        boolean isRun = instruction instanceof Instruction.Run;
        boolean inMount = cursor.place() instanceof Place.MountValue;
        StageState state = cursor.graph().stateBefore(placed);
        if (isRun && !inMount && !isShell(state, instruction)) {
            return Optional.empty();
        }
        Map<String, Variable> visible = new LinkedHashMap<>(state.variables());
        sameArg(placed, cursor.offset()).forEach(name -> visible.putIfAbsent(name, declared(name)));
        return Optional.of(new Scope(visible.values(), isRun, isRun && !inMount));
    }

    /** What is still there when a container runs, or another build uses the image: no build arguments. */
    private static Optional<Scope> lasting(Cursor cursor, PlacedInstruction placed, Instruction instruction) {
        StageState state = cursor.graph().stateBefore(placed);
        boolean takesCommand = instruction instanceof Instruction.Run
                || instruction instanceof Instruction.Cmd
                || instruction instanceof Instruction.Entrypoint
                || instruction instanceof Instruction.Healthcheck;
        if (takesCommand && !isShell(state, instruction)) {
            return Optional.empty();
        }
        List<Variable> kept = state.variables().values().stream()
                .filter(it -> it.origin() == Origin.ENV || it.origin() == Origin.BASE_IMAGE)
                .toList();
        return Optional.of(new Scope(kept, takesCommand, false));
    }

    /** Whether a shell that knows {@code $NAME} runs the command; the exec form has none. */
    private static boolean isShell(StageState state, Instruction instruction) {
        Optional<CommandLine> command = instruction.command();
        if (command.isPresent() && command.get() instanceof CommandLine.ExecForm) {
            return false;
        }
        String shell = state.shell().isEmpty() ? "" : state.shell().get(0).toLowerCase(java.util.Locale.ROOT);
        return !shell.contains("powershell") && !shell.contains("pwsh") && !shell.contains("cmd");
    }

    /** Names that the same ARG declares before the cursor: its entries see each other, those of ENV do not. */
    private static List<String> sameArg(PlacedInstruction placed, int offset) {
        return placed.instruction() instanceof Instruction.Arg arg
                ? arg.entries().stream()
                        .map(KeyValue::key)
                        .filter(key -> !key.isEmpty() && placed.place(key).end() + 1 < offset)
                        .filter(key -> !isOwnKey(arg, placed, key.text(), offset))
                        .map(dev.slipway.syntax.Word::text)
                        .toList()
                : List.of();
    }

    private static boolean isOwnKey(Instruction.Arg arg, PlacedInstruction placed, String name, int offset) {
        return arg.entries().stream()
                .filter(it -> it.key().text().equals(name))
                .anyMatch(it -> it.value()
                        .filter(value -> placed.place(value).touches(offset))
                        .isPresent());
    }

    private static Variable declared(String name) {
        return new Variable(name, Optional.empty(), Origin.ARG, Optional.empty());
    }

    /** What an ARG in a stage may take over: ARGs before the first FROM, platform arguments; not what is declared. */
    static List<Completion> toDeclare(Cursor cursor, PlacedInstruction placed) {
        if (!(placed.instruction() instanceof Instruction.Arg arg)
                || cursor.graph().stageAt(placed.offset()).isEmpty()) {
            return List.of();
        }
        TextSpan word = cursor.word("=");
        if (word.start() > 0 && cursor.text().charAt(word.start() - 1) == '=') {
            return List.of();
        }
        Map<String, Variable> offered = new LinkedHashMap<>(cursor.graph().globals());
        cursor.graph().stateBefore(placed).variables().keySet().forEach(offered::remove);
        for (KeyValue entry : arg.entries()) {
            if (!placed.place(entry.key()).touches(cursor.offset())) {
                offered.remove(entry.key().text());
            }
        }
        return offered.values().stream()
                .map(it -> Offer.of(Kind.VARIABLE, it.name(), word)
                        .detail(detail(it))
                        .text("arg", it.name())
                        .order(rank(it))
                        .build())
                .toList();
    }

    private static String detail(Variable variable) {
        String value = variable.value()
                .map(it -> it.isEmpty() ? "\"\"" : it.replaceAll("\\s+", " "))
                .map(it -> it.length() > LONGEST_VALUE ? it.substring(0, LONGEST_VALUE - 1) + "…" : it)
                .map(it -> it + " · ")
                .orElse("");
        switch (variable.origin()) {
            case GLOBAL_ARG:
                return value + "ARG before the first FROM";
            case ARG:
                return value + "ARG";
            case ENV:
                return value + "ENV";
            case BASE_IMAGE:
                return value + "set by the base image";
            default:
                return "set by BuildKit";
        }
    }

    private static boolean isNamePart(char c) {
        return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private VariableNames() {}
}
