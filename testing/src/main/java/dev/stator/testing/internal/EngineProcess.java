package dev.stator.testing.internal;

import dev.stator.session.Durations;
import dev.stator.testing.DynamoDbLocalException;
import dev.stator.testing.internal.EngineLocation.EngineClassPath;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** DynamoDB Local in a child JVM, which ends with {@link #close()} and with this JVM, however this one ends. */
final class EngineProcess implements LocalEngine {

    private static final long STOP_SECONDS = 5;

    private final Process process;
    private final URI endpoint;
    private final Thread shutdownHook;

    private EngineProcess(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
        this.shutdownHook = new Thread(() -> stop(process), "dynamodb-local-stop");
    }

    static EngineProcess start(EngineClassPath location, EngineSettings settings) {
        createDirectory(settings);
        Process process = launch(location, settings);
        EngineOutput output = EngineOutput.reading(process.getInputStream());
        int port = awaitPort(process, output, location, settings);
        // Not "localhost", which may be tried on IPv6 first.
        EngineProcess engine = new EngineProcess(process, URI.create("http://127.0.0.1:" + port));
        Runtime.getRuntime().addShutdownHook(engine.shutdownHook);
        return engine;
    }

    @Override
    public URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(shutdownHook);
        } catch (IllegalStateException e) {
            // This JVM is ending already: the hook runs, or ran; stopping twice does no harm.
        }
        stop(process);
    }

    private static void createDirectory(EngineSettings settings) {
        Path directory = settings.directory();
        if (directory == null) {
            return;
        }
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new DynamoDbLocalException("The folder " + directory + " for the tables cannot be created", e);
        }
    }

    private static Process launch(EngineClassPath location, EngineSettings settings) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                // Measured: the engine starts fastest so.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                EngineMain.class.getName(),
                Integer.toString(settings.port())));
        command.addAll(settings.engineOptions());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // In a variable, because it may be longer than a command line can be.
        builder.environment().put("CLASSPATH", location.classPath() + File.pathSeparator + ownJar());
        // Agents and ports that are meant for this JVM.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new DynamoDbLocalException("The JVM for DynamoDB Local cannot be started: " + command, e);
        }
    }

    private static Path ownJar() {
        CodeSource source = EngineMain.class.getProtectionDomain().getCodeSource();
        if (source == null || !"file".equals(source.getLocation().getProtocol())) {
            throw new DynamoDbLocalException("stator-testing was loaded from "
                    + (source == null ? "nowhere" : source.getLocation())
                    + ", which a child JVM cannot load it from. Put it on the class path as a jar file of its own, or"
                    + " name a running server with the system property " + EngineLocator.ENDPOINT_PROPERTY);
        }
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new DynamoDbLocalException("stator-testing was loaded from a place that has no path", e);
        }
    }

    private static int awaitPort(
            Process process, EngineOutput output, EngineClassPath location, EngineSettings settings) {
        Duration timeout = Durations.bounded(settings.startTimeout());
        try {
            return output.port().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            stop(process);
            throw failure(
                    "does not accept connections after " + timeout.toMillis() + " ms. A slow machine needs"
                            + " DynamoDbLocal.builder().startTimeout(...) with more",
                    location,
                    output,
                    e);
        } catch (ExecutionException e) {
            stop(process);
            int exitCode = process.onExit().join().exitValue();
            throw failure("ended with exit code " + exitCode, location, output, e);
        } catch (InterruptedException e) {
            stop(process);
            Thread.currentThread().interrupt();
            throw failure("was still starting when this thread was interrupted", location, output, e);
        }
    }

    private static DynamoDbLocalException failure(
            String what, EngineClassPath location, EngineOutput output, Throwable cause) {
        return new DynamoDbLocalException(
                "DynamoDB Local " + what + ".\nIts class path is from: " + location.source() + "\nIt printed:\n"
                        + output.text().indent(4),
                cause);
    }

    /** Asks by ending the child's input, then insists. */
    private static void stop(Process process) {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            process.destroy();
        }
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
