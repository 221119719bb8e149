package dev.slipway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What fixtures cannot show: many files, files of a size, permissions, colour by environment. */
final class CliTest {
    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void repository() throws IOException {
        Files.createDirectories(directory.resolve(".git"));
    }

    private int run(Map<String, String> environment, boolean terminal, String... args) {
        out.reset();
        err.reset();
        return Cli.run(
                List.of(args),
                new Console(
                        new ByteArrayInputStream(new byte[0]),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        directory,
                        environment,
                        terminal));
    }

    private int run(String... args) {
        return run(Map.of(), false, args);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void manyFilesComeInOneOrder() throws IOException {
        for (int i = 0; i < 200; i++) {
            Path file = directory.resolve("d" + i + "/Dockerfile");
            Files.createDirectories(file.getParent());
            Files.writeString(file, "FROM scratch as A" + i + "\n" + "RUN $X\n".repeat(i));
        }
        assertEquals(1, run("check", "--format", "json"));
        String first = out();
        assertEquals(1, run("check", "--format", "json"));
        assertEquals(first, out());
        assertTrue(first.contains("\"summary\":{\"files\":200,"));
    }

    @Test
    void aLargeFileIsPassedOverAndSaid() throws IOException {
        byte[] large = new byte[10_000_000];
        Arrays.fill(large, (byte) 'x');
        Files.write(directory.resolve("Dockerfile"), large);
        assertEquals(1, run("check"));
        assertTrue(out().contains("[FileTooLarge]"), out());
        assertEquals(1, run("check", "--fix"));
        assertEquals(10_000_000, Files.size(directory.resolve("Dockerfile")));
    }

    @Test
    void fixesKeepPermissionsAndLinks() throws IOException {
        Path file = directory.resolve("real.dockerfile");
        Files.writeString(file, "FROM scratch as a\n");
        boolean posix = Files.getFileStore(file).supportsFileAttributeView("posix");
        if (posix) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x---"));
        }
        Files.createSymbolicLink(directory.resolve("Dockerfile"), file);
        assertEquals(0, run("check", "--fix", "Dockerfile"));
        assertTrue(Files.isSymbolicLink(directory.resolve("Dockerfile")));
        assertEquals("FROM scratch AS a\n", Files.readString(file));
        if (posix) {
            assertEquals("rwxr-x---", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    @Test
    void colourFollowsTerminalAndEnvironment() throws IOException {
        Files.writeString(directory.resolve("Dockerfile"), "FROM scratch as a\n");
        run(Map.of(), true, "check");
        assertTrue(out().contains("\u001b["));
        run(Map.of("NO_COLOR", "1"), true, "check");
        assertFalse(out().contains("\u001b["));
        run(Map.of("NO_COLOR", "1"), true, "check", "--color", "always");
        assertTrue(out().contains("\u001b["));
        run(Map.of(), true, "check", "--color", "never");
        assertFalse(out().contains("\u001b["));
        run(Map.of(), false, "check");
        assertFalse(out().contains("\u001b["));
    }

    /** Somebody saves the file while its fixes are computed: what they wrote stays. */
    @Test
    void aFileThatChangedMeanwhileIsLeftAlone() throws IOException {
        Path file = Files.writeString(directory.resolve("Dockerfile"), "FROM a:1\nRUN theirs\n");
        CheckInput input = new CheckInput(file, "Dockerfile", false, true);
        assertEquals(
                Optional.of(
                        "Dockerfile: the file changed while it was being fixed, so it was left alone; run it again"),
                Checker.write(input, "from a:1\n", "FROM a:1\n"));
        assertEquals("FROM a:1\nRUN theirs\n", Files.readString(file));
        assertEquals(Optional.empty(), Checker.write(input, "FROM a:1\nRUN theirs\n", "FROM a:1\n"));
        assertEquals("FROM a:1\n", Files.readString(file));
    }

    @Test
    void aFileThatCannotBeWrittenIsReportedAsItIs() throws IOException {
        Path file = Files.writeString(directory.resolve("Dockerfile"), "FROM a:1 as b\nCMD [\"x\"]\n");
        assumeTrue(file.toFile().setReadOnly() && !Files.isWritable(file), "root may write whatever it is");
        assertEquals(2, run("check", "--fix"));
        assertTrue(out().contains("FromAsCasing") && !out().contains("fixed"), out());
        assertTrue(err().contains("Dockerfile: the file cannot be written; check its permissions"), err());
        assertEquals("FROM a:1 as b\nCMD [\"x\"]\n", Files.readString(file));
    }

    @Test
    void fixesEndAndLeaveNothingToFix() throws IOException {
        String text = "from alpine:3.20 as Build\n"
                + "ENV A b\n"
                + "ENV C d\n"
                + "COPY --from=BUILD a b\n"
                + "RUN a \\\n\n"
                + "  b\n\n"
                + "\\\n"
                + " c\n"
                + "expose 80/TCP\n";
        Files.writeString(directory.resolve("Dockerfile"), text);
        run("check", "--fix", "--unsafe");
        String fixed = Files.readString(directory.resolve("Dockerfile"));
        assertEquals(0, run("check", "--diff", "--unsafe"), fixed + out());
    }

    @Test
    void statsGoToStandardError() throws IOException {
        Files.writeString(directory.resolve("Dockerfile"), "FROM scratch as a\n");
        run("check", "--stats");
        assertTrue(err().contains("1  FromAsCasing"), err());
    }

    @Test
    void aFileIsExplainedStageByStage() throws IOException {
        Files.writeString(
                directory.resolve("Dockerfile"),
                "FROM golang:1.22 AS build\n"
                        + "RUN go build -o /app .\n"
                        + "FROM scratch AS final\n"
                        + "COPY --from=build /app /app\n"
                        + "USER 1000\n"
                        + "ENTRYPOINT [\"/app\"]\n");
        assertEquals(0, run("explain", "Dockerfile"));
        assertTrue(out().startsWith("# Dockerfile\n\n2 stages. A build gives `final`.\n"), out());
        assertTrue(out().contains("- Used by `final`\n"), out());
        assertTrue(out().contains("- Runs as `1000`\n"), out());
        assertTrue(out().contains("## Worth knowing\n"), out());
    }

    @Test
    void rulesAndConceptsAreListed() {
        assertEquals(0, run("rules"));
        assertTrue(out().lines().anyMatch(it -> it.startsWith("FromAsCasing ")), out());
        assertEquals(0, run("rules", "--format", "json"));
        assertTrue(out().contains("\"id\":\"InvalidUtf8\""), out());
        assertEquals(0, run("concepts"));
        assertTrue(out().startsWith("C01 "), out());
        assertEquals(0, run("explain", "c01"));
        assertTrue(out().startsWith("# C01 "), out());
    }

    @Test
    void aSplitIsShownAndWritten() throws IOException {
        Files.writeString(directory.resolve("go.mod"), "module example.com/app\n\ngo 1.22\n");
        Files.writeString(directory.resolve("main.go"), "package main\n\nfunc main() {}\n");
        String before = "FROM golang:1.22\n"
                + "WORKDIR /src\n"
                + "COPY . .\n"
                + "RUN CGO_ENABLED=0 go build -o /app .\n"
                + "ENTRYPOINT [\"/app\"]\n";
        Files.writeString(directory.resolve("Dockerfile"), before);
        assertEquals(0, run("split", "Dockerfile"), err());
        assertTrue(out().startsWith("--- a/Dockerfile\n+++ b/Dockerfile\n@@ "), out());
        assertEquals(before, Files.readString(directory.resolve("Dockerfile")));
        assertEquals(0, run("split", "--write", "Dockerfile"), err());
        assertTrue(Files.readString(directory.resolve("Dockerfile")).contains("COPY --from="));
        assertEquals(3, run("split", "Dockerfile"));
    }

    @Test
    void argumentsAreReadInAnyOrder() throws UsageException {
        List<Option> options = List.of(new Option("a", "V", ""), new Option("b", "", ""));
        Arguments arguments =
                Arguments.parse(options, List.of("x", "--a", "1", "--a=2=3", "-", "--b", "--", "--a", "-"));
        assertEquals(List.of("1", "2=3"), arguments.values("a"));
        assertEquals("2=3", arguments.value("a").orElseThrow());
        assertTrue(arguments.has("b"));
        assertEquals(List.of("x", "-", "--a", "-"), arguments.operands());
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(
                List.of("git", "-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }

    @Test
    void onlyWhatIsNewSinceARevision() throws IOException, InterruptedException {
        Files.delete(directory.resolve(".git"));
        git("init", "-q");
        Path sub = Files.createDirectories(directory.resolve("s ü"));
        Files.writeString(directory.resolve("Dockerfile"), "FROM alpine:3.20 as a\nMAINTAINER me\n");
        Files.writeString(sub.resolve("Dockerfile"), "FROM alpine:3.20 as a\n");
        Files.writeString(
                sub.resolve("old.dockerfile"), "FROM alpine:3.20 as a\nMAINTAINER you, who are long enough\n");
        git("add", "-A");
        git("commit", "-qm", "one");
        assertEquals(ExitCode.OK, run("check", "--changed-since", "HEAD"));
        assertTrue(err().contains("no Dockerfile changed since HEAD"), err());
        Files.writeString(
                directory.resolve("Dockerfile"), "# moved\n\nFROM alpine:3.20 as a\nMAINTAINER me\nUSER $x\n");
        git("mv", "s ü/old.dockerfile", "new.dockerfile");
        Files.writeString(sub.resolve("fresh.dockerfile"), "FROM alpine:3.20 as a\n");
        assertEquals(ExitCode.FINDINGS, run("check", "--changed-since", "HEAD", "--format", "github"));
        List<String> lines = out().lines().toList();
        assertEquals(2, lines.size(), out());
        assertTrue(
                lines.get(0).contains("file=Dockerfile,line=5") && lines.get(0).contains("UndefinedVar"), out());
        assertTrue(lines.get(1).contains("fresh.dockerfile") && lines.get(1).contains("FromAsCasing"), out());
        git("checkout", "-qb", "topic");
        git("add", "-A");
        git("commit", "-qm", "two");
        assertEquals(ExitCode.FINDINGS, run("check", "--changed-since", "main", "--fail-on", "warning"));
        assertTrue(out().contains("3 files: 0 errors, 2 warnings"), out());
        assertEquals(ExitCode.ERROR, run("check", "--changed-since", "nowhere"));
        assertTrue(err().contains("git knows no such commit"), err());
        assertEquals(
                ExitCode.ERROR,
                run("check", "--changed-since", "HEAD", temporaryOutside().toString()));
        assertTrue(err().contains("no git repository"), err());
    }

    private static Path temporaryOutside() throws IOException {
        Path file = Files.createTempDirectory("slipway").resolve("Dockerfile");
        Files.writeString(file, "FROM scratch\n");
        file.toFile().deleteOnExit();
        return file;
    }

    @Test
    void azurePipelinesGetTheirFormat() throws IOException {
        Files.writeString(directory.resolve("Dockerfile"), "FROM alpine:3.20 as a\n");
        run(Map.of("TF_BUILD", "True"), false, "check");
        assertTrue(out().startsWith("##vso[task.logissue type=warning;sourcepath=Dockerfile;linenumber=1;"), out());
        run(Map.of("TF_BUILD", "True"), false, "check", "--format", "text");
        assertTrue(out().startsWith("Dockerfile:1:18: warning"), out());
    }

    @Test
    void theBarSaysHowFarItIs() {
        assertEquals("[                              ] 0/3", Progress.bar(0, 3));
        assertEquals("[####################          ] 2/3", Progress.bar(2, 3));
        assertEquals(
                "[##############################] 2000000000/2000000000", Progress.bar(2_000_000_000, 2_000_000_000));
    }

    @Test
    void doctorSaysWhatIsThere() throws IOException {
        assertEquals(ExitCode.OK, run("doctor"));
        assertTrue(out().contains("ok  shellcheck     not on the PATH"), out());
        assertTrue(out().contains("ok  configuration  none; the defaults hold"), out());
        assertTrue(out().contains(System.getProperty("java.version")), out());
        Path git = Files.createFile(
                directory.resolve("git"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Files.writeString(directory.resolve(".slipway.yaml"), "profil: all\n");
        assertEquals(ExitCode.ERROR, run(Map.of("PATH", directory.toString()), false, "doctor", "--format", "json"));
        assertTrue(out().contains("{\"name\":\"git\",\"ok\":true,\"what\":\"" + git + "\"}"), out());
        assertTrue(out().contains("{\"name\":\"configuration\",\"ok\":false,"), out());
    }
}
