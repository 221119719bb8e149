package dev.slipway.syntax.parse;

import dev.slipway.syntax.CommandLine;
import dev.slipway.syntax.Flag;
import dev.slipway.syntax.Heredoc;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.MappedText;
import dev.slipway.syntax.Parts;
import dev.slipway.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads one item as an instruction. It takes what is there and leaves out what is not; {@link InstructionChecks} says
 * what is wrong with it.
 */
public final class InstructionParser {
    private final char escape;
    private final String written;
    private final MappedText line;
    private final LogicalLine logical;
    private final List<Heredoc> heredocs;

    private InstructionParser(char escape, String written, LogicalLine logical, List<Heredoc> heredocs) {
        this.escape = escape;
        this.written = written;
        this.line = logical.line();
        this.logical = logical;
        this.heredocs = heredocs;
    }

    /** The instruction that {@code text}, the whole text of an item, holds. */
    public static Instruction parse(String text, char escape, boolean startsFile) {
        int start = startsFile && text.startsWith("\uFEFF") ? 1 : 0;
        LogicalLine logical = LogicalLine.read(text, start, escape);
        String line = logical.line().text();
        List<Heredoc> heredocs = line.contains("<<") ? HeredocBodies.read(text, logical, escape) : List.of();
        InstructionParser parser = new InstructionParser(escape, line, logical, heredocs);
        return parser.instruction(0, line.length(), false);
    }

    private Instruction instruction(int from, int to, boolean isTrigger) {
        CommandSplit split = CommandSplit.of(written, from, to, escape);
        Word keyword = line.word(split.keywordStart(), split.keywordEnd());
        Keyword kind = Keyword.of(keyword.text());
        List<Flag> flags = new ArrayList<>(split.flags().size());
        for (int[] flag : split.flags()) {
            flags.add(FlagReader.read(line, flag[0], flag[1], escape));
        }
        Word arguments = line.word(split.argumentsStart(), split.argumentsEnd());
        Parts bare = new Parts(
                keyword, kind, flags, line, arguments, heredocs, logical.comments(), logical.blankLines(), List.of());
        Optional<JsonArray.Elements> json = takesJson(kind) ? json(arguments) : Optional.empty();
        Instruction instruction = shaped(bare, json);
        InstructionChecks checks = new InstructionChecks(instruction, json, isTrigger);
        return checks.problems().isEmpty() ? instruction : withProblems(bare, json, checks);
    }

    private Instruction withProblems(Parts bare, Optional<JsonArray.Elements> json, InstructionChecks checks) {
        return shaped(
                new Parts(
                        bare.keyword(),
                        bare.kind(),
                        bare.flags(),
                        bare.line(),
                        bare.arguments(),
                        bare.heredocs(),
                        bare.comments(),
                        bare.blankLines(),
                        checks.problems()),
                json);
    }

    private Instruction shaped(Parts parts, Optional<JsonArray.Elements> json) {
        Word arguments = parts.arguments();
        switch (parts.kind()) {
            case FROM:
                return from(parts);
            case ARG:
                return new Instruction.Arg(parts, KeyValues.ofArg(arguments, escape));
            case ENV:
                return new Instruction.Env(
                        parts, KeyValues.of(arguments, escape), KeyValues.isLegacy(arguments, escape));
            case LABEL:
                return new Instruction.Label(
                        parts, KeyValues.of(arguments, escape), KeyValues.isLegacy(arguments, escape));
            case RUN:
                return new Instruction.Run(parts, command(arguments, json));
            case CMD:
                return new Instruction.Cmd(parts, command(arguments, json));
            case ENTRYPOINT:
                return new Instruction.Entrypoint(parts, command(arguments, json));
            case SHELL:
                return new Instruction.Shell(parts, command(arguments, json));
            case COPY:
            case ADD:
                return copy(parts, json);
            case HEALTHCHECK:
                return healthcheck(parts);
            case EXPOSE:
                return new Instruction.Expose(parts, List.copyOf(WordSplitter.byBlanks(arguments)));
            case VOLUME:
                return new Instruction.Volume(parts, List.copyOf(list(arguments, json)), json.isPresent());
            case USER:
                return new Instruction.User(parts, whole(arguments));
            case WORKDIR:
                return new Instruction.Workdir(parts, whole(arguments));
            case STOPSIGNAL:
                return new Instruction.Stopsignal(parts, whole(arguments));
            case MAINTAINER:
                return new Instruction.Maintainer(parts, whole(arguments));
            case ONBUILD:
                return new Instruction.Onbuild(
                        parts,
                        arguments.isEmpty()
                                ? Optional.empty()
                                : Optional.of(instruction(arguments.start(), arguments.end(), true)));
            default:
                return new Instruction.Unknown(parts);
        }
    }

    private static Instruction from(Parts parts) {
        List<Word> words = WordSplitter.byBlanks(parts.arguments());
        Optional<Word> image = words.isEmpty() ? Optional.empty() : Optional.of(words.get(0));
        boolean named = words.size() > 1 && words.get(1).isIgnoringCase("as");
        Optional<Word> as = named ? Optional.of(words.get(1)) : Optional.empty();
        Optional<Word> name = named && words.size() > 2 ? Optional.of(words.get(2)) : Optional.empty();
        int taken = !named ? 1 : 3;
        List<Word> extra = words.size() > taken ? words.subList(taken, words.size()) : List.of();
        return new Instruction.From(parts, image, as, name, List.copyOf(extra));
    }

    private static Instruction copy(Parts parts, Optional<JsonArray.Elements> json) {
        List<Word> words = list(parts.arguments(), json);
        boolean hasDestination = words.size() > 1;
        List<Word> sources = hasDestination ? words.subList(0, words.size() - 1) : words;
        Optional<Word> destination = hasDestination ? Optional.of(words.get(words.size() - 1)) : Optional.empty();
        return parts.kind() == Keyword.COPY
                ? new Instruction.Copy(parts, List.copyOf(sources), destination, json.isPresent())
                : new Instruction.Add(parts, List.copyOf(sources), destination, json.isPresent());
    }

    private Instruction healthcheck(Parts parts) {
        Word arguments = parts.arguments();
        int typeEnd = 0;
        while (typeEnd < arguments.length() && !Blanks.isSpace(arguments.charAt(typeEnd))) {
            typeEnd++;
        }
        if (typeEnd == 0) {
            return new Instruction.Healthcheck(parts, Optional.empty(), Optional.empty());
        }
        int rest = typeEnd;
        while (rest < arguments.length() && Blanks.isSpace(arguments.charAt(rest))) {
            rest++;
        }
        Word command = arguments.part(rest, arguments.length());
        return new Instruction.Healthcheck(
                parts, Optional.of(arguments.part(0, typeEnd)), command(command, json(command)));
    }

    private Optional<JsonArray.Elements> json(Word words) {
        return JsonArray.read(line, words.start(), words.end());
    }

    private static boolean takesJson(Keyword kind) {
        switch (kind) {
            case RUN:
            case CMD:
            case ENTRYPOINT:
            case SHELL:
            case COPY:
            case ADD:
            case VOLUME:
                return true;
            default:
                return false;
        }
    }

    private static Optional<CommandLine> command(Word arguments, Optional<JsonArray.Elements> json) {
        if (json.isPresent()) {
            return Optional.of(new CommandLine.ExecForm(arguments, json.get().strings()));
        }
        return arguments.isEmpty() ? Optional.empty() : Optional.of(new CommandLine.ShellForm(arguments));
    }

    private static List<Word> list(Word arguments, Optional<JsonArray.Elements> json) {
        return json.isPresent() ? json.get().strings() : WordSplitter.byBlanks(arguments);
    }

    private static Optional<Word> whole(Word arguments) {
        return arguments.isEmpty() ? Optional.empty() : Optional.of(arguments);
    }
}
