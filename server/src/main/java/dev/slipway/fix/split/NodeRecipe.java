package dev.slipway.fix.split;

import dev.slipway.catalogue.CommandUse;
import dev.slipway.catalogue.Commands;
import dev.slipway.catalogue.PackageRole;
import dev.slipway.catalogue.Packages;
import dev.slipway.catalogue.Phase;
import dev.slipway.catalogue.RuntimeKind;
import dev.slipway.graph.Paths;
import dev.slipway.shell.ShellScript;
import dev.slipway.shell.ShellWord;
import dev.slipway.shell.SimpleCommand;
import dev.slipway.workspace.BuildContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Servers that Node runs: the application directory goes along, development dependencies do not. */
final class NodeRecipe implements Recipe {
    private static final Set<String> RUN = Set.of("run", "run-script");
    private static final Set<String> WITHOUT_DEVELOPMENT =
            Set.of("--omit=dev", "--production", "--only=production", "--only=prod", "--prod", "-P");
    private static final int OMIT_SINCE = 15;
    private static final int MAX_DEPTH = 5;

    @Override
    public boolean fits(Launch launch) {
        return launch.isFirst(LaunchKind.NODE, LaunchKind.NODE_SCRIPT, LaunchKind.NODE_BIN, LaunchKind.NODE_RUNNER);
    }

    @Override
    public void plan(Draft draft) throws Stop {
        Walk walk = draft.walk;
        if (walk.commands().stream().noneMatch(it -> Runtime.builds(it) || it.phase() == Phase.TEST)
                && !Placement.hasBuildPackages(draft)) {
            throw Stop.nothing("nothing is built: the image only installs what the program needs");
        }
        String directory = walk.finalState().directory();
        Runtime.requireTools(draft);
        nativeBuilds(walk, draft.buildPackages);
        FinalBase.sibling(draft, RuntimeKind.STANDARD);
        Optional<NodeProject> project =
                walk.read(Paths.resolve(directory, "package.json")).flatMap(NodeProject::read);
        List<String> programs = new ArrayList<>();
        for (Launch.Start start : draft.launch.commands()) {
            if (start.kind() == LaunchKind.NODE_RUNNER) {
                programs.add(start.program());
                draft.runtimeTools.add(GlobalTools.find(walk, start.program())
                        .orElseThrow(() -> Stop.refuse(
                                Code.UNKNOWN_PROGRAM,
                                draft.launch.span(),
                                "no RUN installs `" + start.program() + "` on its own",
                                "install `" + start.program() + "` globally in a RUN")));
            } else if (start.kind() == LaunchKind.NODE_SCRIPT) {
                script(draft, project, scriptName(start), programs, 0);
            } else {
                programs.add(start.program());
            }
        }
        if (!draft.image.hasTool(draft.launch.first().program())
                && !draft.launch.isFirst(LaunchKind.NODE_BIN, LaunchKind.NODE_RUNNER)) {
            Runtime.require(draft, draft.launch.first());
        }
        AppTree.carry(draft, directory);
        Libraries.require(draft);
        project.ifPresent(it -> natives(draft, it));
        requireNatives(draft, project);
        if (draft.style == Style.SLIM) {
            prune(draft, project, programs, directory);
        }
        if (project.isEmpty()) {
            draft.doubt(Confidence.MEDIUM, "package.json could not be read, so all of node_modules goes along");
        }
        if (draft.sameBase
                && draft.prune.isEmpty()
                && !Placement.hasBuildPackages(draft)
                && !CompiledNode.carry(draft, directory, programs)) {
            throw Stop.nothing("the image is the run-time image already, and nothing in it is for the build alone");
        }
    }

    /** Adds what is installed beside a compiler because modules with native code are built by it. */
    private static void nativeBuilds(Walk walk, Set<String> packages) {
        for (Command command : walk.commands()) {
            List<String> operands = command.use().map(CommandUse::operands).orElse(List.of());
            boolean compilers = Placement.installs(command)
                    && command.use()
                            .flatMap(use -> use.entry().manager())
                            .filter(manager -> operands.stream()
                                    .anyMatch(it -> Packages.role(manager, it) == PackageRole.BUILD
                                            && Packages.tools(manager, it).stream()
                                                    .anyMatch(tool ->
                                                            Builder.ofTool(tool).isPresent())))
                            .isPresent();
            if (compilers) {
                operands.stream()
                        .map(Packages::name)
                        .filter(Tables.read("native-builds.tsv")::containsKey)
                        .forEach(packages::add);
            }
        }
    }

    private static String scriptName(Launch.Start start) {
        List<String> operands = start.operands();
        if (operands.isEmpty()) {
            return "start";
        }
        return RUN.contains(operands.get(0)) && operands.size() > 1 ? operands.get(1) : operands.get(0);
    }

    /** Adds the programs that a script of the manifest starts. */
    private static void script(
            Draft draft, Optional<NodeProject> project, String name, List<String> programs, int depth) throws Stop {
        if (project.isEmpty()) {
            return;
        }
        String text = project.get().scripts().get(name);
        if (text == null) {
            boolean byDefault = name.equals("start")
                    && draft.walk
                            .contextPath(Paths.resolve(draft.walk.finalState().directory(), "server.js"))
                            .isPresent();
            if (byDefault) {
                return;
            }
            throw Stop.refuse(
                    Code.BROKEN,
                    draft.launch.span(),
                    "package.json has no script `" + name + "`",
                    "add the script, or let the command start the program itself");
        }
        for (SimpleCommand command : ShellScript.parse(text).commands()) {
            List<String> words = Commands.unwrap(
                    command.words().stream().map(ShellWord::value).toList());
            if (words.isEmpty()) {
                continue;
            }
            Optional<CommandUse> use = Commands.use(words);
            LaunchKind kind = Launch.kind(words.get(0));
            boolean builds = use.map(it -> it.entry().needs("toolchain")
                            || it.phase() == Phase.BUILD && kind != LaunchKind.NODE_SCRIPT)
                    .orElse(false);
            if (builds) {
                throw Stop.refuse(
                        Code.RUN_TOOL,
                        draft.launch.span(),
                        "script `" + name + "` runs `" + String.join(" ", words)
                                + "` when the container starts, so the image needs the build tools",
                        "build in a RUN and let the command start what was built");
            }
            if (kind == LaunchKind.NODE_SCRIPT && depth < MAX_DEPTH && words.size() > 1) {
                script(draft, project, scriptName(new Launch.Start(kind, words)), programs, depth + 1);
            } else {
                programs.add(words.get(0));
            }
        }
    }

    private static void natives(Draft draft, NodeProject project) {
        if (draft.sameBase) {
            return;
        }
        for (String name : project.dependencies()) {
            Natives.require(draft, "js", name);
        }
    }

    private static void requireNatives(Draft draft, Optional<NodeProject> project) throws Stop {
        if (draft.sameBase || project.isEmpty()) {
            return;
        }
        for (String name : project.get().dependencies()) {
            if (Natives.isOpen("js", name)) {
                throw Natives.refuse(draft, name);
            }
        }
    }

    /** Takes development dependencies out where the program is shown not to use them. */
    private static void prune(Draft draft, Optional<NodeProject> project, List<String> programs, String directory) {
        Walk walk = draft.walk;
        if (project.isEmpty()
                || project.get().development().isEmpty()
                || project.get().workspaces()) {
            return;
        }
        List<Command> installs = walk.commands().stream()
                .filter(it -> it.phase() == Phase.DEPS
                        && it.writes().stream().anyMatch(w -> w.path().endsWith("/node_modules")))
                .toList();
        if (installs.isEmpty()) {
            return;
        }
        Command last = installs.get(installs.size() - 1);
        List<String> row = Tables.read("prunes.tsv").get(last.name());
        boolean already = installs.stream()
                .allMatch(it -> it.words().stream().anyMatch(WITHOUT_DEVELOPMENT::contains)
                        || "production".equals(it.variables().get("NODE_ENV")));
        boolean oldNode = walk.image()
                .version()
                .map(it -> it.replaceAll("\\D.*", ""))
                .filter(it -> !it.isEmpty() && Integer.parseInt(it) < OMIT_SINCE)
                .isPresent();
        boolean elsewhere = !last.directory().equals(directory);
        boolean users = walk.steps().stream()
                .filter(it -> !it.commands().isEmpty())
                .anyMatch(it -> !it.user().equals("root"));
        if (row == null || already || oldNode || elsewhere || users) {
            return;
        }
        for (String program : programs) {
            LaunchKind kind = Launch.kind(program);
            boolean node = kind == LaunchKind.NODE || kind == LaunchKind.NODE_RUNNER;
            if (!node && !project.get().dependencies().contains(program)) {
                return;
            }
        }
        if (usesDevelopment(walk.subject().context(), directory, project.get())) {
            return;
        }
        draft.prune = Optional.of(row.get(0));
    }

    /** Whether a source outside of tests loads a package that is a development dependency only. */
    private static boolean usesDevelopment(BuildContext context, String directory, NodeProject project) {
        List<String> names = project.development().stream()
                .filter(it ->
                        !it.startsWith("@types/") && !project.dependencies().contains(it))
                .toList();
        if (names.isEmpty()) {
            return false;
        }
        StringBuilder any = new StringBuilder();
        for (String name : names) {
            any.append(any.length() == 0 ? "" : "|").append(Pattern.quote(name));
        }
        Pattern load = Pattern.compile("(?:\\brequire\\s*\\(|\\bimport\\s*\\(|\\bfrom\\s|\\bimport\\s)\\s*['\"](?:"
                + any + ")(?:/[^'\"]*)?['\"]");
        Pattern typeOnly = Pattern.compile("(?m)^\\s*import\\s+type\\b.*$");
        List<String> files = ContextFiles.under(context, "");
        if (!ContextFiles.isComplete(files)) {
            return true;
        }
        for (String file : files) {
            boolean source = file.matches(".*\\.(?:[cm]?[jt]s|[jt]sx)");
            boolean tooling = file.matches(
                            "(?:.*/)?(?:[^/]*\\.(?:test|spec|config|stories|conf)\\.[^/]*|\\.[^/]*|(?:gulp|grunt)file\\.[^/]*)")
                    || file.matches("(?:.*/)?(?:tests?|__tests__|__mocks__|e2e|spec|cypress|scripts)/.*");
            if (source && !tooling) {
                Optional<String> text = context.read(file);
                if (text.isEmpty()
                        || load.matcher(typeOnly.matcher(text.get()).replaceAll(""))
                                .find()) {
                    return true;
                }
            }
        }
        return false;
    }
}
