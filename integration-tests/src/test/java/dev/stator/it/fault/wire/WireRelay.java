package dev.stator.it.fault.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;

/** Carries bytes between clients and the proxy's server, which cannot reset a connection: this can. */
final class WireRelay implements AutoCloseable {
    private final ServerSocket entrance;
    private final InetSocketAddress server;
    private final ExecutorService threads;

    /** The clients' sockets, by the port that the server sees. */
    private final Map<Integer, Socket> clients = new ConcurrentHashMap<>();

    private WireRelay(ServerSocket entrance, InetSocketAddress server, ExecutorService threads) {
        this.entrance = entrance;
        this.server = server;
        this.threads = threads;
    }

    static WireRelay to(InetSocketAddress server, ExecutorService threads) {
        try {
            WireRelay relay = new WireRelay(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server, threads);
            threads.execute(relay::accept);
            return relay;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Resets the connection that the server sees at {@code port}. */
    void reset(int port) throws IOException {
        Socket client = clients.get(port);
        if (client == null) {
            throw new IOException("there is no connection at port " + port);
        }
        client.setSoLinger(true, 0);
        client.close();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                client.setTcpNoDelay(true);
                Socket within = new Socket(server.getAddress(), server.getPort());
                within.setTcpNoDelay(true);
                clients.put(within.getLocalPort(), client);
                threads.execute(() -> pump(client, within));
                threads.execute(() -> pump(within, client));
            } catch (IOException | RejectedExecutionException e) {
                // Closed, or a client that went away at once.
            }
        }
    }

    /** Where one side ends, so does the other. */
    private void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One of them is closed.
        } finally {
            clients.values().removeIf(Socket::isClosed);
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
            for (Socket client : clients.values()) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
