package dev.slipway.cli;

import dev.slipway.analysis.Analysis;
import dev.slipway.analysis.explain.ConceptExplanation;
import dev.slipway.analysis.explain.HtmlPage;
import dev.slipway.analysis.explain.RuleExplanation;
import dev.slipway.concepts.Concept;
import dev.slipway.concepts.Concepts;
import dev.slipway.config.SettingsLayer;
import dev.slipway.lint.Linter;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.RuleNames;
import dev.slipway.lint.rules.Rules;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Similarity;
import dev.slipway.text.FileId;
import dev.slipway.workspace.ConfigFiles;
import dev.slipway.workspace.DiskContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code slipway explain}: of a rule, of a concept, or of a whole file, in Markdown or as one page of HTML. */
final class ExplainCommand implements Command {
    private static final String MARKDOWN = "markdown";
    private static final String HTML = "html";
    private static final Option FORMAT = new Option("format", "FORMAT", "markdown, html (default markdown)");

    @Override
    public String name() {
        return "explain";
    }

    @Override
    public String summary() {
        return "explain a rule, a concept or a whole Dockerfile";
    }

    @Override
    public String operands() {
        return "RULE|CONCEPT|FILE";
    }

    @Override
    public String notes() {
        return "A name that is a rule or a concept goes before a file; write ./NAME for the file.";
    }

    @Override
    public List<Option> options() {
        return List.of(FORMAT, ContextOption.OPTION);
    }

    @Override
    public int run(Arguments arguments, Console console) throws UsageException {
        String name = arguments.operand("rule, concept or file");
        RuleNames names = new RuleNames(CheckCommand.docs());
        List<RuleDoc> rules = names.find(name);
        Path path = console.resolve(name);
        boolean html =
                arguments.choice("format", List.of(MARKDOWN, HTML), MARKDOWN).equals(HTML);
        Path context = ContextOption.of(arguments, console).orElse(path.getParent());
        String text = text(name, names, rules, path, context, console);
        console.print(html ? HtmlPage.of(text) : text);
        return ExitCode.OK;
    }

    private static String text(
            String name, RuleNames names, List<RuleDoc> rules, Path path, Path context, Console console)
            throws UsageException {
        if (!rules.isEmpty()) {
            return rules.stream().map(RuleExplanation::of).collect(Collectors.joining("\n"));
        }
        Optional<Concept> concept = Files.exists(path) ? Optional.empty() : Concepts.find(name);
        if (concept.isPresent()) {
            return ConceptExplanation.of(concept.get());
        }
        if (!Files.exists(path)) {
            throw new UsageException("there is no rule, concept or file `" + name + "`; " + remedy(name, names));
        }
        if (Files.isDirectory(path)) {
            throw new UsageException(name + ": this is a directory; name a Dockerfile");
        }
        return file(path, context, console);
    }

    private static String remedy(String name, RuleNames names) {
        List<String> known =
                new ArrayList<>(names.docs().stream().map(RuleDoc::id).toList());
        Concepts.all().forEach(concept -> known.addAll(List.of(concept.id(), concept.slug())));
        return Similarity.nearest(name, known)
                .map(near -> "did you mean " + near + "?")
                .orElse("`slipway rules` and `slipway concepts` list what there is");
    }

    private static String file(Path path, Path context, Console console) throws UsageException {
        Linter linter = new Linter(Rules.ALL, message -> console.complain("warning: " + message));
        try {
            SourceText source = SourceText.read(path);
            if (source.kind() != SourceText.Kind.TEXT) {
                throw new UsageException(
                        console.show(path) + ": the file is no Dockerfile in UTF-8; save it as UTF-8 first");
            }
            Subject subject = new SubjectReader(linter.names(), SettingsLayer.EMPTY)
                    .subject(
                            new FileId(path.toUri().toString()),
                            source.text(),
                            new ConfigFiles(linter.names()::complaint).of(path.getParent()),
                            DiskContext.of(context));
            return Analysis.of(subject, linter).explanation(console.show(path));
        } catch (IOException e) {
            throw new UsageException(console.show(path) + ": " + SubjectReader.unreadable(path));
        }
    }
}
