package dev.slipway.cli;

import dev.slipway.config.SettingsLayer;
import dev.slipway.lint.RuleNames;
import dev.slipway.subject.Subject;
import dev.slipway.text.FileId;
import dev.slipway.text.LineBreaks;
import dev.slipway.workspace.ConfigFiles;
import dev.slipway.workspace.DiskContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code slipway inspect}: what Slipway understands of a file, and what holds at a place of it. */
final class InspectCommand implements Command {
    private static final Pattern PLACE = Pattern.compile("(.+?):([0-9]{1,9})(?::([0-9]{1,9}))?");
    private static final String STDIN = "-";

    @Override
    public String name() {
        return "inspect";
    }

    @Override
    public String summary() {
        return "show the tree, the stages, the references and what holds at a place, as JSON";
    }

    @Override
    public String operands() {
        return "FILE[:LINE[:COLUMN]]";
    }

    @Override
    public String notes() {
        return """
                Lines and columns count from 1, columns in UTF-16 units. `-` reads standard input. The last stage is built
                unless --target names one. Exit: 0, whatever is wrong with the file; 2 wrong usage, or a file that cannot
                be read.""";
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option("format", "FORMAT", "json (default json)"),
                new Option("target", "STAGE", "the stage that is built"),
                new Option(
                        "build-arg", "NAME=VALUE", "a build argument; NAME alone takes the environment's; repeatable"),
                new Option("build-context", "NAME=PATH", "a named build context; repeatable"),
                new Option("platform", "PLATFORM", "the platform that is built for (default linux/amd64)"),
                new Option("no-config", "", "no configuration file"));
    }

    @Override
    public int run(Arguments arguments, Console console) throws UsageException {
        arguments.choice("format", List.of("json"), "json");
        Target target = target(arguments.operand("file"), console);
        RuleNames names = new RuleNames(CheckCommand.docs());
        SettingsLayer layer = new SettingsLayer(
                Optional.empty(),
                List.of(),
                List.of(),
                Map.of(),
                arguments.value("target"),
                CheckRequest.buildArguments(arguments.values("build-arg"), console.environment()),
                CheckRequest.contexts(arguments.values("build-context")),
                arguments.value("platform"),
                Optional.empty(),
                List.of());
        SourceText source = source(target, console);
        Path directory = target.path().getParent();
        Subject subject = new SubjectReader(names, layer)
                .subject(
                        new FileId(target.path().toUri().toString()),
                        source.text(),
                        arguments.has("no-config") ? Optional.empty() : new ConfigFiles(names::complaint).of(directory),
                        DiskContext.of(directory));
        console.print(JsonText.of(Inspection.of(target.shown(), subject.graph(), offset(source.text(), target))));
        return ExitCode.OK;
    }

    /**
     * What the operand names.
     *
     * @param line 0 when none is named
     */
    private record Target(Path path, String shown, boolean stdin, int line, int column) {}

    /** A file of exactly that name goes before a place in another one. */
    private static Target target(String operand, Console console) throws UsageException {
        Matcher place = PLACE.matcher(operand);
        boolean isPlace = place.matches() && !Files.isRegularFile(console.resolve(operand));
        String file = isPlace ? place.group(1) : operand;
        int line = isPlace ? Integer.parseInt(place.group(2)) : 0;
        int column = isPlace && place.group(3) != null ? Integer.parseInt(place.group(3)) : 1;
        if (isPlace && (line == 0 || column == 0)) {
            throw new UsageException(operand + ": lines and columns count from 1");
        }
        if (file.equals(STDIN)) {
            return new Target(console.resolve("Dockerfile"), STDIN, true, line, column);
        }
        Path path = console.resolve(file);
        if (Files.isDirectory(path)) {
            throw new UsageException(file + ": this is a directory; name a Dockerfile");
        }
        return new Target(path, console.show(path), false, line, column);
    }

    private static SourceText source(Target target, Console console) throws UsageException {
        try {
            SourceText source = target.stdin() ? SourceText.read(console.in()) : SourceText.read(target.path());
            if (source.kind() != SourceText.Kind.TEXT) {
                throw new UsageException(
                        target.shown() + ": the file is no Dockerfile in UTF-8; save it as UTF-8 first");
            }
            return source;
        } catch (IOException e) {
            throw new UsageException(target.shown() + ": " + SubjectReader.unreadable(target.path()));
        }
    }

    /** A column beyond its line means the line's end; a line beyond the file is a mistake. */
    private static OptionalInt offset(String text, Target target) throws UsageException {
        if (target.line() == 0) {
            return OptionalInt.empty();
        }
        int count = LineBreaks.count(text) + 1;
        if (target.line() > count) {
            throw new UsageException(
                    target.shown() + ": there is no line " + target.line() + "; the last one is " + count);
        }
        int start = LineBreaks.startOfLine(text, target.line() - 1);
        int mark = start == 0 && text.startsWith("\uFEFF") ? 1 : 0;
        return OptionalInt.of(Math.min(start + mark + target.column() - 1, LineBreaks.endOfLine(text, start)));
    }
}
