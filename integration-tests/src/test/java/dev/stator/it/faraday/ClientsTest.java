package dev.stator.it.faraday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.it.fault.FaultyClient;
import dev.stator.testing.DynamoDbLocal;
import dev.stator.testing.StatorTest;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.apache5.ProxyConfiguration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** Faraday's {@code client-opts}: here the SDK's builder has them all, and Stator takes what it built. */
@StatorTest(daos = UserDao.class)
class ClientsTest {
    private final DynamoDbLocal engine;

    ClientsTest(DynamoDbLocal engine) {
        this.engine = engine;
    }

    private static void assertWorks(DynamoDbClient client) {
        UserDao users = new UserDao(Stator.create(client));
        users.put(User.ALICE).execute();
        assertThat(users.get(1).execute()).contains(User.ALICE);
    }

    /** Anything that implements the SDK's interface, as a DAX client does; here a proxy that counts. */
    @Test
    void anyImplementationOfTheInterface() {
        FaultyClient proxy = FaultyClient.around(engine.client(), engine.asyncClient());
        assertWorks(proxy.client());
        assertThat(proxy.calls(PutItemRequest.class)).isEqualTo(1);
        assertThat(proxy.calls(GetItemRequest.class)).isEqualTo(1);
    }

    @Test
    void anotherClientForOneCall() {
        FaultyClient cache = FaultyClient.around(engine.client(), engine.asyncClient());
        UserDao users = new UserDao(Stator.create(engine.client()));
        users.put(User.ALICE).execute();
        assertThat(users.through(cache.client()).get(1).execute()).contains(User.ALICE);
        assertThat(users.get(1).execute()).contains(User.ALICE);
        assertThat(cache.calls(GetItemRequest.class)).isEqualTo(1);
    }

    @Test
    void accessAndSecretKeyEndpointAndRegion() {
        try (DynamoDbClient client = DynamoDbClient.builder()
                .credentialsProvider(StaticCredentialsProvider.create(AwsSessionCredentials.create(
                        engine.accessKey(), "secret", "a session token, which Faraday cannot give")))
                .endpointOverride(engine.endpoint())
                .region(Region.US_EAST_1)
                .build()) {
            assertWorks(client);
        }
    }

    @Test
    void anyCredentialsProvider() {
        System.setProperty("aws.accessKeyId", engine.accessKey());
        System.setProperty("aws.secretAccessKey", "secret");
        try (DynamoDbClient client = engine.configure(DynamoDbClient.builder())
                .credentialsProvider(SystemPropertyCredentialsProvider.create())
                .build()) {
            assertWorks(client);
        } finally {
            System.clearProperty("aws.accessKeyId");
            System.clearProperty("aws.secretAccessKey");
        }
    }

    /** DynamoDB Local answers what is sent to it as if it were a proxy; its host is the only one that exists. */
    @Tag("once") // older SDKs have another client for HTTP
    @Test
    void aProxy() {
        DynamoDbClientBuilder builder = engine.configure(DynamoDbClient.builder())
                .endpointOverride(URI.create("http://dynamodb.invalid"))
                .httpClientBuilder(Apache5HttpClient.builder()
                        .proxyConfiguration(ProxyConfiguration.builder()
                                .endpoint(engine.endpoint())
                                .username("user")
                                .password("password")
                                .build()));
        try (DynamoDbClient client = builder.build()) {
            assertWorks(client);
        }
    }

    @Tag("once") // older SDKs have another client for HTTP
    @Test
    void timeoutsAndConnections() {
        DynamoDbClientBuilder builder = engine.configure(DynamoDbClient.builder())
                .httpClientBuilder(Apache5HttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(5))
                        .socketTimeout(Duration.ofSeconds(20))
                        .maxConnections(1)
                        .tcpKeepAlive(false));
        try (DynamoDbClient client = builder.build()) {
            assertWorks(client);
        }
    }

    @Test
    void retries() {
        AtomicInteger sent = new AtomicInteger();
        DynamoDbClientBuilder builder = engine.configure(DynamoDbClient.builder())
                .overrideConfiguration(configuration -> configuration
                        .retryStrategy(strategy -> strategy.maxAttempts(3))
                        .addExecutionInterceptor(new Cutting(sent)));
        try (DynamoDbClient client = builder.build()) {
            UserDao users = new UserDao(Stator.create(client));
            assertThatThrownBy(() -> users.put(User.ALICE).execute()).isInstanceOf(SdkClientException.class);
        }
        assertThat(sent).hasValue(3);
    }

    private record Cutting(AtomicInteger sent) implements ExecutionInterceptor {
        @Override
        public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
            sent.incrementAndGet();
            throw SdkClientException.builder()
                    .message("cut")
                    .cause(new java.io.IOException("cut"))
                    .build();
        }
    }

    /** Faraday keeps every client it ever made; Stator makes none, and leaves open what it is given. */
    @Test
    void nothingIsClosedOrKept() {
        FaultyClient proxy = FaultyClient.around(engine.client(), engine.asyncClient());
        for (int i = 0; i < 10; i++) {
            assertWorks(proxy.client());
        }
        assertThat(engine.client().listTables().tableNames()).containsExactly("users");
    }

    /** Faraday takes the table's name in every call. */
    @Test
    void tableNamesForAnEnvironment() {
        UserDao test = new UserDao(
                Stator.builder().client(engine.client()).tablePrefix("test-").build());
        test.table().ensure();
        test.put(User.ALICE).execute();
        assertThat(engine.client().listTables().tableNames()).containsExactly("test-users", "users");
        assertThat(new UserDao(Stator.create(engine.client())).scan().count()).isZero();
    }
}
