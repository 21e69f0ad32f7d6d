package dev.stator.it.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.frozen.EncryptionKey;
import dev.stator.frozen.FrozenEncryption;
import dev.stator.frozen.KeyProvider;
import dev.stator.it.fault.FaultyClient;
import dev.stator.it.fault.NotedTimer;
import dev.stator.operation.VersionConflictException;
import dev.stator.testing.StatorTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Encrypting a value again gives other bytes; what was written is known by those that were sent. */
@StatorTest
class ModifyEncryptedTest {
    private final DynamoDbClient client;
    private final FaultyClient faulty;
    private final NotedTimer timer = new NotedTimer();
    private final DiaryDao diaries;

    ModifyEncryptedTest(DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
        this.client = client;
        this.faulty = FaultyClient.around(client, asyncClient);
        this.diaries = new DiaryDao(Stator.builder()
                .client(faulty.client())
                .asyncClient(faulty.asyncClient())
                .tablePrefix(UUID.randomUUID() + "-")
                .frozenEncryption(FrozenEncryption.with(KeyProvider.of(EncryptionKey.of("k", new byte[32]))))
                .backoff(timer.backoff())
                .build());
    }

    @BeforeEach
    void aDiary() {
        assertThat(diaries.table().create().name()).endsWith("-diaries");
        assertThat(diaries.put(new Diary("ada", new Letter.Body("a"), 0))
                        .execute()
                        .version())
                .isOne();
    }

    private String stored() {
        return diaries.get("ada").consistent().execute().orElseThrow().body().text();
    }

    /** As when the SDK sends a write again of which the answer was lost. */
    private RuntimeException sentTwice() {
        ScanRequest all = ScanRequest.builder()
                .tableName(diaries.table().name())
                .consistentRead(true)
                .build();
        return ConditionalCheckFailedException.builder()
                .numAttempts(2)
                .message("The conditional request failed")
                .item(client.scan(all).items().get(0))
                .build();
    }

    @Test
    void whatTheSdkSentTwiceIsNotDoneTwice() {
        faulty.on(UpdateItemRequest.class).times(1).failAfter(this::sentTwice);
        assertThatThrownBy(diaries.modify("ada", diary -> diary.plus("b"))::execute)
                .isInstanceOf(VersionConflictException.class)
                .hasMessageContaining("the SDK sent the write more than once");
        assertThat(stored()).as("once").isEqualTo("ab");
    }

    @Test
    void whatOthersSurelyWroteIsTriedAgain() {
        faulty.on(UpdateItemRequest.class).times(1).fail(() -> {
            assertThat(diaries.put(new Diary("ada", new Letter.Body("others"), 1))
                            .execute()
                            .version())
                    .isEqualTo(2);
            return sentTwice();
        });
        assertThat(diaries.modify("ada", diary -> diary.plus("b")).execute().map(Diary::body))
                .contains(new Letter.Body("othersb"));
    }
}
