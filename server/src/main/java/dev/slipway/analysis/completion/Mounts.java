package dev.slipway.analysis.completion;

import dev.slipway.analysis.Completion;
import dev.slipway.analysis.Completion.Kind;
import dev.slipway.graph.Place;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Mount;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The options of {@code RUN --mount} that fit its type (instructions/commands_runmount.go), and their values. */
final class Mounts {
    private static final Map<String, List<String>> KEYS = Map.of(
            "bind", List.of("target", "source", "from", "readwrite", "readonly"),
            "cache", List.of("target", "id", "sharing", "from", "source", "mode", "uid", "gid", "readonly"),
            "tmpfs", List.of("target", "size"),
            "secret", List.of("id", "target", "env", "required", "mode", "uid", "gid"),
            "ssh", List.of("id", "target", "required", "mode", "uid", "gid"));
    private static final Set<String> BARE = Set.of("readonly", "readwrite", "required");
    private static final List<Set<String>> SYNONYMS = List.of(
            Set.of("target", "dst", "destination"),
            Set.of("source", "src"),
            Set.of("readonly", "ro", "readwrite", "rw"));

    static List<Completion> keys(Cursor cursor, Place.MountKey place) {
        TextSpan word = cursor.wordIn(place.span().isEmpty() ? TextSpan.at(cursor.offset()) : place.span(), ",\"'=");
        Optional<Mount.Option> here = place.mount().options().stream()
                .filter(option -> place.at().place(option.key()).touches(cursor.offset()))
                .findFirst();
        Set<String> given = new LinkedHashSet<>();
        place.mount().options().stream()
                .filter(option -> here.filter(option::equals).isEmpty())
                .forEach(option -> given.addAll(synonyms(option.name())));
        boolean hasValue = here.flatMap(Mount.Option::value).isPresent();
        Set<String> fitting = new LinkedHashSet<>(List.of("type"));
        fitting.addAll(KEYS.getOrDefault(place.mount().type(), Mount.KEYS));
        List<Completion> offers = new ArrayList<>();
        for (String key : fitting) {
            if (!given.contains(key) && !(hasValue && BARE.contains(key))) {
                offers.add(Offer.of(Kind.FLAG, key, word)
                        .insert(hasValue || BARE.contains(key) ? key : key + "=")
                        .text("run", "--mount " + key)
                        .order(offers.size())
                        .build());
            }
        }
        return offers;
    }

    private static Set<String> synonyms(String key) {
        return SYNONYMS.stream().filter(it -> it.contains(key)).findFirst().orElse(Set.of(key));
    }

    static List<Completion> values(Cursor cursor, Place.MountValue place) {
        TextSpan word = cursor.wordIn(place.span(), ",\"'=");
        List<Completion> offers = new ArrayList<>();
        for (String value :
                values(cursor, place.at(), place.key(), place.mount().type())) {
            offers.add(Offer.of(Kind.VALUE, value, word)
                    .text("run", "--mount " + place.key() + "=" + value)
                    .order(offers.size())
                    .build());
        }
        return offers;
    }

    private static List<String> values(Cursor cursor, PlacedInstruction here, String key, String type) {
        switch (key) {
            case "type":
                return Mount.TYPES;
            case "sharing":
                return List.of("shared", "private", "locked");
            case "required":
            case "readonly":
            case "ro":
            case "readwrite":
            case "rw":
                return List.of("true", "false");
            case "id":
                return used(cursor, here, type, "id");
            case "target":
            case "dst":
            case "destination":
                return used(cursor, here, type, "target", "dst", "destination");
            default:
                return List.of();
        }
    }

    /** What other mounts of the same type give for the option: a cache or a secret is often mounted more than once. */
    private static List<String> used(Cursor cursor, PlacedInstruction here, String type, String... names) {
        Set<String> values = new LinkedHashSet<>();
        for (PlacedInstruction placed : cursor.subject().tree().instructions()) {
            if (placed.index() != here.index() && placed.instruction() instanceof Instruction.Run) {
                for (Mount mount : Mount.of(placed.parts())) {
                    if (mount.type().equals(type)) {
                        mount.value(names)
                                .map(word -> word.text())
                                .filter(it -> !it.isBlank())
                                .ifPresent(values::add);
                    }
                }
            }
        }
        return List.copyOf(values);
    }

    private Mounts() {}
}
