package dev.slipway.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.slipway.analysis.navigate.StageCalls.Call;
import dev.slipway.analysis.navigate.StageCalls.Node;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CallHierarchyIncomingCall;
import org.eclipse.lsp4j.CallHierarchyItem;
import org.eclipse.lsp4j.CallHierarchyOutgoingCall;
import org.eclipse.lsp4j.SymbolKind;

/** Stages as a call hierarchy: incoming is who takes from a stage, outgoing what it takes. */
final class CallHierarchyAnswers {
    private static final String STAGE = "stage";

    static Object prepare(Params params, View view) {
        Optional<Node> node = view.analysis().stageNode(view.offset(params));
        return node.map(it -> List.of(item(it, view))).orElse(null);
    }

    static Object incoming(Params params, View view) {
        return stage(params, view)
                .map(index -> view.analysis().incoming(index).stream()
                        .map(it -> new CallHierarchyIncomingCall(item(it.other(), view), ranges(it, view)))
                        .toList())
                .orElse(null);
    }

    static Object outgoing(Params params, View view) {
        return stage(params, view)
                .map(index -> view.analysis().outgoing(index).stream()
                        .map(it -> new CallHierarchyOutgoingCall(item(it.other(), view), ranges(it, view)))
                        .toList())
                .orElse(null);
    }

    private static CallHierarchyItem item(Node node, View view) {
        CallHierarchyItem item = new CallHierarchyItem();
        item.setName(node.label());
        item.setDetail(node.detail());
        item.setKind(SymbolKind.Module);
        item.setUri(view.file().uri());
        item.setRange(view.positions().range(node.span()));
        item.setSelectionRange(view.positions().range(node.name()));
        JsonObject data = new JsonObject();
        data.addProperty(STAGE, node.index());
        item.setData(data);
        return item;
    }

    /** The stage of an item that we gave out; some clients drop {@code data}, and the place of its name tells it too. */
    private static Optional<Integer> stage(Params params, View view) {
        JsonObject item = params.required("item", JsonObject.class);
        JsonElement index = item.get("data") instanceof JsonObject data ? data.get(STAGE) : null;
        if (index instanceof JsonPrimitive number && number.isNumber()) {
            return Optional.of(number.getAsInt());
        }
        Params place = new Params(item, params.gson());
        int offset = view.positions()
                .span(place.required("selectionRange", org.eclipse.lsp4j.Range.class))
                .start();
        return view.analysis().stageNode(offset).map(Node::index);
    }

    private static List<org.eclipse.lsp4j.Range> ranges(Call call, View view) {
        return call.places().stream().map(view.positions()::range).toList();
    }

    private CallHierarchyAnswers() {}
}
