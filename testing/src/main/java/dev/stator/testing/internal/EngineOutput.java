package dev.stator.testing.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

/** Reads what the child prints, for as long as it lives: waits for its port, and keeps the last lines for errors. */
final class EngineOutput {

    private static final int KEPT_LINES = 200;
    private static final int KEPT_LINE_LENGTH = 1_000;

    private final Deque<String> lines = new ArrayDeque<>();
    private final CompletableFuture<Integer> port = new CompletableFuture<>();

    private EngineOutput() {}

    static EngineOutput reading(InputStream stream) {
        EngineOutput output = new EngineOutput();
        Thread thread = new Thread(() -> output.read(stream), "dynamodb-local-output");
        thread.setDaemon(true);
        thread.start();
        return output;
    }

    /** The port when the engine accepts connections; an {@link IOException} when its output ended before. */
    CompletableFuture<Integer> port() {
        return port;
    }

    /** The last lines, at most 200. */
    synchronized String text() {
        return lines.isEmpty() ? "(nothing)" : String.join("\n", lines);
    }

    private void read(InputStream stream) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, Charset.defaultCharset()))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                keep(line);
                if (line.startsWith(EngineMain.PORT_LINE)) {
                    port.complete(Integer.parseInt(line.substring(EngineMain.PORT_LINE.length())));
                }
            }
            port.completeExceptionally(new IOException("The output ended"));
        } catch (IOException | NumberFormatException e) {
            port.completeExceptionally(e);
        }
    }

    private synchronized void keep(String line) {
        if (lines.size() == KEPT_LINES) {
            lines.removeFirst();
        }
        lines.addLast(line.length() > KEPT_LINE_LENGTH ? line.substring(0, KEPT_LINE_LENGTH) + "…" : line);
    }
}
