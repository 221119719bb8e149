package dev.slipway.graph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Paths inside a Linux image. */
public final class Paths {
    /** {@code path} seen from {@code directory}, with {@code .}, {@code ..} and double slashes taken out. */
    public static String resolve(String directory, String path) {
        String joined = path.startsWith("/") ? path : directory + "/" + path;
        Deque<String> parts = new ArrayDeque<>();
        for (String part : joined.split("/")) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return "/" + String.join("/", parts);
    }

    /**
     * The working directory that WORKDIR {@code requested} leaves in the image's configuration, as BuildKit writes it
     * (util/system/path.go, NormalizeWorkdir): an absolute path stays as it is written, a relative one is joined, and a
     * Windows image gets backslashes and no drive.
     *
     * @param current what was in force; empty for none
     */
    static String workdir(Optional<String> current, String requested, boolean isWindows) {
        String parent = current.map(it -> isWindows ? posix(it) : it).orElse("/");
        String path = isWindows ? posix(requested) : requested;
        if (path.isEmpty()) {
            path = parent;
        }
        if (!path.startsWith("/")) {
            path = resolve(parent, path);
        }
        return isWindows ? path.replace('/', '\\') : path;
    }

    /** A Windows path without its drive, cleaned, with forward slashes. */
    private static String posix(String path) {
        String slashed = path.replace('\\', '/');
        String rest = slashed.length() > 1 && slashed.charAt(1) == ':' ? slashed.substring(2) : slashed;
        return rest.startsWith("/") ? resolve("/", rest) : rest;
    }

    /** Whether {@code path} is {@code directory} or lies below it; both absolute. */
    public static boolean isBelow(String path, String directory) {
        return directory.equals("/") || path.equals(directory) || path.startsWith(directory + "/");
    }

    private Paths() {}
}
