package dev.slipway.fix.split;

import dev.slipway.compare.BuildDifference;
import dev.slipway.compare.ImageChange;
import dev.slipway.subject.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The check of the {@link Verifier} that the image is configured as before: V2, which is what {@code slipway diff} tells. */
final class ConfigurationChecks {
    private ConfigurationChecks() {}

    /** V2: nothing of the configuration differs but what the base image brought along and no program notices. */
    static void keepsConfiguration(Draft draft, Subject before, Subject after) throws Stop {
        Optional<BuildDifference> difference = BuildDifference.of(before.graph(), after.graph());
        if (difference.isEmpty()) {
            throw Verifier.fail(draft, "V2", "the stage that is asked for would no longer be there");
        }
        for (ImageChange change : difference.get().configuration()) {
            if (!mayDiffer(draft, change)) {
                throw Verifier.fail(draft, "V2", change.words());
            }
        }
    }

    private static boolean mayDiffer(Draft draft, ImageChange change) {
        return switch (change.aspect()) {
            // Those of images only set up what the command of the file finds, and none of the build's may be there.
            case ENTRYPOINT -> change.inherited();
            case ENV ->
                change.name().equals("PATH")
                        ? keepsPath(draft, change)
                        : change.inherited() && !InheritedVariables.matter(change.name()) || isLocale(draft, change);
            // A volume of a build tool's image keeps its cache.
            case VOLUME -> change.inherited() && change.after().isEmpty();
            default -> false;
        };
    }

    /** Whether the new base set a locale where none was known: the effective one is kept, or it was told. */
    private static boolean isLocale(Draft draft, ImageChange change) {
        Map<String, String> old = draft.walk.finalState().env();
        boolean kept = change.name().equals("LC_ALL") && change.after().equals(Optional.ofNullable(old.get("LANG")));
        boolean told = change.inherited() && draft.caveat().orElse("").contains(" sets " + change.name() + " to ");
        return change.before().isEmpty() && (kept || told);
    }

    /** Whether every directory is searched that the file itself added. */
    private static boolean keepsPath(Draft draft, ImageChange change) {
        List<String> inherited =
                List.of(draft.walk.image().env().getOrDefault("PATH", "").split(":"));
        List<String> entries = List.of(change.after().orElse("").split(":"));
        return Arrays.stream(change.before().orElse("").split(":"))
                .filter(it -> !inherited.contains(it))
                .allMatch(entries::contains);
    }
}
