package dev.slipway.lsp;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Optional;

/** Starts the language server, over standard input and output or over a socket that the client listens on. */
public final class ServerMain {
    private static final int WRONG_USAGE = 2;
    private static final int MAX_PORT = 65_535;
    private static final byte[] LOCALHOST = {127, 0, 0, 1};

    /**
     * Serves one client.
     *
     * @param options {@code --stdio}, which is the default, or {@code --socket PORT}; {@code --train} serves nobody, for
     *     {@link StartupArchive}
     * @return what to exit with: 0 if the client asked for a shutdown first, 1 if it went without, 2 for wrong options
     */
    public static int run(String[] options) throws IOException {
        Optional<Integer> port = Optional.empty();
        for (int i = 0; i < options.length; i++) {
            String option = options[i];
            if (option.startsWith("--socket=")) {
                port = port(option.substring("--socket=".length()));
            } else if (option.equals("--socket")) {
                i++;
                port = i < options.length ? port(options[i]) : Optional.empty();
            } else if (option.equals("--train")) {
                return Training.run();
            } else if (option.equals("--stdio") || option.startsWith("--clientProcessId=")) {
                // The default; and what VS Code's client library adds, which initialize tells as well.
                continue;
            } else {
                return complain("there is no option `" + option + "`; use `--stdio` or `--socket PORT`");
            }
            if (port.isEmpty()) {
                return complain("`--socket` needs a port from 1 to " + MAX_PORT + ", such as `--socket 5007`");
            }
        }
        if (port.isEmpty()) {
            return serve(new FileInputStream(FileDescriptor.in), protocolOutput());
        }
        Socket socket;
        try {
            socket = new Socket(InetAddress.getByAddress(LOCALHOST), port.get());
        } catch (IOException e) {
            return complain("nobody listens on 127.0.0.1:" + port.get() + "; start the client first");
        }
        try (socket) {
            protocolOutput();
            socket.setTcpNoDelay(true);
            return serve(socket.getInputStream(), socket.getOutputStream());
        }
    }

    /** Standard output for messages alone: whatever else is printed goes to standard error. */
    private static OutputStream protocolOutput() {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        System.setOut(System.err);
        return out;
    }

    private static int serve(InputStream in, OutputStream out) {
        Connection connection = new Connection(in, out, System.err);
        Thread reader = new Thread(connection::listen, "slipway reader");
        reader.setDaemon(true);
        reader.start();
        StartupArchive.makeLater();
        return connection.session().exit().join();
    }

    private static Optional<Integer> port(String digits) {
        try {
            return Optional.of(Integer.parseInt(digits)).filter(port -> port > 0 && port <= MAX_PORT);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static int complain(String message) {
        System.err.println("slipway: " + message);
        return WRONG_USAGE;
    }

    private ServerMain() {}
}
