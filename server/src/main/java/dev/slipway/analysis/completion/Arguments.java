package dev.slipway.analysis.completion;

import dev.slipway.analysis.Completion;
import dev.slipway.analysis.Completion.Kind;
import dev.slipway.graph.Place;
import dev.slipway.graph.Values;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.Word;
import dev.slipway.text.TextSpan;
import dev.slipway.workspace.BuildContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Arguments with a known set of values, or with values that the file or its context shows. */
final class Arguments {
    /** The keys of the OCI image specification's annotations.md that somebody writes by hand. */
    private static final List<String> LABELS = List.of(
            "org.opencontainers.image.title",
            "org.opencontainers.image.description",
            "org.opencontainers.image.source",
            "org.opencontainers.image.url",
            "org.opencontainers.image.documentation",
            "org.opencontainers.image.version",
            "org.opencontainers.image.revision",
            "org.opencontainers.image.created",
            "org.opencontainers.image.authors",
            "org.opencontainers.image.vendor",
            "org.opencontainers.image.licenses",
            "org.opencontainers.image.ref.name",
            "org.opencontainers.image.base.name",
            "org.opencontainers.image.base.digest");

    private static final List<String> USUAL_SIGNALS =
            List.of("SIGTERM", "SIGINT", "SIGQUIT", "SIGHUP", "SIGKILL", "SIGUSR1", "SIGUSR2", "SIGWINCH");
    private static final List<String> SHELLS = List.of(
            "[\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]", "[\"/bin/sh\", \"-c\"]", "[\"cmd\", \"/S\", \"/C\"]");

    /** AS behind an image, in the casing of its FROM. */
    static List<Completion> as(Cursor cursor, Place.AsPlace place) {
        Instruction.From from = (Instruction.From) place.at().instruction();
        boolean lower = Character.isLowerCase(from.parts().keyword().charAt(0));
        String as = Keywords.cased("AS", lower);
        TextSpan word = cursor.wordIn(place.span(), "");
        boolean last = cursor.text().substring(word.end(), cursor.line().end()).isBlank();
        Offer offer = Offer.of(Kind.KEYWORD, as, word)
                .detail("names the stage")
                .text("from", "AS")
                .order(0);
        return List.of(
                last && from.name().isEmpty()
                        ? offer.insert(as + " ").snippet(as + " ${1:name}").build()
                        : offer.build());
    }

    static List<Completion> at(Cursor cursor, Place.Argument place) {
        Instruction owner = place.owner();
        TextSpan word = cursor.word("");
        Map<String, String> values = new LinkedHashMap<>();
        if (owner instanceof Instruction.Healthcheck it) {
            return healthcheck(cursor, place.at(), it, word);
        } else if (owner instanceof Instruction.Stopsignal) {
            USUAL_SIGNALS.forEach(name -> values.put(name, ""));
            new TreeSet<>(Values.signals()).forEach(name -> values.putIfAbsent("SIG" + name, ""));
        } else if (owner instanceof Instruction.Expose) {
            return protocols(cursor);
        } else if (owner instanceof Instruction.User) {
            Flags.users(cursor, place.at(), values);
        } else if (owner instanceof Instruction.Workdir) {
            workdirs(cursor, place.at(), values, false);
        } else if (owner instanceof Instruction.Shell) {
            SHELLS.forEach(shell -> values.put(shell, ""));
            word = cursor.wordIn(place.at().place(owner.parts().arguments()), "");
        } else if (owner instanceof Instruction.Label) {
            return labels(cursor, word);
        } else if (owner instanceof Instruction.Copy || owner instanceof Instruction.Add) {
            return files(cursor, place, word);
        }
        return offers(values, word, Kind.VALUE);
    }

    private static List<Completion> offers(Map<String, String> values, TextSpan word, Kind kind) {
        List<Completion> offers = new ArrayList<>();
        values.forEach((value, detail) -> offers.add(
                Offer.of(kind, value, word).detail(detail).order(offers.size()).build()));
        return offers;
    }

    private static List<Completion> healthcheck(
            Cursor cursor, PlacedInstruction placed, Instruction.Healthcheck owner, TextSpan word) {
        boolean first =
                owner.type().isEmpty() || placed.place(owner.type().get()).touches(cursor.offset());
        if (!first) {
            return List.of();
        }
        boolean lower = Keywords.prefersLowerCase(cursor);
        List<Completion> offers = new ArrayList<>();
        for (String type : owner.parts().flags().isEmpty() ? List.of("CMD", "NONE") : List.of("CMD")) {
            offers.add(Offer.of(Kind.KEYWORD, Keywords.cased(type, lower), word)
                    .text("healthcheck", type)
                    .order(2 * offers.size())
                    .build());
        }
        String command = Keywords.cased("CMD", lower);
        boolean isLast =
                cursor.text().substring(word.end(), cursor.line().end()).isBlank();
        if (isLast && owner.command().isEmpty()) {
            offers.add(Offer.of(Kind.KEYWORD, command + " [ ]", word)
                    .insert(command + " [ \"\" ]")
                    .snippet(command + " [ \"${1:executable}\" ]")
                    .detail("without a shell")
                    .text("healthcheck", "CMD")
                    .order(1)
                    .build());
        }
        return offers;
    }

    /** What may follow the slash of a port. */
    private static List<Completion> protocols(Cursor cursor) {
        TextSpan word = cursor.word("/");
        boolean behindSlash = word.start() > 0 && cursor.text().charAt(word.start() - 1) == '/';
        Map<String, String> known = new LinkedHashMap<>();
        List.of("tcp", "udp", "sctp").forEach(protocol -> known.put(protocol, ""));
        return behindSlash ? offers(known, word, Kind.VALUE) : List.of();
    }

    /** Directories that WORKDIRs before here set, nearest first. */
    private static void workdirs(Cursor cursor, PlacedInstruction here, Map<String, String> values, boolean sameStage) {
        List<String> found = new ArrayList<>();
        Optional<dev.slipway.graph.Stage> stage = cursor.graph().stageAt(here.offset());
        for (PlacedInstruction placed : cursor.subject().tree().instructions()) {
            boolean counts = placed.index() < here.index()
                    && placed.instruction() instanceof Instruction.Workdir
                    && (!sameStage || cursor.graph().stageAt(placed.offset()).equals(stage));
            if (counts) {
                found.add(
                        0,
                        cursor.graph()
                                .expanded(
                                        placed,
                                        ((Instruction.Workdir) placed.instruction())
                                                .path()
                                                .orElse(placed.parts().arguments())));
            }
        }
        found.stream().filter(it -> it.startsWith("/")).forEach(it -> values.putIfAbsent(it, "WORKDIR above"));
    }

    private static List<Completion> labels(Cursor cursor, TextSpan word) {
        TextSpan key = cursor.word("=\"'");
        boolean inKey = word.start() == key.start();
        if (!inKey) {
            return List.of();
        }
        boolean hasValue = key.end() < cursor.line().end() && cursor.text().charAt(key.end()) == '=';
        List<Completion> offers = new ArrayList<>();
        for (String label : LABELS) {
            offers.add(Offer.of(Kind.VALUE, label, key)
                    .text("label", label)
                    .insert(hasValue ? label : label + "=")
                    .order(offers.size())
                    .build());
        }
        return offers;
    }

    /** Sources come from the build context, the destination is often the working directory. */
    private static List<Completion> files(Cursor cursor, Place.Argument place, TextSpan word) {
        boolean fromElsewhere = place.owner().parts().flag("from").isPresent();
        Word arguments = place.owner().parts().arguments();
        boolean second = !arguments.isEmpty() && place.at().place(arguments).start() < word.start();
        Map<String, String> values = new LinkedHashMap<>();
        if (second) {
            workdirs(cursor, place.at(), values, true);
            Map<String, String> directories = new LinkedHashMap<>();
            values.forEach((path, detail) -> directories.put(path.endsWith("/") ? path : path + "/", detail));
            values.clear();
            values.putAll(directories);
        }
        List<Completion> offers = new ArrayList<>(offers(values, word, Kind.PATH));
        BuildContext context = cursor.subject().context();
        if (!fromElsewhere && context.isKnown()) {
            String typed = cursor.text().substring(word.start(), cursor.offset());
            String directory = typed.substring(0, typed.lastIndexOf('/') + 1);
            boolean local = !directory.startsWith("..") && !directory.contains("://") && !directory.contains("$");
            if (local) {
                int start = word.start() + directory.length();
                TextSpan name = new TextSpan(
                        start, Math.max(cursor.offset(), cursor.word("/").end()));
                String path = directory.replaceFirst("^[./]+", "");
                for (String entry : context.list(path.isEmpty() ? "." : path.substring(0, path.length() - 1))) {
                    if (entry.indexOf(' ') < 0) {
                        offers.add(Offer.of(Kind.PATH, entry, name)
                                .order(100 + offers.size())
                                .build());
                    }
                }
            }
        }
        return offers;
    }

    private Arguments() {}
}
