package dev.slipway.bench;

import dev.slipway.syntax.SyntaxTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The first parse of a file, with all tokens, in a process that has done nothing else. Run it several times. */
public final class ColdParse {
    /** @param arguments the file */
    public static void main(String[] arguments) throws IOException {
        String text = Files.readString(Path.of(arguments[0]));
        long start = System.nanoTime();
        int words = Samples.tokens(SyntaxTree.parse(text));
        double milliseconds = (System.nanoTime() - start) / 1_000_000.0;
        System.out.println(String.format(Locale.ROOT, "%.2f ms, %d characters, %d", milliseconds, text.length(), words));
    }

    private ColdParse() {}
}
