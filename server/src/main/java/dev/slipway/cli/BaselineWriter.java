package dev.slipway.cli;

import dev.slipway.cli.report.FileReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Collects what was found and writes it as a baseline. */
final class BaselineWriter {
    private final Path file;
    private final Baseline baseline;
    private final List<String> rows = new ArrayList<>();
    private int findings;

    BaselineWriter(Path file) {
        this.file = file;
        this.baseline = Baseline.empty(file);
    }

    void add(CheckedFile checked) {
        if (checked.report().isEmpty()) {
            return;
        }
        FileReport report = checked.report().get();
        for (int i = 0; i < report.findings().size(); i++) {
            String rule = report.findings().get(i).rule().id();
            rows.add(baseline.row(
                    checked.input().path(), rule, report.fingerprints().get(i)));
        }
        findings += report.findings().size();
        if (!report.findings().isEmpty() && !checked.stages().isEmpty()) {
            rows.add(baseline.stagesRow(checked.input().path(), checked.stages()));
        }
    }

    /** Writes the file and says so; false when it cannot be written. */
    boolean write(Console console) {
        String shown = console.show(file);
        try {
            AtomicFile.write(file, Baseline.text(rows));
            console.complain("wrote " + findings + (findings == 1 ? " finding" : " findings") + " to " + shown
                    + "; `--baseline " + shown + "` leaves them out");
            return true;
        } catch (IOException e) {
            console.complain(
                    "--write-baseline " + shown + ": the file cannot be written; check its directory and permissions");
            return false;
        }
    }
}
