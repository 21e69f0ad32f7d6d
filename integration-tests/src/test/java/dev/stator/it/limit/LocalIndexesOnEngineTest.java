package dev.stator.it.limit;

import static dev.stator.testing.TableLifetime.PER_CLASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.codec.ItemSize;
import dev.stator.error.ItemTooLargeException;
import dev.stator.testing.StatorTest;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** What local indexes hold of an item counts among its 400 KB: what the engine would refuse is not sent. */
@StatorTest(tables = PER_CLASS)
class LocalIndexesOnEngineTest {
    private final DynamoDbClient client;
    private final SheetDao sheets;

    LocalIndexesOnEngineTest(DynamoDbClient client, SheetDao sheets) {
        this.client = client;
        this.sheets = sheets;
    }

    private boolean takes(Sheet sheet) {
        try {
            client.putItem(put -> put.tableName("sheets").item(SheetCodec.INSTANCE.toItem(sheet)));
            return true;
        } catch (DynamoDbException e) {
            assertThat(e.awsErrorDetails().errorMessage()).contains("Item size has exceeded");
            return false;
        }
    }

    /** The most that the engine takes. */
    private Sheet full(Sheet sheet) {
        int most = 0;
        int more = ItemSize.LIMIT;
        while (most < more) {
            int middle = (most + more + 1) / 2;
            if (takes(sheet.body(middle))) {
                most = middle;
            } else {
                more = middle - 1;
            }
        }
        return sheet.body(most);
    }

    /** @param in the indexes that it is in */
    @ParameterizedTest
    @ValueSource(strings = {"", "a", "b", "c", "ab", "ac", "bc", "abc"})
    void theLastByte(String in) {
        sheets.table().ensure();
        String id = "in " + in;
        Sheet full = full(new Sheet("ada", id, key(in, "a"), key(in, "b"), key(in, "c"), "noted", ""));
        Sheet over = full.body(full.body().length() + 1);

        sheets.put(full).execute();
        assertThat(sheets.get("ada", id).execute()).contains(full);
        assertThatThrownBy(() -> sheets.put(over).execute())
                .isInstanceOf(ItemTooLargeException.class)
                .message()
                .contains(in.isEmpty() ? "table sheets has 409,60" : " of it, has 409,60")
                .satisfies(message -> assertThat(Stream.of("a", "b", "c"))
                        .allSatisfy(index ->
                                assertThat(message.contains("by-" + index)).isEqualTo(in.contains(index))));
        assertThatThrownBy(() -> sheets.modify(SheetKey.of(full), read -> over).execute())
                .isInstanceOf(ItemTooLargeException.class);
        assertThat(sheets.get("ada", id).execute()).contains(full);
    }

    private static Optional<String> key(String in, String index) {
        return in.contains(index) ? Optional.of("key of " + index) : Optional.empty();
    }
}
