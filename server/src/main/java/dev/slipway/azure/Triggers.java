package dev.slipway.azure;

import dev.slipway.builder.FeatureUse;
import dev.slipway.builder.FeatureUses;
import dev.slipway.catalogue.Builder;
import dev.slipway.catalogue.BuilderSupport;
import dev.slipway.catalogue.Builders;
import dev.slipway.catalogue.CatalogueImage;
import dev.slipway.catalogue.Images;
import dev.slipway.concepts.Trigger;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.ImageReference;
import dev.slipway.graph.Paths;
import dev.slipway.graph.Place;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.graph.StageState;
import dev.slipway.graph.Values;
import dev.slipway.syntax.Flag;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.Mount;
import dev.slipway.syntax.ParserDirective;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.Word;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which predicates of the concepts hold at a place: one method each, listed in {@link #PREDICATES}. */
public final class Triggers {
    static final String AZURE_REGISTRY = ".azurecr.io";

    private static final Set<String> PORT_VARIABLES =
            Set.of("PORT", "WEBSITES_PORT", "ASPNETCORE_HTTP_PORTS", "ASPNETCORE_URLS");
    private static final String SSH_PORT = "2222";

    /** The password that App Service's documentation asks for. */
    private static final String SSH_PASSWORD = "root:Docker!";

    private static final String HOME = "/home";
    private static final int FIRST_UNPRIVILEGED = 1024;

    /** Names of POSIX shells; a container that runs one without arguments ends at once. */
    private static final Set<String> SHELLS = Set.of("sh", "bash", "ash", "dash", "zsh");

    /** A word of the variable's name that tells a secret, and words that take it back (BuildKit, validations.go). */
    private static final Pattern SECRET_NAME =
            Pattern.compile("(?i)(?:_|^)(?:apikey|auth|credentials?|key|password|pword|passwd|secret|token)(?:_|$)");

    private static final Pattern HARMLESS_NAME = Pattern.compile("(?i)(?:_|^)(?:public|file|version)(?:_|$)");
    private static final Pattern SECRET_FILE =
            Pattern.compile("(?i)(?:.*/)?(?:\\.env(?:\\..+)?|.+\\.pfx|nuget\\.config|\\.npmrc|id_rsa|id_ed25519)");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?([A-Za-z_][A-Za-z0-9_]*)");
    private static final Pattern BIG_FILE = Pattern.compile("(?i).*\\.(?:onnx|gguf|safetensors|bin)");

    private static final Map<Trigger, Predicate<Triggers>> PREDICATES = new EnumMap<>(Trigger.class);

    static {
        PREDICATES.put(Trigger.BASE, Triggers::base);
        PREDICATES.put(Trigger.FINAL_STAGE, Triggers::finalStage);
        PREDICATES.put(Trigger.STAGE_REFERENCE, Triggers::stageReference);
        PREDICATES.put(Trigger.STAGE_NAME, Triggers::stageName);
        PREDICATES.put(Trigger.TEST_STAGE, Triggers::testStage);
        PREDICATES.put(Trigger.SYNTAX, Triggers::syntax);
        PREDICATES.put(Trigger.CACHE, Triggers::cache);
        PREDICATES.put(Trigger.CACHE_MOUNT, here -> here.mounts("cache"));
        PREDICATES.put(Trigger.SECRET, Triggers::secret);
        PREDICATES.put(Trigger.BUILD_TOOLS, Triggers::buildTools);
        PREDICATES.put(Trigger.AZURE_REGISTRY, Triggers::azureRegistry);
        PREDICATES.put(Trigger.DOCKER_HUB, Triggers::dockerHub);
        PREDICATES.put(Trigger.MOVING_TAG, Triggers::movingTag);
        PREDICATES.put(Trigger.DIGEST, Triggers::digest);
        PREDICATES.put(Trigger.EMPTY_BASE, Triggers::emptyBase);
        PREDICATES.put(Trigger.PLATFORM, Triggers::platform);
        PREDICATES.put(Trigger.ACR_DIFFERS, Triggers::acrDiffers);
        PREDICATES.put(Trigger.BIG_FILES, Triggers::bigFiles);
        PREDICATES.put(Trigger.BUILD_ARGUMENT, Triggers::buildArgument);
        PREDICATES.put(Trigger.BUILD_CONTEXT, Triggers::buildContext);
        PREDICATES.put(Trigger.EXPOSE, Triggers::expose);
        PREDICATES.put(Trigger.PORT_LIMIT, Triggers::portLimit);
        PREDICATES.put(Trigger.COMMAND, Triggers::command);
        PREDICATES.put(Trigger.SHELL_START, Triggers::shellStart);
        PREDICATES.put(Trigger.LIFECYCLE, Triggers::lifecycle);
        PREDICATES.put(Trigger.USER, Triggers::user);
        PREDICATES.put(Trigger.ENV, Triggers::env);
        PREDICATES.put(Trigger.STORAGE, Triggers::storage);
        PREDICATES.put(Trigger.APP_SERVICE_VALUE, Triggers::appServiceValue);
        PREDICATES.put(Trigger.WINDOWS, Triggers::windows);
    }

    private final BuildGraph graph;
    private final Place place;
    private final List<FeatureUse> uses;
    private final Optional<Instruction> owner;
    private final Optional<Stage> stage;
    private final Optional<StageReference> reference;

    private Triggers(BuildGraph graph, Place place) {
        this.graph = graph;
        this.place = place;
        this.uses = FeatureUses.at(graph, place);
        this.owner = owner(place);
        this.stage = place.instruction().flatMap(it -> graph.stageAt(it.offset()));
        this.reference = reference(graph, place);
    }

    /** What holds at {@code place}. */
    public static Set<Trigger> at(BuildGraph graph, Place place) {
        Triggers here = new Triggers(graph, place);
        Set<Trigger> holding = EnumSet.noneOf(Trigger.class);
        PREDICATES.forEach((trigger, holds) -> {
            if (holds.test(here)) {
                holding.add(trigger);
            }
        });
        return holding;
    }

    /** The instruction that the place is about: the one behind ONBUILD, where there is one. */
    private static Optional<Instruction> owner(Place place) {
        if (place instanceof Place.FlagName it) {
            return Optional.of(it.owner());
        }
        if (place instanceof Place.FlagValue it) {
            return Optional.of(it.owner());
        }
        if (place instanceof Place.Argument it) {
            return Optional.of(it.owner());
        }
        if (place instanceof Place.KeywordPlace it && it.trigger()) {
            return Optional.empty();
        }
        return place.instruction().map(it -> it.instruction());
    }

    private static Optional<StageReference> reference(BuildGraph graph, Place place) {
        if (place instanceof Place.ReferencePlace it) {
            return it.reference();
        }
        boolean keyword = place instanceof Place.KeywordPlace it && it.at().instruction() instanceof Instruction.From;
        return keyword
                ? place.instruction().flatMap(it -> graph.stageAt(it.offset())).flatMap(graph::base)
                : Optional.empty();
    }

    private boolean is(Keyword... kinds) {
        return owner.filter(it -> Set.of(kinds).contains(it.kind())).isPresent();
    }

    /** Whether the place is the keyword itself, so that it stands for the whole instruction. */
    private boolean isWhole() {
        return place instanceof Place.KeywordPlace;
    }

    private boolean isArgument() {
        return place instanceof Place.Argument || place instanceof Place.VariableName || isWhole();
    }

    /** A text that is no image reference is nobody's base. */
    private boolean base() {
        if (reference.filter(it -> it.site().kind() == StageReference.Kind.FROM).isEmpty()) {
            return false;
        }
        boolean unreadable = reference.get() instanceof StageReference.ToImage it
                        && it.image().isEmpty()
                || reference.get() instanceof StageReference.Unresolved;
        return !unreadable;
    }

    /** The stage or one that it starts from is what is built. */
    private boolean isShipped() {
        return stage.filter(graph::isShipped).isPresent();
    }

    private boolean finalStage() {
        // What a signal means is the same in every stage, and nothing else about the final stage concerns it.
        if (is(Keyword.STOPSIGNAL)) {
            return false;
        }
        return stageName() ? graph.target().equals(stage) : isShipped();
    }

    private boolean stageReference() {
        if (reference.isEmpty() || isWhole() && !(reference.get() instanceof StageReference.ToStage)) {
            return copyFromFlag();
        }
        return reference.get().site().kind() != StageReference.Kind.FROM
                || reference.get() instanceof StageReference.ToStage;
    }

    private boolean copyFromFlag() {
        boolean flag = place instanceof Place.FlagName it
                && it.flag().filter(f -> f.is("from")).isPresent();
        boolean key = place instanceof Place.MountKey it && key(it).equalsIgnoreCase("from");
        return flag && is(Keyword.COPY) || key;
    }

    private String key(Place.MountKey it) {
        return it.span().in(graph.tree().text());
    }

    private boolean stageName() {
        return place instanceof Place.StageName
                || place instanceof Place.AsPlace && stage.flatMap(Stage::name).isPresent();
    }

    private boolean testStage() {
        return stage.filter(it -> StageRoles.looksLikeTests(graph, it)).isPresent();
    }

    private boolean syntax() {
        return place instanceof Place.Directive it && it.directive().name().equals(ParserDirective.SYNTAX);
    }

    private boolean acrDiffers() {
        return !syntax()
                && uses.stream()
                        .flatMap(use -> Builders.find(use.feature(), Builder.ACR_QUICK).stream())
                        .anyMatch(
                                row -> row.support() != BuilderSupport.YES && row.support() != BuilderSupport.DIFFERS);
    }

    private boolean platform() {
        if (flag().filter(it -> it.is("platform")).isPresent() && is(Keyword.FROM)) {
            return true;
        }
        return place instanceof Place.VariableName it && FeatureUses.isAutomatic(it.name());
    }

    private Optional<Flag> flag() {
        if (place instanceof Place.FlagName it) {
            return it.flag();
        }
        return place instanceof Place.FlagValue it ? Optional.of(it.flag()) : Optional.empty();
    }

    private boolean flagIs(String name) {
        return flag().filter(it -> it.is(name)).isPresent();
    }

    private boolean mounts(String... types) {
        Optional<String> type = Optional.empty();
        if (place instanceof Place.MountKey it && !key(it).equalsIgnoreCase("from")) {
            type = Optional.of(it.mount().type());
        } else if (place instanceof Place.MountValue it) {
            type = Optional.of(it.mount().type());
        } else if (flagIs("mount")) {
            type = flag().map(it -> Mount.of(it).type());
        }
        return type.filter(Arrays.asList(types)::contains).isPresent();
    }

    private boolean cache() {
        if (mounts("bind") || flagIs("link") && is(Keyword.COPY, Keyword.ADD)) {
            return true;
        }
        Optional<PlacedInstruction> placed = place.instruction();
        return isArgument()
                && placed.isPresent()
                && stage.isPresent()
                && (StageRoles.losesCache(graph, stage.get(), placed.get())
                        || isWhole() && StageRoles.onlyUpdatesPackageLists(placed.get()));
    }

    private boolean secret() {
        if (mounts("secret", "ssh")) {
            return true;
        }
        if (place instanceof Place.VariableName it && it.declaration()) {
            return isSecretName(it.name());
        }
        if (is(Keyword.RUN) && isWhole()) {
            return readsSecret() || mentionsSshPassword();
        }
        return isContextCopy()
                && sources().anyMatch(it -> SECRET_FILE.matcher(it).matches());
    }

    /** Whether BuildKit's check takes the name for a secret's. */
    static boolean isSecretName(String name) {
        return SECRET_NAME.matcher(name).find() && !HARMLESS_NAME.matcher(name).find();
    }

    /** Whether the command reads an argument whose name is a secret's. */
    private boolean readsSecret() {
        List<String> named = VARIABLE.matcher(
                        owner.orElseThrow().parts().arguments().text())
                .results()
                .map(it -> it.group(1))
                .filter(Triggers::isSecretName)
                .toList();
        // What holds here is asked for only where it matters: it costs a walk through the stage.
        return !named.isEmpty()
                && named.stream()
                        .anyMatch(graph.stateBefore(place.instruction().orElseThrow())
                                .variables()::containsKey);
    }

    private boolean mentionsSshPassword() {
        return owner.orElseThrow().parts().arguments().text().contains(SSH_PASSWORD);
    }

    /** Whether the place is COPY or ADD of files from the build context, as a whole or at one of them. */
    private boolean isContextCopy() {
        return is(Keyword.COPY, Keyword.ADD)
                && owner.orElseThrow().parts().flag("from").isEmpty()
                && (isWhole() || place instanceof Place.Argument);
    }

    /** The source at the place, or all of them at the keyword. */
    private java.util.stream.Stream<String> sources() {
        Instruction copy = owner.orElseThrow();
        List<Word> sources = copy instanceof Instruction.Copy it
                ? it.sources()
                : copy instanceof Instruction.Add add ? add.sources() : List.of();
        int start = place.instruction().orElseThrow().offset();
        return sources.stream()
                .filter(it -> isWhole() || it.span().shifted(start).equals(place.span()))
                .map(Word::text);
    }

    private boolean buildTools() {
        boolean sdk = base() && StageRoles.hasBuildTools(graph, stage.orElseThrow());
        return sdk
                || is(Keyword.RUN)
                        && isWhole()
                        && StageRoles.installsCompilers(place.instruction().orElseThrow());
    }

    private Optional<ImageReference> image() {
        return reference
                .filter(StageReference.ToImage.class::isInstance)
                .flatMap(it -> ((StageReference.ToImage) it).image());
    }

    private boolean azureRegistry() {
        return image().filter(it -> it.registry().endsWith(AZURE_REGISTRY)).isPresent();
    }

    private boolean dockerHub() {
        return image().filter(ImageReference::isOnDockerHub).isPresent();
    }

    private boolean movingTag() {
        return image().filter(
                        it -> it.digest().isEmpty() && it.tag().orElse("latest").equals("latest"))
                .isPresent();
    }

    private boolean digest() {
        return image().filter(it -> it.digest().isPresent()).isPresent() || flagIs("checksum") && is(Keyword.ADD);
    }

    private boolean emptyBase() {
        return reference.filter(StageReference.ToScratch.class::isInstance).isPresent()
                && reference.get().site().kind() == StageReference.Kind.FROM
                && isShipped();
    }

    private boolean bigFiles() {
        return isContextCopy()
                && sources().anyMatch(it -> BIG_FILE.matcher(it).matches() || is(Keyword.ADD) && Values.isUrl(it));
    }

    private boolean buildArgument() {
        return is(Keyword.ARG)
                && (isWhole() || place instanceof Place.VariableName it && it.declaration() && !platform());
    }

    private boolean buildContext() {
        return isContextCopy()
                && place instanceof Place.Argument
                && sources().anyMatch(it -> it.equals(".") || it.equals("./"));
    }

    private boolean expose() {
        return is(Keyword.EXPOSE) && isArgument() && isShipped();
    }

    private boolean portLimit() {
        return expose() && graph.finalState(stage.orElseThrow()).ports().size() > Ports.MOST_IN_ACI;
    }

    private boolean command() {
        if (is(Keyword.STOPSIGNAL)) {
            return isArgument() && isShipped();
        }
        return is(Keyword.ENTRYPOINT, Keyword.CMD) && isArgument() && (isShipped() || testStage());
    }

    private boolean shellStart() {
        if (stage.isEmpty() || !graph.target().equals(stage)) {
            return false;
        }
        StageState end = graph.finalState(stage.get());
        boolean atCommand = is(Keyword.CMD) && isArgument();
        boolean atBase = base() && (isWhole() || place instanceof Place.ReferencePlace) && !end.ownCmd();
        return (atCommand || atBase) && startsShell(end);
    }

    /** Whether a container of that image starts a shell without arguments, which ends at once. */
    static boolean startsShell(StageState end) {
        boolean exec =
                end.cmd().filter(it -> it.exec() && it.words().size() == 1).isPresent();
        return exec
                && end.entrypoint().isEmpty()
                && SHELLS.contains(end.cmd().get().words().get(0).replaceFirst(".*/", ""));
    }

    private boolean lifecycle() {
        if (is(Keyword.HEALTHCHECK)) {
            return isShipped();
        }
        boolean shellForm = is(Keyword.ENTRYPOINT, Keyword.CMD)
                && owner.orElseThrow().shellForm().isPresent();
        return (shellForm || is(Keyword.STOPSIGNAL)) && isArgument() && isShipped();
    }

    private boolean user() {
        if (is(Keyword.USER)) {
            return isArgument() && isShipped();
        }
        if (!isShipped() || !runsAsOther()) {
            return false;
        }
        boolean lowPort = is(Keyword.EXPOSE) && isArgument() && ports().anyMatch(it -> it < FIRST_UNPRIVILEGED);
        return lowPort || flagIs("chown") && is(Keyword.COPY, Keyword.ADD);
    }

    /** Whether the image that is built runs as somebody else than root. */
    private boolean runsAsOther() {
        return graph.target()
                .flatMap(it -> graph.finalState(it).user())
                .map(it -> it.replaceFirst(":.*", ""))
                .filter(it -> !it.equals("root") && !it.equals("0"))
                .isPresent();
    }

    private java.util.stream.IntStream ports() {
        return Ports.numbers(graph.finalState(stage.orElseThrow()).ports());
    }

    private boolean env() {
        return is(Keyword.ENV) && isArgument() && isShipped();
    }

    private boolean storage() {
        if (is(Keyword.VOLUME)) {
            return isArgument() && isShipped();
        }
        boolean path = is(Keyword.WORKDIR, Keyword.COPY, Keyword.ADD) && isArgument() && isShipped();
        return path && (isBelow(HOME) || !is(Keyword.WORKDIR) && isWhole() && writesToVolume());
    }

    private boolean writesToVolume() {
        return !graph.finalState(stage.orElseThrow()).volumes().isEmpty()
                && graph.stateBefore(place.instruction().orElseThrow()).volumes().stream()
                        .anyMatch(this::isBelow);
    }

    /** Whether the instruction puts something into {@code directory}: its path, or the destination of a copy. */
    private boolean isBelow(String directory) {
        Instruction at = owner.orElseThrow();
        PlacedInstruction placed = place.instruction().orElseThrow();
        Optional<Word> path = Optional.empty();
        if (at instanceof Instruction.Workdir it) {
            path = it.path();
        } else if (at instanceof Instruction.Copy it) {
            path = it.destination();
        } else if (at instanceof Instruction.Add it) {
            path = it.destination();
        } else if (at instanceof Instruction.Volume it) {
            return it.paths().stream().anyMatch(word -> Paths.isBelow(Paths.resolve("/", word.text()), directory));
        }
        if (path.isEmpty()) {
            return false;
        }
        String written = graph.expanded(placed, path.get());
        String from = written.startsWith("/") ? "/" : graph.stateBefore(placed).directory();
        return Paths.isBelow(Paths.resolve(from, written), directory);
    }

    private boolean appServiceValue() {
        if (is(Keyword.EXPOSE)) {
            return isArgument()
                    && ((Instruction.Expose) owner.orElseThrow())
                            .ports().stream().anyMatch(it -> it.text().equals(SSH_PORT));
        }
        if (is(Keyword.ENV) && place instanceof Place.VariableName it) {
            return PORT_VARIABLES.contains(it.name()) && isShipped();
        }
        if (is(Keyword.RUN)) {
            return isWhole() && mentionsSshPassword();
        }
        return is(Keyword.WORKDIR, Keyword.VOLUME, Keyword.COPY, Keyword.ADD)
                && isArgument()
                && isShipped()
                && isBelow(HOME);
    }

    private boolean windows() {
        boolean escape = place instanceof Place.Directive it
                && it.directive().name().equals(ParserDirective.ESCAPE)
                && it.directive().effective();
        return (escape || is(Keyword.SHELL) && isWhole())
                && graph.stages().stream().anyMatch(this::isWindows);
    }

    private boolean isWindows(Stage each) {
        return graph.base(each)
                .filter(StageReference.ToImage.class::isInstance)
                .flatMap(it -> Images.find(it.site().written()))
                .filter(CatalogueImage::isWindows)
                .isPresent();
    }
}
