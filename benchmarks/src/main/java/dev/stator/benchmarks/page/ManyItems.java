package dev.stator.benchmarks.page;

import dev.stator.Stator;
import dev.stator.benchmarks.Interleaved;
import dev.stator.benchmarks.wire.Wire;
import dev.stator.wire.StatorWire;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What operations on many items cost: by hand, by Stator with and without the fast path, by the Enhanced Client. */
public final class ManyItems {
    static final String QUERY = "query of 100 items";
    static final String SCAN = "scan of 20 pages of 100 items";
    static final String BATCH = "batch get of 100 items";
    static final String WRITE = "batch write of 25 items";
    static final String TRANSACTION = "transaction of 25 puts";
    static final String BY_HAND = "by hand";
    static final String MAPS = "Stator";
    static final String FAST = "Stator, fast path";
    static final String STATIC = "Enhanced Client, static";
    static final String BEAN = "Enhanced Client, bean";

    private static final List<String> OPERATIONS = List.of(QUERY, SCAN, BATCH, WRITE, TRANSACTION);

    private ManyItems() {}

    /** What to do, by who does it: the first is code by hand. */
    static Map<String, Map<String, Supplier<?>>> ways() {
        return ways(ParcelTable::new);
    }

    /** @param tables what answers, one for each way */
    static Map<String, Map<String, Supplier<?>>> ways(Supplier<Function<byte[], byte[]>> tables) {
        Map<String, Map<String, Supplier<?>>> ways = new LinkedHashMap<>();
        ways.put(BY_HAND, HandWrittenParcels.operations(Wire.client(tables.get())));
        ways.put(MAPS, stator(Wire.client(tables.get())));
        ways.put(FAST, stator(Wire.client(tables.get(), StatorWire.interceptor())));
        ways.put(STATIC, EnhancedParcels.operations(Wire.client(tables.get()), EnhancedParcels.SCHEMA));
        ways.put(BEAN, EnhancedParcels.operations(Wire.client(tables.get()), TableSchema.fromBean(ParcelBean.class)));
        return ways;
    }

    private static Map<String, Supplier<?>> stator(DynamoDbClient client) {
        Stator stator = Stator.create(client);
        ParcelDao parcels = new ParcelDao(stator);
        List<Parcel> written = ParcelTable.written();
        return Map.of(
                QUERY,
                () -> parcels.query("ada").list(),
                SCAN,
                () -> parcels.scan().list(),
                BATCH,
                () -> parcels
                        .getAll(ParcelTable.numbers().stream()
                                .map(number -> new ParcelKey("ada", number))
                                .toList())
                        .execute()
                        .stream()
                        .map(Optional::orElseThrow)
                        .toList(),
                WRITE,
                () -> parcels.putAll(written).execute(),
                TRANSACTION,
                () -> stator.transactWrite(written.stream().map(parcels::put).toList())
                        .execute());
    }

    /**
     * Measures all.
     *
     * @param rounds that count, after half as many that do not
     * @param calls of each way in a round
     */
    public static Interleaved measure(int rounds, int calls) {
        return Interleaved.measure(
                OPERATIONS,
                ways(),
                rounds,
                operation -> operation.equals(SCAN) ? Math.max(1, calls / ParcelTable.PAGES) : calls);
    }
}
