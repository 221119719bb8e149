package dev.slipway.graph;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An image as {@code docker pull} would read it (distribution/reference, grammar in its reference.go).
 *
 * @param registry the host that is asked; {@code docker.io} when none is written
 * @param repository the path below it, {@code library/} put in front where Docker Hub does so
 * @param tag empty when none is written
 * @param digest empty when none is written
 */
public record ImageReference(
        String written, String registry, String repository, Optional<String> tag, Optional<String> digest) {
    public static final String DOCKER_HUB = "docker.io";

    private static final String COMPONENT = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";
    private static final Pattern PATH = Pattern.compile(COMPONENT + "(?:/" + COMPONENT + ")*");
    private static final Pattern HOST =
            Pattern.compile("(?:\\[[0-9a-fA-F:]+\\]|[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?"
                    + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*)(?::[0-9]+)?");
    private static final Pattern TAG = Pattern.compile("[\\w][\\w.-]{0,127}");
    private static final Pattern DIGEST =
            Pattern.compile("[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}");
    private static final int MAX_NAME = 255;

    public ImageReference {
        Objects.requireNonNull(written);
        Objects.requireNonNull(registry);
        Objects.requireNonNull(repository);
        Objects.requireNonNull(tag);
        Objects.requireNonNull(digest);
    }

    /** What reading a reference gave: the image, or why it is none. */
    public record Result(Optional<ImageReference> image, String problem) {
        static Result invalid(String problem) {
            return new Result(Optional.empty(), problem);
        }
    }

    /** The image that {@code written}, variables expanded, names; empty when BuildKit would refuse it. */
    public static Optional<ImageReference> parse(String written) {
        return read(written).image();
    }

    /** Reads {@code written}, and says why when it is no image reference. */
    public static Result read(String written) {
        if (written.length() > 4 * MAX_NAME) {
            return Result.invalid("an image name has at most " + MAX_NAME + " characters");
        }
        String rest = written;
        Optional<String> digest = Optional.empty();
        int at = rest.indexOf('@');
        if (at >= 0) {
            digest = Optional.of(rest.substring(at + 1));
            rest = rest.substring(0, at);
            if (!DIGEST.matcher(digest.get()).matches()) {
                return Result.invalid("`" + digest.get() + "` is no digest: algorithm:hex");
            }
        }
        Optional<String> tag = Optional.empty();
        int colon = rest.lastIndexOf(':');
        if (colon > rest.lastIndexOf('/')) {
            tag = Optional.of(rest.substring(colon + 1));
            rest = rest.substring(0, colon);
            if (!TAG.matcher(tag.get()).matches()) {
                return Result.invalid("`" + tag.get() + "` is no tag");
            }
        }
        int slash = rest.indexOf('/');
        String host = slash < 0 ? "" : rest.substring(0, slash);
        boolean isHost = host.indexOf('.') >= 0
                || host.indexOf(':') >= 0
                || host.equals("localhost")
                || slash >= 0 && !host.equals(host.toLowerCase(java.util.Locale.ROOT));
        String path = isHost ? rest.substring(slash + 1) : rest;
        if (isHost && !HOST.matcher(host).matches()) {
            return Result.invalid("`" + host + "` is no registry");
        }
        Matcher name = PATH.matcher(path);
        if (!name.matches() || rest.length() > MAX_NAME) {
            return Result.invalid(
                    path.equals(path.toLowerCase(java.util.Locale.ROOT))
                            ? "`" + path + "` is no repository name"
                            : "a repository name must be in lower case");
        }
        String registry = isHost ? host.equals("index.docker.io") ? DOCKER_HUB : host : DOCKER_HUB;
        String repository = registry.equals(DOCKER_HUB) && path.indexOf('/') < 0 ? "library/" + path : path;
        return new Result(Optional.of(new ImageReference(written, registry, repository, tag, digest)), "");
    }

    public boolean isOnDockerHub() {
        return registry.equals(DOCKER_HUB);
    }

    /** The repository as people write it: without {@code docker.io} and {@code library/}. */
    public String familiarName() {
        String path = isOnDockerHub() && repository.startsWith("library/")
                ? repository.substring("library/".length())
                : repository;
        return isOnDockerHub() ? path : registry + "/" + path;
    }

    /** The whole reference as it is pulled; a missing tag is {@code latest}. */
    public String canonical() {
        return registry + "/" + repository
                + tag.map(it -> ":" + it).orElse(digest.isEmpty() ? ":latest" : "")
                + digest.map(it -> "@" + it).orElse("");
    }
}
