package dev.slipway.lsp;

import dev.slipway.analysis.World;
import dev.slipway.lint.RuleNames;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** A server in this process with a raw client at its other end. Closing it ends both. */
final class InProcess implements AutoCloseable {
    private final RawClient client;
    private final Connection connection;
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** A server that sees the disk. */
    InProcess() throws IOException {
        this(DiskInputs::new);
    }

    InProcess(Function<RuleNames, World.Inputs> disk) throws IOException {
        Pipe toServer = Pipe.open();
        Pipe toClient = Pipe.open();
        connection = new Connection(
                Channels.newInputStream(toServer.source()),
                Channels.newOutputStream(toClient.sink()),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                disk);
        Thread reader = new Thread(connection::listen, "reader");
        reader.setDaemon(true);
        reader.start();
        client = new RawClient(Channels.newInputStream(toClient.source()), Channels.newOutputStream(toServer.sink()));
    }

    RawClient client() {
        return client;
    }

    Connection connection() {
        return connection;
    }

    /** What went to standard error. */
    String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        client.closeOutput();
    }
}
