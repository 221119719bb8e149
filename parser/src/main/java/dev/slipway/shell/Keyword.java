package dev.slipway.shell;

/** Words with a meaning of their own where a command may start. As bits, so that a set of them is one number. */
final class Keyword {
    static final int NONE = 0;
    static final int THEN = 1;
    static final int ELIF = 1 << 1;
    static final int ELSE = 1 << 2;
    static final int FI = 1 << 3;
    static final int DO = 1 << 4;
    static final int DONE = 1 << 5;
    static final int ESAC = 1 << 6;
    static final int CLOSING_BRACE = 1 << 7;
    static final int OPENING_BRACE = 1 << 8;
    static final int IF = 1 << 9;
    static final int FOR = 1 << 10;
    static final int SELECT = 1 << 11;
    static final int WHILE = 1 << 12;
    static final int UNTIL = 1 << 13;
    static final int CASE = 1 << 14;
    static final int FUNCTION = 1 << 15;
    static final int TEST = 1 << 16;
    static final int NOT = 1 << 17;
    static final int TIME = 1 << 18;
    static final int IN = 1 << 19;

    /** No keyword, but it also ends a list: a closing parenthesis. */
    static final int PARENTHESIS = 1 << 20;

    /** Those that only close or continue what another began. */
    static final int CLOSERS = THEN | ELIF | ELSE | FI | DO | DONE | ESAC | CLOSING_BRACE;

    private Keyword() {}

    /** The keyword that {@code text} is, or {@link #NONE}. */
    static int of(String text) {
        return switch (text) {
            case "then" -> THEN;
            case "elif" -> ELIF;
            case "else" -> ELSE;
            case "fi" -> FI;
            case "do" -> DO;
            case "done" -> DONE;
            case "esac" -> ESAC;
            case "}" -> CLOSING_BRACE;
            case "{" -> OPENING_BRACE;
            case "if" -> IF;
            case "for" -> FOR;
            case "select" -> SELECT;
            case "while" -> WHILE;
            case "until" -> UNTIL;
            case "case" -> CASE;
            case "function" -> FUNCTION;
            case "[[" -> TEST;
            case "!" -> NOT;
            case "time" -> TIME;
            case "in" -> IN;
            default -> NONE;
        };
    }
}
