package dev.slipway.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.slipway.analysis.FormatOptions;
import dev.slipway.text.TextEdit;
import java.util.List;

/** Formatting of a document, of a range of it, and of the line below a continuation that is typed. */
final class FormattingAnswers {
    static Object document(Params params, View view) {
        return edits(view.analysis().format(options(params, view)), view);
    }

    static Object range(Params params, View view) {
        return edits(
                view.analysis()
                        .formatRange(options(params, view), view.positions().span(params.range())),
                view);
    }

    static Object onType(Params params, View view) {
        String typed = FromProtocol.required(params.string("ch").orElse(null), "ch");
        return edits(view.analysis().formatOnType(options(params, view), view.offset(params), typed), view);
    }

    private static List<org.eclipse.lsp4j.TextEdit> edits(List<TextEdit> edits, View view) {
        return edits.stream().map(view.toProtocol()::edit).toList();
    }

    /** What the client says of this file, below what its project says; what neither says is left as it is. */
    private static FormatOptions options(Params params, View view) {
        JsonObject given =
                FromProtocol.required(params.json().get("options") instanceof JsonObject it ? it : null, "options");
        FormatOptions usual = view.snapshot().editor().format();
        JsonElement size = given.get("tabSize");
        int columns = size instanceof JsonPrimitive it && it.isNumber() ? it.getAsInt() : usual.indentSize();
        return new FormatOptions(
                        Math.max(1, Math.min(columns, FormatOptions.MAX_INDENT)),
                        given.get("insertSpaces") instanceof JsonPrimitive it && !it.getAsBoolean(),
                        usual.keywords(),
                        usual.continuation(),
                        usual.operators(),
                        isTrue(given, "trimTrailingWhitespace"),
                        isTrue(given, "insertFinalNewline"),
                        isTrue(given, "trimFinalNewlines"))
                .with(view.analysis().subject().settings().format());
    }

    private static boolean isTrue(JsonObject options, String name) {
        return options.get(name) instanceof JsonPrimitive it && it.getAsBoolean();
    }

    private FormattingAnswers() {}
}
