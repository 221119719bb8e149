package dev.slipway.text;

/**
 * A half-open range of text: {@code start} inclusive, {@code end} exclusive, both in UTF-16 code units.
 *
 * @throws IllegalArgumentException if {@code start} is negative or greater than {@code end}
 */
public record TextSpan(int start, int end) {
    public TextSpan {
        if (start < 0 || start > end) {
            throw new IllegalArgumentException("no such span: " + start + ".." + end);
        }
    }

    /** The span from {@code start} to {@code end}. */
    public static TextSpan of(int start, int end) {
        return new TextSpan(start, end);
    }

    /** The empty span at {@code offset}. */
    public static TextSpan at(int offset) {
        return new TextSpan(offset, offset);
    }

    /** Length in UTF-16 code units. */
    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /** Whether the character at {@code offset} lies inside. */
    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /** Whether a cursor at {@code offset} stands inside or at either edge. */
    public boolean touches(int offset) {
        return start <= offset && offset <= end;
    }

    /** Whether {@code other} lies wholly inside. */
    public boolean covers(TextSpan other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the two spans have a character in common. */
    public boolean overlaps(TextSpan other) {
        return start < other.end && other.start < end;
    }

    /** The same span moved by {@code distance}, which may be negative. */
    public TextSpan shifted(int distance) {
        return distance == 0 ? this : new TextSpan(start + distance, end + distance);
    }

    /** The part of {@code text} that this span names. */
    public String in(String text) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return start + ".." + end;
    }
}
