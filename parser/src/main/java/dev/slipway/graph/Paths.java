package dev.slipway.graph;

import java.util.ArrayDeque;
import java.util.Deque;

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

    /** Whether {@code path} is {@code directory} or lies below it; both absolute. */
    public static boolean isBelow(String path, String directory) {
        return directory.equals("/") || path.equals(directory) || path.startsWith(directory + "/");
    }

    private Paths() {}
}
