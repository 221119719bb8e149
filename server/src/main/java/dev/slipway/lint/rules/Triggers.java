package dev.slipway.lint.rules;

import dev.slipway.syntax.Instruction;

/** What rules ask of instructions and words again and again. */
final class Triggers {
    /** The instruction behind ONBUILD; itself for any other. */
    static Instruction unwrapped(Instruction instruction) {
        return instruction instanceof Instruction.Onbuild onbuild
                ? onbuild.trigger().orElse(instruction)
                : instruction;
    }

    /** {@code text} without the quotes around it. */
    static String unquoted(String text) {
        boolean quoted = text.length() > 1
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.charAt(text.length() - 1) == text.charAt(0);
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    private Triggers() {}
}
