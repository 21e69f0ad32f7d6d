package dev.stator.stream.kinesis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.stream.Change;
import dev.stator.stream.ChangeHandler;
import dev.stator.stream.UndecodableRecordException;
import dev.stator.streams.Shop;
import dev.stator.streams.ShopChanges;
import org.junit.jupiter.api.Test;

/** The data stream of a table of several records. */
class SeveralRecordsTest {
    private final KinesisChanges<Shop> shop = new KinesisChanges<>(ShopChanges.stream());
    private final ShopChanges changes = new ShopChanges();

    private static byte[] data(String event, String keys, String images) {
        return """
                {"awsRegion":"eu-west-1","eventID":"1","eventName":"%s","userIdentity":null,"recordFormat":"application/json",\
                "tableName":"shop","dynamodb":{"ApproximateCreationDateTime":1767225600474,"Keys":{%s}%s,"SizeBytes":9},\
                "eventSource":"aws:dynamodb"}""".replaceFirst("%s", event)
                .replaceFirst("%s", keys)
                .replaceFirst("%s", images.isEmpty() ? "" : "," + images)
                .getBytes(UTF_8);
    }

    private static String keys(String hash, String range) {
        return "\"PK\":{\"S\":\"" + hash + "\"},\"SK\":{\"S\":\"" + range + "\"}";
    }

    private static String image(String name, String keys, String more) {
        return "\"" + name + "\":{" + keys + more + "}";
    }

    @Test
    void eachChangeGoesToTheHandlerOfItsRecord() throws Exception {
        ChangeHandler<Shop> handler = changes.handler();
        String order = keys("o#7", "meta");
        String item = keys("o#7", "p#42");
        handler.onChange(shop.decode(data("INSERT", order, image("NewImage", order, ",\"Customer\":{\"S\":\"ada\"}"))));
        handler.onChange(shop.decode(data(
                "MODIFY",
                item,
                image("NewImage", item, ",\"Count\":{\"N\":\"2\"}") + ","
                        + image("OldImage", item, ",\"Count\":{\"N\":\"1\"}"))));
        handler.onChange(shop.decode(data("REMOVE", item, "")));
        handler.onChange(
                shop.decode(data("INSERT", keys("c#ada", "meta"), image("NewImage", keys("c#ada", "meta"), ""))));
        assertThat(changes.told())
                .containsExactly(
                        "order 7 Inserted: Order[order=7, customer=ada]",
                        "item 42 of 7 Modified: OrderItem[order=7, product=42, count=2]",
                        "item 42 of 7 Removed",
                        "other Inserted: Customer[customer=ada]");
    }

    @Test
    void anItemOfNoRecordCannotBeRead() {
        byte[] data = data("REMOVE", keys("x#1", "meta"), "");
        assertThatThrownBy(() -> shop.decode(data))
                .isInstanceOf(UndecodableRecordException.class)
                .hasMessageContaining("shop");
    }

    @Test
    void theChangesOfOneRecordAreReadAsIt() {
        Change<Shop.OrderItem> change =
                new KinesisChanges<>(ShopChanges.ofItems()).decode(data("REMOVE", keys("o#7", "p#42"), ""));
        assertThat(change.oldImage()).isEmpty();
    }
}
