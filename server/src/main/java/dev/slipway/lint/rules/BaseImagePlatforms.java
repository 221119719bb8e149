package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.byNameOnly;

import dev.slipway.config.Settings;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageReference;
import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Severity;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Flag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Base images for another platform than the build's. Passes on what registries said; asks none itself. */
public final class BaseImagePlatforms implements FileRule {
    private static final String ID = "InvalidBaseImagePlatform";
    private static final String USUAL = "linux/amd64";

    private static final List<RuleDoc> DOCS =
            List.of(byNameOnly(ID, Severity.WARNING, "A base image is for another platform than the build.", """
                    Then its programs do not run on the machine that the image is built for. `slipway check` alone looks for it,
                    and asks the registries of the base images: that takes a network, so no profile has the rule. Naming it
                    switches it on: `--rule InvalidBaseImagePlatform`, or `rules: {InvalidBaseImagePlatform: warning}` in
                    `.slipway.yaml`. The platform is that of `FROM --platform=`, else that of the settings, else linux/amd64.
                    Registries are asked without credentials; a private image stays unknown. Which files are meant:

                    ```dockerfile
                    FROM --platform=linux/arm64 registry.example.com/only-for-amd64:1
                    ```"""));

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    /** Whether somebody named the rule, which lets registries be asked. */
    public static boolean isAskedFor(Settings settings) {
        return settings.enabledRules().stream().anyMatch(ID::equalsIgnoreCase)
                && settings.skippedRules().stream().noneMatch(ID::equalsIgnoreCase);
    }

    @Override
    public void check(Subject subject, Findings findings) {
        if (subject.imagePlatforms().isEmpty()) {
            return;
        }
        for (Stage stage : subject.graph().stages()) {
            Optional<StageReference> base = subject.graph().base(stage);
            if (base.isPresent()
                    && base.get() instanceof StageReference.ToImage it
                    && it.image().isPresent()) {
                List<String> there =
                        subject.imagePlatforms().getOrDefault(it.image().get().canonical(), List.of());
                wanted(subject, stage)
                        .filter(platform -> !there.isEmpty()
                                && there.stream()
                                        .map(BaseImagePlatforms::normal)
                                        .noneMatch(platform::equals))
                        .ifPresent(platform -> findings.add(
                                ID,
                                it.span(),
                                "the image is for " + String.join(", ", there) + ", and this build wants " + platform));
            }
        }
    }

    /** The platform that the stage is built on; empty where only the builder knows. */
    private static Optional<String> wanted(Subject subject, Stage stage) {
        String target = subject.settings().buildInputs().platform().orElse(USUAL);
        Optional<Flag> flag = stage.from()
                .parts()
                .flag("platform")
                .filter(it -> !it.valueText().isEmpty());
        if (flag.isEmpty()) {
            return Optional.of(normal(target));
        }
        String written = flag.get().valueText();
        if (written.contains("TARGETPLATFORM")) {
            return Optional.of(normal(target));
        }
        String value = written.contains("BUILD")
                ? ""
                : subject.graph().expanded(stage.from(), flag.get().value().orElseThrow());
        return Optional.of(normal(value)).filter(it -> it.matches("\\w+/\\w+"));
    }

    /** {@code os/arch}, as containerd's platforms.Normalize spells them; BuildKit compares no variants. */
    private static String normal(String platform) {
        String[] parts = platform.toLowerCase(Locale.ROOT).split("/", -1);
        String os = parts.length > 1 ? parts[0] : "linux";
        String architecture = parts.length > 1 ? parts[1] : parts[0];
        return os + "/"
                + switch (architecture) {
                    case "x86_64", "x86-64" -> "amd64";
                    case "aarch64" -> "arm64";
                    case "i386" -> "386";
                    case "armhf", "armel" -> "arm";
                    default -> architecture;
                };
    }
}
