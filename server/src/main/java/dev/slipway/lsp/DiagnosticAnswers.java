package dev.slipway.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.slipway.lint.Finding;
import dev.slipway.lint.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;

/** Findings as diagnostics. */
final class DiagnosticAnswers {
    private static final String SOURCE = "slipway";

    /** Rules about what is left over from the past, and about what has no effect: editors strike out the one, grey the other. */
    static final Map<String, DiagnosticTag> TAGS = Map.of(
            "MaintainerDeprecated", DiagnosticTag.Deprecated,
            "MultipleInstructionsDisallowed", DiagnosticTag.Unnecessary);

    /** The findings of a document, in text order. */
    static List<Diagnostic> diagnostics(View view) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Finding finding : view.analysis().findings()) {
            diagnostics.add(diagnostic(finding, view));
        }
        return diagnostics;
    }

    private static Diagnostic diagnostic(Finding finding, View view) {
        ClientProfile client = view.client();
        Diagnostic diagnostic = new Diagnostic();
        diagnostic.setRange(view.positions().range(finding.location().span()));
        diagnostic.setSeverity(severity(finding.severity()));
        diagnostic.setSource(SOURCE);
        diagnostic.setCode(finding.rule().id());
        diagnostic.setMessage(finding.message());
        if (client.can(Capability.CODE_DESCRIPTION)) {
            finding.rule().page().ifPresent(page -> diagnostic.setCodeDescription(new DiagnosticCodeDescription(page)));
        }
        DiagnosticTag tag = TAGS.get(finding.rule().id());
        if (tag != null && (client.can(Capability.PUSHED_TAGS) || client.can(Capability.PULLED_TAGS))) {
            diagnostic.setTags(List.of(tag));
        }
        if (client.can(Capability.RELATED_INFORMATION) && !finding.related().isEmpty()) {
            List<DiagnosticRelatedInformation> related = new ArrayList<>();
            finding.related()
                    .forEach(it -> view.toProtocol()
                            .location(it.location())
                            .ifPresent(place -> related.add(new DiagnosticRelatedInformation(place, it.message()))));
            diagnostic.setRelatedInformation(related);
        }
        if (client.can(Capability.DIAGNOSTIC_DATA) && !finding.rule().aliases().isEmpty()) {
            JsonArray aliases = new JsonArray();
            finding.rule().aliases().forEach(aliases::add);
            JsonObject data = new JsonObject();
            data.add("aliases", aliases);
            diagnostic.setData(data);
        }
        return diagnostic;
    }

    private static DiagnosticSeverity severity(Severity severity) {
        return switch (severity) {
            case ERROR -> DiagnosticSeverity.Error;
            case WARNING -> DiagnosticSeverity.Warning;
            case INFO -> DiagnosticSeverity.Information;
        };
    }

    private DiagnosticAnswers() {}
}
