package dev.slipway.lint;

import dev.slipway.subject.Subject;
import java.util.Optional;

/** Checks that BuildKit runs only for those who ask, by {@code # check=experimental=NAME} at the top of the file. */
public final class Experiments {
    /** Whether the file, or the build argument that stands for its directive, asks for the check {@code id}. */
    public static boolean isOn(Subject subject, String id) {
        Optional<CheckOptions> options = Suppressions.options(subject);
        return options.filter(it ->
                        it.experimental().contains(id) || it.experimental().contains("all"))
                .isPresent();
    }

    private Experiments() {}
}
