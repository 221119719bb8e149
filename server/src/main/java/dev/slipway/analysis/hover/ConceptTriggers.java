package dev.slipway.analysis.hover;

import dev.slipway.concepts.Trigger;
import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.ImageReference;
import dev.slipway.graph.Place;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.syntax.Flag;
import dev.slipway.syntax.FlagSpec;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.Mount;
import dev.slipway.syntax.ParserDirective;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which predicates of the concepts hold at a place: one method each, asked in {@link #at}. */
final class ConceptTriggers {
    private static final String AZURE_REGISTRY = ".azurecr.io";
    private static final Set<String> PORT_VARIABLES =
            Set.of("PORT", "WEBSITES_PORT", "ASPNETCORE_HTTP_PORTS", "ASPNETCORE_URLS");
    private static final String SSH_PORT = "2222";

    /** A word of the variable's name that tells a secret, and words that take it back (BuildKit, validations.go). */
    private static final Pattern SECRET_NAME =
            Pattern.compile("(?i)(?:_|^)(?:apikey|auth|credentials?|key|password|pword|passwd|secret|token)(?:_|$)");

    private static final Pattern HARMLESS_NAME = Pattern.compile("(?i)(?:_|^)(?:public|file|version)(?:_|$)");
    private static final Pattern SECRET_FILE =
            Pattern.compile("(?i)(?:.*/)?(?:\\.env(?:\\..+)?|.+\\.pfx|nuget\\.config|\\.npmrc|id_rsa|id_ed25519)");

    private final BuildGraph graph;
    private final Place place;
    private final Optional<Instruction> owner;
    private final Optional<Stage> stage;
    private final Optional<StageReference> reference;

    private ConceptTriggers(BuildGraph graph, Place place) {
        this.graph = graph;
        this.place = place;
        this.owner = owner(place);
        this.stage = place.instruction().flatMap(it -> graph.stageAt(it.offset()));
        this.reference = reference(graph, place);
    }

    static Set<Trigger> at(BuildGraph graph, Place place) {
        ConceptTriggers here = new ConceptTriggers(graph, place);
        Set<Trigger> holding = EnumSet.noneOf(Trigger.class);
        add(holding, Trigger.BASE, here.base());
        add(holding, Trigger.FINAL_STAGE, here.finalStage());
        add(holding, Trigger.STAGE_REFERENCE, here.stageReference());
        add(holding, Trigger.STAGE_NAME, here.stageName());
        add(holding, Trigger.TEST_STAGE, here.testStage());
        add(holding, Trigger.BUILDKIT_FEATURE, here.buildKitFeature());
        add(holding, Trigger.CACHE, here.cache());
        add(holding, Trigger.SECRET, here.secret());
        add(holding, Trigger.BUILD_TOOLS, here.buildTools());
        add(holding, Trigger.AZURE_REGISTRY, here.azureRegistry());
        add(holding, Trigger.DOCKER_HUB, here.dockerHub());
        add(holding, Trigger.MOVING_TAG, here.movingTag());
        add(holding, Trigger.DIGEST, here.digest());
        add(holding, Trigger.EXPOSE, here.expose());
        add(holding, Trigger.COMMAND, here.command());
        add(holding, Trigger.LIFECYCLE, here.lifecycle());
        add(holding, Trigger.USER, here.user());
        add(holding, Trigger.ENV, here.env());
        add(holding, Trigger.STORAGE, here.storage());
        add(holding, Trigger.APP_SERVICE_VALUE, here.appServiceValue());
        return holding;
    }

    private static void add(Set<Trigger> holding, Trigger trigger, boolean holds) {
        if (holds) {
            holding.add(trigger);
        }
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

    private boolean finalStage() {
        // What a signal means is the same in every stage, and nothing else about the final stage concerns it.
        return stage.isPresent() && graph.target().equals(stage) && !is(Keyword.STOPSIGNAL);
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

    private boolean buildKitFeature() {
        if (place instanceof Place.Directive it) {
            return it.directive().name().equals(ParserDirective.SYNTAX);
        }
        if (place instanceof Place.HeredocName) {
            return true;
        }
        if (place instanceof Place.VariableName it) {
            return automatic(it.name());
        }
        boolean option = place instanceof Place.MountKey it && Mount.KEYS.contains(key(it).toLowerCase(Locale.ROOT));
        return newFlag() || option || place instanceof Place.MountValue;
    }

    private boolean automatic(String name) {
        return dev.slipway.graph.PlatformArguments.of(Optional.empty(), "").containsKey(name);
    }

    /** A flag that came with BuildKit; the older ones work everywhere. */
    private boolean newFlag() {
        Optional<Flag> flag = flag();
        return flag.isPresent()
                && is(Keyword.RUN, Keyword.COPY, Keyword.ADD, Keyword.FROM)
                && FlagSpec.find(owner.orElseThrow().kind(), flag.get().name().text())
                        .isPresent()
                && !flag.get().is("from")
                && !flag.get().is("chown");
    }

    private Optional<Flag> flag() {
        if (place instanceof Place.FlagName it) {
            return it.flag();
        }
        return place instanceof Place.FlagValue it ? Optional.of(it.flag()) : Optional.empty();
    }

    private Optional<String> mountType() {
        if (place instanceof Place.MountKey it) {
            return Optional.of(it.mount().type());
        }
        if (place instanceof Place.MountValue it) {
            return Optional.of(it.mount().type());
        }
        return flag().filter(it -> it.is("mount")).map(it -> Mount.of(it).type());
    }

    private boolean cache() {
        return mountType().filter("cache"::equals).isPresent()
                || isArgument()
                        && place.instruction().isPresent()
                        && stage.isPresent()
                        && StageRoles.losesCache(
                                graph, stage.get(), place.instruction().get());
    }

    private boolean secret() {
        if (mountType().filter(it -> it.equals("secret") || it.equals("ssh")).isPresent()) {
            return true;
        }
        if (place instanceof Place.VariableName it && it.declaration()) {
            return SECRET_NAME.matcher(it.name()).find()
                    && !HARMLESS_NAME.matcher(it.name()).find();
        }
        return place instanceof Place.Argument it
                && is(Keyword.COPY, Keyword.ADD)
                && it.owner().parts().flag("from").isEmpty()
                && SECRET_FILE.matcher(it.span().in(graph.tree().text())).matches();
    }

    private boolean buildTools() {
        boolean sdk = base() && StageRoles.hasBuildTools(graph, stage.orElseThrow());
        return sdk
                || is(Keyword.RUN)
                        && isWhole()
                        && StageRoles.installsCompilers(
                                graph, place.instruction().orElseThrow());
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
        return image().filter(it -> it.digest().isPresent()).isPresent();
    }

    private boolean expose() {
        return is(Keyword.EXPOSE) && isArgument();
    }

    private boolean command() {
        return is(Keyword.ENTRYPOINT, Keyword.CMD, Keyword.STOPSIGNAL) && isArgument() || lifecycleCommand();
    }

    private boolean lifecycleCommand() {
        return is(Keyword.ENTRYPOINT, Keyword.CMD) && isArgument() && StageRoles.isShellForm(owner.orElseThrow());
    }

    private boolean lifecycle() {
        return is(Keyword.HEALTHCHECK, Keyword.STOPSIGNAL) || lifecycleCommand();
    }

    private boolean user() {
        return is(Keyword.USER) && isArgument();
    }

    private boolean env() {
        return is(Keyword.ENV) && isArgument();
    }

    private boolean storage() {
        return is(Keyword.VOLUME) && isArgument() || is(Keyword.WORKDIR) && isArgument() && mentions("/home");
    }

    private boolean appServiceValue() {
        if (is(Keyword.EXPOSE)) {
            return isArgument() && mentions(SSH_PORT);
        }
        if (is(Keyword.ENV) && place instanceof Place.VariableName it) {
            return PORT_VARIABLES.contains(it.name());
        }
        return is(Keyword.WORKDIR, Keyword.VOLUME) && isArgument() && mentions("/home");
    }

    private boolean mentions(String text) {
        String written = owner.orElseThrow().parts().arguments().text();
        return java.util.Arrays.stream(written.split("[\\s\"\\[\\],]+"))
                .anyMatch(it -> it.equals(text) || it.startsWith(text + "/"));
    }
}
