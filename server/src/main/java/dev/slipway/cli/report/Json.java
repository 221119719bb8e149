package dev.slipway.cli.report;

/** Writes JSON strings; reports are small enough to need no library, which would take longer to load than they to write. */
public final class Json {
    private static final String HEX = "0123456789abcdef";

    /** {@code text} in quotes. Everything but ASCII that could be misread is escaped, lone surrogates too. */
    public static String string(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean high = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c == '\n') {
                json.append("\\n");
            } else if (high) {
                json.append(c).append(text.charAt(++i));
            } else if (c < ' '
                    || c >= 0x7f && c <= 0x9f
                    || c == '\u2028'
                    || c == '\u2029'
                    || Character.isSurrogate(c)) {
                json.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    json.append(HEX.charAt(c >> shift & 15));
                }
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    /** {@code "name":"text"}. */
    public static String member(String name, String text) {
        return string(name) + ":" + string(text);
    }

    /** An array of strings. */
    public static String strings(Iterable<String> texts) {
        StringBuilder json = new StringBuilder("[");
        for (String text : texts) {
            json.append(json.length() > 1 ? "," : "").append(string(text));
        }
        return json.append(']').toString();
    }

    private Json() {}
}
