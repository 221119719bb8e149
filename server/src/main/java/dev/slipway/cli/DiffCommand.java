package dev.slipway.cli;

import dev.slipway.catalogue.CatalogueBaseImages;
import dev.slipway.cli.report.Json;
import dev.slipway.cli.report.Lines;
import dev.slipway.compare.Aspect;
import dev.slipway.compare.BuildDifference;
import dev.slipway.compare.ImageChange;
import dev.slipway.compare.RebuildCost;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.BuildInputs;
import dev.slipway.syntax.SyntaxTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code slipway diff}. */
final class DiffCommand implements Command {
    /** One of the two files: what it is called and what it says. */
    private record Side(String name, String text) {}

    @Override
    public String name() {
        return "diff";
    }

    @Override
    public String summary() {
        return "what becomes of the built image between two Dockerfiles";
    }

    @Override
    public String operands() {
        return "A B | --git REV FILE";
    }

    @Override
    public String notes() {
        return "Compares base, stages, configuration, files and what builds run again, without building.\n"
                + "Exit: 0 the image stays as it is; 1 it changes; 2 wrong usage, or a file that cannot be read.";
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option("git", "REV", "compare FILE with what it was at that commit, branch or tag"),
                Option.TEXT_OR_JSON,
                new Option("target", "STAGE", "the stage that both files build"),
                new Option("build-arg", "NAME=VALUE", "a build argument; repeatable"));
    }

    @Override
    public int run(Arguments arguments, Console console) throws UsageException {
        boolean json = arguments.isJson();
        List<Side> sides = sides(arguments, console);
        BuildInputs inputs = new BuildInputs(
                CheckRequest.buildArguments(arguments.values("build-arg"), console.environment()),
                arguments.value("target"),
                Map.of(),
                Optional.empty(),
                new CatalogueBaseImages());
        List<BuildGraph> graphs = new ArrayList<>();
        for (Side side : sides) {
            BuildGraph graph = BuildGraph.of(SyntaxTree.parse(side.text()), inputs);
            if (graph.target().isEmpty()) {
                throw new UsageException(side.name() + ": "
                        + arguments
                                .value("target")
                                .map(it -> "no stage is called `" + it + "`")
                                .orElse("there is no FROM, so nothing is built; compare Dockerfiles"));
            }
            graphs.add(graph);
        }
        BuildDifference difference =
                BuildDifference.of(graphs.get(0), graphs.get(1)).orElseThrow();
        console.print(
                json ? json(difference, sides.get(0), sides.get(1)) : text(difference, sides.get(0), sides.get(1)));
        return difference.isSameImage() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private static List<Side> sides(Arguments arguments, Console console) throws UsageException {
        Optional<String> revision = arguments.value("git");
        if (revision.isPresent()) {
            String operand = arguments.operand("file");
            Path path = console.resolve(operand);
            Side now = read(console, operand);
            SourceText old = SourceText.of(Git.show(path, revision.get()));
            return List.of(new Side(operand + " at " + revision.get(), text(old, operand)), now);
        }
        if (arguments.operands().size() != 2) {
            throw new UsageException("name two files, or one with --git REV; not "
                    + arguments.operands().size());
        }
        return List.of(
                read(console, arguments.operands().get(0)),
                read(console, arguments.operands().get(1)));
    }

    private static Side read(Console console, String operand) throws UsageException {
        try {
            if (operand.equals("-")) {
                return new Side("-", text(SourceText.read(console.in()), "-"));
            }
            Path path = console.resolve(operand);
            if (Files.isDirectory(path)) {
                throw new UsageException(operand + ": this is a directory; name a Dockerfile");
            }
            return new Side(operand, text(SourceText.read(path), operand));
        } catch (IOException e) {
            throw new UsageException(operand + ": " + SubjectReader.unreadable(console.resolve(operand)));
        }
    }

    private static String text(SourceText source, String name) throws UsageException {
        if (source.kind() != SourceText.Kind.TEXT) {
            throw new UsageException(name + ": the file is no text in UTF-8; save it as UTF-8 first");
        }
        return source.text();
    }

    private static String text(BuildDifference difference, Side before, Side after) {
        StringBuilder text = new StringBuilder();
        difference.changes().forEach(it -> text.append(it.words()).append('\n'));
        if (difference.isSameImage()) {
            text.append("the image stays as it is: the same base, configuration and files\n");
        } else if (difference.configuration().isEmpty()) {
            text.append("configuration: stays as it is\n");
        }
        RebuildCost cost = difference.rebuild();
        if (cost.once() > 0) {
            int line = new Lines(after.text()).line(cost.first().orElse(0));
            text.append("rebuild: ")
                    .append(cost.once())
                    .append(" of ")
                    .append(cost.steps())
                    .append(cost.steps() == 1 ? " step" : " steps")
                    .append(cost.once() == 1 ? " runs" : " run")
                    .append(" again, from line ")
                    .append(line)
                    .append(" on\n");
        }
        String old = cost.before().words();
        String now = cost.after().words();
        if (!cost.before().equals(cost.after())) {
            text.append("each change of the sources: runs ")
                    .append(now)
                    .append("; before, ")
                    .append(old)
                    .append('\n');
        }
        return text.toString();
    }

    private static String json(BuildDifference difference, Side before, Side after) {
        RebuildCost cost = difference.rebuild();
        List<String> changes = new ArrayList<>();
        for (ImageChange change : difference.changes()) {
            changes.add("{" + Json.member("aspect", id(change.aspect())) + "," + Json.member("name", change.name())
                    + ",\"before\":" + optional(change.before()) + ",\"after\":" + optional(change.after())
                    + ",\"inherited\":" + change.inherited() + "," + Json.member("message", change.words()) + "}");
        }
        String first = cost.first()
                .map(it -> String.valueOf(new Lines(after.text()).line(it)))
                .orElse("null");
        return "{\"version\":1," + Json.member("before", before.name()) + "," + Json.member("after", after.name())
                + ",\"sameImage\":" + difference.isSameImage() + ",\"changes\":["
                + (changes.isEmpty() ? "" : "\n" + String.join(",\n", changes) + "\n")
                + "],\"rebuild\":{\"steps\":" + cost.steps() + ",\"once\":" + cost.once() + ",\"firstLine\":" + first
                + ",\"sourceChange\":{\"before\":" + json(cost.before()) + ",\"after\":" + json(cost.after())
                + "}}}\n";
    }

    private static String json(RebuildCost.SourceChange change) {
        return "{\"rerun\":" + change.rerun() + ",\"of\":" + change.of() + ",\"dependencies\":" + change.dependencies()
                + ",\"packages\":" + change.system() + "}";
    }

    private static String optional(Optional<String> value) {
        return value.map(Json::string).orElse("null");
    }

    /** The aspect as scripts know it. */
    private static String id(Aspect aspect) {
        return aspect.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
