package dev.slipway.cli;

import dev.slipway.graph.ImageReference;
import dev.slipway.graph.StageReference;
import dev.slipway.lint.rules.BaseImagePlatforms;
import dev.slipway.registry.Registry;
import dev.slipway.subject.Subject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Adds what registries say of base images to subjects whose settings ask for it, and says what was in the way. */
final class RegistryAsker {
    private final Console console;

    /** One question an image, however many files start from it; no platforms where there was no answer. */
    private final Map<String, List<String>> answers = new ConcurrentHashMap<>();

    RegistryAsker(Console console) {
        this.console = console;
    }

    /** {@code subject} with the platforms of its base images, or as it is. */
    Subject asked(Subject subject) {
        if (!BaseImagePlatforms.isAskedFor(subject.settings())) {
            return subject;
        }
        Map<String, List<String>> platforms = new TreeMap<>();
        subject.graph()
                .stages()
                .forEach(stage -> subject.graph()
                        .base(stage)
                        .filter(StageReference.ToImage.class::isInstance)
                        .flatMap(it -> ((StageReference.ToImage) it).image())
                        .ifPresent(image -> platforms.put(
                                image.canonical(), answers.computeIfAbsent(image.canonical(), it -> ask(image)))));
        platforms.values().removeIf(List::isEmpty);
        return subject.withImagePlatforms(platforms);
    }

    private List<String> ask(ImageReference image) {
        Registry.Answer answer = Registry.platforms(image);
        answer.problem().ifPresent(it -> console.complain(image.canonical() + ": " + it));
        return answer.platforms();
    }
}
