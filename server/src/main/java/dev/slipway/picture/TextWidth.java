package dev.slipway.picture;

/** How wide text of 13 pixels is in a monospaced font. */
final class TextWidth {
    /** DejaVu Sans Mono advances 0.602 of its size, the widest of those that are asked for. */
    private static final double CELL = 7.9;

    private static final int FIRST_WIDE = 0x1100;
    private static final int FIRST_EMOJI = 0x1F000;

    static double of(String text) {
        return text.codePoints().mapToDouble(TextWidth::cells).sum() * CELL;
    }

    /** No cell for what stands on top of another character, two for East Asian characters and emoji. */
    private static int cells(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean isWide = c >= FIRST_EMOJI
                || c >= FIRST_WIDE
                        && (Character.isIdeographic(c)
                                || Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL
                                || Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA
                                || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA
                                || c >= 0xFF01 && c <= 0xFF60);
        return isWide ? 2 : 1;
    }

    private TextWidth() {}
}
