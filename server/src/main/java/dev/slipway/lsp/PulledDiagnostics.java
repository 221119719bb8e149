package dev.slipway.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.FileId;
import dev.slipway.workspace.DockerfileFinder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.lsp4j.Diagnostic;

/**
 * Diagnostics for clients that ask for them: of one document, and of all Dockerfiles in the folders that are open. A result
 * id is a fingerprint of the answer: what has not changed is not sent again, whoever sent it before.
 */
final class PulledDiagnostics {
    private static final long MAX_BYTES = 1_000_000;

    /** How many files are checked between two reports of progress. */
    private static final int STEP = 10;

    /** A report as LSP has it; {@code items} is missing when the kind is {@code unchanged}. */
    record Full(String kind, String resultId, List<Diagnostic> items) {}

    /** The same of one of many files; {@code version} is null for a file that is not open. */
    private record OfFile(String uri, Integer version, String kind, String resultId, List<Diagnostic> items) {}

    private record OfWorkspace(List<OfFile> items) {}

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
        Set<Path> open = new HashSet<>();
        for (FileId file : snapshot.world().documents()) {
            FilePaths.of(file).map(it -> it.toAbsolutePath().normalize()).ifPresent(open::add);
            snapshot.view(file)
                    .ifPresent(view -> reports.add(
                            report(file, snapshot.world().version(file).orElse(null), full(view), known)));
        }
        List<Path> closed = snapshot.memory().dockerfiles(() -> find(snapshot)).stream()
                .filter(it -> !open.contains(it.toAbsolutePath().normalize()))
                .toList();
        Progress progress = new Progress(params, snapshot.client());
        boolean isLong = closed.size() > STEP;
        if (isLong) {
            progress.begin("Checking Dockerfiles");
        }
        for (int i = 0; i < closed.size(); i++) {
            FileId file = new FileId(closed.get(i).toUri().toString());
            check(closed.get(i), file, snapshot).ifPresent(it -> reports.add(report(file, null, it, known)));
            if (isLong && i % STEP == 0) {
                progress.report(i, closed.size());
            }
        }
        if (isLong) {
            progress.end();
        }
        reports.forEach(it -> known.remove(it.uri()));
        boolean isNews = !known.isEmpty() || reports.stream().anyMatch(it -> it.items() != null);
        // Files that are gone have no diagnostics any more.
        known.keySet().forEach(uri -> reports.add(new OfFile(uri, null, "full", "", List.of())));
        return isNews ? new OfWorkspace(reports) : Request.LATER;
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

    private static List<Path> find(Snapshot snapshot) {
        List<Path> found = new ArrayList<>();
        for (FileId folder : snapshot.folders()) {
            FilePaths.of(folder)
                    .filter(Files::isDirectory)
                    .ifPresent(it -> found.addAll(DockerfileFinder.find(
                            it,
                            (path, isDirectory) -> false,
                            (path, why) -> snapshot.client().log(path + " cannot be read: " + why.getMessage()))));
        }
        return found.stream().distinct().toList();
    }

    /** Empty for a file that cannot be read, or is too long to be one that somebody wrote. */
    private static Optional<Full> check(Path path, FileId file, Snapshot snapshot) {
        try {
            long size = Files.size(path);
            String stamp = size + " " + Files.getLastModifiedTime(path);
            Optional<Memory.Checked> before =
                    snapshot.memory().checked(file).filter(it -> it.stamp().equals(stamp));
            if (before.isPresent() || size > MAX_BYTES) {
                return before.map(Memory.Checked::report);
            }
            String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
            Full report = full(View.of(snapshot, file, snapshot.world().closed(file, SyntaxTree.parse(text))));
            snapshot.memory().remember(file, new Memory.Checked(stamp, report));
            return Optional.of(report);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private PulledDiagnostics() {}
}
