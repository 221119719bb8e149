package dev.slipway.azure;

import dev.slipway.builder.FeatureUses;
import dev.slipway.catalogue.Builder;
import dev.slipway.catalogue.BuilderSupport;
import dev.slipway.catalogue.Builders;
import dev.slipway.catalogue.CatalogueImage;
import dev.slipway.catalogue.Images;
import dev.slipway.concepts.Trigger;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.ImageReference;
import dev.slipway.graph.Place;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.graph.StageState;
import dev.slipway.graph.Values;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.ParserDirective;
import dev.slipway.syntax.PlacedInstruction;
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
        PREDICATES.put(Trigger.CACHE_MOUNT, here -> here.at.mounts("cache"));
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
    private final TriggerPlace at;

    private Triggers(BuildGraph graph, Place place) {
        this.graph = graph;
        this.place = place;
        this.at = new TriggerPlace(graph, place);
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

    /** A text that is no image reference is nobody's base. */
    private boolean base() {
        if (at.reference()
                .filter(it -> it.site().kind() == StageReference.Kind.FROM)
                .isEmpty()) {
            return false;
        }
        boolean unreadable = at.reference().get() instanceof StageReference.ToImage it
                        && it.image().isEmpty()
                || at.reference().get() instanceof StageReference.Unresolved;
        return !unreadable;
    }

    private boolean finalStage() {
        // What a signal means is the same in every stage, and nothing else about the final stage concerns it.
        if (at.is(Keyword.STOPSIGNAL)) {
            return false;
        }
        return stageName() ? graph.target().equals(at.stage()) : at.isShipped();
    }

    private boolean stageReference() {
        if (at.reference().isEmpty() || at.isWhole() && !(at.reference().get() instanceof StageReference.ToStage)) {
            return copyFromFlag();
        }
        return at.reference().get().site().kind() != StageReference.Kind.FROM
                || at.reference().get() instanceof StageReference.ToStage;
    }

    private boolean copyFromFlag() {
        boolean flag = place instanceof Place.FlagName it
                && it.flag().filter(f -> f.is("from")).isPresent();
        boolean key = place instanceof Place.MountKey it && at.key(it).equalsIgnoreCase("from");
        return flag && at.is(Keyword.COPY) || key;
    }

    private boolean stageName() {
        return place instanceof Place.StageName
                || place instanceof Place.AsPlace
                        && at.stage().flatMap(Stage::name).isPresent();
    }

    private boolean testStage() {
        return at.stage().filter(it -> StageRoles.looksLikeTests(graph, it)).isPresent();
    }

    private boolean syntax() {
        return place instanceof Place.Directive it && it.directive().name().equals(ParserDirective.SYNTAX);
    }

    private boolean acrDiffers() {
        return !syntax()
                && FeatureUses.at(graph, place).stream()
                        .flatMap(use -> Builders.find(use.feature(), Builder.ACR_QUICK).stream())
                        .anyMatch(
                                row -> row.support() != BuilderSupport.YES && row.support() != BuilderSupport.DIFFERS);
    }

    private boolean platform() {
        if (at.flag().filter(it -> it.is("platform")).isPresent() && at.is(Keyword.FROM)) {
            return true;
        }
        return place instanceof Place.VariableName it && FeatureUses.isAutomatic(it.name());
    }

    private boolean cache() {
        if (at.mounts("bind") || at.flagIs("link") && at.is(Keyword.COPY, Keyword.ADD)) {
            return true;
        }
        Optional<PlacedInstruction> placed = place.instruction();
        return at.isArgument()
                && placed.isPresent()
                && at.stage().isPresent()
                && (StageRoles.losesCache(graph, at.stage().get(), placed.get())
                        || at.isWhole() && StageRoles.onlyUpdatesPackageLists(placed.get()));
    }

    private boolean secret() {
        if (at.mounts("secret", "ssh")) {
            return true;
        }
        if (place instanceof Place.VariableName it && it.declaration()) {
            return isSecretName(it.name());
        }
        if (at.is(Keyword.RUN) && at.isWhole()) {
            return readsSecret() || mentionsSshPassword();
        }
        return at.isContextCopy()
                && at.sources().anyMatch(it -> SECRET_FILE.matcher(it).matches());
    }

    /** Whether BuildKit's check takes the name for a secret's. */
    static boolean isSecretName(String name) {
        return SECRET_NAME.matcher(name).find() && !HARMLESS_NAME.matcher(name).find();
    }

    /** Whether the command reads an argument whose name is a secret's. */
    private boolean readsSecret() {
        List<String> named = VARIABLE.matcher(
                        at.owner().orElseThrow().parts().arguments().text())
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
        return at.owner().orElseThrow().parts().arguments().text().contains(SSH_PASSWORD);
    }

    private boolean buildTools() {
        boolean sdk = base() && StageRoles.hasBuildTools(graph, at.stage().orElseThrow());
        return sdk
                || at.is(Keyword.RUN)
                        && at.isWhole()
                        && StageRoles.installsCompilers(place.instruction().orElseThrow());
    }

    private boolean azureRegistry() {
        return at.image().filter(it -> it.registry().endsWith(AZURE_REGISTRY)).isPresent();
    }

    private boolean dockerHub() {
        return at.image().filter(ImageReference::isOnDockerHub).isPresent();
    }

    private boolean movingTag() {
        return at.image()
                .filter(it -> it.digest().isEmpty() && it.tag().orElse("latest").equals("latest"))
                .isPresent();
    }

    private boolean digest() {
        return at.image().filter(it -> it.digest().isPresent()).isPresent()
                || at.flagIs("checksum") && at.is(Keyword.ADD);
    }

    private boolean emptyBase() {
        return at.reference().filter(StageReference.ToScratch.class::isInstance).isPresent()
                && at.reference().get().site().kind() == StageReference.Kind.FROM
                && at.isShipped();
    }

    private boolean bigFiles() {
        return at.isContextCopy()
                && at.sources()
                        .anyMatch(it -> BIG_FILE.matcher(it).matches() || at.is(Keyword.ADD) && Values.isUrl(it));
    }

    private boolean buildArgument() {
        return at.is(Keyword.ARG)
                && (at.isWhole() || place instanceof Place.VariableName it && it.declaration() && !platform());
    }

    private boolean buildContext() {
        return at.isContextCopy()
                && place instanceof Place.Argument
                && at.sources().anyMatch(it -> it.equals(".") || it.equals("./"));
    }

    private boolean expose() {
        return at.is(Keyword.EXPOSE) && at.isArgument() && at.isShipped();
    }

    private boolean portLimit() {
        return expose() && graph.finalState(at.stage().orElseThrow()).ports().size() > Ports.MOST_IN_ACI;
    }

    private boolean command() {
        if (at.is(Keyword.STOPSIGNAL)) {
            return at.isArgument() && at.isShipped();
        }
        return at.is(Keyword.ENTRYPOINT, Keyword.CMD) && at.isArgument() && (at.isShipped() || testStage());
    }

    private boolean shellStart() {
        if (at.stage().isEmpty() || !graph.target().equals(at.stage())) {
            return false;
        }
        StageState end = graph.finalState(at.stage().get());
        boolean atCommand = at.is(Keyword.CMD) && at.isArgument();
        boolean atBase = base() && (at.isWhole() || place instanceof Place.ReferencePlace) && !end.ownCmd();
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
        if (at.is(Keyword.HEALTHCHECK)) {
            return at.isShipped();
        }
        boolean shellForm = at.is(Keyword.ENTRYPOINT, Keyword.CMD)
                && at.owner().orElseThrow().shellForm().isPresent();
        return (shellForm || at.is(Keyword.STOPSIGNAL)) && at.isArgument() && at.isShipped();
    }

    private boolean user() {
        if (at.is(Keyword.USER)) {
            return at.isArgument() && at.isShipped();
        }
        if (!at.isShipped() || !runsAsOther()) {
            return false;
        }
        boolean lowPort =
                at.is(Keyword.EXPOSE) && at.isArgument() && at.ports().anyMatch(it -> it < FIRST_UNPRIVILEGED);
        return lowPort || at.flagIs("chown") && at.is(Keyword.COPY, Keyword.ADD);
    }

    /** Whether the image that is built runs as somebody else than root. */
    private boolean runsAsOther() {
        return graph.target()
                .flatMap(it -> graph.finalState(it).user())
                .map(it -> it.replaceFirst(":.*", ""))
                .filter(it -> !it.equals("root") && !it.equals("0"))
                .isPresent();
    }

    private boolean env() {
        return at.is(Keyword.ENV) && at.isArgument() && at.isShipped();
    }

    private boolean storage() {
        if (at.is(Keyword.VOLUME)) {
            return at.isArgument() && at.isShipped();
        }
        boolean path = at.is(Keyword.WORKDIR, Keyword.COPY, Keyword.ADD) && at.isArgument() && at.isShipped();
        return path && (at.isBelow(HOME) || !at.is(Keyword.WORKDIR) && at.isWhole() && writesToVolume());
    }

    private boolean writesToVolume() {
        return !graph.finalState(at.stage().orElseThrow()).volumes().isEmpty()
                && graph.stateBefore(place.instruction().orElseThrow()).volumes().stream()
                        .anyMatch(at::isBelow);
    }

    private boolean appServiceValue() {
        if (at.is(Keyword.EXPOSE)) {
            return at.isArgument()
                    && ((Instruction.Expose) at.owner().orElseThrow())
                            .ports().stream().anyMatch(it -> it.text().equals(SSH_PORT));
        }
        if (at.is(Keyword.ENV) && place instanceof Place.VariableName it) {
            return PORT_VARIABLES.contains(it.name()) && at.isShipped();
        }
        if (at.is(Keyword.RUN)) {
            return at.isWhole() && mentionsSshPassword();
        }
        return at.is(Keyword.WORKDIR, Keyword.VOLUME, Keyword.COPY, Keyword.ADD)
                && at.isArgument()
                && at.isShipped()
                && at.isBelow(HOME);
    }

    private boolean windows() {
        boolean escape = place instanceof Place.Directive it
                && it.directive().name().equals(ParserDirective.ESCAPE)
                && it.directive().effective();
        return (escape || at.is(Keyword.SHELL) && at.isWhole())
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
