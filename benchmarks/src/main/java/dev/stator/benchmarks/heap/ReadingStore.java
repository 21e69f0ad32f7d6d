package dev.stator.benchmarks.heap;

import dev.stator.Stator;
import dev.stator.benchmarks.enhanced.ReadingBean;
import dev.stator.benchmarks.enhanced.StaticSchemas;
import dev.stator.benchmarks.item.Reading;
import dev.stator.benchmarks.item.ReadingDao;
import java.util.Iterator;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import software.amazon.awssdk.core.pagination.sync.SdkIterable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.BatchWriteResult;
import software.amazon.awssdk.enhanced.dynamodb.model.Page;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.WriteBatch;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Who reads and writes many items, of which it holds no more than it needs; each tells how many they were. */
interface ReadingStore {
    /** Of a whole table. */
    long scan();

    /** The same by segments, all at the same time. */
    long scanInParallel();

    /** Of one hash key, page by page. */
    long query();

    /** All of {@code readings}, as they come. */
    long write(Stream<Reading> readings);

    /** Stator. */
    final class Dao implements ReadingStore {
        private final ReadingDao readings;

        Dao(DynamoDbClient client) {
            readings = new ReadingDao(Stator.create(client));
        }

        @Override
        public long scan() {
            try (Stream<Reading> all = readings.scan().stream()) {
                return all.mapToLong(reading -> 1).sum();
            }
        }

        @Override
        public long scanInParallel() {
            LongAdder count = new LongAdder();
            readings.scan()
                    .parallel(ReadingPages.SEGMENTS)
                    .forEachPage(page -> count.add(page.items().size()));
            return count.sum();
        }

        @Override
        public long query() {
            return readings.query(ReadingPages.SENSOR)
                    .pages()
                    .mapToLong(page -> page.items().size())
                    .sum();
        }

        @Override
        public long write(Stream<Reading> all) {
            return readings.putAll(all).execute().done();
        }
    }

    /** The Enhanced Client, with a static schema. */
    final class Enhanced implements ReadingStore {
        private static final int BATCH = 25;

        private final DynamoDbEnhancedClient client;
        private final DynamoDbTable<ReadingBean> table;

        Enhanced(DynamoDbClient client) {
            this.client =
                    DynamoDbEnhancedClient.builder().dynamoDbClient(client).build();
            this.table = this.client.table("readings", StaticSchemas.reading());
        }

        private static long count(SdkIterable<Page<ReadingBean>> pages) {
            return pages.stream().mapToLong(page -> page.items().size()).sum();
        }

        @Override
        public long scan() {
            return table.scan().items().stream().mapToLong(reading -> 1).sum();
        }

        @Override
        public long scanInParallel() {
            return Segments.count(
                    segment -> count(table.scan(scan -> scan.segment(segment).totalSegments(ReadingPages.SEGMENTS))));
        }

        @Override
        public long query() {
            return count(table.query(QueryConditional.keyEqualTo(
                    Key.builder().partitionValue(ReadingPages.SENSOR).build())));
        }

        @Override
        public long write(Stream<Reading> readings) {
            long count = 0;
            for (Iterator<Reading> left = readings.iterator(); left.hasNext(); ) {
                WriteBatch.Builder<ReadingBean> batch =
                        WriteBatch.builder(ReadingBean.class).mappedTableResource(table);
                int size = 0;
                for (; size < BATCH && left.hasNext(); size++) {
                    batch.addPutItem(ReadingBean.of(left.next()));
                }
                BatchWriteResult result = client.batchWriteItem(request -> request.writeBatches(batch.build()));
                if (!result.unprocessedPutItemsForTable(table).isEmpty()) {
                    throw new IllegalStateException("some are to be sent again");
                }
                count += size;
            }
            return count;
        }
    }
}
