package dev.slipway;

import dev.slipway.cli.Cli;
import dev.slipway.lsp.ServerMain;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
            if (words.contains("--train") && code == 0) {
                code = trainCheck();
            }
        } else {
            code = Cli.run(args, System.in, System.out, System.err);
        }
        System.out.flush();
        System.exit(code);
    }

    /** The part of the training that the server knows nothing of: one check of one file. */
    private static int trainCheck() {
        byte[] file = "FROM alpine:3.22 AS build\nRUN apk add curl\nFROM scratch\nCOPY --from=biuld /a /b\n"
                .getBytes(StandardCharsets.UTF_8);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        String[] check = {"check", "--no-config", "--fail-on", "never", "-"};
        return Cli.run(check, new ByteArrayInputStream(file), nowhere, nowhere);
    }

    private Main() {}
}
