package dev.slipway.analysis.completion;

import dev.slipway.analysis.Completion;
import dev.slipway.analysis.Completion.Kind;
import dev.slipway.graph.Place;
import dev.slipway.graph.Stage;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Instructions: ARG and FROM before the first stage, all but nonsense behind it. */
final class Keywords {
    /** In the order they are likely wanted. */
    private static final List<Keyword> ORDER = List.of(
            Keyword.RUN,
            Keyword.COPY,
            Keyword.FROM,
            Keyword.WORKDIR,
            Keyword.ENV,
            Keyword.ARG,
            Keyword.CMD,
            Keyword.ENTRYPOINT,
            Keyword.EXPOSE,
            Keyword.USER,
            Keyword.HEALTHCHECK,
            Keyword.LABEL,
            Keyword.ADD,
            Keyword.VOLUME,
            Keyword.SHELL,
            Keyword.STOPSIGNAL,
            Keyword.ONBUILD,
            Keyword.MAINTAINER);

    private static final List<Keyword> NO_TRIGGERS = List.of(Keyword.FROM, Keyword.ONBUILD, Keyword.MAINTAINER);
    private static final Map<Keyword, String> ARGUMENTS = arguments();

    /** Everything that may start an instruction on an empty line. */
    static List<Completion> onNewLine(Cursor cursor) {
        TextSpan word = cursor.word("");
        return word.isEmpty() ? offers(cursor, word, false, true) : List.of();
    }

    /** What may stand in place of a keyword; only the word is replaced when arguments follow. */
    static List<Completion> at(Cursor cursor, Place.KeywordPlace place) {
        TextSpan word = cursor.wordIn(place.span(), "");
        if (!place.span().isEmpty() && !word.equals(place.span())) {
            return List.of();
        }
        boolean alone = cursor.text().substring(word.end(), cursor.line().end()).isBlank();
        return offers(cursor, word, place.trigger(), alone && !isContinued(place));
    }

    private static boolean isContinued(Place.KeywordPlace place) {
        return !place.at().parts().arguments().isEmpty() && !place.trigger();
    }

    private static List<Completion> offers(Cursor cursor, TextSpan word, boolean trigger, boolean alone) {
        boolean lower = prefersLowerCase(cursor);
        boolean inStage = cursor.graph().stages().stream()
                .anyMatch(stage -> stage.from().span().end() < word.start());
        List<Completion> offers = new ArrayList<>();
        for (int i = 0; i < ORDER.size(); i++) {
            Keyword keyword = ORDER.get(i);
            boolean legal = trigger
                    ? !NO_TRIGGERS.contains(keyword)
                    : inStage || keyword == Keyword.FROM || keyword == Keyword.ARG;
            if (legal) {
                // Without a stage a FROM is what is missing.
                int rank = !inStage && keyword == Keyword.FROM ? 1 : 10 * (i + 1);
                offers.add(offer(keyword, word, lower, alone, rank));
            }
        }
        if (alone && inStage) {
            forms(cursor, word, lower, trigger).forEach(offers::add);
        }
        return offers;
    }

    private static Completion offer(Keyword keyword, TextSpan word, boolean lower, boolean alone, int rank) {
        String name = cased(keyword.name(), lower);
        Offer item = Offer.of(Kind.KEYWORD, name, word)
                .text(keyword.name().toLowerCase(Locale.ROOT), keyword.name())
                .detail(keyword == Keyword.MAINTAINER ? "deprecated" : "")
                .order(rank);
        if (alone) {
            item.insert(name + " ").snippet(name + " " + ARGUMENTS.get(keyword));
        }
        return keyword == Keyword.MAINTAINER ? item.deprecated().build() : item.build();
    }

    /** Forms of an instruction that are typed often enough to have an entry of their own. */
    private static List<Completion> forms(Cursor cursor, TextSpan word, boolean lower, boolean trigger) {
        List<Completion> forms = new ArrayList<>();
        String copy = cased("COPY", lower);
        Optional<Stage> source = trigger ? Optional.empty() : lastEarlierNamed(cursor);
        source.flatMap(Stage::name)
                .ifPresent(name -> forms.add(Offer.of(Kind.KEYWORD, copy + " --from=", word)
                        .insert(copy + " --from=" + name + " ")
                        .snippet(copy + " --from=${1:" + name + "} ${2:source} ${3:destination}")
                        .text("copy", "--from")
                        .order(21)
                        .build()));
        String run = cased("RUN", lower);
        forms.add(Offer.of(Kind.KEYWORD, run + " <<EOF", word)
                .insert(run + " <<EOF\n\nEOF")
                .snippet(run + " <<EOF\n${1:command}\nEOF")
                .text("heredoc", "RUN")
                .order(11)
                .build());
        String healthcheck = cased("HEALTHCHECK", lower);
        forms.add(Offer.of(Kind.KEYWORD, healthcheck + " " + cased("NONE", lower), word)
                .text("healthcheck", "NONE")
                .order(111)
                .build());
        return forms;
    }

    private static Optional<Stage> lastEarlierNamed(Cursor cursor) {
        Optional<Stage> here = cursor.stage();
        return cursor.graph().stages().stream()
                .filter(stage -> here.isPresent() && stage.index() < here.get().index())
                .filter(stage -> StageNames.copyName(cursor.graph(), stage).isPresent())
                .reduce((first, second) -> second);
    }

    /** Whether most keywords of the file, the one at the cursor aside, are written in lower case. */
    static boolean prefersLowerCase(Cursor cursor) {
        int balance = 0;
        for (PlacedInstruction placed : cursor.subject().tree().instructions()) {
            if (!placed.place(placed.parts().keyword()).touches(cursor.offset())
                    && !(placed.instruction() instanceof Instruction.Unknown)) {
                balance += Character.isLowerCase(placed.parts().keyword().charAt(0)) ? 1 : -1;
            }
        }
        return balance > 0;
    }

    static String cased(String keyword, boolean lower) {
        return lower ? keyword.toLowerCase(Locale.ROOT) : keyword;
    }

    private static Map<Keyword, String> arguments() {
        Map<Keyword, String> arguments = new EnumMap<>(Keyword.class);
        arguments.put(Keyword.ADD, "${1:source} ${2:destination}");
        arguments.put(Keyword.ARG, "${1:NAME}=${2:value}");
        arguments.put(Keyword.CMD, "[ \"${1:executable}\" ]");
        arguments.put(Keyword.COPY, "${1:source} ${2:destination}");
        arguments.put(Keyword.ENTRYPOINT, "[ \"${1:executable}\" ]");
        arguments.put(Keyword.ENV, "${1:NAME}=${2:value}");
        arguments.put(Keyword.EXPOSE, "${1:8080}");
        arguments.put(Keyword.FROM, "${1:image}");
        arguments.put(Keyword.HEALTHCHECK, "--interval=${1:30s} --timeout=${2:5s} CMD ${3:command}");
        arguments.put(Keyword.LABEL, "${1:key}=\"${2:value}\"");
        arguments.put(Keyword.MAINTAINER, "${1:name}");
        arguments.put(Keyword.ONBUILD, "${1:RUN} ${2:command}");
        arguments.put(Keyword.RUN, "${1:command}");
        arguments.put(Keyword.SHELL, "[ \"${1:/bin/sh}\", \"${2:-c}\" ]");
        arguments.put(Keyword.STOPSIGNAL, "${1:SIGTERM}");
        arguments.put(Keyword.USER, "${1:user}");
        arguments.put(Keyword.VOLUME, "[ \"${1:/data}\" ]");
        arguments.put(Keyword.WORKDIR, "${1:/app}");
        return arguments.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Keywords() {}
}
