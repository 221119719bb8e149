package dev.slipway.concepts;

import static dev.slipway.concepts.Trigger.AZURE_REGISTRY;
import static dev.slipway.concepts.Trigger.BASE;
import static dev.slipway.concepts.Trigger.BUILDKIT_FEATURE;
import static dev.slipway.concepts.Trigger.BUILD_TOOLS;
import static dev.slipway.concepts.Trigger.CACHE;
import static dev.slipway.concepts.Trigger.COMMAND;
import static dev.slipway.concepts.Trigger.DIGEST;
import static dev.slipway.concepts.Trigger.FINAL_STAGE;
import static dev.slipway.concepts.Trigger.MOVING_TAG;
import static dev.slipway.concepts.Trigger.SECRET;
import static dev.slipway.concepts.Trigger.STAGE_NAME;
import static dev.slipway.concepts.Trigger.STAGE_REFERENCE;
import static dev.slipway.concepts.Trigger.TEST_STAGE;
import static dev.slipway.concepts.Trigger.USER;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The registry of concepts. The index below costs nothing to start with; a concept's file is read only when the concept
 * is asked for. The index repeats priority and triggers of the files, and a file that differs is refused.
 */
public final class Concepts {
    private static final List<Row> INDEX = List.of(
            row("C01-image-size", 50, List.of(where(BASE, FINAL_STAGE))),
            row("C02-push-pull", 62, List.of(where(BASE, FINAL_STAGE, AZURE_REGISTRY))),
            row("C03-storage-cost", 64, List.of(where(AZURE_REGISTRY, MOVING_TAG))),
            row("C04-cold-start", 35, List.of(where(COMMAND, FINAL_STAGE))),
            row("C05-multi-stage", 88, List.of(where(BASE, STAGE_REFERENCE), where(BASE, FINAL_STAGE, BUILD_TOOLS))),
            row("C06-copy-from", 60, List.of(where(STAGE_REFERENCE))),
            row("C07-test-stage", 80, List.of(where(STAGE_NAME, TEST_STAGE), where(COMMAND, TEST_STAGE))),
            row("C08-target-flag", 55, List.of(where(STAGE_NAME))),
            row("C09-default-target", 85, List.of(where(STAGE_NAME, FINAL_STAGE))),
            row("C10-buildkit", 30, List.of(where(BUILDKIT_FEATURE))),
            row("C11-layer-cache", 65, List.of(where(CACHE))),
            row("C12-cache-mount", 70, List.of(where(CACHE, BUILDKIT_FEATURE))),
            row("C13-build-secrets", 95, List.of(where(SECRET))),
            row("C14-attack-surface", 45, List.of()),
            row("C15-no-build-tools", 86, List.of(where(FINAL_STAGE, BUILD_TOOLS))),
            row("C16-user", 60, List.of(where(USER))),
            row("C17-supply-chain", 70, List.of(where(BASE, DIGEST))),
            row("C18-acr-image-ref", 66, List.of(where(STAGE_REFERENCE, AZURE_REGISTRY))),
            row("C19-acr-auth", 61, List.of(where(AZURE_REGISTRY))),
            row("C20-base-image-choice", 52, List.of(where(BASE, FINAL_STAGE, MOVING_TAG))),
            row("C21-acr-quick-task", 20, List.of()),
            row("C22-base-image-trigger", 40, List.of(where(BASE))));

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
                .map(row -> load(row, Sources.load()));
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
        Optional<Row> best = Optional.empty();
        for (Row row : INDEX) {
            if (row.applies(holding)
                    && (best.isEmpty() || row.priority() > best.get().priority())) {
                best = Optional.of(row);
            }
        }
        return best.map(Row::id);
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
