package dev.slipway.shellcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.config.Settings;
import dev.slipway.config.SettingsLayer;
import dev.slipway.lint.Linter;
import dev.slipway.lint.rules.Rules;
import dev.slipway.subject.ShellBody;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.FileId;
import dev.slipway.workspace.BuildContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program is a stand-in that answers what ShellCheck would: what is tested is what we hand over and how we read. */
class ShellCheckTest {
    private static final Linter LINTER = new Linter(Rules.ALL);

    @TempDir
    Path directory;

    private static Subject subject(String text) {
        Settings usual = Settings.DEFAULT;
        Settings on = new Settings(
                usual.profile(),
                List.of(SettingsLayer.SHELLCHECK),
                List.of(),
                Map.of(),
                usual.buildInputs(),
                usual.azureHover());
        return Subject.of(new FileId("file:///Dockerfile"), SyntaxTree.parse(text), on, BuildContext.UNKNOWN);
    }

    /** A program that prints {@code json} and keeps its arguments and scripts in {@code seen}. */
    private ShellCheck standIn(String json, int exit) throws IOException {
        Path program = directory.resolve("shellcheck");
        Files.writeString(
                program,
                "#!/bin/sh\nprintf '%s ' \"$@\" >" + directory + "/seen\ncat *.sh >>" + directory
                        + "/seen\ncat <<'END'\n" + json + "\nEND\nexit " + exit + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return ShellCheck.on("/nowhere:" + directory).orElseThrow();
    }

    private String seen() throws IOException {
        return Files.readString(directory.resolve("seen"));
    }

    private static String comment(int file, int line, int column, int endColumn, int code) {
        return "{\"file\":\"" + file + ".sh\",\"line\":" + line + ",\"endLine\":" + line + ",\"column\":" + column
                + ",\"endColumn\":" + endColumn + ",\"level\":\"warning\",\"code\":" + code
                + ",\"message\":\"say so\",\"fix\":null}";
    }

    private static String found(Subject subject) {
        return LINTER.findings(subject).stream()
                .filter(it -> it.rule().id().startsWith("SC"))
                .map(it -> it.rule().id() + " `"
                        + it.location().span().in(subject.tree().text()) + "`")
                .collect(Collectors.joining(" "));
    }

    @Test
    void scriptsAreHandedOverWithDialectAndVariables() throws IOException {
        Subject subject = subject("FROM alpine:3.20\nARG who=me\nENV DIR=\"it's\"\nRUN echo \\\n  # c\n  $who\n"
                + "SHELL [\"/bin/bash\", \"-c\"]\nRUN <<-EOF\n\ttrue\n\tEOF\nRUN cat <<A > x && b\nin $DIR\nA\n"
                + "SHELL [\"pwsh\", \"-c\"]\nRUN Get-Item\nSHELL [\"/bin/sh\", \"-c\"]\nRUN [\"a\", \"b\"]\n"
                + "ONBUILD RUN later\nRUN <<E\n#!/usr/bin/env bash\nx\nE\nRUN <<E\n#!/usr/bin/python3\nx\nE\n");
        ShellCheck.Answer answer = standIn("{\"comments\":[]}", 0).check(subject.uncheckedShell());
        assertEquals(5, answer.remarks().size());
        String seen = seen();
        assertTrue(seen.startsWith("--norc --format=json1 --exclude=1090,1091,1128,2148,2187 -- 0.sh 1.sh"), seen);
        assertTrue(seen.contains("# shellcheck shell=sh\nexport DIR='it'\\''s'"), seen);
        assertTrue(seen.contains(" who=\"$who\"\necho   $who\n"), seen);
        assertTrue(seen.contains("# shellcheck shell=bash\n") && seen.contains("\ntrue\n\n"), seen);
        assertTrue(seen.contains("\ncat <<A > x && b\nin $DIR\nA\n"), seen);
        assertTrue(seen.contains("\nlater\n") && seen.contains("\n##/usr/bin/env bash\nx\n"), seen);
        assertTrue(!seen.contains("Get-Item") && !seen.contains("python3"), seen);
        assertEquals(
                List.of(),
                subject.withShellFacts(subject.shellFacts().and(answer.remarks())).uncheckedShell().stream()
                        .toList());
    }

    @Test
    void remarksStandWhereTheWordsStand() throws IOException {
        String text = "FROM alpine:3.20\r\nRUN a && \\\r\n  # c\r\n    echo \ud83d\ude00 $x\ty\r\n"
                + "RUN cat <<A && $z\r\nin\r\n  $q\r\nA\r\n";
        Subject subject = subject(text);
        List<ShellBody.Placed> bodies = ShellBody.in(subject.graph());
        int first = new java.util.ArrayList<>(subject.uncheckedShell())
                .indexOf(bodies.get(0).body().key());
        String line = bodies.get(0).body().key().script();
        int x = line.codePointCount(0, line.indexOf("$x")) + 1;
        String json = "{\"comments\":[" + comment(first, 3, x, x + 2, 2086) + "," + comment(1 - first, 5, 3, 5, 2154)
                + "," + comment(1 - first, 3, 13, 13, 1000) + "," + comment(first, 2, 1, 3, 1001) + "]}";
        ShellCheck.Answer answer = standIn(json, 1).check(subject.uncheckedShell());
        Subject known = subject.withShellFacts(subject.shellFacts().and(answer.remarks()));
        assertEquals("SC2086 `$x` SC1000 `z` SC2154 `$q`", found(known));
        assertEquals("", found(subject), "no rule waits");
        String hidden = text.replace("RUN a", "# hadolint ignore=SC2086\r\nRUN a");
        assertEquals(
                "SC1000 `z` SC2154 `$q`",
                found(known.withTree(SyntaxTree.parse(hidden))),
                "its codes are hidden like any rule, and facts stay while scripts do");
        String edited = text.replace("RUN a", "RUN b");
        assertEquals("SC1000 `z` SC2154 `$q`", found(known.withTree(SyntaxTree.parse(edited))));
    }

    @Test
    void whateverGoesWrongIsSaid() throws IOException {
        Subject subject = subject("FROM alpine:3.20\nRUN a\n");
        assertTrue(ShellCheck.on("/nowhere").isEmpty());
        assertTrue(ShellCheck.on("").isEmpty());
        for (String json :
                List.of("", "{}", "[]", "{\"comments\":[{}]}", "{\"comments\":[" + comment(9, 3, 1, 2, 1) + "]}")) {
            ShellCheck.Answer answer = standIn(json, 1).check(subject.uncheckedShell());
            assertTrue(answer.problem().isPresent() && answer.remarks().isEmpty(), json);
        }
        ShellCheck.Answer wrong = standIn("{\"comments\":[]}", 3).check(subject.uncheckedShell());
        assertTrue(wrong.problem().orElse("").contains("exited with 3"), wrong.toString());
        assertEquals(Map.of(), standIn("", 0).check(List.of()).remarks());
    }
}
