package dev.slipway.lint.rules;

import java.util.Optional;
import java.util.regex.Pattern;

/** File modes as chmod and {@code --chmod} read them. */
final class Modes {
    private static final Pattern OCTAL = Pattern.compile("0?([0-7])?[0-7]{2}[2367]");
    private static final Pattern SYMBOLIC = Pattern.compile("(?:.*,)?(?:[ug]*[oa][ugoa]*)[+=][rxXst]*w.*");
    private static final int STICKY = 1;
    private static final int OTHERS_WRITE = 2;

    /** Whether every user may write; a sticky directory such as {@code /tmp} is made for that. */
    static boolean isWorldWritable(String mode) {
        var octal = OCTAL.matcher(mode);
        if (octal.matches()) {
            return octal.group(1) == null || (octal.group(1).charAt(0) - '0') % 2 != STICKY;
        }
        return SYMBOLIC.matcher(mode).matches();
    }

    /** The same without the right of everybody else to write; empty where that cannot be said by a number. */
    static Optional<String> closed(String mode) {
        if (!OCTAL.matcher(mode).matches()) {
            return Optional.empty();
        }
        int last = mode.length() - 1;
        return Optional.of(mode.substring(0, last) + (char) (mode.charAt(last) - OTHERS_WRITE));
    }

    private Modes() {}
}
