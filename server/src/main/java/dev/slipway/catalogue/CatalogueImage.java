package dev.slipway.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the catalogue knows of one image reference. An image that nobody described further has empty collections; what
 * is listed is there, what is not listed may be there.
 *
 * @param reference as it was asked for
 * @param repository as people write it, without a known mirror in front
 * @param family one word for all repositories and tags of a kind: {@code golang}, {@code dotnet}, {@code temurin}
 * @param version the number in the tag
 * @param java the Java version inside
 * @param suite the release of the distribution, written or by the table of defaults
 * @param suiteExact false when the image is built on that release or an older one
 * @param distribution {@code debian}, {@code ubuntu}, {@code alpine}, ...; {@code none} when there is none;
 *     {@code unknown}
 * @param variants the words of the tag: {@code slim}, {@code alpine}, {@code jre}, {@code windows}, ...
 * @param tagUnderstood whether every part of the tag means something to the catalogue
 * @param moving whether the tag names no version and no suite, so that it will mean another release one day
 * @param env variables with a value that is known
 * @param openEnv variables that are set to a value that is not known, such as the exact version
 * @param shell of shell forms; empty when the image has no shell
 * @param users name to number; only those worth using
 * @param packages packages that matter to a build, by the names of the image's own package manager
 * @param siblings what {@link #runtimeSibling} answers
 */
public record CatalogueImage(
        String reference,
        String repository,
        String family,
        ImageRole role,
        Optional<String> version,
        Optional<Integer> java,
        Optional<Suite> suite,
        boolean suiteExact,
        String distribution,
        Libc libc,
        Set<String> variants,
        boolean tagUnderstood,
        boolean moving,
        Map<String, String> env,
        Set<String> openEnv,
        Optional<String> workdir,
        Optional<String> user,
        List<String> shell,
        List<String> entrypoint,
        List<String> cmd,
        List<String> ports,
        List<String> volumes,
        Optional<String> stopSignal,
        Map<String, Integer> users,
        Set<String> tools,
        Set<String> packages,
        Map<RuntimeKind, Sibling> siblings) {
    public CatalogueImage {
        Objects.requireNonNull(reference);
        Objects.requireNonNull(repository);
        Objects.requireNonNull(family);
        Objects.requireNonNull(role);
        Objects.requireNonNull(version);
        Objects.requireNonNull(java);
        Objects.requireNonNull(suite);
        Objects.requireNonNull(distribution);
        Objects.requireNonNull(libc);
        variants = Set.copyOf(variants);
        env = Map.copyOf(env);
        openEnv = Set.copyOf(openEnv);
        Objects.requireNonNull(workdir);
        Objects.requireNonNull(user);
        shell = List.copyOf(shell);
        entrypoint = List.copyOf(entrypoint);
        cmd = List.copyOf(cmd);
        ports = List.copyOf(ports);
        volumes = List.copyOf(volumes);
        Objects.requireNonNull(stopSignal);
        users = Map.copyOf(users);
        tools = Set.copyOf(tools);
        packages = Set.copyOf(packages);
        siblings = Map.copyOf(siblings);
    }

    /** Whether a command of that name is known to be on PATH. */
    public boolean hasTool(String name) {
        return tools.contains(name);
    }

    /** Whether a package of that name is known to be installed. */
    public boolean hasPackage(String name) {
        return packages.contains(name);
    }

    /** Whether {@code name}, a name or a number without group, is a user here. Every number is one. */
    public boolean hasUser(String name) {
        return users.containsKey(name) || !name.isEmpty() && name.chars().allMatch(it -> it >= '0' && it <= '9');
    }

    public boolean hasVariant(String word) {
        return variants.contains(word);
    }

    public boolean isWindows() {
        return variants.contains("windows") || distribution.equals("windows");
    }

    /** The image to run on what this one built. */
    public Sibling runtimeSibling(RuntimeKind kind) {
        return siblings.get(kind);
    }

    /** The same for {@link RuntimeKind#STANDARD}. */
    public Sibling runtimeSibling() {
        return runtimeSibling(RuntimeKind.STANDARD);
    }
}
