package dev.slipway.cli;

import dev.slipway.config.ConfigFile;
import dev.slipway.config.Settings;
import dev.slipway.config.SettingsLayer;
import dev.slipway.lint.RuleNames;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.FileId;
import dev.slipway.workspace.BuildContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Makes subjects with the settings that hold for their files: defaults, then the file's configuration, then options. */
final class SubjectReader {
    private final RuleNames names;
    private final SettingsLayer options;

    SubjectReader(RuleNames names, SettingsLayer options) {
        this.names = names;
        this.options = options;
    }

    Subject subject(FileId file, String text, Optional<ConfigFile> config, BuildContext context) {
        Settings settings = Settings.DEFAULT;
        if (config.isPresent()) {
            settings = config.get().layer().over(settings, names::ids);
        }
        settings = options.over(settings, names::ids);
        return Subject.of(file, SyntaxTree.parse(text), settings, context);
    }

    /** Why a file cannot be read, and what to do. */
    static String unreadable(Path path) {
        return Files.exists(path)
                ? "the file cannot be read; check its permissions"
                : "there is no such file; check the path";
    }
}
