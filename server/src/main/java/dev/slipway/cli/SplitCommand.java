package dev.slipway.cli;

import dev.slipway.cli.report.Lines;
import dev.slipway.config.SettingsLayer;
import dev.slipway.fix.split.Split;
import dev.slipway.fix.split.SplitResult;
import dev.slipway.fix.split.Style;
import dev.slipway.lint.Linter;
import dev.slipway.lint.rules.Rules;
import dev.slipway.subject.Subject;
import dev.slipway.text.FileId;
import dev.slipway.workspace.ConfigFiles;
import dev.slipway.workspace.DiskContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code slipway split}. */
final class SplitCommand implements Command {
    @Override
    public String name() {
        return "split";
    }

    @Override
    public String summary() {
        return "turn a single-stage Dockerfile into build, test and final stages";
    }

    @Override
    public String operands() {
        return "FILE";
    }

    @Override
    public String notes() {
        return "Exit: 0 done; 2 wrong usage, or a file that cannot be read or written; 3 refused, with the reason.";
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option("diff", "", "print the change and change nothing (default)"),
                new Option("write", "", "change the file"),
                new Option("output", "FILE", "write the result there"),
                new Option(
                        "style",
                        "STYLE",
                        "slim: only what the command needs; conservative: the whole application (default slim)"),
                ContextOption.OPTION);
    }

    @Override
    public int run(Arguments arguments, Console console) throws UsageException {
        if ((arguments.has("diff") ? 1 : 0) + (arguments.has("write") ? 1 : 0) + (arguments.has("output") ? 1 : 0)
                > 1) {
            throw new UsageException("--diff, --write and --output exclude each other; choose one");
        }
        String style = arguments.choice("style", List.of("slim", "conservative"), "slim");
        String operand = arguments.operand("file");
        Path path = console.resolve(operand);
        SourceText source = read(path, operand);
        Linter linter = new Linter(Rules.ALL);
        Path context = ContextOption.of(arguments, console).orElse(path.getParent());
        Subject subject = new SubjectReader(linter.names(), SettingsLayer.EMPTY)
                .subject(
                        new FileId(path.toUri().toString()),
                        source.text(),
                        new ConfigFiles(linter.names()::complaint).of(path.getParent()),
                        DiskContext.of(context));
        SplitResult result = Split.plan(subject, Style.valueOf(style.toUpperCase(Locale.ROOT)), linter::findings);
        if (result instanceof SplitResult.Refused refused) {
            console.complain(place(refused, source.text(), operand) + refused.sentence()
                    + refused.remedy().map(it -> "; " + it).orElse("") + " [" + refused.code() + "]");
            return ExitCode.NOTHING_TO_DO;
        }
        if (result instanceof SplitResult.NothingToGain nothing) {
            console.complain(operand + ": " + nothing.sentence());
            return ExitCode.NOTHING_TO_DO;
        }
        SplitResult.Offered offered = (SplitResult.Offered) result;
        Optional<String> target = arguments.has("write") ? Optional.of(operand) : arguments.value("output");
        if (target.isPresent()) {
            write(console.resolve(target.get()), offered.resultText(), target.get());
        } else {
            console.print(UnifiedDiff.of(console.show(path), source.text(), offered.resultText()));
        }
        console.printError(offered.summary() + "\n");
        offered.caveat().ifPresent(it -> console.printError("look at this first: " + it + "\n"));
        return ExitCode.OK;
    }

    private static SourceText read(Path path, String operand) throws UsageException {
        if (Files.isDirectory(path)) {
            throw new UsageException(operand + ": this is a directory; name a Dockerfile");
        }
        try {
            SourceText source = SourceText.read(path);
            if (!source.isWritable()) {
                throw new UsageException(operand + ": the file is no Dockerfile in UTF-8; save it as UTF-8 first");
            }
            return source;
        } catch (IOException e) {
            throw new UsageException(operand + ": " + SubjectReader.unreadable(path));
        }
    }

    private static void write(Path path, String text, String shown) throws UsageException {
        try {
            AtomicFile.write(path, text);
        } catch (IOException e) {
            throw new UsageException(shown + ": the file cannot be written; check its directory and permissions");
        }
    }

    private static String place(SplitResult.Refused refused, String text, String shown) {
        Lines lines = new Lines(text);
        int offset = refused.span().start();
        return shown + ":" + lines.line(offset) + ":" + lines.column(offset) + ": ";
    }
}
