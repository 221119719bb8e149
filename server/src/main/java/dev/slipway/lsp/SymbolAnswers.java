package dev.slipway.lsp;

import dev.slipway.analysis.navigate.NamedSymbols;
import dev.slipway.analysis.outline.OutlineSymbol;
import dev.slipway.text.FileId;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.SymbolTag;

/** Symbols of a document, as a tree or flat, and of all open documents. */
final class SymbolAnswers {
    static Object documentSymbols(Params params, View view) {
        List<OutlineSymbol> outline = view.analysis().outline();
        if (view.client().can(Capability.SYMBOL_TREE)) {
            return outline.stream().map(it -> symbol(it, view)).toList();
        }
        List<SymbolInformation> flat = new ArrayList<>();
        outline.forEach(it -> flatten(it, null, view, flat));
        return flat;
    }

    private static DocumentSymbol symbol(OutlineSymbol from, View view) {
        DocumentSymbol symbol = new DocumentSymbol();
        symbol.setName(from.name());
        symbol.setDetail(from.detail());
        symbol.setKind(kind(from.kind()));
        symbol.setRange(view.positions().range(from.span()));
        symbol.setSelectionRange(view.positions().range(from.selection()));
        if (from.deprecated() && view.client().can(Capability.SYMBOL_TAGS)) {
            symbol.setTags(List.of(SymbolTag.Deprecated));
        }
        symbol.setChildren(from.children().stream().map(it -> symbol(it, view)).toList());
        return symbol;
    }

    private static void flatten(OutlineSymbol from, String container, View view, List<SymbolInformation> into) {
        String name = from.detail().isEmpty() ? from.name() : from.name() + " " + from.detail();
        Location place = new Location(view.file().uri(), view.positions().range(from.span()));
        SymbolInformation symbol = new SymbolInformation(name, kind(from.kind()), place, container);
        if (from.deprecated() && view.client().can(Capability.SYMBOL_TAGS)) {
            symbol.setTags(List.of(SymbolTag.Deprecated));
        }
        into.add(symbol);
        from.children().forEach(it -> flatten(it, from.name(), view, into));
    }

    /**
     * The stages and variables of all open documents, and of the Dockerfiles in the open folders, whose name holds the
     * letters of the query in their order.
     */
    static Object workspaceSymbols(Params params, Snapshot snapshot) {
        String query = params.string("query").orElse("");
        List<SymbolInformation> found = new ArrayList<>();
        List<View> views = new ArrayList<>();
        for (FileId file : snapshot.world().documents()) {
            snapshot.stopIfOver();
            snapshot.view(file).ifPresent(views::add);
        }
        ClosedDockerfiles.of(snapshot).stream()
                .filter(it -> ClosedDockerfiles.stamp(it).isPresent())
                .forEach(it -> {
                    snapshot.stopIfOver();
                    ClosedDockerfiles.view(it, snapshot).ifPresent(views::add);
                });
        for (View view : views) {
            snapshot.stopIfOver();
            view.analysis().named(query).forEach(it -> found.add(named(it, view)));
        }
        return found;
    }

    private static SymbolInformation named(NamedSymbols.Named named, View view) {
        SymbolKind kind = switch (named.symbol().kind()) {
            case STAGE -> SymbolKind.Module;
            case BUILD_ARGUMENT -> SymbolKind.Variable;
            default -> SymbolKind.Constant;
        };
        String uri = view.file().uri();
        Location place = new Location(uri, view.positions().range(named.span()));
        return new SymbolInformation(named.symbol().name(), kind, place, named.container());
    }

    private static SymbolKind kind(OutlineSymbol.Kind kind) {
        return switch (kind) {
            case DIRECTIVE -> SymbolKind.Property;
            case STAGE -> SymbolKind.Module;
            case BUILD_ARGUMENT -> SymbolKind.Variable;
            case ENVIRONMENT -> SymbolKind.Constant;
            case FILES -> SymbolKind.File;
            case COMMAND -> SymbolKind.Function;
            case START -> SymbolKind.Event;
            case METADATA -> SymbolKind.Key;
            case SETTING -> SymbolKind.Property;
            case UNKNOWN -> SymbolKind.Null;
        };
    }

    private SymbolAnswers() {}
}
