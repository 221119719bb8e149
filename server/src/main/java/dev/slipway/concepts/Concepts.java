package dev.slipway.concepts;

import static dev.slipway.concepts.Trigger.ACR_DIFFERS;
import static dev.slipway.concepts.Trigger.APP_SERVICE_VALUE;
import static dev.slipway.concepts.Trigger.AZURE_REGISTRY;
import static dev.slipway.concepts.Trigger.BASE;
import static dev.slipway.concepts.Trigger.BIG_FILES;
import static dev.slipway.concepts.Trigger.BUILD_ARGUMENT;
import static dev.slipway.concepts.Trigger.BUILD_CONTEXT;
import static dev.slipway.concepts.Trigger.BUILD_TOOLS;
import static dev.slipway.concepts.Trigger.CACHE;
import static dev.slipway.concepts.Trigger.CACHE_MOUNT;
import static dev.slipway.concepts.Trigger.COMMAND;
import static dev.slipway.concepts.Trigger.DIGEST;
import static dev.slipway.concepts.Trigger.DOCKER_HUB;
import static dev.slipway.concepts.Trigger.EMPTY_BASE;
import static dev.slipway.concepts.Trigger.ENV;
import static dev.slipway.concepts.Trigger.EXPOSE;
import static dev.slipway.concepts.Trigger.FINAL_STAGE;
import static dev.slipway.concepts.Trigger.LIFECYCLE;
import static dev.slipway.concepts.Trigger.MOVING_TAG;
import static dev.slipway.concepts.Trigger.PLATFORM;
import static dev.slipway.concepts.Trigger.PORT_LIMIT;
import static dev.slipway.concepts.Trigger.SECRET;
import static dev.slipway.concepts.Trigger.SHELL_START;
import static dev.slipway.concepts.Trigger.STAGE_NAME;
import static dev.slipway.concepts.Trigger.STAGE_REFERENCE;
import static dev.slipway.concepts.Trigger.STORAGE;
import static dev.slipway.concepts.Trigger.SYNTAX;
import static dev.slipway.concepts.Trigger.TEST_STAGE;
import static dev.slipway.concepts.Trigger.USER;
import static dev.slipway.concepts.Trigger.WINDOWS;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The registry of concepts. The index below costs nothing to start with; a concept's file is read only when the concept
 * is asked for. The index repeats priority and triggers of the files, and a file that differs is refused.
 */
public final class Concepts {
    private static final List<Row> INDEX = List.of(
            row("C01-image-size", 50, List.of(where(BASE, FINAL_STAGE))),
            row("C02-push-pull", 30, List.of(where(BUILD_CONTEXT, FINAL_STAGE))),
            row("C03-storage-cost", 68, List.of(where(AZURE_REGISTRY, MOVING_TAG))),
            row("C04-cold-start", 72, List.of(where(BIG_FILES, FINAL_STAGE))),
            row("C05-multi-stage", 88, List.of(where(BASE, STAGE_REFERENCE), where(BASE, FINAL_STAGE, BUILD_TOOLS))),
            row("C06-copy-from", 64, List.of(where(STAGE_REFERENCE))),
            row("C07-test-stage", 80, List.of(where(STAGE_NAME, TEST_STAGE), where(COMMAND, TEST_STAGE))),
            row("C08-target-flag", 55, List.of(where(STAGE_NAME))),
            row("C09-default-target", 85, List.of(where(STAGE_NAME, FINAL_STAGE))),
            row("C10-buildkit", 64, List.of(where(SYNTAX))),
            row("C11-layer-cache", 65, List.of(where(CACHE))),
            row("C12-cache-mount", 70, List.of(where(CACHE_MOUNT))),
            row("C13-build-secrets", 95, List.of(where(SECRET))),
            row("C14-attack-surface", 90, List.of(where(EMPTY_BASE))),
            row("C15-no-build-tools", 86, List.of(where(FINAL_STAGE, BUILD_TOOLS))),
            row("C16-user", 60, List.of(where(USER))),
            row("C17-supply-chain", 70, List.of(where(DIGEST))),
            row("C18-acr-image-ref", 66, List.of(where(AZURE_REGISTRY))),
            row("C19-acr-auth", 67, List.of(where(BASE, AZURE_REGISTRY, FINAL_STAGE))),
            row("C20-base-image-choice", 54, List.of(where(BASE, FINAL_STAGE, MOVING_TAG), where(WINDOWS))),
            row("C21-acr-quick-task", 20, List.of(where(BUILD_ARGUMENT), where(BUILD_CONTEXT))),
            row("C22-base-image-trigger", 40, List.of(where(BASE))),
            row("C23-multi-step-task", 25, List.of()),
            row("C24-tags", 53, List.of(where(BASE, MOVING_TAG))),
            row("C25-retention", 10, List.of()),
            row("C26-geo-replication", 12, List.of()),
            row("C27-docker-hub", 45, List.of(where(BASE, DOCKER_HUB))),
            row("C28-platform", 75, List.of(where(PLATFORM))),
            row("C29-acr-task-compat", 63, List.of(where(ACR_DIFFERS))),
            row("C30-aci-command", 36, List.of(where(COMMAND, FINAL_STAGE))),
            row("C31-aci-restart", 78, List.of(where(SHELL_START))),
            row("C32-aci-ports", 57, List.of(where(EXPOSE, PORT_LIMIT))),
            row("C33-aci-env", 34, List.of(where(ENV, FINAL_STAGE))),
            row("C34-appservice-port", 59, List.of(where(ENV, APP_SERVICE_VALUE))),
            row("C35-appservice-ssh", 96, List.of(where(EXPOSE, APP_SERVICE_VALUE), where(SECRET, APP_SERVICE_VALUE))),
            row("C36-appservice-storage", 82, List.of(where(STORAGE, APP_SERVICE_VALUE))),
            row("C37-aca-ingress", 56, List.of(where(EXPOSE))),
            row("C38-health", 70, List.of(where(LIFECYCLE))),
            row("C39-shutdown", 76, List.of(where(COMMAND, LIFECYCLE))),
            row("C40-volume", 72, List.of(where(STORAGE))));

    private record Row(String name, int priority, List<Set<Trigger>> triggers) {
        String id() {
            return name.substring(0, name.indexOf('-'));
        }

        String slug() {
            return name.substring(name.indexOf('-') + 1);
        }

        boolean applies(Set<Trigger> holding) {
            for (Set<Trigger> term : triggers) {
                if (holding.containsAll(term)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** What was read once; files of the jar do not change. */
    private static final Map<String, Concept> READ = new ConcurrentHashMap<>();

    private Concepts() {}

    /** All ids in order. */
    public static List<String> ids() {
        return INDEX.stream().map(Row::id).toList();
    }

    /** All concepts in order; reads every file. */
    public static List<Concept> all() {
        Sources sources = Sources.load();
        return INDEX.stream().map(row -> load(row, sources)).toList();
    }

    /** The concept of an id such as {@code C05}, in any casing; empty if there is none. */
    public static Optional<Concept> byId(String id) {
        return INDEX.stream()
                .filter(row -> row.id().equalsIgnoreCase(id))
                .findFirst()
                .map(row -> READ.computeIfAbsent(row.id(), key -> load(row, Sources.load())));
    }

    /**
     * The concept that a user names by id, by the file's slug, by both ({@code C05-multi-stage}) or by title, in any
     * casing; empty if there is none.
     */
    public static Optional<Concept> find(String nameOrId) {
        String wanted = nameOrId.strip().toLowerCase(Locale.ROOT);
        for (Row row : INDEX) {
            if (List.of(
                            row.id().toLowerCase(Locale.ROOT),
                            row.slug(),
                            row.name().toLowerCase(Locale.ROOT))
                    .contains(wanted)) {
                return byId(row.id());
            }
        }
        return all().stream()
                .filter(concept -> concept.title().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }

    /**
     * The concept with the greatest priority among those that apply, the first in order where several are equal; empty
     * if none applies. Reads one file.
     *
     * @param holding the predicates that hold at a place
     */
    public static Optional<Concept> choose(Set<Trigger> holding) {
        return chooseId(holding).flatMap(Concepts::byId);
    }

    /** The id of what {@link #choose} returns; reads no file. */
    public static Optional<String> chooseId(Set<Trigger> holding) {
        return applyingIds(holding).stream().findFirst();
    }

    /** The ids of all concepts that apply, by falling priority; the first is what {@link #choose} returns. */
    public static List<String> applyingIds(Set<Trigger> holding) {
        return INDEX.stream()
                .filter(row -> row.applies(holding))
                .sorted(Comparator.comparing(Row::priority).reversed())
                .map(Row::id)
                .toList();
    }

    private static Concept load(Row row, Sources sources) {
        ResourceText file = ResourceText.read(row.name() + ".md");
        Concept concept = ConceptReader.read(file, sources);
        if (concept.priority() != row.priority() || !concept.triggers().equals(row.triggers())) {
            throw file.error(1, "priority or triggers differ from the index in Concepts");
        }
        return concept;
    }

    private static Row row(String name, int priority, List<Set<Trigger>> triggers) {
        return new Row(name, priority, triggers);
    }

    private static Set<Trigger> where(Trigger... triggers) {
        return Set.of(triggers);
    }
}
