package dev.slipway.cli;

import dev.slipway.syntax.Similarity;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command line. */
public final class Cli {
    private static final Option HELP = new Option("help", "", "say what the command does");
    private static final int FIRST_CONSOLE_THAT_IS_ALWAYS_THERE = 22;

    /**
     * Does what {@code args} say.
     *
     * @return what to exit with: 0 fine, 1 findings, 2 wrong usage, bad configuration or a file that cannot be read or
     *     written, 3 nothing to do
     */
    public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        return run(List.of(args), new Console(in, out, err, Path.of(""), System.getenv(), isTerminal()));
    }

    static int run(List<String> args, Console console) {
        try {
            return dispatch(args, console);
        } catch (UsageException e) {
            console.complain(e.getMessage());
            return ExitCode.ERROR;
        }
    }

    private static int dispatch(List<String> args, Console console) throws UsageException {
        String first = args.isEmpty() ? "" : args.get(0);
        List<String> rest = args.isEmpty() ? List.of() : args.subList(1, args.size());
        switch (first) {
            case "" -> {
                console.printError(Help.all(commands()));
                return ExitCode.ERROR;
            }
            case "--version", "-V" -> {
                console.print("slipway " + Version.text() + "\n");
                return ExitCode.OK;
            }
            case "help", "--help", "-h" -> {
                console.print(rest.isEmpty() ? Help.all(commands()) : Help.of(find(rest.get(0))));
                return ExitCode.OK;
            }
            default -> {
                return run(find(first), rest, console);
            }
        }
    }

    private static int run(Command command, List<String> rest, Console console) throws UsageException {
        int end = rest.indexOf("--") < 0 ? rest.size() : rest.indexOf("--");
        if (rest.subList(0, end).contains("--help") || rest.subList(0, end).contains("-h")) {
            console.print(Help.of(command));
            return ExitCode.OK;
        }
        List<Option> options = new ArrayList<>(command.options());
        options.add(HELP);
        return command.run(Arguments.parse(options, rest), console);
    }

    private static Command find(String name) throws UsageException {
        List<Command> commands = commands();
        for (Command command : commands) {
            if (command.name().equals(name)) {
                return command;
            }
        }
        Optional<String> near =
                Similarity.nearest(name, commands.stream().map(Command::name).toList());
        throw new UsageException("there is no command `" + name + "`; "
                + near.map(it -> "did you mean `slipway " + it + "`?").orElse("`slipway help` lists them"));
    }

    private static List<Command> commands() {
        return List.of(
                new CheckCommand(),
                new SplitCommand(),
                new DiffCommand(),
                new FormatCommand(),
                new GraphCommand(),
                new InspectCommand(),
                new ExplainCommand(),
                new RulesCommand(),
                new ConceptsCommand(),
                new ConfigCommand(),
                new DoctorCommand(),
                new LspCommand());
    }

    /** Since Java 22 there is a console even in a pipe, unless the launcher asks for the old one. */
    private static boolean isTerminal() {
        boolean tells = Runtime.version().feature() < FIRST_CONSOLE_THAT_IS_ALWAYS_THERE
                || "java.base".equals(System.getProperty("jdk.console"));
        return tells && System.console() != null;
    }

    private Cli() {}
}
