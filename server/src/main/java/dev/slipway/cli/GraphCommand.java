package dev.slipway.cli;

import dev.slipway.config.SettingsLayer;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Stage;
import dev.slipway.lint.Linter;
import dev.slipway.lint.rules.Rules;
import dev.slipway.picture.BuildPicture;
import dev.slipway.picture.PictureFormat;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Similarity;
import dev.slipway.text.FileId;
import dev.slipway.workspace.ConfigFiles;
import dev.slipway.workspace.DiskContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code slipway graph}. */
final class GraphCommand implements Command {
    @Override
    public String name() {
        return "graph";
    }

    @Override
    public String summary() {
        return "draw the stages of a Dockerfile and what they take from each other";
    }

    @Override
    public String operands() {
        return "FILE";
    }

    @Override
    public String notes() {
        return """
                `-` reads standard input. Stages that the target does not need are marked, and so is the longest chain of steps
                that wait for each other.
                Exit: 0 done; 2 wrong usage, or a file that cannot be read or written; 3 the file has no stage.""";
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option("format", "FORMAT", "text, mermaid, dot, svg or json (default text)"),
                new Option("target", "STAGE", "the stage that is built (default: the last one)"),
                new Option("output", "FILE", "write there instead of to standard output"));
    }

    @Override
    public int run(Arguments arguments, Console console) throws UsageException {
        String format = arguments.choice("format", PictureFormat.names(), "text");
        String operand = arguments.operand("file");
        Path path = console.resolve(operand.equals("-") ? "Dockerfile" : operand);
        BuildGraph graph = graph(path, operand, console);
        if (graph.stages().isEmpty()) {
            console.complain(operand + ": the file has no stage; a stage starts with FROM");
            return ExitCode.NOTHING_TO_DO;
        }
        Stage target = target(graph, arguments.value("target"));
        String picture = PictureFormat.valueOf(format.toUpperCase(Locale.ROOT)).write(BuildPicture.of(graph, target));
        Optional<String> output = arguments.value("output");
        if (output.isEmpty()) {
            console.print(picture);
            return ExitCode.OK;
        }
        try {
            AtomicFile.write(console.resolve(output.get()), picture);
            return ExitCode.OK;
        } catch (IOException e) {
            throw new UsageException(
                    output.get() + ": the file cannot be written; check its directory and permissions");
        }
    }

    private static BuildGraph graph(Path path, String operand, Console console) throws UsageException {
        if (Files.isDirectory(path)) {
            throw new UsageException(operand + ": this is a directory; name a Dockerfile");
        }
        try {
            SourceText source = operand.equals("-") ? SourceText.read(console.in()) : SourceText.read(path);
            if (source.kind() != SourceText.Kind.TEXT) {
                throw new UsageException(operand + ": the file is no Dockerfile in UTF-8; save it as UTF-8 first");
            }
            Linter linter = new Linter(Rules.ALL);
            Subject subject = new SubjectReader(linter.names(), SettingsLayer.EMPTY)
                    .subject(
                            new FileId(path.toUri().toString()),
                            source.text(),
                            new ConfigFiles(linter.names()::complaint).of(path.getParent()),
                            DiskContext.of(path.getParent()));
            return subject.graph();
        } catch (IOException e) {
            throw new UsageException(operand + ": " + SubjectReader.unreadable(path));
        }
    }

    private static Stage target(BuildGraph graph, Optional<String> wanted) throws UsageException {
        if (wanted.isEmpty()) {
            return graph.target()
                    .orElseGet(() -> graph.stages().get(graph.stages().size() - 1));
        }
        Optional<Stage> found = BuildPicture.target(graph, wanted.get());
        if (found.isPresent()) {
            return found.get();
        }
        List<String> names =
                graph.stages().stream().flatMap(it -> it.name().stream()).toList();
        throw new UsageException("there is no stage `" + wanted.get() + "`; "
                + Similarity.nearest(wanted.get(), names)
                        .map(it -> "did you mean `" + it + "`?")
                        .orElse(
                                names.isEmpty()
                                        ? "stages are numbered from 0 to "
                                                + (graph.stages().size() - 1)
                                        : "the stages are " + String.join(", ", names)));
    }
}
