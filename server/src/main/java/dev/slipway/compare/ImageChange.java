package dev.slipway.compare;

import java.util.Objects;
import java.util.Optional;

/**
 * One thing that is not as before.
 *
 * @param name which one of several: the variable, the port, the stage; empty where there is one only
 * @param before its value; empty when it was not there
 * @param after its value now; empty when it is gone
 * @param inherited whether neither file says anything of it: it changes with the base image
 * @param sentence the change in words, without the aspect and the name
 */
public record ImageChange(
        Aspect aspect,
        String name,
        Optional<String> before,
        Optional<String> after,
        boolean inherited,
        String sentence) {
    public ImageChange {
        Objects.requireNonNull(aspect);
        Objects.requireNonNull(name);
        Objects.requireNonNull(before);
        Objects.requireNonNull(after);
        Objects.requireNonNull(sentence);
    }

    static ImageChange of(
            Aspect aspect, String name, Optional<String> before, Optional<String> after, boolean inherited) {
        String by = inherited ? ", by its base image" : "";
        String sentence;
        if (before.isEmpty()) {
            sentence = "is now " + shown(after.orElseThrow()) + by;
        } else if (after.isEmpty()) {
            sentence = "was " + shown(before.get()) + " and is no longer set" + by;
        } else {
            sentence = "was " + shown(before.get()) + " and is now " + shown(after.get()) + by;
        }
        return new ImageChange(aspect, name, before, after, inherited, sentence);
    }

    /** A value in backticks; an empty one in words. */
    static String shown(String value) {
        return value.isEmpty() ? "empty" : "`" + value + "`";
    }

    /** The whole line: aspect, name and sentence. */
    public String words() {
        return aspect.word() + (name.isEmpty() ? "" : " " + name) + ": " + sentence;
    }
}
