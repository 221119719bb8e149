package dev.slipway.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.slipway.text.FileId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;

/**
 * Diagnostics for clients that ask for them: of one document, and of all Dockerfiles in the folders that are open. A result
 * id is a fingerprint of the answer: what has not changed is not sent again, whoever sent it before.
 */
final class PulledDiagnostics {
    /** How many files are checked between two reports of progress. */
    private static final int STEP = 10;

    /** A report as LSP has it; {@code items} is missing when the kind is {@code unchanged}. */
    record Full(String kind, String resultId, List<Diagnostic> items) {}

    /** The same of one of many files; {@code version} is null for a file that is not open. */
    private record OfFile(String uri, Integer version, String kind, String resultId, List<Diagnostic> items) {}

    private record OfWorkspace(List<OfFile> items) {}

    /** How many files a check looked at, and how many findings of each severity there are. */
    private record Sum(int files, int errors, int warnings, int infos) {}

    static Object document(Params params, View view) {
        return since(params.string("previousResultId"), full(view));
    }

    private static Full full(View view) {
        List<Diagnostic> diagnostics = DiagnosticAnswers.diagnostics(view);
        String json = view.snapshot().client().gson().toJson(diagnostics);
        String id =
                UUID.nameUUIDFromBytes(json.getBytes(StandardCharsets.UTF_8)).toString();
        return new Full("full", id, diagnostics);
    }

    private static Full since(Optional<String> previous, Full report) {
        return previous.filter(report.resultId()::equals).isPresent()
                ? new Full("unchanged", report.resultId(), null)
                : report;
    }

    /** All files, or {@link Request#LATER} when the client knows everything already: it asks again at once after an answer. */
    static Object workspace(Params params, Snapshot snapshot) {
        Map<String, String> known = known(params);
        List<OfFile> reports = new ArrayList<>();
        all(params, snapshot)
                .forEach((file, report) ->
                        reports.add(report(file, snapshot.world().version(file).orElse(null), report, known)));
        reports.forEach(it -> known.remove(it.uri()));
        boolean isNews = !known.isEmpty() || reports.stream().anyMatch(it -> it.items() != null);
        // Files that are gone have no diagnostics any more.
        known.keySet().forEach(uri -> reports.add(new OfFile(uri, null, "full", "", List.of())));
        return isNews ? new OfWorkspace(reports) : Request.LATER;
    }

    /** {@code slipway.check}: looks at every Dockerfile of the workspace, and answers with the numbers of what it finds. */
    static Object check(Commands.Arguments arguments, Snapshot snapshot) {
        Collection<Full> reports = all(arguments.request(), snapshot).values();
        return new Sum(
                reports.size(),
                count(reports, DiagnosticSeverity.Error),
                count(reports, DiagnosticSeverity.Warning),
                count(reports, DiagnosticSeverity.Information) + count(reports, DiagnosticSeverity.Hint));
    }

    private static int count(Collection<Full> reports, DiagnosticSeverity severity) {
        return (int) reports.stream()
                .flatMap(it -> it.items().stream())
                .filter(it -> it.getSeverity() == severity)
                .count();
    }

    /** The report on every file that is open or in an open folder; tells how far it is. */
    private static Map<FileId, Full> all(Params params, Snapshot snapshot) {
        Map<FileId, Full> reports = new LinkedHashMap<>();
        for (FileId file : snapshot.world().documents()) {
            snapshot.stopIfOver();
            snapshot.view(file).ifPresent(view -> reports.put(file, full(view)));
        }
        List<Path> closed = ClosedDockerfiles.of(snapshot);
        Progress progress = new Progress(params, snapshot);
        boolean isLong = closed.size() > STEP;
        if (isLong) {
            progress.begin("Checking Dockerfiles");
        }
        for (int i = 0; i < closed.size(); i++) {
            if (isLong && snapshot.isOver().getAsBoolean()) {
                progress.end();
            }
            snapshot.stopIfOver();
            FileId file = ClosedDockerfiles.id(closed.get(i));
            check(closed.get(i), file, snapshot).ifPresent(it -> reports.put(file, it));
            if (isLong && i % STEP == 0) {
                progress.report(i, closed.size());
            }
        }
        if (isLong) {
            progress.end();
        }
        return reports;
    }

    private static Map<String, String> known(Params params) {
        Map<String, String> known = new HashMap<>();
        if (params.json().get("previousResultIds") instanceof JsonArray ids) {
            for (JsonElement each : ids) {
                if (each instanceof JsonObject id
                        && id.get("uri") instanceof JsonPrimitive uri
                        && id.get("value") instanceof JsonPrimitive value
                        && !value.getAsString().isEmpty()) {
                    known.put(uri.getAsString(), value.getAsString());
                }
            }
        }
        return known;
    }

    private static OfFile report(FileId file, Integer version, Full report, Map<String, String> known) {
        Full since = since(Optional.ofNullable(known.get(file.uri())), report);
        return new OfFile(file.uri(), version, since.kind(), since.resultId(), since.items());
    }

    private static Optional<Full> check(Path path, FileId file, Snapshot snapshot) {
        Optional<String> stamp = ClosedDockerfiles.stamp(path);
        Optional<Memory.Checked> before = snapshot.memory()
                .checked(file)
                .filter(it -> stamp.filter(it.stamp()::equals).isPresent());
        if (before.isPresent() || stamp.isEmpty()) {
            return before.map(Memory.Checked::report);
        }
        Optional<Full> report = ClosedDockerfiles.view(path, snapshot).map(PulledDiagnostics::full);
        report.ifPresent(it -> snapshot.memory().remember(file, new Memory.Checked(stamp.get(), it)));
        return report;
    }

    private PulledDiagnostics() {}
}
