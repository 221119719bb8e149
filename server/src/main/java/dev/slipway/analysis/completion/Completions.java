package dev.slipway.analysis.completion;

import dev.slipway.analysis.Completion;
import dev.slipway.graph.Place;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Instruction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Asks the sources that fit the place. */
public final class Completions {
    /** What may be typed at {@code offset}, best first; an offset outside the text counts as its nearest end. */
    public static List<Completion> at(Subject subject, int offset) {
        Cursor cursor = Cursor.of(subject, offset);
        List<Completion> found = new ArrayList<>();
        Optional<List<Completion>> variables = VariableNames.behindDollar(cursor);
        if (variables.isPresent()) {
            found.addAll(variables.get());
        } else {
            collect(cursor, found);
        }
        found.sort(Comparator.comparing(Completion::order).thenComparing(Completion::label));
        return List.copyOf(found);
    }

    private static void collect(Cursor cursor, List<Completion> found) {
        Place place = cursor.place();
        if (place instanceof Place.Blank) {
            found.addAll(HeredocEnds.at(cursor));
            found.addAll(Keywords.onNewLine(cursor));
            found.addAll(Directives.at(cursor));
        } else if (place instanceof Place.Comment) {
            found.addAll(Directives.at(cursor));
            found.addAll(RuleNames.at(cursor));
        } else if (place instanceof Place.Directive) {
            found.addAll(Directives.at(cursor));
            found.addAll(RuleNames.at(cursor));
        } else if (place instanceof Place.KeywordPlace it) {
            found.addAll(HeredocEnds.at(cursor));
            found.addAll(Keywords.at(cursor, it));
        } else if (place instanceof Place.FlagName it) {
            found.addAll(Flags.names(cursor, it.owner(), it.span(), it.flag()));
        } else if (place instanceof Place.FlagValue it) {
            found.addAll(Flags.values(cursor, it));
        } else if (place instanceof Place.MountKey it) {
            found.addAll(Mounts.keys(cursor, it));
        } else if (place instanceof Place.MountValue it) {
            found.addAll(Mounts.values(cursor, it));
        } else if (place instanceof Place.ReferencePlace it) {
            found.addAll(StageNames.at(cursor, it));
            if (it.kind() == dev.slipway.graph.StageReference.Kind.FROM
                    && cursor.word("").isEmpty()) {
                found.addAll(Flags.names(cursor, it.at().instruction(), it.span(), Optional.empty()));
            }
        } else if (place instanceof Place.AsPlace it) {
            found.addAll(Arguments.as(cursor, it));
        } else if (place instanceof Place.VariableName it && it.declaration()) {
            found.addAll(VariableNames.toDeclare(cursor, it.at()));
        } else if (place instanceof Place.Argument it) {
            argument(cursor, it, found);
        }
    }

    private static void argument(Cursor cursor, Place.Argument place, List<Completion> found) {
        found.addAll(Arguments.at(cursor, place));
        if (place.owner() instanceof Instruction.Arg) {
            found.addAll(VariableNames.toDeclare(cursor, place.at()));
        }
        int firstArgument = place.at().place(place.owner().parts().arguments()).start();
        if (cursor.word("").isEmpty() && cursor.offset() <= firstArgument
                || place.owner().parts().arguments().isEmpty()) {
            found.addAll(Flags.names(cursor, place.owner(), place.span(), Optional.empty()));
        }
    }

    private Completions() {}
}
