package dev.slipway.analysis.completion;

import dev.slipway.analysis.Completion;
import dev.slipway.analysis.Completion.Kind;
import dev.slipway.catalogue.Images;
import dev.slipway.graph.Place;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.syntax.Flag;
import dev.slipway.syntax.FlagSpec;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Flags that the instruction has and that are not given yet, and their values. */
final class Flags {
    private static final List<String> PLATFORMS = List.of(
            "linux/amd64",
            "linux/arm64",
            "linux/arm/v7",
            "linux/386",
            "linux/ppc64le",
            "linux/s390x",
            "linux/riscv64",
            "windows/amd64");

    /** @param flag the flag at the cursor, which may become another one */
    static List<Completion> names(Cursor cursor, Instruction owner, TextSpan place, Optional<Flag> flag) {
        if (owner instanceof Instruction.Healthcheck it
                && it.type().filter(type -> type.isIgnoringCase("NONE")).isPresent()) {
            return List.of();
        }
        TextSpan word = cursor.wordIn(place, "=");
        boolean hasValue = flag.isPresent() && flag.get().value().isPresent();
        List<FlagSpec> specs = FlagSpec.of(owner.kind());
        List<Completion> offers = new ArrayList<>();
        for (int i = 0; i < specs.size(); i++) {
            FlagSpec spec = specs.get(i);
            boolean given = owner.parts().flags().stream()
                    .anyMatch(
                            it -> it.is(spec.name()) && !flag.filter(it::equals).isPresent());
            boolean isSwitch = spec.type() == FlagSpec.Type.BOOLEAN;
            if ((!given || spec.repeats()) && !(hasValue && isSwitch)) {
                boolean bare = hasValue || isSwitch;
                String name = "--" + spec.name();
                offers.add(Offer.of(Kind.FLAG, name, word)
                        .insert(bare ? name : name + "=")
                        .text(owner.kind().name().toLowerCase(Locale.ROOT), name)
                        .order(600 + i)
                        .build());
            }
        }
        return offers;
    }

    static List<Completion> values(Cursor cursor, Place.FlagValue place) {
        String file = place.owner().kind().name().toLowerCase(Locale.ROOT);
        String flag = "--" + place.flag().name().text();
        TextSpan word = cursor.wordIn(place.span(), "\"'=");
        Optional<List<Completion>> inner = insideQuotes(cursor, place, word);
        if (inner.isPresent()) {
            return inner.get();
        }
        Map<String, String> values = new LinkedHashMap<>();
        FlagSpec.find(place.owner().kind(), place.flag().name().text())
                .ifPresent(spec -> spec.values().forEach(value -> values.put(value, "")));
        switch (flag) {
            case "--platform" -> platforms(cursor, place, values);
            case "--chown" -> users(cursor, place.at(), values);
            case "--chmod" -> List.of("755", "644", "u=rwX,go=rX", "+x").forEach(it -> values.put(it, ""));
            case "--checksum" -> values.put("sha256:", "of a download");
            case "--interval", "--timeout" -> values.put("30s", "the default");
            case "--start-period" -> values.put("0s", "the default");
            case "--start-interval" -> values.put("5s", "the default");
            case "--retries" -> values.put("3", "the default");
            default -> {}
        }
        List<Completion> offers = new ArrayList<>();
        values.forEach((value, detail) -> offers.add(Offer.of(Kind.VALUE, value, word)
                .detail(detail)
                .text(file, flag + "=" + value)
                .order(offers.size())
                .build()));
        return offers;
    }

    /** A quote that is not closed swallows what follows; a flag that is typed behind it is still one. */
    private static Optional<List<Completion>> insideQuotes(Cursor cursor, Place.FlagValue place, TextSpan word) {
        String text = cursor.text();
        TextSpan whole = cursor.word("");
        if (whole.start() <= place.span().start() || !text.startsWith("--", whole.start())) {
            return Optional.empty();
        }
        if (!(place.owner() instanceof Instruction.Copy) || !text.startsWith("--from=", whole.start())) {
            return Optional.of(names(cursor, place.owner(), whole, Optional.empty()));
        }
        int valueStart = whole.start() + "--from=".length();
        if (cursor.offset() < valueStart) {
            return Optional.of(names(cursor, place.owner(), whole, Optional.empty()));
        }
        TextSpan value = new TextSpan(valueStart, Math.max(valueStart, word.end()));
        return Optional.of(StageNames.at(
                cursor, new Place.ReferencePlace(value, place.at(), StageReference.Kind.COPY, Optional.empty())));
    }

    private static void platforms(Cursor cursor, Place.FlagValue place, Map<String, String> values) {
        values.put("$BUILDPLATFORM", "the machine that builds");
        values.put("$TARGETPLATFORM", "what the build is for");
        for (Stage stage : cursor.graph().stages()) {
            stage.from()
                    .parts()
                    .flag("platform")
                    .filter(it -> !it.equals(place.flag()))
                    .ifPresent(flag -> {
                        if (!flag.valueText().isBlank()) {
                            values.putIfAbsent(flag.valueText(), "used by " + stage.label());
                        }
                    });
        }
        PLATFORMS.forEach(platform -> values.putIfAbsent(platform, ""));
    }

    /** Users that USER or another --chown names, and those the base image is known to have. */
    static void users(Cursor cursor, PlacedInstruction here, Map<String, String> values) {
        for (PlacedInstruction placed : cursor.subject().tree().instructions()) {
            if (placed.index() == here.index()) {
                continue;
            }
            if (placed.instruction() instanceof Instruction.User user) {
                user.user()
                        .filter(it -> !it.isEmpty())
                        .ifPresent(it -> values.putIfAbsent(it.text(), "USER of this file"));
            }
            placed.parts()
                    .flag("chown")
                    .filter(it -> !it.valueText().isBlank())
                    .ifPresent(it -> values.putIfAbsent(it.valueText(), "used above or below"));
        }
        cursor.graph()
                .stageAt(here.offset())
                .flatMap(stage -> root(cursor, stage))
                .flatMap(Images::find)
                .ifPresent(image -> new TreeMap<>(image.users())
                        .forEach((name, number) -> values.putIfAbsent(name, number + " in " + image.reference())));
    }

    private static Optional<String> root(Cursor cursor, Stage stage) {
        Stage at = stage;
        for (int i = 0; i <= cursor.graph().stages().size(); i++) {
            Optional<Stage> parent = cursor.graph().parent(at);
            if (parent.isEmpty()) {
                return cursor.graph().base(at).map(it -> it.site().written());
            }
            at = parent.get();
        }
        return Optional.empty();
    }

    private Flags() {}
}
