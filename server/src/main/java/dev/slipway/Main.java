package dev.slipway;

import dev.slipway.cli.Cli;
import dev.slipway.lsp.ServerMain;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** The program's entry: a language server, or one command of the command line. Neither loads a class of the other. */
public final class Main {
    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) throws IOException {
        String first = args.length == 0 ? "" : args[0];
        List<String> words = Arrays.asList(args);
        boolean isServer = (first.equals("lsp") || first.startsWith("--stdio") || first.startsWith("--socket"))
                && !words.contains("--help")
                && !words.contains("-h");
        int code;
        if (isServer) {
            String[] options = first.equals("lsp") ? Arrays.copyOfRange(args, 1, args.length) : args;
            code = ServerMain.run(options);
        } else {
            code = Cli.run(args, System.in, System.out, System.err);
        }
        System.out.flush();
        System.exit(code);
    }

    private Main() {}
}
