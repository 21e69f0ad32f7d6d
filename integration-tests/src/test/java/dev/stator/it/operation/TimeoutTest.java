package dev.stator.it.operation;

import static dev.stator.it.operation.Entries.DAY;
import static dev.stator.it.operation.Entries.entry;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.operation.GetOperation;
import dev.stator.operation.PutOperation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** An operation with a time-out of its own, at a service that takes connections and never answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimeoutTest {
    private final ServerSocket silent;
    private final DynamoDbClient client;
    private final DynamoDbAsyncClient asyncClient;
    private final EntryDao entries;

    TimeoutTest() throws IOException {
        silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        URI address = URI.create("http://localhost:" + silent.getLocalPort());
        client = DynamoDbClient.builder()
                .endpointOverride(address)
                .region(Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build();
        asyncClient = DynamoDbAsyncClient.builder()
                .endpointOverride(address)
                .region(Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build();
        entries = new EntryDao(Stator.create(client, asyncClient));
    }

    @AfterAll
    void close() throws IOException {
        client.close();
        asyncClient.close();
        silent.close();
    }

    @ParameterizedTest
    @EnumSource
    void endsARequest(Way way) {
        Duration limit = Duration.ofMillis(300);
        GetOperation<Entry, Entry> get = entries.get("ada", DAY).timeout(limit);
        PutOperation<Entry> put = entries.put(entry(1)).timeout(limit);

        assertThatThrownBy(() -> way.execute(get)).isInstanceOf(ApiCallTimeoutException.class);
        assertThatThrownBy(() -> way.execute(put)).isInstanceOf(ApiCallTimeoutException.class);
        assertThatThrownBy(() -> way.list(entries.query("ada").timeout(limit)))
                .isInstanceOf(ApiCallTimeoutException.class);
    }

    @Test
    void isMoreThanNothing() {
        assertThatThrownBy(() -> entries.get("ada", DAY).timeout(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("timeout(PT0S): more than 0; leave it out for the client's");
    }
}
