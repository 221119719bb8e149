package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.advice;
import static dev.slipway.lint.rules.Docs.optional;

import dev.slipway.catalogue.CatalogueImage;
import dev.slipway.catalogue.ImageRole;
import dev.slipway.catalogue.Images;
import dev.slipway.catalogue.PackageRole;
import dev.slipway.catalogue.Packages;
import dev.slipway.catalogue.Phase;
import dev.slipway.catalogue.Sibling;
import dev.slipway.fix.Fix;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.Findings.Remedy;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Section;
import dev.slipway.lint.Severity;
import dev.slipway.shell.ShellWord;
import dev.slipway.subject.ShellCommand;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Keyword;
import dev.slipway.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Build tools in the image that is shipped although the file has a stage to build in. */
public final class ShippedTools implements FileRule {
    private static final List<RuleDoc> DOCS = List.of(
            advice("SdkImageShipped", Severity.WARNING, "The last stage starts from an image made for building.", """
                    The file builds in another stage, so the last one needs only what runs the result. The image the message names is
                    of the same family and release, without compilers: smaller to store in a registry, quicker to pull, less to
                    attack.

                    ```dockerfile bad
                    FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build
                    RUN dotnet publish -o /app
                    FROM mcr.microsoft.com/dotnet/sdk:8.0
                    #    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                    COPY --from=build /app /app
                    CMD ["dotnet", "/app/app.dll"]
                    ```
                    ```dockerfile good
                    FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build
                    RUN dotnet publish -o /app
                    FROM mcr.microsoft.com/dotnet/aspnet:8.0
                    COPY --from=build /app /app
                    CMD ["dotnet", "/app/app.dll"]
                    ```""")
                    .fixedBy(Fix.Safety.REVIEW),
            optional(
                    "BuildPackagesShipped",
                    Severity.INFO,
                    "Compilers and headers are installed in the image that is shipped.",
                    """
                    They are needed while something is built and never again. Install them in a stage of their own, or remove them in
                    the RUN that installs them.

                    ```dockerfile bad
                    FROM python:3.12-slim
                    RUN apt-get update && apt-get install -y gcc libpq5
                    #                                        ^^^
                    CMD ["python", "app.py"]
                    ```
                    ```dockerfile good
                    FROM python:3.12-slim
                    RUN apt-get update && apt-get install -y libpq5
                    CMD ["python", "app.py"]
                    ```"""));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        BuildGraph graph = subject.graph();
        Optional<Stage> target = graph.target();
        if (target.isEmpty() || !saysWhatRuns(graph, target.get())) {
            return;
        }
        if (takesResults(graph, target.get())) {
            image(graph, target.get(), findings);
        }
        for (Section section : Section.of(graph)) {
            if (section.isShipped()) {
                section.runs().forEach(run -> packages(run, findings));
            }
        }
    }

    /** An image that says how to start a program is there to run it; others are for people to build on. */
    private static boolean saysWhatRuns(BuildGraph graph, Stage target) {
        Optional<Stage> at = Optional.of(target);
        for (int i = 0; at.isPresent() && i < graph.stages().size(); i++) {
            if (at.get().instructions().stream()
                    .anyMatch(it -> it.kind() == Keyword.CMD || it.kind() == Keyword.ENTRYPOINT)) {
                return true;
            }
            at = graph.parent(at.get());
        }
        return false;
    }

    private static boolean takesResults(BuildGraph graph, Stage target) {
        return graph.referencesIn(target).stream()
                .anyMatch(it -> it instanceof StageReference.ToStage to
                        && it.site().kind() == StageReference.Kind.COPY
                        && !graph.isShipped(to.stage()));
    }

    private static void image(BuildGraph graph, Stage target, Findings findings) {
        Stage root = target;
        for (int i = 0; i < graph.stages().size() && graph.parent(root).isPresent(); i++) {
            root = graph.parent(root).get();
        }
        if (!(graph.base(root).orElse(null) instanceof StageReference.ToImage base) || builds(graph)) {
            return;
        }
        Optional<CatalogueImage> image = Images.find(base.site().written());
        if (image.filter(it -> it.role() == ImageRole.SDK).isPresent()
                && image.get().runtimeSibling() instanceof Sibling.Found lean) {
            boolean literal =
                    root.baseText().filter(base.site().written()::equals).isPresent();
            findings.add(
                    "SdkImageShipped",
                    base.span(),
                    "this image is made for building; `" + lean.reference() + "` runs the result",
                    List.of(),
                    literal
                            ? List.of(Remedy.review(
                                    "Change to " + lean.reference(), new TextEdit(base.span(), lean.reference())))
                            : List.of());
        }
    }

    /** Whether the shipped stages build or fetch something themselves: then they may need the tools. */
    private static boolean builds(BuildGraph graph) {
        return Section.of(graph).stream()
                .filter(Section::isShipped)
                .flatMap(it -> it.runs().stream())
                .flatMap(it -> it.commands().stream())
                .flatMap(it -> it.use().stream())
                .anyMatch(it -> it.phase() == Phase.BUILD || it.phase() == Phase.DEPS || it.phase() == Phase.TEST);
    }

    private static void packages(Section.Run run, Findings findings) {
        List<ShellWord> tools = new ArrayList<>();
        ShellCommand install = null;
        for (ShellCommand command : run.commands()) {
            Optional<String> manager = command.use().flatMap(it -> it.entry().manager());
            if (manager.isEmpty()) {
                continue;
            }
            Phase phase = command.use().get().phase();
            if (phase == Phase.CLEAN) {
                return;
            }
            if (phase == Phase.SYS_RUN || phase == Phase.SYS_BUILD) {
                for (ShellWord word : command.operands()) {
                    if (Packages.role(manager.get(), word.value()) == PackageRole.BUILD) {
                        tools.add(word);
                        install = install == null ? command : install;
                    }
                }
            }
        }
        if (install != null) {
            String names = String.join(
                    "`, `", tools.stream().map(ShellWord::value).limit(4).toList());
            findings.add(
                    "BuildPackagesShipped",
                    run.placed().place(install.span(tools.get(0))),
                    "`" + names + "`" + (tools.size() > 4 ? " and others" : "") + (tools.size() == 1 ? " is" : " are")
                            + " for building, and shipped with the image");
        }
    }
}
