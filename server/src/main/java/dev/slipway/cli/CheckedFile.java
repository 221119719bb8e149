package dev.slipway.cli;

import dev.slipway.cli.report.FileReport;
import dev.slipway.config.ConfigFile;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one file.
 *
 * @param report empty when the file could not be read
 * @param error what to say on standard error; empty when nothing failed
 * @param diff what fixes would change, or did
 * @param text the text after fixes; empty when none were asked for or the file may not be written
 * @param stages the names of its stages in lower case, those of the checked text
 * @param config the configuration that held
 */
record CheckedFile(
        CheckInput input,
        Optional<FileReport> report,
        Optional<String> error,
        String diff,
        Optional<String> text,
        List<String> stages,
        Optional<ConfigFile> config) {
    CheckedFile {
        Objects.requireNonNull(input);
        Objects.requireNonNull(report);
        Objects.requireNonNull(error);
        Objects.requireNonNull(diff);
        Objects.requireNonNull(text);
        stages = List.copyOf(stages);
        Objects.requireNonNull(config);
    }

    static CheckedFile failed(CheckInput input, String error) {
        return new CheckedFile(
                input, Optional.empty(), Optional.of(error), "", Optional.empty(), List.of(), Optional.empty());
    }
}
