package dev.slipway.analysis.outline;

import dev.slipway.graph.ImageReference;
import java.util.Optional;

/** Where a registry shows a repository to people. Only registries whose pages have an address that follows from the name. */
final class RegistryPages {
    private static final String OFFICIAL = "library/";
    private static final String AZURE = ".azurecr.io";

    /** The portal's list of registries: a single one is found by its subscription and group, which no image name tells. */
    private static final String PORTAL =
            "https://portal.azure.com/#view/HubsExtension/BrowseResource/resourceType/Microsoft.ContainerRegistry%2Fregistries";

    /** The page of {@code image}'s repository; empty for other registries. */
    static Optional<String> of(ImageReference image) {
        String repository = image.repository();
        String registry = image.registry();
        if (image.isOnDockerHub()) {
            return Optional.of(
                    repository.startsWith(OFFICIAL)
                            ? "https://hub.docker.com/_/" + repository.substring(OFFICIAL.length())
                            : "https://hub.docker.com/r/" + repository);
        }
        if (registry.endsWith(AZURE) && registry.length() > AZURE.length()) {
            return Optional.of(PORTAL);
        }
        return switch (registry) {
            case "mcr.microsoft.com" -> Optional.of("https://mcr.microsoft.com/artifact/mar/" + repository);
            case "ghcr.io" -> gitHub(repository);
            case "quay.io" ->
                repository.indexOf('/') > 0
                        ? Optional.of("https://quay.io/repository/" + repository)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** A package belongs to {@code owner/repository}; what follows is part of its name, which keeps its slashes escaped. */
    private static Optional<String> gitHub(String repository) {
        String[] parts = repository.split("/", 3);
        if (parts.length < 2) {
            return Optional.empty();
        }
        String name = parts.length == 2 ? parts[1] : parts[1] + "%2F" + parts[2].replace("/", "%2F");
        return Optional.of("https://github.com/" + parts[0] + "/" + parts[1] + "/pkgs/container/" + name);
    }

    private RegistryPages() {}
}
