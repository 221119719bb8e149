package dev.slipway.shell;

import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One word of a command: where it stands, what it says, what in it is expanded. */
public final class ShellWord {
    private final String source;
    private final TextSpan span;

    /** Pairs: a range of the source that is kept as it is, or -1 and one decoded character. */
    private final int[] pieces;

    private final List<Expansion> expansions;
    private final boolean quoted;
    private final boolean glob;
    private final boolean braces;

    /** Absent in words with commands inside: keeping it for each level of nesting would cost depth times length. */
    private final String knownValue;

    ShellWord(
            String source,
            TextSpan span,
            int[] pieces,
            List<Expansion> expansions,
            boolean quoted,
            boolean glob,
            boolean braces) {
        this.source = source;
        this.span = span;
        this.pieces = pieces;
        this.expansions = List.copyOf(expansions);
        this.quoted = quoted;
        this.glob = glob;
        this.braces = braces;
        this.knownValue = expansions.isEmpty() ? join() : null;
    }

    /** A word that says {@code source} from {@code start} to {@code end}, whatever characters stand there. */
    static ShellWord verbatim(String source, int start, int end) {
        return new ShellWord(source, new TextSpan(start, end), new int[] {start, end}, List.of(), false, false, false);
    }

    public TextSpan span() {
        return span;
    }

    /** As written. */
    public String raw() {
        return span.in(source);
    }

    /** Without quotes and escapes; expansions stay as they are written. */
    public String value() {
        return knownValue != null ? knownValue : join();
    }

    /** {@link #value()} if the word holds no expansion. File name patterns and braces are not expansions here. */
    public Optional<String> literal() {
        return Optional.ofNullable(knownValue);
    }

    /** Where {@link #value()} stands without its quotes, if the text there is exactly that value. */
    public Optional<TextSpan> valueSpan() {
        if (pieces.length == 0) {
            return Optional.of(TextSpan.at(span.end()));
        }
        return pieces.length == 2 && pieces[0] >= 0
                ? Optional.of(new TextSpan(pieces[0], pieces[1]))
                : Optional.empty();
    }

    /** The {@link #value()} read as a script: in place if the text holds exactly that value. */
    InlineScript asScript() {
        Optional<TextSpan> place = valueSpan();
        return place.isPresent()
                ? new InlineScript(ShellScript.parse(source, place.get()), true)
                : new InlineScript(ShellScript.parse(value()), false);
    }

    /** The expansions directly in the word, in text order. */
    public List<Expansion> expansions() {
        return expansions;
    }

    /** The variables and special parameters that the word reads, also inside other expansions but not in commands. */
    public List<String> parameters() {
        List<String> names = new ArrayList<>();
        addParameters(expansions, names);
        return List.copyOf(names);
    }

    /** Whether any part is quoted or escaped. */
    public boolean isQuoted() {
        return quoted;
    }

    /** Whether {@code *}, {@code ?} or {@code [ ]} stands outside quotes, so that the word may become file names. */
    public boolean hasGlob() {
        return glob;
    }

    /** Whether braces outside quotes make several words of it: <code>{a,b}</code> or <code>{1..9}</code>. */
    public boolean hasBraces() {
        return braces;
    }

    /** Whether it reads as an option: a dash and at least one more character. */
    public boolean isFlag() {
        return startsWith("-") && value().length() > 1;
    }

    /** The name before {@code =}, if the word reads as {@code NAME=value}. */
    public Optional<String> assignedName() {
        String text = raw();
        int end = ShellText.nameEnd(text, 0, text.length());
        return end > 0 && end < text.length() && text.charAt(end) == '='
                ? Optional.of(text.substring(0, end))
                : Optional.empty();
    }

    /** Whether the {@link #value()} begins with {@code prefix}. */
    public boolean startsWith(String prefix) {
        if (pieces.length > 0 && pieces[0] >= 0 && pieces[1] - pieces[0] >= prefix.length()) {
            return source.startsWith(prefix, pieces[0]);
        }
        return value().startsWith(prefix);
    }

    private String join() {
        if (pieces.length == 2 && pieces[0] >= 0) {
            return source.substring(pieces[0], pieces[1]);
        }
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < pieces.length; i += 2) {
            if (pieces[i] < 0) {
                value.append((char) pieces[i + 1]);
            } else {
                value.append(source, pieces[i], pieces[i + 1]);
            }
        }
        return value.toString();
    }

    private static void addParameters(List<Expansion> expansions, List<String> names) {
        for (Expansion expansion : expansions) {
            if (expansion.kind() == Expansion.Kind.PARAMETER) {
                names.add(expansion.name());
            }
            addParameters(expansion.nested(), names);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ShellWord it && span.equals(it.span) && raw().equals(it.raw());
    }

    @Override
    public int hashCode() {
        return span.hashCode();
    }

    @Override
    public String toString() {
        return raw();
    }
}
