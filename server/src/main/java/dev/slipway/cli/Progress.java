package dev.slipway.cli;

/**
 * A bar on a terminal that says how far a long check is. It appears only when there is something to wait for, and is gone
 * before anything else is printed.
 */
final class Progress {
    private static final int WIDTH = 30;
    private static final long PATIENCE_NANOS = 400_000_000;
    private static final long PAUSE_NANOS = 80_000_000;
    private static final String ERASE = "\r\u001b[K";

    private final Console console;
    private final int total;
    private final boolean wanted;
    private long nextAt = System.nanoTime() + PATIENCE_NANOS;
    private int done;
    private boolean shown;

    /** @param wanted whether somebody looks at standard error */
    Progress(Console console, int total, boolean wanted) {
        this.console = console;
        this.total = total;
        this.wanted = wanted && total > 1;
    }

    /** One more is done. */
    void step() {
        done++;
        long now = System.nanoTime();
        if (wanted && done < total && now >= nextAt) {
            nextAt = now + PAUSE_NANOS;
            shown = true;
            console.printError(ERASE + bar(done, total));
        }
    }

    /** Takes the bar away; the next step may show it again. */
    void clear() {
        if (shown) {
            shown = false;
            console.printError(ERASE);
        }
    }

    static String bar(int done, int total) {
        int filled = (int) ((long) WIDTH * done / total);
        return "[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + done + "/" + total;
    }
}
