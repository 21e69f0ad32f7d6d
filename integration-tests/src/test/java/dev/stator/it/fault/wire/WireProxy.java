package dev.stator.it.fault.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Stands between the SDK's clients and DynamoDB Local, and fails by rule:
 *
 * <pre>{@code
 * WireProxy proxy = WireProxy.before(engine.endpoint());
 * DynamoDbClient client = engine.configure(DynamoDbClient.builder()).endpointOverride(proxy.endpoint()).build();
 * proxy.on("PutItem").times(1).with(WireFault.ANSWER_DROPPED);
 * }</pre>
 *
 * <p>Unlike a {@link dev.stator.it.fault.FaultyClient} it leaves to the SDK's own retries what they do. It counts the
 * requests that come, and those that DynamoDB did. Safe for use by several threads.
 */
public final class WireProxy implements AutoCloseable {
    /** The JDK's client sets them itself. */
    private static final Set<String> OWN_HEADERS = Set.of("connection", "content-length", "expect", "host", "upgrade");

    static {
        // Otherwise each answer waits for the client to acknowledge its headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final WireRelay relay;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI target;
    private final List<WireRule> rules = new CopyOnWriteArrayList<>();
    private final List<WireRequest> requests = new CopyOnWriteArrayList<>();
    private final List<WireRequest> applied = new CopyOnWriteArrayList<>();

    private volatile @Nullable WireTags tags;

    /** Of executions that began before the last reset. */
    private final Set<String> over = ConcurrentHashMap.newKeySet();

    /** DynamoDB does requests in the order in which they came, also those that a client has given up. */
    private final Lock turn = new ReentrantLock(true);

    private WireProxy(HttpServer server, URI target) {
        this.server = server;
        this.relay = WireRelay.to(server.getAddress(), threads);
        this.target = target;
    }

    /** Begins to take requests for {@code target}, on a free port. */
    public static WireProxy before(URI target) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            WireProxy proxy = new WireProxy(server, target);
            server.createContext("/", proxy::handle);
            server.setExecutor(proxy.threads);
            server.start();
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it answers. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + relay.port());
    }

    /** Begins a rule for an operation of DynamoDB's API, such as {@code PutItem}. */
    public WireRule on(String operation) {
        return new WireRule(this, operation);
    }

    /**
     * Has a table's tags too, which DynamoDB Local has not.
     *
     * @param begun those after each reset
     */
    public WireProxy keepingTags(Map<String, String> begun) {
        tags = new WireTags(begun);
        return this;
    }

    /** The tags that it keeps. */
    public Map<String, String> tags() {
        WireTags kept = tags;
        return kept == null ? Map.of() : kept.all();
    }

    /** How many requests of an operation have come. */
    public int requests(String operation) {
        return count(requests, operation);
    }

    /** How many requests of an operation DynamoDB has done, whatever became of its answers. */
    public int applied(String operation) {
        return count(applied, operation);
    }

    private static int count(List<WireRequest> requests, String operation) {
        return (int) requests.stream()
                .filter(request -> request.operation().equals(operation))
                .count();
    }

    /**
     * Forgets rules and requests. Nothing comes of attempts that clients had given up, and that are still on their way.
     */
    public void reset() {
        turn.lock();
        try {
            requests.forEach(request -> over.add(request.execution()));
            over.remove("");
            rules.clear();
            requests.clear();
            applied.clear();
            WireTags kept = tags;
            if (kept != null) {
                kept.reset();
            }
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() {
        relay.close();
        server.stop(0);
        threads.shutdownNow();
    }

    void reset(int port) throws IOException {
        relay.reset(port);
    }

    void add(WireRule rule) {
        rules.add(rule);
    }

    private void handle(HttpExchange exchange) throws IOException {
        WireRequest request = read(exchange);
        if (over.contains(request.execution())) {
            exchange.close();
            return;
        }
        requests.add(request);
        WireFault fault = rules.stream()
                .flatMap(rule -> rule.meets(request).stream())
                .findFirst()
                .orElse(WireFault.NONE);
        fault.apply(new WireExchange(this, exchange, request));
    }

    private static WireRequest read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(",", values)));
        String called = headers.getOrDefault("X-Amz-Target", "");
        return new WireRequest(
                called.substring(called.indexOf('.') + 1),
                headers,
                exchange.getRequestBody().readAllBytes());
    }

    WireAnswer forward(WireRequest request) throws IOException {
        WireTags kept = tags;
        if (kept == null) {
            return send(request);
        }
        Optional<WireAnswer> answer = kept.answer(request);
        return answer.isPresent() ? answer.get() : kept.described(send(request));
    }

    private WireAnswer send(WireRequest request) throws IOException {
        HttpRequest.Builder sent =
                HttpRequest.newBuilder(target).POST(HttpRequest.BodyPublishers.ofByteArray(request.body()));
        request.headers().forEach((name, value) -> {
            if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                sent.header(name, value);
            }
        });
        HttpResponse<byte[]> response;
        turn.lock();
        try {
            if (over.contains(request.execution())) {
                throw new IOException("the client has given it up");
            }
            response = client.send(sent.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while DynamoDB was asked");
        } finally {
            turn.unlock();
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers().map().forEach((name, values) -> headers.put(name, String.join(",", values)));
        headers.keySet().removeAll(Set.of("Content-Length", "Connection", "Transfer-Encoding", "Date"));
        WireAnswer answer = new WireAnswer(response.statusCode(), headers, response.body());
        if (answer.isSuccess()) {
            applied.add(request);
        }
        return answer;
    }
}
