package dev.stator.testing.internal;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The child process: runs DynamoDB Local until standard input ends, which happens too when the parent is killed.
 *
 * <p>Runs on the engine's class path, where nothing of ours but this module is. So it uses the JDK only, and the
 * engine by reflection on its documented entry point, {@code ServerRunner}.
 */
public final class EngineMain {

    /** The documented main class of DynamoDB Local 3. */
    static final String SERVER_RUNNER = "software.amazon.dynamodb.services.local.main.ServerRunner";

    /** What the child prints, on a line of its own and before the number, once it accepts connections. */
    static final String PORT_LINE = "PORT ";

    private static final int FREE_PORT_ATTEMPTS = 10;
    private static final long STOP_SECONDS = 4;

    private static volatile @Nullable Server running;

    private EngineMain() {}

    /**
     * Starts the engine and prints its port.
     *
     * @param args the port, 0 for a free one, then the engine's own options
     */
    public static void main(String[] args) {
        int port = Integer.parseInt(args[0]);
        String[] options = Arrays.copyOfRange(args, 1, args.length);
        // Before the engine starts: the parent may die meanwhile.
        Thread parentWatch = new Thread(EngineMain::haltWithParent, "parent-watch");
        parentWatch.setDaemon(true);
        parentWatch.start();
        try {
            Server server = port == 0 ? startOnFreePort(options) : start(port, options);
            running = server;
            System.out.println(PORT_LINE + server.port());
        } catch (Throwable e) {
            e.printStackTrace();
            // The engine leaves threads behind that would keep this process alive.
            Runtime.getRuntime().halt(1);
        }
    }

    private record Server(Object engine, int port) {

        void stop() {
            try {
                call(engine, "stop");
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("DynamoDB Local does not stop", e);
            }
        }
    }

    private static Server startOnFreePort(String[] options) throws ReflectiveOperationException, IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return start(freePort(), options);
            } catch (InvocationTargetException e) {
                // Another process was quicker. The engine does not take 0, so there is no way without this gap.
                if (attempt == FREE_PORT_ATTEMPTS || !isPortTaken(e)) {
                    throw e;
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Server start(int port, String[] options) throws ReflectiveOperationException {
        String[] arguments = Arrays.copyOf(options, options.length + 2);
        arguments[options.length] = "-port";
        arguments[options.length + 1] = Integer.toString(port);
        Object engine = Class.forName(SERVER_RUNNER)
                .getMethod("createServerFromCommandLineArgs", String[].class)
                .invoke(null, (Object) arguments);
        call(engine, "start");
        return new Server(engine, port);
    }

    private static void call(Object engine, String method) throws ReflectiveOperationException {
        engine.getClass().getMethod(method).invoke(engine);
    }

    private static boolean isPortTaken(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return true;
            }
        }
        return false;
    }

    private static void haltWithParent() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever sent; the end is the message.
            }
        } catch (IOException e) {
            // An end as well.
        }
        Thread stopping = new Thread(EngineMain::stop, "stop");
        stopping.setDaemon(true);
        stopping.start();
        try {
            stopping.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(0);
    }

    private static void stop() {
        Server server = running;
        if (server != null) {
            server.stop();
        }
    }
}
