package dev.stator.it.transaction;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.codec.ItemSize;
import dev.stator.operation.TransactWrite;
import dev.stator.operation.TransactWriteOperation;
import dev.stator.testing.StatorTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Stator refuses what the engine refuses, and nothing that it takes. */
@StatorTest(daos = TransferDao.class)
class TransactionLimitsOnEngineTest {
    private static final int FOUR_MEGABYTES = 4 * 1024 * 1024;

    private final Stator stator;
    private final DynamoDbClient client;
    private final TransferDao transfers;

    TransactionLimitsOnEngineTest(Stator stator, DynamoDbClient client) {
        this.stator = stator;
        this.client = client;
        this.transfers = new TransferDao(stator);
    }

    private Transfer transfer(int number, int length) {
        return new Transfer("a", number, "b", 1, List.of("x".repeat(length)));
    }

    /** Transfers in twenty parts that are of {@code size} bytes together. */
    private List<Transfer> ofSize(long size) {
        int parts = 20;
        List<Transfer> all = new ArrayList<>();
        long left = size;
        for (int part = 1; part <= parts; part++) {
            long share = part == parts ? left : size / parts;
            int length = (int) (share - size(transfer(part, 0)));
            all.add(transfer(part, length));
            left -= share;
        }
        return all;
    }

    private static long size(Transfer transfer) {
        return ItemSize.of(TransferCodec.INSTANCE.toItem(transfer));
    }

    private TransactWriteOperation puts(List<Transfer> all) {
        return stator.transactWrite(all.stream().map(transfers::put).toList());
    }

    /** The same without Stator. */
    private void send(List<Transfer> all) {
        List<TransactWriteItem> items = all.stream()
                .map(each -> TransactWriteItem.builder()
                        .put(put -> put.tableName("transfers").item(TransferCodec.INSTANCE.toItem(each)))
                        .build())
                .toList();
        client.transactWriteItems(
                TransactWriteItemsRequest.builder().transactItems(items).build());
    }

    @Test
    void fourMegabytesToTheByte() {
        assertThatCode(() -> puts(ofSize(FOUR_MEGABYTES)).execute()).doesNotThrowAnyException();
        assertThatThrownBy(() -> puts(ofSize(FOUR_MEGABYTES + 1)).execute())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A transaction of 4194305 bytes");
        assertThatThrownBy(() -> send(ofSize(FOUR_MEGABYTES + 1)))
                .isInstanceOf(DynamoDbException.class)
                .hasMessageContaining("cannot exceed 4MB");
    }

    @Test
    void oneHundredOperations() {
        List<Transfer> all =
                IntStream.range(0, 101).mapToObj(i -> transfer(i, 1)).toList();
        assertThatCode(() -> puts(all.subList(0, 100)).execute()).doesNotThrowAnyException();
        assertThatThrownBy(() -> puts(all).execute()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> send(all))
                .isInstanceOf(DynamoDbException.class)
                .hasMessageContaining("less than or equal to 100");
    }

    @Test
    void oneOperationAnItem() {
        List<Transfer> all = List.of(transfer(1, 1), transfer(2, 2), transfer(1, 3));
        assertThatThrownBy(() -> puts(all).execute()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> send(all))
                .isInstanceOf(DynamoDbException.class)
                .hasMessageContaining("multiple operations on one item");
        List<TransactWrite> none = List.of();
        assertThatThrownBy(() -> stator.transactWrite(none).execute()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> send(List.of())).isInstanceOf(DynamoDbException.class);
    }
}
