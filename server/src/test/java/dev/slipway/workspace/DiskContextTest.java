package dev.slipway.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiskContextTest {
    @TempDir
    Path root;

    @Test
    void filesBelowTheRootAreSeen() throws IOException {
        Path context = Files.createDirectories(root.resolve("context/sub")).getParent();
        Files.writeString(context.resolve("sub/a.txt"), "text");
        Files.write(context.resolve("binary"), new byte[] {(byte) 0xff, 0});
        Files.write(context.resolve("large"), new byte[1_000_001]);
        BuildContext disk = DiskContext.of(context);
        assertTrue(disk.isKnown());
        assertEquals(Optional.of("text"), disk.read("sub/a.txt"));
        assertEquals(Optional.of("text"), disk.read("/sub/a.txt"));
        assertEquals(Optional.empty(), disk.read("binary"));
        assertEquals(Optional.empty(), disk.read("large"));
        assertEquals(Optional.empty(), disk.read("sub"));
        assertEquals(Optional.empty(), disk.read("nope"));
        assertTrue(disk.exists("sub") && disk.exists("binary") && disk.exists(""));
        assertFalse(disk.exists("nope"));
        assertEquals(List.of("binary", "large", "sub/"), disk.list("."));
        assertEquals(List.of(), disk.list("nope"));
    }

    @Test
    void nothingOutsideIsSeen() throws IOException {
        Path context = Files.createDirectories(root.resolve("context"));
        Files.writeString(root.resolve("secret"), "secret");
        Files.createSymbolicLink(context.resolve("link"), root.resolve("secret"));
        BuildContext disk = DiskContext.of(context);
        assertEquals(Optional.empty(), disk.read("../secret"));
        assertEquals(Optional.empty(), disk.read("link"));
        assertFalse(disk.exists("../secret"));
        assertEquals(List.of(), disk.list(".."));
        assertFalse(disk.exists("nul\0byte"));
    }

    @Test
    void whatIsNoDirectoryIsUnknown() {
        assertSame(BuildContext.UNKNOWN, DiskContext.of(root.resolve("nope")));
    }
}
