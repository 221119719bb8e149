package dev.slipway.cli;

import dev.slipway.analysis.FormatOptions;
import dev.slipway.analysis.format.Formatter;
import dev.slipway.config.ConfigFile;
import dev.slipway.config.ConfigProblem;
import dev.slipway.config.FormatStyle;
import dev.slipway.lint.Linter;
import dev.slipway.lint.rules.Rules;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.TextEdits;
import dev.slipway.workspace.ConfigFiles;
import dev.slipway.workspace.DockerfileFinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

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
                `-` lays out standard input and writes to standard output. A directory stands for the Dockerfiles below it,
                but for those that --exclude or the configuration's `exclude` names. The options below go before `format` in
                the nearest `.slipway.yaml`.
                Exit: 0 all is laid out, or was written; 1 --check or --diff found something to change; 2 wrong usage, or a
                file or configuration that cannot be read as it is, or a file that cannot be written (the others are still done); 3 there is no Dockerfile.""";
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option("diff", "", "print the changes and change nothing (default)"),
                new Option("check", "", "name the files that would change and change nothing"),
                new Option("write", "", "change the files"),
                new Option("exclude", "GLOB", "pass over files in directories, as in .gitignore; repeatable"),
                new Option("no-config", "", "read no configuration file"),
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
        Layout layout = new Layout(style(arguments), arguments.has("no-config"), console);
        if (arguments.operands().contains(STDIN)) {
            return standardInput(arguments, layout, console);
        }
        Run run = new Run(console, layout, arguments);
        for (String operand : arguments.operands()) {
            run.operand(operand);
        }
        return run.finish();
    }

    private static FormatStyle style(Arguments arguments) throws UsageException {
        Optional<String> indent = arguments.value("indent");
        if (indent.isPresent() && !FormatStyle.isIndent(indent.get())) {
            throw new UsageException(
                    "--indent takes 1 to " + FormatOptions.MAX_INDENT + ", or tab, not `" + indent.get() + "`");
        }
        return new FormatStyle(
                indent,
                choice(arguments, "keywords", FormatStyle.KEYWORDS),
                choice(arguments, "continuation", FormatStyle.CONTINUATIONS),
                choice(arguments, "operators", FormatStyle.OPERATORS));
    }

    private static Optional<String> choice(Arguments arguments, String option, List<String> choices)
            throws UsageException {
        return arguments.value(option).isPresent()
                ? Optional.of(arguments.choice(option, choices, choices.get(0)))
                : Optional.empty();
    }

    /** How the files of a directory are laid out: as the command line says, else as their configuration says. */
    private static final class Layout {
        private final FormatStyle commandLine;
        private final Optional<ConfigFiles> configs;
        private final Console console;
        private final Set<ConfigFile> complained = new HashSet<>();
        private boolean broken;

        Layout(FormatStyle commandLine, boolean withoutConfig, Console console) {
            this.commandLine = commandLine;
            this.configs = withoutConfig
                    ? Optional.empty()
                    : Optional.of(new ConfigFiles(new Linter(Rules.ALL).names()::complaint));
            this.console = console;
        }

        Optional<ConfigFile> config(Path directory) {
            return configs.flatMap(it -> it.of(directory));
        }

        FormatOptions in(Path directory) {
            Optional<ConfigFile> config = config(directory);
            config.filter(complained::add).ifPresent(this::complain);
            FormatStyle project = config.map(it -> it.layer().format()).orElse(FormatStyle.NONE);
            return FormatOptions.DEFAULT.with(commandLine.over(project));
        }

        private void complain(ConfigFile config) {
            if (config.problems().stream().anyMatch(it -> it.kind() == ConfigProblem.Kind.INVALID)) {
                broken = true;
                ConfigCommand.problems(config, console).forEach(console::complain);
            }
        }

        /** Whether a configuration could not be used as it is; what of it can be used was. */
        boolean isBroken() {
            return broken;
        }
    }

    private static String formatted(String text, FormatOptions options) {
        return TextEdits.apply(text, Formatter.document(SyntaxTree.parse(text), options));
    }

    private static int standardInput(Arguments arguments, Layout layout, Console console) throws UsageException {
        if (arguments.operands().size() > 1 || arguments.has("write")) {
            throw new UsageException("`-` stands alone, and without --write");
        }
        try {
            SourceText source = SourceText.read(console.in());
            if (!source.isWritable()) {
                throw new UsageException("standard input is no Dockerfile in UTF-8; convert it first");
            }
            String after = formatted(source.text(), layout.in(console.directory()));
            boolean changes = !after.equals(source.text());
            if (arguments.has("diff")) {
                console.print(UnifiedDiff.of("Dockerfile", source.text(), after));
            } else if (!arguments.has("check")) {
                console.print(after);
            }
            boolean tells = arguments.has("diff") || arguments.has("check");
            if (layout.isBroken()) {
                return ExitCode.ERROR;
            }
            return changes && tells ? ExitCode.FINDINGS : ExitCode.OK;
        } catch (IOException e) {
            throw new UsageException("standard input cannot be read: " + e.getMessage());
        }
    }

    /** The files of one run, and what became of them. */
    private static final class Run {
        private final Console console;
        private final Layout layout;
        private final Arguments arguments;
        private final Set<Path> done = new LinkedHashSet<>();
        private boolean failed;
        private boolean changed;

        Run(Console console, Layout layout, Arguments arguments) {
            this.console = console;
            this.layout = layout;
            this.arguments = arguments;
        }

        void operand(String operand) throws UsageException {
            Path path = console.resolve(operand);
            if (Files.isDirectory(path)) {
                DockerfileFinder.find(path, excluded(path), (found, problem) -> {
                            failed = true;
                            console.complain(
                                    console.show(found) + ": the directory cannot be read; check its permissions");
                        })
                        .forEach(this::file);
            } else {
                file(path);
            }
        }

        private BiPredicate<Path, Boolean> excluded(Path root) {
            Exclusions exclusions = new Exclusions(arguments.values("exclude"), console.directory(), layout::config);
            return exclusions.below(root);
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
                change(
                        path,
                        shown,
                        source.text(),
                        formatted(source.text(), layout.in(path.toAbsolutePath().getParent())));
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
            if (failed || layout.isBroken()) {
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
