package dev.slipway.cli;

import java.util.List;

/** Stands in the list of commands; the program's entry starts the server before the command line is looked at. */
final class LspCommand implements Command {
    @Override
    public String name() {
        return "lsp";
    }

    @Override
    public String summary() {
        return "serve editors over the Language Server Protocol";
    }

    @Override
    public String operands() {
        return "";
    }

    @Override
    public String notes() {
        return "`slipway --stdio` is the same as `slipway lsp --stdio`.";
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option("stdio", "", "speak over standard input and output (default)"),
                new Option("socket", "PORT", "connect to 127.0.0.1:PORT, where an editor listens"));
    }

    @Override
    public int run(Arguments arguments, Console console) throws UsageException {
        throw new UsageException("the server must be the first thing asked for; write `slipway lsp`");
    }
}
