package dev.slipway.lint;

import java.util.Locale;
import java.util.Optional;

/** A named set of rules. */
public enum Profile {
    RECOMMENDED,
    BUILDKIT,
    HADOLINT,
    SECURITY,
    ACR_TASKS,
    ALL;

    /** As the command line and configuration write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The profile of that name, in any casing. */
    public static Optional<Profile> of(String name) {
        for (Profile profile : values()) {
            if (profile.id().equalsIgnoreCase(name)) {
                return Optional.of(profile);
            }
        }
        return Optional.empty();
    }
}
