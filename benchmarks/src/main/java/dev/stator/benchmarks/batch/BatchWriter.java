package dev.stator.benchmarks.batch;

import dev.stator.benchmarks.item.Reading;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Writes any number of items: chunks of 25, the last write of a key wins, what is left unprocessed is sent again. */
public interface BatchWriter {
    /** Writes {@code readings} and returns when all of them are written; gives their number. */
    long write(List<Reading> readings);

    /** Who writes. */
    enum Way {
        STATOR("Stator"),
        HAND_WRITTEN("hand-written");

        private final String title;

        Way(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        public BatchWriter on(DynamoDbClient client) {
            return this == STATOR ? new StatorWriter(client) : new HandWrittenWriter(client);
        }
    }
}
