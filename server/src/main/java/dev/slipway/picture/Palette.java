package dev.slipway.picture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The colours of a picture, each for a light and for a dark page. Whatever is read against a background has a contrast of at
 * least 4.5 to it (WCAG 2.1, 1.4.3).
 */
enum Palette {
    PAGE("#ffffff", "#0d1117"),
    BOX("#f6f8fa", "#161b22"),
    BORDER("#57606a", "#8b949e"),
    TEXT("#1f2328", "#e6edf3"),
    MUTED("#57606a", "#9da7b3"),
    COPY("#0550ae", "#79c0ff"),
    MOUNT("#6639ba", "#d2a8ff"),
    CHAIN("#9a4b00", "#ffa657"),
    TARGET("#116329", "#56d364");

    private final String light;
    private final String dark;

    Palette(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    /** The colour on a light page or a dark one, as {@code #rrggbb}. */
    String in(boolean darkPage) {
        return darkPage ? dark : light;
    }

    /** What is drawn on what. */
    static Map<Palette, List<Palette>> pairs() {
        Map<Palette, List<Palette>> pairs = new LinkedHashMap<>();
        pairs.put(PAGE, List.of(BORDER, TEXT, MUTED, COPY, MOUNT, CHAIN, TARGET));
        pairs.put(BOX, List.of(BORDER, TEXT, MUTED, COPY, MOUNT, CHAIN, TARGET));
        return pairs;
    }
}
