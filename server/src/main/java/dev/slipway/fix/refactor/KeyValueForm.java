package dev.slipway.fix.refactor;

import dev.slipway.fix.Fix;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.KeyValue;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.Word;
import dev.slipway.text.Edits;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes {@code ENV name value} and {@code LABEL name value} with an equals sign. The value stays what it was: blanks
 * outside its quotes, which the old form takes as they are, are quoted or escaped (parseNameVal in BuildKit's
 * frontend/dockerfile/parser/line_parsers.go).
 */
public final class KeyValueForm implements Refactoring {
    @Override
    public List<Fix> at(Subject subject, TextSpan selection) {
        List<Fix> fixes = new ArrayList<>();
        for (PlacedInstruction placed : Selected.instructions(subject, selection)) {
            edit(placed)
                    .ifPresent(edit -> fixes.add(new Fix(
                            "Use name=value",
                            Fix.Kind.REFACTOR_REWRITE,
                            Fix.Safety.SAME,
                            false,
                            Optional.empty(),
                            Edits.of(subject.file(), edit))));
        }
        return fixes;
    }

    /** The edit for an instruction in the old form; empty for others, and for a value of several lines. */
    public static Optional<TextEdit> edit(PlacedInstruction placed) {
        List<KeyValue> entries = List.of();
        if (placed.instruction() instanceof Instruction.Env env && env.legacy()) {
            entries = env.entries();
        } else if (placed.instruction() instanceof Instruction.Label label && label.legacy()) {
            entries = label.entries();
        }
        Optional<Word> value = entries.stream().findFirst().flatMap(KeyValue::value);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Word key = entries.get(0).key();
        boolean simpleKey = key.text().chars().noneMatch(c -> "\"'=$".indexOf(c) >= 0);
        boolean oneLine = value.get().span().length() == value.get().length();
        if (!simpleKey || !oneLine || value.get().isEmpty()) {
            return Optional.empty();
        }
        Optional<String> written = quoted(value.get().text(), placed.item().escape());
        TextSpan from =
                new TextSpan(placed.place(key).end(), placed.place(value.get()).end());
        return written.map(text -> new TextEdit(from, "=" + text));
    }

    /** {@code value} as one word with the same meaning; empty when a quote is not closed. */
    private static Optional<String> quoted(String value, char escape) {
        boolean isPlain = value.indexOf('"') < 0 && value.indexOf('\'') < 0 && value.indexOf(escape) < 0;
        if (isPlain) {
            return Optional.of(value.chars().anyMatch(KeyValueForm::isBlank) ? '"' + value + '"' : value);
        }
        StringBuilder word = new StringBuilder();
        char quote = '\0';
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (quote == '\0' && isBlank(c)) {
                word.append(escape);
            } else if (c == escape && quote != '\'' && i + 1 < value.length()) {
                word.append(c);
                c = value.charAt(++i);
            } else if (quote == '\0' && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = '\0';
            }
            word.append(c);
        }
        return quote == '\0' ? Optional.of(word.toString()) : Optional.empty();
    }

    /** Whether it ends a word: Go's unicode.IsSpace. */
    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }
}
