package dev.slipway.shell;

import java.util.stream.Collectors;

/** Prints trees for comparison: {@code [command]}, {@code {list}}, {@code (a|b)}, {@code KIND name<words>{parts}}. */
final class ShellPrinter {
    private ShellPrinter() {}

    static String print(ShellScript script) {
        return items(script.root()) + (script.isWellFormed() ? "" : " ?");
    }

    static String print(ShellNode node) {
        if (node instanceof SimpleCommand command) {
            return "[" + simple(command) + "]";
        }
        if (node instanceof CommandList list) {
            return "{" + items(list) + "}";
        }
        if (node instanceof Pipeline pipeline) {
            return (pipeline.isTimed() ? "time" : "")
                    + (pipeline.isNegated() ? "!" : "")
                    + pipeline.stages().stream().map(ShellPrinter::print).collect(Collectors.joining("|", "(", ")"));
        }
        Compound compound = (Compound) node;
        StringBuilder text = new StringBuilder(compound.kind().name());
        text.append(compound.name().isEmpty() ? "" : " " + compound.name());
        if (!compound.words().isEmpty()) {
            text.append(compound.words().stream().map(ShellWord::raw).collect(Collectors.joining(" ", "<", ">")));
        }
        for (Compound.Part part : compound.parts()) {
            text.append(part.isCondition() ? "?" : "").append(print(part.body()));
        }
        compound.redirections().forEach(redirection -> text.append(' ').append(redirection(redirection)));
        return text.toString();
    }

    private static String items(CommandList list) {
        StringBuilder text = new StringBuilder();
        for (CommandList.Item item : list.items()) {
            text.append(print(item.node()));
            text.append(
                    item.separator() == Separator.NEWLINE
                            ? "\\n"
                            : item.separator().text());
        }
        return text.toString();
    }

    private static String simple(SimpleCommand command) {
        StringBuilder text = new StringBuilder();
        for (Assignment assignment : command.assignments()) {
            text.append(assignment.name()).append(assignment.appends() ? "+=" : "=");
            text.append(assignment.value().value()).append(' ');
        }
        command.words().forEach(word -> text.append('‹').append(word.value()).append('›'));
        command.redirections().forEach(redirection -> text.append(' ').append(redirection(redirection)));
        return text.toString();
    }

    private static String redirection(Redirection redirection) {
        String text = redirection.descriptor()
                + redirection.operator()
                + redirection.target().value();
        return redirection
                .hereDocument()
                .flatMap(HereDocument::body)
                .map(body -> text + "=" + body.value().replace("\n", "\\n"))
                .orElse(text);
    }
}
