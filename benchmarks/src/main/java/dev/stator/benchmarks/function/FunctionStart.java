package dev.stator.benchmarks.function;

import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.HttpServer;
import dev.stator.benchmarks.Chart;
import dev.stator.benchmarks.contender.Size;
import dev.stator.benchmarks.contender.Trial;
import dev.stator.benchmarks.contender.Way;
import dev.stator.benchmarks.item.Order;
import dev.stator.benchmarks.item.Samples;
import dev.stator.benchmarks.wire.Wire;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Measures whole processes: a fresh JVM that builds the SDK's client and gets its first item, from a server on this
 * machine. With the JVM's default flags; with an archive of the program's own classes, which is AppCDS, and from JDK 25
 * on an AOT cache. CPU time is that of all threads, user and system, as the shell's {@code time} tells it.
 *
 * @param launches how often each was launched
 * @param starts one for each way, in the order in which they were launched
 */
public record FunctionStart(int launches, List<Start> starts) {
    /**
     * One way to start.
     *
     * @param code who reads the item
     * @param http what sends the request
     * @param jvm what the JVM is told
     */
    public record Start(Way code, HttpWay http, Jvm jvm, List<Double> cpu, List<Double> wall) {}

    /** What the JVM is told. */
    public enum Jvm {
        DEFAULT("default flags"),
        ARCHIVE(Runtime.version().feature() < 25 ? "AppCDS" : "AOT cache");

        private final String title;

        Jvm(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        private static List<String> train(Path archive) {
            return List.of(flag("-XX:ArchiveClassesAtExit=", "-XX:AOTCacheOutput=") + archive);
        }

        private List<String> run(Path archive) {
            return this == DEFAULT ? List.of() : List.of(flag("-XX:SharedArchiveFile=", "-XX:AOTCache=") + archive);
        }

        private static String flag(String before, String since) {
            return Runtime.version().feature() < 25 ? before : since;
        }
    }

    /** Launches every way {@code launches} times, in turns, after one round that does not count. */
    public static FunctionStart measure(int launches) throws IOException, InterruptedException {
        List<Start> starts = new ArrayList<>();
        for (Jvm jvm : Jvm.values()) {
            for (Way way : Way.values()) {
                starts.add(new Start(way, HttpWay.URL_CONNECTION, jvm, new ArrayList<>(), new ArrayList<>()));
            }
            for (HttpWay http : List.of(HttpWay.APACHE5, HttpWay.CRT)) {
                starts.add(new Start(Way.HAND_WRITTEN, http, jvm, new ArrayList<>(), new ArrayList<>()));
            }
        }
        Path folder = Files.createTempDirectory("function-start");
        HttpServer server = server();
        try {
            String classPath = jars(folder);
            String endpoint = "http://localhost:" + server.getAddress().getPort();
            for (Start start : starts) {
                if (start.jvm() != Jvm.DEFAULT) {
                    launch(Jvm.train(archive(folder, start)), classPath, endpoint, start);
                }
            }
            for (int round = 0; round <= launches; round++) {
                for (Start start : starts) {
                    long begin = System.nanoTime();
                    double cpu = launch(start.jvm().run(archive(folder, start)), classPath, endpoint, start);
                    if (round > 0) {
                        start.cpu().add(cpu);
                        start.wall().add((System.nanoTime() - begin) / 1e6);
                    }
                }
            }
        } finally {
            server.stop(0);
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
        return new FunctionStart(launches, starts);
    }

    private static Path archive(Path folder, Start start) {
        return folder.resolve(start.code() + "-" + start.http() + ".archive");
    }

    /** @return the CPU time, in milliseconds */
    private static double launch(List<String> flags, String classPath, String endpoint, Start start)
            throws IOException, InterruptedException {
        Order order = Samples.order();
        List<String> command = new ArrayList<>(List.of(
                "bash",
                "-c",
                "TIMEFORMAT='%3U %3S'; time \"$@\" 2>/dev/null",
                "bash",
                Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(flags);
        command.addAll(List.of(
                "-cp",
                classPath,
                FirstRequest.class.getName(),
                start.code().name(),
                start.http().name(),
                endpoint,
                order.id().toString(),
                order.customer(),
                order.placedAt().toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(start + " failed: " + output);
        }
        String[] lines = output.strip().split("\n", -1);
        String[] seconds = lines[lines.length - 1].split(" ", -1);
        return (Double.parseDouble(seconds[0]) + Double.parseDouble(seconds[1])) * 1000;
    }

    /** Archives are made of classes in jars only. */
    private static String jars(Path folder) throws IOException {
        List<String> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            jars.add((Files.isDirectory(path) ? jar(path, folder.resolve(jars.size() + ".jar")) : path).toString());
        }
        return String.join(File.pathSeparator, jars);
    }

    private static Path jar(Path classes, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
        return jar;
    }

    private static HttpServer server() throws IOException {
        byte[] answer = item();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
            exchange.sendResponseHeaders(200, answer.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(answer);
            }
        });
        server.start();
        return server;
    }

    /** What the SDK sends to put the item; as an answer to GetItem it has the item, and a name that nobody reads. */
    private static byte[] item() {
        AtomicReference<byte[]> sent = new AtomicReference<>();
        try (DynamoDbClient client = Wire.client(request -> {
            sent.set(request);
            return "{}".getBytes(StandardCharsets.UTF_8);
        })) {
            client.putItem(put -> put.tableName("orders")
                    .item(Trial.of(Way.HAND_WRITTEN, Size.MIXED).stored()));
        }
        return requireNonNull(sent.get());
    }

    /** As Markdown. */
    public String report() {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, """
                ## First request of a function

                Whole processes, %d launches each, in turns: a fresh JVM builds the SDK's client and gets an item of 32
                attributes from a server on this machine. Milliseconds, medians; CPU is of all threads, user and system.
                "Beyond" is what is added to hand-written code with the same client and flags.

                | code | HTTP client | JVM | CPU | beyond | wall |
                |---|---|---|---:|---:|---:|
                """, launches));
        for (Start start : starts) {
            double base = starts.stream()
                    .filter(other -> other.code() == Way.HAND_WRITTEN
                            && other.http() == start.http()
                            && other.jvm() == start.jvm())
                    .mapToDouble(other -> median(other.cpu()))
                    .findFirst()
                    .orElseThrow();
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %.0f | %.0f | %.0f |%n",
                    start.code().title(),
                    start.http().title(),
                    start.jvm().title(),
                    median(start.cpu()),
                    median(start.cpu()) - base,
                    median(start.wall())));
        }
        return text.append('\n').toString();
    }

    /** The CPU times. */
    public Chart chart() {
        return new Chart(
                "First request of a function: CPU time of the process",
                "ms",
                Stream.of(Jvm.values())
                        .map(jvm -> new Chart.Group(
                                jvm.title(),
                                starts.stream()
                                        .filter(start -> start.jvm() == jvm)
                                        .map(start -> new Chart.Bar(
                                                start.code().title()
                                                        + (start.http() == HttpWay.URL_CONNECTION
                                                                ? ""
                                                                : ", "
                                                                        + start.http()
                                                                                .title()),
                                                median(start.cpu()),
                                                start.code() == Way.STATOR))
                                        .toList()))
                        .toList());
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
