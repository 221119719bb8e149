package dev.slipway.bench;

import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.SyntaxTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The texts that are measured: the files below a folder, and long ones made up. */
final class Samples {
    /** The folder of the files; the repository's own when nothing else is said. */
    private static final String FILES = System.getProperty("slipway.bench.files", "test-fixtures/corpus");

    private static final int INSTRUCTIONS_PER_STAGE = 12;

    /** The texts of all Dockerfiles below the folder. */
    static List<String> files() {
        try (Stream<Path> files = Files.walk(Path.of(FILES))) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.filter(Samples::isDockerfile).sorted().toList()) {
                texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
            if (texts.isEmpty()) {
                throw new IllegalArgumentException("no Dockerfile below " + FILES + "; set slipway.bench.files");
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file whose number of lines is the median. */
    static String median() {
        List<String> sorted = new ArrayList<>(files());
        sorted.sort(Comparator.comparingLong(text -> text.lines().count()));
        return sorted.get(sorted.size() / 2);
    }

    private static boolean isDockerfile(Path file) {
        return Files.isRegularFile(file)
                && file.getFileName().toString().toLowerCase(Locale.ROOT).contains("dockerfile")
                && !file.getFileName().toString().endsWith(".dockerignore");
    }

    /** A file of {@code lines} lines, in the proportions that real files have. */
    static String ofLines(int lines) {
        StringBuilder text = new StringBuilder("# syntax=docker/dockerfile:1\nARG V=12\n");
        int line = 2;
        for (int stage = 0; line < lines; stage++) {
            text.append("FROM debian:${V} AS s").append(stage).append('\n');
            line++;
            for (int i = 0; i < INSTRUCTIONS_PER_STAGE && line < lines; i++) {
                String instruction = instruction(i, stage);
                text.append(instruction);
                line += (int) instruction.chars().filter(c -> c == '\n').count();
            }
        }
        return text.toString();
    }

    private static String instruction(int i, int stage) {
        switch (i % 6) {
            case 0:
                return "RUN apt-get update \\\n    && apt-get install -y gcc make curl \\\n    && rm -rf /var/lib/apt/lists/*\n";
            case 1:
                return "ENV A" + i + "=value" + i + " B=\"quoted $V\"\n";
            case 2:
                return "# a comment that says why " + i + "\n";
            case 3:
                return "COPY --from=s" + Math.max(0, stage - 1) + " --chown=1000 /a/b /c/d\n";
            case 4:
                return "\n";
            default:
                return "WORKDIR /srv/app" + i + "\n";
        }
    }

    /** Where one character is typed: {@code start}, {@code middle} or {@code end}, the first two inside a RUN. */
    static int place(String text, String where) {
        if (where.equals("end")) {
            return text.length();
        }
        int from = where.equals("start") ? 0 : text.length() / 2;
        return text.indexOf("apt-get", from) + "apt-".length();
    }

    /** Makes every instruction's parts: what a parse with all tokens is. */
    static int tokens(SyntaxTree tree) {
        int words = 0;
        for (int i = 0; i < tree.size(); i++) {
            Optional<Instruction> instruction = tree.item(i).instruction();
            words += instruction.isEmpty() ? 0 : instruction.get().parts().flags().size() + 1;
        }
        return words;
    }

    private Samples() {}
}
