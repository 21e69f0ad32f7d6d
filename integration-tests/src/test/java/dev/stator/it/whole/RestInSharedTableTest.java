package dev.stator.it.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.error.EncodingException;
import dev.stator.it.whole.Warehouse.Gate;
import dev.stator.it.whole.Warehouse.Label;
import dev.stator.it.whole.Warehouse.Pallet;
import dev.stator.stream.Change;
import dev.stator.stream.ChangeReader;
import dev.stator.stream.ShardPosition;
import dev.stator.stream.StreamShard;
import dev.stator.testing.DynamoDbLocal;
import dev.stator.testing.StatorTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** What records of a shared table do not know: on every way an item is read, written, and told of by the stream. */
@StatorTest
class RestInSharedTableTest {
    private static final AttributeValue NEWER = AttributeValue.fromS("of a newer program");
    private static final Map<String, AttributeValue> REST =
            Map.of("newer", NEWER, "type", AttributeValue.fromNul(true), "house-2", AttributeValue.fromBool(true));
    private static final Pallet PALLET = new Pallet(
            "w", "1", Optional.of("ada"), List.of(new Label("up", Map.of("newer", NEWER, "kind", NEWER))), REST);
    private static final Gate GATE = new Gate(Map.of("text", NEWER, "owner-PK", NEWER, "owner", NEWER), "w", 7);

    private final DynamoDbLocal engine;
    private final DynamoDbStreamsClient streams;
    private final Stator stator;
    private final WarehouseTable warehouses;

    RestInSharedTableTest(DynamoDbLocal engine) {
        this.engine = engine.isolated(); // streams outlive their tables
        this.streams = this.engine.configure(DynamoDbStreamsClient.builder()).build();
        this.stator = Stator.create(this.engine.client());
        this.warehouses = new WarehouseTable(stator);
    }

    @BeforeEach
    void store() {
        warehouses.table().stream(StreamViewType.NEW_AND_OLD_IMAGES).create();
        put(PalletCodec.INSTANCE.toItem(PALLET));
        put(GateCodec.INSTANCE.toItem(GATE));
    }

    @AfterEach
    void close() {
        streams.close();
        engine.reset().close();
    }

    private void put(Map<String, AttributeValue> item) {
        engine.client().putItem(put -> put.tableName("warehouses").item(item));
    }

    private Map<String, AttributeValue> stored(Pallet pallet) {
        return engine.client()
                .getItem(get -> get.tableName("warehouses")
                        .key(Map.of(
                                "PK", AttributeValue.fromS("w#" + pallet.house()),
                                "SK", AttributeValue.fromS("p#" + pallet.pallet())))
                        .consistentRead(true))
                .item();
    }

    private static Map<String, AttributeValue> item(Pallet pallet, Map<String, AttributeValue> before) {
        Map<String, AttributeValue> item = new HashMap<>(before);
        item.put("owner", AttributeValue.fromS(pallet.owner().orElseThrow()));
        item.put("owner-PK", AttributeValue.fromS("o#" + pallet.owner().orElseThrow()));
        return item;
    }

    @Test
    void everyReadHasIt() {
        assertThat(stored(PALLET)).containsAllEntriesOf(REST);
        var pallet = warehouses.pallets().get("w", "1");
        var gate = warehouses.gates().get("w", 7);
        assertThat(pallet.execute()).contains(PALLET);
        assertThat(gate.execute()).contains(GATE);
        assertThat(warehouses.scan().list()).containsExactlyInAnyOrder(PALLET, GATE);
        assertThat(warehouses.pallets().collection("w").list()).containsExactlyInAnyOrder(PALLET, GATE);
        assertThat(warehouses.pallets().byOwner().query("ada").list()).containsExactly(PALLET);
        assertThat(stator.transactGet(pallet, gate).execute().first()).contains(PALLET);
        assertThat(stator.transactGet(pallet, gate).execute().second()).contains(GATE);
        var batch = stator.batchGet(pallet, gate).execute();
        assertThat(batch.get(pallet)).contains(PALLET);
        assertThat(batch.get(gate)).contains(GATE);
    }

    @Test
    void everyWriteKeepsIt() {
        Map<String, AttributeValue> before = stored(PALLET);
        warehouses.pallets().put(PALLET.owner("bob")).execute();
        assertThat(stored(PALLET)).isEqualTo(item(PALLET.owner("bob"), before));
        stator.transactWrite(warehouses.pallets().put(PALLET.owner("eve"))).execute();
        assertThat(stored(PALLET)).isEqualTo(item(PALLET.owner("eve"), before));
        stator.batchWrite(warehouses.pallets().put(PALLET.owner("joe"))).execute();
        assertThat(stored(PALLET)).isEqualTo(item(PALLET.owner("joe"), before));
        warehouses
                .pallets()
                .modify(new PalletKey("w", "1"), pallet -> pallet.owner("ann"))
                .execute();
        assertThat(stored(PALLET)).isEqualTo(item(PALLET.owner("ann"), before));
        assertThat(warehouses.pallets().delete("w", "1").returningOld().execute())
                .contains(PALLET.owner("ann"));
    }

    /** As a put, beyond the limits of an update, with what is made for keys. */
    @Test
    void aModificationOfHundredsOfAttributesKeepsTheKeys() {
        Map<String, AttributeValue> many = IntStream.range(0, 900)
                .boxed()
                .collect(Collectors.toMap(i -> "a" + i, i -> AttributeValue.fromN(i.toString())));
        Map<String, AttributeValue> expected = item(PALLET.owner("bob"), stored(PALLET));
        expected.keySet().removeAll(REST.keySet());
        expected.putAll(many);
        Pallet modified = warehouses
                .pallets()
                .modify(new PalletKey("w", "1"), pallet -> pallet.owner("bob").rest(many))
                .execute()
                .orElseThrow();
        assertThat(modified).isEqualTo(PALLET.owner("bob").rest(many));
        assertThat(stored(PALLET)).isEqualTo(expected);
        assertThat(warehouses.pallets().byOwner().query("bob").list()).containsExactly(modified);
        assertThat(warehouses.pallets().byOwner().query("ada").list()).isEmpty();
    }

    @Test
    void whatTheRecordWritesItselfIsRefused() {
        for (String known : List.of("PK", "SK", "kind", "owner-PK", "owner", "labels")) {
            assertThatThrownBy(() -> warehouses
                            .pallets()
                            .put(PALLET.rest(Map.of(known, NEWER)))
                            .execute())
                    .isInstanceOf(EncodingException.class)
                    .hasMessageContaining("\"" + known + "\"");
        }
    }

    @Test
    void theStreamTellsOfIt() {
        warehouses.pallets().put(PALLET.rest(Map.of("more", NEWER))).execute();
        warehouses.gates().delete("w", 7).execute();
        ChangeReader<Warehouse> reader = warehouses.changes().reader(streams);
        StreamShard shard = reader.describe().shards().findFirst().orElseThrow();
        List<Change<Warehouse>> changes = reader.changes(reader.iterator(shard, ShardPosition.trimHorizon()))
                .changes();
        assertThat(changes).hasSize(4);
        assertThat(changes.get(0).newImage()).contains(PALLET);
        assertThat(changes.get(1).newImage()).contains(GATE);
        assertThat(changes.get(2).oldImage()).contains(PALLET);
        assertThat(changes.get(2).newImage()).contains(PALLET.rest(Map.of("more", NEWER)));
        assertThat(changes.get(3).oldImage()).contains(GATE);
    }
}
