package dev.stator.testing;

import dev.stator.testing.internal.EngineLocator;
import dev.stator.testing.internal.EngineSettings;
import dev.stator.testing.internal.LocalEngine;
import dev.stator.wire.StatorWire;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A DynamoDB on this machine, for tests and for trying things out.
 *
 * <pre>{@code
 * try (DynamoDbLocal dynamoDb = DynamoDbLocal.start()) {
 *     Stator stator = Stator.create(dynamoDb.client());
 *     ...
 * }
 * }</pre>
 *
 * <p>AWS's DynamoDB Local runs as a process of its own, with telemetry off, which ends with {@link #close()} and at the
 * latest with this JVM, even when that is killed. Starting it takes 2 to 3 seconds and 200 MB: start one and share it,
 * by {@link #isolated()} where tests must not see each other's tables.
 *
 * <p>Where it is found, in this order:
 *
 * <ol>
 *   <li>a server that runs already, named by the system property {@code stator.dynamodb.endpoint} or the environment
 *       variable {@code STATOR_DYNAMODB_ENDPOINT}: nothing is started, and the builder's settings have no effect;
 *   <li>a class path, or {@code @} and a file that holds one, in the system property
 *       {@code stator.dynamodb-local.classpath} or the environment variable {@code STATOR_DYNAMODB_LOCAL_CLASSPATH};
 *   <li>the class path of this program;
 *   <li>else {@link DynamoDbLocalNotFoundException}, with the lines to paste into the build.
 * </ol>
 *
 * <p>With the system property {@code stator.tests.wire=true}, {@link #client()} and {@link #asyncClient()} have the
 * fast path of {@link StatorWire}.
 *
 * <p>All methods may be called from any thread.
 */
public final class DynamoDbLocal implements AutoCloseable {

    private static final String DEFAULT_ACCESS_KEY = "stator";
    private static final Region REGION = Region.US_EAST_1;
    private static final Pattern ACCESS_KEY = Pattern.compile("[A-Za-z0-9]+");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final LocalEngine engine;
    private final String accessKey;
    /** The one that {@link #start()} gave; null for that one itself. */
    private final @Nullable DynamoDbLocal server;

    private final Set<DynamoDbLocal> views = ConcurrentHashMap.newKeySet();
    private @Nullable DynamoDbClient client;
    private @Nullable DynamoDbAsyncClient asyncClient;
    private boolean closed;

    private DynamoDbLocal(LocalEngine engine, String accessKey, @Nullable DynamoDbLocal server) {
        this.engine = engine;
        this.accessKey = accessKey;
        this.server = server;
    }

    /**
     * Starts DynamoDB Local in memory, on a free port.
     *
     * @throws DynamoDbLocalNotFoundException when there is nothing to start it from
     * @throws DynamoDbLocalException when it does not start; the message holds what it printed
     */
    public static DynamoDbLocal start() {
        return builder().start();
    }

    /** For another port, or tables that outlive the process. */
    public static Builder builder() {
        return new Builder(EngineSettings.DEFAULT, EngineLocator.ofThisJvm());
    }

    /** Where it answers, for example {@code http://127.0.0.1:40123}. */
    public URI endpoint() {
        return engine.endpoint();
    }

    /** The access key of {@link #client()}: DynamoDB Local keeps the tables of each access key apart. */
    public String accessKey() {
        return accessKey;
    }

    /** A client for it, always the same one; {@link #close()} closes it. */
    public synchronized DynamoDbClient client() {
        requireOpen();
        if (client == null) {
            client = onPath(configure(DynamoDbClient.builder())).build();
        }
        return client;
    }

    /** An asynchronous client for it, always the same one; {@link #close()} closes it. */
    public synchronized DynamoDbAsyncClient asyncClient() {
        requireOpen();
        if (asyncClient == null) {
            asyncClient = onPath(configure(DynamoDbAsyncClient.builder())).build();
        }
        return asyncClient;
    }

    /**
     * Points a client of your own at it: sets endpoint, region and credentials, and nothing else. It is yours to close.
     *
     * <pre>{@code
     * DynamoDbStreamsClient streams = dynamoDb.configure(DynamoDbStreamsClient.builder()).build();
     * }</pre>
     *
     * @return {@code builder}
     */
    public <B extends AwsClientBuilder<B, C>, C> B configure(B builder) {
        return builder.endpointOverride(endpoint())
                .region(REGION)
                // The SDK refuses FIPS, which the environment may ask for, together with an endpoint.
                .fipsEnabled(false)
                .dualstackEnabled(false)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, "secret")));
    }

    /** Whether its clients have the fast path, as the system property {@code stator.tests.wire} says. */
    static boolean isWired() {
        return Boolean.getBoolean("stator.tests.wire");
    }

    private static <B extends AwsClientBuilder<B, C>, C> B onPath(B builder) {
        return isWired()
                ? builder.overrideConfiguration(
                        configuration -> configuration.addExecutionInterceptor(StatorWire.interceptor()))
                : builder;
    }

    /** A view of the same server with an access key that nobody else has, and so without any tables. */
    public DynamoDbLocal isolated() {
        // Twelve digits, because LocalStack takes such an access key for an account and keeps accounts apart.
        return isolated("%012d".formatted(RANDOM.nextLong(100_000_000_000L, 1_000_000_000_000L)));
    }

    /**
     * A view of the same server with another access key. It sees only the tables made with that key, as long as the
     * server was not started with {@code -sharedDb}. Closing the view closes its clients; its tables stay.
     *
     * @param accessKey letters and digits
     * @throws IllegalArgumentException when it has other characters, which DynamoDB Local refuses
     */
    public synchronized DynamoDbLocal isolated(String accessKey) {
        if (!ACCESS_KEY.matcher(accessKey).matches()) {
            throw new IllegalArgumentException("Access key \"" + accessKey
                    + "\": DynamoDB Local takes letters and digits only, such as \"PostDaoTest\"");
        }
        DynamoDbLocal owner = server == null ? this : server;
        return owner.newView(accessKey);
    }

    private synchronized DynamoDbLocal newView(String key) {
        requireOpen();
        DynamoDbLocal view = new DynamoDbLocal(engine, key, this);
        views.add(view);
        return view;
    }

    /**
     * Deletes all tables that this access key sees, those with deletion protection too.
     *
     * @return this
     */
    public DynamoDbLocal reset() {
        DeleteTables.all(client());
        return this;
    }

    /**
     * Closes the clients that it made and, unless it is an {@link #isolated() isolated} view, stops the server. A
     * server that was running before goes on.
     */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            closeClients();
        }
        if (server != null) {
            server.views.remove(this);
            return;
        }
        closeViews();
        engine.close();
    }

    /** All at once, because each asynchronous client waits for two seconds. */
    private void closeViews() {
        CompletableFuture.allOf(views.stream()
                        .map(view -> CompletableFuture.runAsync(view::close, task -> new Thread(task).start()))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }

    private void closeClients() {
        for (SdkClient each : new @Nullable SdkClient[] {client, asyncClient}) {
            if (each != null) {
                each.close();
            }
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("This DynamoDbLocal at " + endpoint() + " is closed");
        }
    }

    @Override
    public String toString() {
        return "DynamoDbLocal[" + endpoint() + ", accessKey=" + accessKey + "]";
    }

    /** How DynamoDB Local is to run. Immutable: each method gives a new builder. */
    public static final class Builder {

        private final EngineSettings settings;
        private final EngineLocator locator;

        private Builder(EngineSettings settings, EngineLocator locator) {
            this.settings = settings;
            this.locator = locator;
        }

        /** Keeps tables in memory: they end with the process. The default. */
        public Builder inMemory() {
            return with(new EngineSettings(null, settings.port(), settings.startTimeout()));
        }

        /**
         * Keeps tables in files in this folder, which is made where missing; the next start finds them again. Writing
         * is 3 to 4 times slower than in memory.
         */
        public Builder directory(Path directory) {
            return with(new EngineSettings(directory, settings.port(), settings.startTimeout()));
        }

        /**
         * Listens on this port.
         *
         * @param port 1 to 65535, or 0 for any that is free, which is the default
         */
        public Builder port(int port) {
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("Port " + port + ": write 1 to 65535, or 0 for a free one");
            }
            return with(new EngineSettings(settings.directory(), port, settings.startTimeout()));
        }

        /** Gives up when it does not accept connections after this time; one minute by default. */
        public Builder startTimeout(Duration timeout) {
            if (timeout.isNegative() || timeout.isZero()) {
                throw new IllegalArgumentException("Start timeout " + timeout + ": write a positive duration");
            }
            return with(new EngineSettings(settings.directory(), settings.port(), timeout));
        }

        /** For our own tests of the places where the engine is looked for. */
        Builder locator(EngineLocator locator) {
            return new Builder(settings, locator);
        }

        private Builder with(EngineSettings settings) {
            return new Builder(settings, locator);
        }

        /**
         * Starts it, and returns when it accepts connections.
         *
         * @throws DynamoDbLocalNotFoundException when there is nothing to start it from
         * @throws DynamoDbLocalException when it does not start; the message holds what it printed
         */
        public DynamoDbLocal start() {
            return new DynamoDbLocal(LocalEngine.at(locator.locate(), settings), DEFAULT_ACCESS_KEY, null);
        }
    }
}
