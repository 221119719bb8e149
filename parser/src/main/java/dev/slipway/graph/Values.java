package dev.slipway.graph;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What counts as a signal, a mode, a platform, a URL. */
public final class Values {
    private static final Pattern OCTAL = Pattern.compile("[0-7]+");
    private static final int MAX_MODE = 07777;
    private static final String MODE_CLAUSE = "[ugoa]*(?:[-+=](?:[rwxXst]*|[ugo]))+";
    private static final Pattern SYMBOLIC = Pattern.compile(MODE_CLAUSE + "(?:," + MODE_CLAUSE + ")*");
    private static final Pattern URL = Pattern.compile("https?://.*");
    private static final Pattern GIT = Pattern.compile("(?:git://|ssh://|[A-Za-z0-9_.-]+@[A-Za-z0-9.-]+:).*");
    private static final String PLATFORM_PART = "[A-Za-z0-9_.-]+";
    private static final Pattern PLATFORM =
            Pattern.compile(PLATFORM_PART + "(?:\\([^)]*\\))?(?:/" + PLATFORM_PART + "){1,2}");
    private static final Set<String> LONE_PLATFORMS = Set.of(
            "linux",
            "windows",
            "darwin",
            "freebsd",
            "amd64",
            "x86_64",
            "x86-64",
            "arm64",
            "aarch64",
            "arm",
            "armhf",
            "armel",
            "386",
            "i386",
            "ppc64le",
            "s390x",
            "riscv64",
            "mips64",
            "mips64le",
            "loong64",
            "local");
    private static final Set<String> SIGNALS = Set.of(
            "ABRT", "ALRM", "BUS", "CHLD", "CLD", "CONT", "FPE", "HUP", "ILL", "INT", "IO", "IOT", "KILL", "PIPE",
            "POLL", "PROF", "PWR", "QUIT", "SEGV", "STKFLT", "STOP", "SYS", "TERM", "TRAP", "TSTP", "TTIN", "TTOU",
            "URG", "USR1", "USR2", "VTALRM", "WINCH", "XCPU", "XFSZ", "RTMIN", "RTMAX");
    private static final Pattern REALTIME = Pattern.compile("RTMIN\\+(?:[1-9]|1[0-5])|RTMAX-(?:[1-9]|1[0-4])");

    /** Whether STOPSIGNAL takes it: a name with or without SIG, or a number other than 0. */
    public static boolean isSignal(String value) {
        String name = value.toUpperCase(Locale.ROOT);
        String bare = name.startsWith("SIG") ? name.substring(3) : name;
        return value.matches("-?[0-9]{1,9}") && Integer.parseInt(value) != 0
                || SIGNALS.contains(bare)
                || REALTIME.matcher(bare).matches();
    }

    /** Every name STOPSIGNAL takes, real-time offsets aside. */
    public static Set<String> signals() {
        return SIGNALS;
    }

    /** Whether {@code --chmod} takes it. */
    public static boolean isMode(String value) {
        if (OCTAL.matcher(value).matches()) {
            return value.length() < 10 && Integer.parseInt(value, 8) <= MAX_MODE;
        }
        return SYMBOLIC.matcher(value).matches();
    }

    /** Whether {@code --platform} takes it. */
    public static boolean isPlatform(String value) {
        return PLATFORM.matcher(value).matches() || LONE_PLATFORMS.contains(value.toLowerCase(Locale.ROOT));
    }

    /** Whether it is a digest of a known algorithm with as many hex digits as that gives. */
    public static boolean isDigest(String value) {
        return value.matches("sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128}");
    }

    /** What BuildKit refuses in a path of a Windows image (util/system/path.go): it has one drive, and no shares. */
    public static Optional<String> windowsPathProblem(String value) {
        if (value.startsWith("\\\\") || value.startsWith("//")) {
            return Optional.of("a path in a Windows image cannot be a network share");
        }
        if (value.length() < 2 || value.charAt(1) != ':') {
            return Optional.empty();
        }
        if (Character.toUpperCase(value.charAt(0)) != 'C') {
            return Optional.of("a Windows image has the drive C: only");
        }
        return value.length() == 2 ? Optional.of("a path must follow the drive: C:\\...") : Optional.empty();
    }

    public static boolean isUrl(String value) {
        return URL.matcher(value).matches();
    }

    public static boolean isGitReference(String value) {
        return GIT.matcher(value).matches();
    }

    private Values() {}
}
