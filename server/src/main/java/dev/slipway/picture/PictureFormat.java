package dev.slipway.picture;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a picture can be written as. */
public enum PictureFormat {
    TEXT(TextTree::of),
    MERMAID(Mermaid::of),
    DOT(Dot::of),
    SVG(SvgPicture::of),
    JSON(picture -> JsonPicture.of(picture) + "\n");

    private final Function<BuildPicture, String> writer;

    PictureFormat(Function<BuildPicture, String> writer) {
        this.writer = writer;
    }

    /** {@code picture}, written so. */
    public String write(BuildPicture picture) {
        return writer.apply(picture);
    }

    /** The names that people write. */
    public static List<String> names() {
        return Stream.of(values()).map(it -> it.name().toLowerCase(Locale.ROOT)).toList();
    }
}
