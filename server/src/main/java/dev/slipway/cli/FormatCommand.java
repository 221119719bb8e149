package dev.slipway.cli;

import dev.slipway.analysis.FormatOptions;
import dev.slipway.analysis.FormatOptions.Casing;
import dev.slipway.analysis.FormatOptions.Continuation;
import dev.slipway.analysis.FormatOptions.Operators;
import dev.slipway.analysis.format.Formatter;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.TextEdits;
import dev.slipway.workspace.DockerfileFinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code slipway format}. */
final class FormatCommand implements Command {
    private static final String STDIN = "-";

    @Override
    public String name() {
        return "format";
    }

    @Override
    public String summary() {
        return "lay out Dockerfiles without changing what they mean";
    }

    @Override
    public String operands() {
        return "PATH...";
    }

    @Override
    public String notes() {
        return """
                `-` lays out standard input and writes to standard output. A directory stands for the Dockerfiles below it.
                Exit: 0 all is laid out, or was written; 1 --check or --diff found something to change; 2 wrong usage, or a
                file that cannot be read or written (the others are still done); 3 there is no Dockerfile.""";
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option("diff", "", "print the changes and change nothing (default)"),
                new Option("check", "", "name the files that would change and change nothing"),
                new Option("write", "", "change the files"),
                new Option("indent", "COLUMNS", "1 to 16 blanks a level, or `tab` (default 4)"),
                new Option("keywords", "CASING", "keep, upper or lower (default keep)"),
                new Option(
                        "continuation",
                        "STYLE",
                        "keep: what is aligned stays aligned; indent: exactly one level (default keep)"),
                new Option(
                        "operators",
                        "PLACE",
                        "where && and || stand in commands of several lines: keep, line-start or line-end (default keep)"));
    }

    @Override
    public int run(Arguments arguments, Console console) throws UsageException {
        if ((arguments.has("diff") ? 1 : 0) + (arguments.has("check") ? 1 : 0) + (arguments.has("write") ? 1 : 0) > 1) {
            throw new UsageException("--diff, --check and --write exclude each other; choose one");
        }
        if (arguments.operands().isEmpty()) {
            throw new UsageException("name a Dockerfile or a directory, or `-` for standard input");
        }
        FormatOptions options = options(arguments);
        if (arguments.operands().contains(STDIN)) {
            return standardInput(arguments, options, console);
        }
        Run run = new Run(console, options, arguments);
        for (String operand : arguments.operands()) {
            run.operand(operand);
        }
        return run.finish();
    }

    private static FormatOptions options(Arguments arguments) throws UsageException {
        FormatOptions usual = FormatOptions.DEFAULT;
        String indent = arguments.value("indent").orElse(String.valueOf(usual.indentSize()));
        boolean tabs = indent.equals("tab");
        if (!tabs && !indent.matches("[1-9]|1[0-6]")) {
            throw new UsageException(
                    "--indent takes 1 to " + FormatOptions.MAX_INDENT + ", or tab, not `" + indent + "`");
        }
        return new FormatOptions(
                tabs ? usual.indentSize() : Integer.parseInt(indent),
                tabs,
                FormatOptions.named(
                                Casing.class, arguments.choice("keywords", List.of("keep", "upper", "lower"), "keep"))
                        .orElseThrow(),
                FormatOptions.named(
                                Continuation.class, arguments.choice("continuation", List.of("keep", "indent"), "keep"))
                        .orElseThrow(),
                FormatOptions.named(
                                Operators.class,
                                arguments.choice("operators", List.of("keep", "line-start", "line-end"), "keep"))
                        .orElseThrow(),
                usual.trimTrailing(),
                usual.finalNewline(),
                usual.trimFinalNewlines());
    }

    private static String formatted(String text, FormatOptions options) {
        return TextEdits.apply(text, Formatter.document(SyntaxTree.parse(text), options));
    }

    private static int standardInput(Arguments arguments, FormatOptions options, Console console)
            throws UsageException {
        if (arguments.operands().size() > 1 || arguments.has("write")) {
            throw new UsageException("`-` stands alone, and without --write");
        }
        try {
            SourceText source = SourceText.read(console.in());
            if (!source.isWritable()) {
                throw new UsageException("standard input is no Dockerfile in UTF-8; convert it first");
            }
            String after = formatted(source.text(), options);
            boolean changes = !after.equals(source.text());
            if (arguments.has("diff")) {
                console.print(UnifiedDiff.of("Dockerfile", source.text(), after));
            } else if (!arguments.has("check")) {
                console.print(after);
            }
            boolean tells = arguments.has("diff") || arguments.has("check");
            return changes && tells ? ExitCode.FINDINGS : ExitCode.OK;
        } catch (IOException e) {
            throw new UsageException("standard input cannot be read: " + e.getMessage());
        }
    }

    /** The files of one run, and what became of them. */
    private static final class Run {
        private final Console console;
        private final FormatOptions options;
        private final Arguments arguments;
        private final Set<Path> done = new LinkedHashSet<>();
        private boolean failed;
        private boolean changed;

        Run(Console console, FormatOptions options, Arguments arguments) {
            this.console = console;
            this.options = options;
            this.arguments = arguments;
        }

        void operand(String operand) throws UsageException {
            Path path = console.resolve(operand);
            if (Files.isDirectory(path)) {
                DockerfileFinder.find(path, (found, isDirectory) -> false, (found, problem) -> {
                            failed = true;
                            console.complain(
                                    console.show(found) + ": the directory cannot be read; check its permissions");
                        })
                        .forEach(this::file);
            } else {
                file(path);
            }
        }

        private void file(Path path) {
            if (!done.add(path)) {
                return;
            }
            String shown = console.show(path);
            try {
                SourceText source = SourceText.read(path);
                if (!source.isWritable()) {
                    fail(shown + ": the file is no Dockerfile in UTF-8; save it as UTF-8 first");
                    return;
                }
                change(path, shown, source.text(), formatted(source.text(), options));
            } catch (IOException e) {
                fail(shown + ": " + SubjectReader.unreadable(path));
            }
        }

        private void change(Path path, String shown, String before, String after) {
            if (before.equals(after)) {
                return;
            }
            changed = true;
            if (arguments.has("check")) {
                console.print(shown + "\n");
            } else if (arguments.has("write")) {
                try {
                    AtomicFile.write(path, after);
                    console.printError(shown + ": laid out\n");
                } catch (IOException e) {
                    fail(shown + ": the file cannot be written; check its directory and permissions");
                }
            } else {
                console.print(UnifiedDiff.of(shown, before, after));
            }
        }

        private void fail(String message) {
            failed = true;
            console.complain(message);
        }

        int finish() {
            if (failed) {
                return ExitCode.ERROR;
            }
            if (done.isEmpty()) {
                console.complain("there is no Dockerfile below what was named; name one, or another directory");
                return ExitCode.NOTHING_TO_DO;
            }
            return changed && !arguments.has("write") ? ExitCode.FINDINGS : ExitCode.OK;
        }
    }
}
