package dev.slipway.syntax;

import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Text that was derived from source text and remembers where each of its characters stood: the logical line of an
 * instruction (continuations and inner comments taken out), a flag without its quotes, a JSON string without its
 * escapes. Source offsets are relative to the item that holds it.
 */
public final class MappedText {
    private static final int[] AT_ZERO = {0};

    /** Holds the text: what the item holds is not copied, so that a tree holds the characters of most lines once. */
    private final String holder;

    private final int start;
    private final int length;

    /** Where runs of characters start here and in the source; within a run both advance together. */
    private final int[] starts;

    private final int[] sources;

    private MappedText(String holder, int start, int end, int[] starts, int[] sources) {
        this.holder = holder;
        this.start = start;
        this.length = end - start;
        this.starts = starts;
        this.sources = sources;
    }

    /** {@code text} as it stands in the source from {@code sourceStart} on. */
    public static MappedText verbatim(String text, int sourceStart) {
        return new MappedText(text, 0, text.length(), AT_ZERO, from(sourceStart));
    }

    /**
     * The characters of {@code source} from {@code start} to {@code end}, which stand at those very offsets. It keeps
     * {@code source}.
     *
     * @throws IndexOutOfBoundsException if there are no such characters
     */
    public static MappedText within(String source, int start, int end) {
        Objects.checkFromToIndex(start, end, source.length());
        return new MappedText(source, start, end, AT_ZERO, from(start));
    }

    private static int[] from(int sourceStart) {
        return sourceStart == 0 ? AT_ZERO : new int[] {sourceStart};
    }

    /** The whole text, made anew at each call where it is part of a longer one. */
    public String text() {
        return substring(0, length);
    }

    /** @throws IndexOutOfBoundsException if there is no such text */
    public String substring(int from, int to) {
        Objects.checkFromToIndex(from, to, length);
        return holder.substring(start + from, start + to);
    }

    public int length() {
        return length;
    }

    /** @throws IndexOutOfBoundsException if there is no such character */
    public char charAt(int index) {
        return holder.charAt(start + Objects.checkIndex(index, length));
    }

    /** Where {@code c} stands first from {@code from} to {@code to}, exclusive; -1 when it does not. */
    public int indexOf(char c, int from, int to) {
        for (int i = from; i < to; i++) {
            if (charAt(i) == c) {
                return i;
            }
        }
        return -1;
    }

    /** Whether {@code other} stands at {@code from}, letter case aside. */
    public boolean matchesIgnoringCase(int from, String other) {
        return from + other.length() <= length && holder.regionMatches(true, start + from, other, 0, other.length());
    }

    /** The source offset of the character at {@code offset}; of the end when {@code offset} is the length. */
    public int source(int offset) {
        int run = runOf(offset);
        if (offset == length && offset > 0 && starts[run] == offset) {
            run--;
        }
        return sources[run] + offset - starts[run];
    }

    /**
     * The source span of the characters from {@code start} to {@code end}. It ends right behind the last of them, so
     * it never takes in a continuation that follows.
     */
    public TextSpan span(int start, int end) {
        if (start == end) {
            // Nothing stands right behind what comes before it, not behind a continuation that follows.
            return TextSpan.at(start == 0 ? source(0) : source(start - 1) + 1);
        }
        return new TextSpan(source(start), source(end - 1) + 1);
    }

    /**
     * Where the characters from {@code start} to {@code end} stand in the source, continuations and what else was taken out
     * between them left out: spans in order, none empty.
     */
    public List<TextSpan> pieces(int start, int end) {
        List<TextSpan> pieces = new ArrayList<>(1);
        int run = start < end ? runOf(start) : starts.length;
        for (; run < starts.length && starts[run] < end; run++) {
            int runEnd = run + 1 < starts.length ? starts[run + 1] : length;
            int from = sources[run] + Math.max(start, starts[run]) - starts[run];
            int to = sources[run] + Math.min(end, runEnd) - starts[run];
            if (from < to) {
                pieces.add(new TextSpan(from, to));
            }
        }
        return pieces;
    }

    private int runOf(int offset) {
        int run = Arrays.binarySearch(starts, offset);
        return run < 0 ? -run - 2 : run;
    }

    /** The offset here of the first character that stands at or after {@code sourceOffset} in the source. */
    public int fromSource(int sourceOffset) {
        for (int run = starts.length - 1; run >= 0; run--) {
            if (sources[run] <= sourceOffset) {
                int runEnd = run + 1 < starts.length ? starts[run + 1] : length;
                return Math.min(runEnd, starts[run] + sourceOffset - sources[run]);
            }
        }
        return 0;
    }

    /** Whether the source of this text is one unbroken stretch. */
    public boolean isContiguous() {
        return starts.length == 1;
    }

    public Word word(int start, int end) {
        return new Word(this, start, end);
    }

    @Override
    public String toString() {
        return text();
    }

    /** Collects characters with their places. */
    public static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private int[] starts = new int[4];
        private int[] sources = new int[4];
        private int runs;

        /** Starts with no text. */
        public Builder() {}

        /** Appends {@code source[from, to)}, which stands at those very offsets. */
        public Builder append(String source, int from, int to) {
            return append(source, from, to, from);
        }

        /** Appends {@code characters[from, to)}, whose first character stands at {@code sourceStart}. */
        public Builder append(CharSequence characters, int from, int to, int sourceStart) {
            if (from < to) {
                startRun(sourceStart);
                text.append(characters, from, to);
            }
            return this;
        }

        /** Appends one character that stands at {@code sourceOffset}. */
        public Builder append(char c, int sourceOffset) {
            startRun(sourceOffset);
            text.append(c);
            return this;
        }

        public boolean isEmpty() {
            return text.isEmpty();
        }

        public int length() {
            return text.length();
        }

        public char last() {
            return text.charAt(text.length() - 1);
        }

        /** The text; {@code emptyAt} is where it stands when nothing was appended. */
        public MappedText build(int emptyAt) {
            if (runs == 0) {
                return verbatim("", emptyAt);
            }
            if (runs == 1) {
                return verbatim(text.toString(), sources[0]);
            }
            return new MappedText(
                    text.toString(), 0, text.length(), Arrays.copyOf(starts, runs), Arrays.copyOf(sources, runs));
        }

        private void startRun(int source) {
            if (runs > 0 && sources[runs - 1] + text.length() - starts[runs - 1] == source) {
                return;
            }
            if (runs == starts.length) {
                starts = Arrays.copyOf(starts, runs * 2);
                sources = Arrays.copyOf(sources, runs * 2);
            }
            starts[runs] = text.length();
            sources[runs++] = source;
        }
    }
}
