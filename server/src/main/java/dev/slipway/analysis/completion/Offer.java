package dev.slipway.analysis.completion;

import dev.slipway.analysis.Completion;
import dev.slipway.analysis.Completion.Kind;
import dev.slipway.analysis.ReferenceTexts;
import dev.slipway.text.TextSpan;
import java.util.Optional;

/** A completion in the making: what is not said has its usual value. */
final class Offer {
    private final Kind kind;
    private final String label;
    private final TextSpan replace;
    private String insert;
    private Optional<String> snippet = Optional.empty();
    private Optional<String> detail = Optional.empty();
    private Optional<String> documentation = Optional.empty();
    private String order;
    private boolean deprecated;

    private Offer(Kind kind, String label, TextSpan replace) {
        this.kind = kind;
        this.label = label;
        this.replace = replace;
        this.insert = label;
        this.order = "5" + label;
    }

    /** Inserts its label, sorts by it. */
    static Offer of(Kind kind, String label, TextSpan replace) {
        return new Offer(kind, label, replace);
    }

    Offer insert(String text) {
        insert = text;
        return this;
    }

    /** The text with stops, for editors that know them. */
    Offer snippet(String text) {
        snippet = Optional.of(text);
        return this;
    }

    Offer detail(String text) {
        detail = text.isEmpty() ? Optional.empty() : Optional.of(text);
        return this;
    }

    Offer documentation(String markdown) {
        documentation = Optional.of(markdown);
        return this;
    }

    /** The documentation of a section, and as detail the version that brought it. */
    Offer text(String file, String key) {
        ReferenceTexts.find(file, key).ifPresent(text -> {
            documentation =
                    Optional.of(String.join("\n", text.lines()) + "\n\n[Dockerfile reference](" + text.link() + ")");
            if (detail.isEmpty()) {
                detail = text.since().map(version -> "since " + version);
            }
        });
        return this;
    }

    /** Sorts it among the others; compared as text. */
    Offer order(int rank) {
        order = "%03d".formatted(rank);
        return this;
    }

    Offer deprecated() {
        deprecated = true;
        return this;
    }

    Completion build() {
        return new Completion(
                label,
                kind,
                replace,
                snippet.orElse(insert),
                insert,
                snippet.isPresent(),
                detail,
                documentation,
                order,
                deprecated);
    }
}
