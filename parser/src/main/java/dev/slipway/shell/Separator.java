package dev.slipway.shell;

/** What stands between two items of a {@link CommandList}. */
public enum Separator {
    /** Nothing: the first item's left side, the last item's right side, or text that is no valid shell. */
    NONE(""),
    AND("&&"),
    OR("||"),
    SEQUENCE(";"),
    BACKGROUND("&"),
    NEWLINE("\n");

    private final String text;

    Separator(String text) {
        this.text = text;
    }

    /** As it is written. */
    public String text() {
        return text;
    }
}
