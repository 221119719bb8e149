package dev.slipway.lsp;

import dev.slipway.analysis.navigate.References.Reference;
import dev.slipway.analysis.navigate.Target;
import dev.slipway.text.TextSpan;
import java.util.List;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.LinkedEditingRanges;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;

/** Where names come from and where they stand. */
final class NavigationAnswers {
    static Object definition(Params params, View view) {
        return targets(
                view.analysis().definition(view.offset(params)),
                view,
                view.client().can(Capability.DEFINITION_LINKS));
    }

    static Object declaration(Params params, View view) {
        return targets(
                view.analysis().declaration(view.offset(params)).stream().toList(),
                view,
                view.client().can(Capability.DECLARATION_LINKS));
    }

    private static Object targets(List<Target> targets, View view, boolean asLinks) {
        String uri = view.file().uri();
        Positions positions = view.positions();
        if (!asLinks) {
            return targets.stream()
                    .map(it -> new Location(uri, positions.range(it.name())))
                    .toList();
        }
        return targets.stream()
                .map(it -> new LocationLink(
                        uri, positions.range(it.whole()), positions.range(it.name()), positions.range(it.origin())))
                .toList();
    }

    static Object references(Params params, View view) {
        boolean withDeclarations = !(params.json().get("context") instanceof com.google.gson.JsonObject context)
                || !context.has("includeDeclaration")
                || context.get("includeDeclaration").getAsBoolean();
        String uri = view.file().uri();
        return view.analysis().references(view.offset(params)).stream()
                .filter(it -> withDeclarations || !it.write())
                .map(it -> new Location(uri, view.positions().range(it.span())))
                .toList();
    }

    static Object highlights(Params params, View view) {
        return view.analysis().highlights(view.offset(params)).stream()
                .map(it -> new DocumentHighlight(view.positions().range(it.span()), kind(it)))
                .toList();
    }

    private static DocumentHighlightKind kind(Reference reference) {
        return reference.write() ? DocumentHighlightKind.Write : DocumentHighlightKind.Read;
    }

    static Object linkedNames(Params params, View view) {
        List<TextSpan> names = view.analysis().heredocNames(view.offset(params));
        return names.isEmpty()
                ? null
                : new LinkedEditingRanges(
                        names.stream().map(view.positions()::range).toList(), "[A-Za-z0-9_.-]+");
    }

    private NavigationAnswers() {}
}
