package dev.slipway.fix.split;

import dev.slipway.catalogue.CatalogueImage;
import dev.slipway.catalogue.Images;
import dev.slipway.catalogue.Libc;
import dev.slipway.catalogue.RuntimeKind;
import dev.slipway.graph.Paths;
import dev.slipway.graph.StageState;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Programs that a compiler makes: Go, Rust, C and C++. */
final class CompiledRecipe implements Recipe {
    private static final String TOOL_DIRECTORY = "/usr/local/bin";
    private static final String CERTIFICATES = "/etc/ssl/certs/ca-certificates.crt";
    private static final String CERTIFICATES_PACKAGE = "ca-certificates";

    @Override
    public boolean fits(Launch launch) {
        return launch.commands().stream()
                .allMatch(it -> it.kind() == LaunchKind.NATIVE || it.kind() == LaunchKind.SCRIPT);
    }

    @Override
    public void plan(Draft draft) throws Stop {
        Walk walk = draft.walk;
        Set<String> programs = new LinkedHashSet<>();
        for (Launch.Start start : draft.launch.commands()) {
            if (start.kind() == LaunchKind.NATIVE) {
                programs.add(program(draft, start.program()));
            }
        }
        Builder builder = builder(walk)
                .orElseThrow(() -> Stop.refuse(
                        Code.UNKNOWN_PROGRAM,
                        draft.launch.span(),
                        "nothing in the file tells what makes `"
                                + draft.launch.first().program() + "`",
                        "build it with a known compiler in a RUN"));
        FinalBase.sibling(draft, RuntimeKind.STANDARD);
        Libraries.require(draft);
        if (builder == Builder.C) {
            refuseNewerLibstdcxx(draft);
        }
        if (builder == Builder.RUST && draft.image.libc() == Libc.GLIBC) {
            CargoOutput.libraries(draft);
        }
        if (!draft.packages.isEmpty()) {
            draft.doubt(
                    Confidence.MEDIUM,
                    "the libraries that the program is linked with are taken to be those of `"
                            + String.join("`, `", draft.packages) + "`");
        }
        Assets.carry(draft, programs);
        for (String program : programs) {
            carryProgram(draft, program);
        }
        if (builder == Builder.GO) {
            GoProject.adjust(draft);
        }
        if (draft.walk.image().hasPackage(CERTIFICATES_PACKAGE)
                && !draft.image.hasPackage(CERTIFICATES_PACKAGE)
                && draft.image.libc() == Libc.GLIBC
                && builder != Builder.C
                && Tls.mayUse(walk, builder)) {
            draft.carry(CERTIFICATES);
        }
        if (draft.sameBase && !Placement.hasBuildPackages(draft)) {
            throw Stop.nothing("the image holds no build tools that a second stage could leave behind");
        }
    }

    /** The absolute path of a program of the command, which must be one that the build makes. */
    private static String program(Draft draft, String word) throws Stop {
        Walk walk = draft.walk;
        StageState state = walk.finalState();
        if (word.indexOf('$') >= 0) {
            throw Stop.refuse(
                    Code.UNKNOWN_PROGRAM,
                    draft.launch.span(),
                    "`" + word + "` is only known when the container starts",
                    "name the program in the command");
        }
        if (word.indexOf('/') >= 0) {
            String path = Paths.resolve(state.directory(), word);
            Optional<Walk.Producer> producer = walk.producer(path);
            boolean scripted = draft.launch.commands().stream().anyMatch(it -> it.kind() == LaunchKind.SCRIPT);
            boolean brought = walk.contextPath(path).isPresent() || word.endsWith(".sh") || scripted;
            if (producer.isPresent() && (producer.get().exact() || !brought)) {
                return path;
            }
            throw missing(draft, word, path);
        }
        Optional<String> found = onPath(walk, word, true);
        if (found.isEmpty()) {
            found = onPath(walk, word, false);
        }
        if (found.isPresent()) {
            return found.get();
        }
        throw missing(draft, word, word);
    }

    /**
     * Where PATH finds {@code word} among what the build makes. What a command surely writes goes before what one may
     * write below its own directory; below the root every command may write, which says nothing.
     */
    private static Optional<String> onPath(Walk walk, String word, boolean sure) {
        for (String directory : walk.finalState().env().getOrDefault("PATH", "").split(":")) {
            String path = Paths.resolve("/", directory + "/" + word);
            boolean made = walk.producer(path)
                    .filter(it -> sure
                            ? it.exact()
                            : !it.command().directory().equals("/")
                                    && Paths.isBelow(path, it.command().directory()))
                    .isPresent();
            if (!directory.isEmpty() && made) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }

    private static Stop missing(Draft draft, String word, String path) {
        Optional<String> source = path.startsWith("/") ? draft.walk.contextPath(path) : Optional.empty();
        if (source.isPresent()) {
            boolean script =
                    draft.walk.read(path).filter(it -> it.startsWith("#!")).isPresent();
            if (script) {
                return Stop.refuse(
                        Code.OPAQUE_SCRIPT,
                        draft.launch.span(),
                        "`" + word + "` is a script, and what it starts cannot be told for sure",
                        "let the command start the program itself");
            }
            return Stop.nothing("`" + word + "` comes from the build context, so nothing is built for it here");
        }
        boolean script = word.endsWith(".sh");
        return Stop.refuse(
                script ? Code.OPAQUE_SCRIPT : Code.UNKNOWN_PROGRAM,
                draft.launch.span(),
                script
                        ? "`" + word + "` is a script that cannot be read, so what it needs is not known"
                        : "no command of the file is known to make `" + word + "`",
                script ? "let the command start the program itself" : "name the output in the build command");
    }

    private static Optional<Builder> builder(Walk walk) {
        Optional<Builder> used = Optional.empty();
        for (Command command : walk.commands()) {
            Optional<Builder> tool = Builder.ofTool(command.name());
            used = tool.isPresent() && (used.isEmpty() || used.get() == Builder.C) ? tool : used;
        }
        Optional<Builder> family = Builder.of(walk.image());
        return family.isPresent() && used.filter(it -> it != Builder.C).isEmpty() ? family : used;
    }

    /** The gcc images carry a newer C++ library than the Debian they stand on. */
    private static void refuseNewerLibstdcxx(Draft draft) throws Stop {
        boolean familyOfCompiler = Builder.of(draft.walk.image()).isPresent();
        boolean maybeCxx = draft.walk.commands().stream()
                .filter(it -> Builder.ofTool(it.name()).isPresent())
                .anyMatch(it -> it.name().contains("+")
                        || it.source().words().stream().anyMatch(w -> w.value().matches(".*\\.(cc|cpp|cxx|C)")));
        boolean readsBuildFile = draft.walk.commands().stream()
                .filter(it -> Builder.ofTool(it.name()).isPresent())
                .anyMatch(it -> it.needs("script")
                        || it.reads().stream().anyMatch(r -> r.kind() == dev.slipway.catalogue.Effect.Kind.BELOW));
        boolean cxxSources = readsBuildFile
                && ContextFiles.under(draft.walk.subject().context(), "").stream()
                        .anyMatch(it -> it.matches(".*\\.(cc|cpp|cxx)"));
        boolean unknown = readsBuildFile && !draft.walk.subject().context().isKnown();
        if (familyOfCompiler && (maybeCxx || cxxSources || unknown)) {
            throw Stop.refuse(
                    Code.LIBRARIES,
                    draft.walk.stage().from().span(),
                    "`" + draft.walk.image().reference() + "` brings a newer C++ library than its distribution",
                    "link with -static-libstdc++, or build on the distribution's own compiler");
        }
    }

    private static void carryProgram(Draft draft, String path) {
        int slash = path.lastIndexOf('/');
        String directory = path.substring(0, Math.max(slash, 0));
        boolean byName =
                draft.launch.commands().stream().anyMatch(it -> it.program().equals(path.substring(slash + 1)));
        boolean onPath =
                List.of(draft.image.env().getOrDefault("PATH", "").split(":")).contains(directory)
                        || Placement.declaresPath(draft.walk, directory);
        draft.carry(path, byName && !onPath ? TOOL_DIRECTORY + path.substring(slash) : path);
        Optional<Walk.Producer> producer = draft.walk.producer(path);
        boolean known = producer.isPresent()
                && CargoOutput.makes(draft.walk, producer.get().command(), path).isPresent();
        if (producer.isPresent() && !producer.get().exact() && !known) {
            draft.doubt(
                    Confidence.MEDIUM,
                    "`" + producer.get().command().name() + "` does not say that it writes `" + path
                            + "`; if it does not, the build fails");
        }
    }

    /** The image for programs that need nothing but themselves. */
    static Optional<CatalogueImage> bare() {
        return Images.find(Tables.read("bases.tsv").get("static").get(0));
    }
}
