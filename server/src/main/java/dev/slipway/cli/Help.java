package dev.slipway.cli;

import java.util.List;

/** What {@code --help} prints. */
final class Help {
    private static final int COLUMN = 30;

    static String all(List<Command> commands) {
        StringBuilder text = new StringBuilder("usage: slipway COMMAND [ARGUMENT...]\n\n");
        for (Command command : commands) {
            text.append("  ")
                    .append(padded(command.name(), 10))
                    .append(command.summary())
                    .append('\n');
        }
        return text.append("\n`slipway help COMMAND` tells more; `slipway --version` prints the version.\n")
                .toString();
    }

    static String of(Command command) {
        StringBuilder text = new StringBuilder("usage: slipway ")
                .append(command.name())
                .append(command.options().isEmpty() ? "" : " [OPTION...]")
                .append(command.operands().isEmpty() ? "" : " " + command.operands())
                .append("\n\n")
                .append(capitalised(command.summary()))
                .append(".\n");
        if (!command.options().isEmpty()) {
            text.append('\n');
        }
        for (Option option : command.options()) {
            String left = "  --" + option.name() + (option.takesValue() ? " " + option.value() : "");
            text.append(left.length() < COLUMN ? padded(left, COLUMN) : left + "\n" + " ".repeat(COLUMN))
                    .append(option.help())
                    .append('\n');
        }
        if (!command.notes().isEmpty()) {
            text.append('\n').append(command.notes().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }

    private Help() {}
}
