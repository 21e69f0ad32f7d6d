package dev.stator.stream.checkpoint;

import dev.stator.codec.Codecs;
import dev.stator.codec.ItemCodec;
import dev.stator.codec.ItemReader;
import dev.stator.codec.ItemWriter;
import dev.stator.expression.Path;
import dev.stator.expression.StringAttribute;
import dev.stator.expression.WholeAttribute;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.ItemKey;
import dev.stator.schema.KeyPart;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An item of the table of checkpoints: for each consumer one row that says who owns it, and one for each shard. Codec,
 * schema and attributes stand as the processor would write them, which does not run on the runtime itself.
 *
 * @param consumer hash key
 * @param row range key: {@link #OWNER}, or stream ARN and shard
 * @param token of the owner who wrote it last
 * @param owner null: nobody, or not the owner's row
 * @param beat grows while the owner lives
 * @param ttl how long the owner's lease lasts; zero in a shard's row
 * @param checkpoint its text; null in the owner's row
 */
record CheckpointRow(
        String consumer,
        String row,
        long token,
        @Nullable String owner,
        long beat,
        Duration ttl,
        @Nullable String checkpoint) {

    /** The range key of the row that says who the owner is; no ARN begins like this. */
    static final String OWNER = "#owner";

    private static final KeyPart<String> CONSUMER = KeyPart.text("consumer", Codecs.STRING);
    private static final KeyPart<String> ROW = KeyPart.text("row", Codecs.STRING);

    static final WholeAttribute<CheckpointRow, Long> TOKEN = new WholeAttribute<>(Path.of("token"), Codecs.LONG);
    static final WholeAttribute<CheckpointRow, Long> BEAT = new WholeAttribute<>(Path.of("beat"), Codecs.LONG);
    static final StringAttribute.Removable<CheckpointRow> NAME = new StringAttribute.Removable<>(Path.of("owner"));
    static final StringAttribute.Removable<CheckpointRow> CHECKPOINT =
            new StringAttribute.Removable<>(Path.of("checkpoint"));

    static EntitySchema<CheckpointRow> schema(String table) {
        return EntitySchema.of(table, CheckpointRow.class, new Codec(), CONSUMER)
                .rangeKey(ROW);
    }

    static CheckpointRow of(Lease lease, long beat) {
        return new CheckpointRow(lease.consumer(), OWNER, lease.token(), lease.owner(), beat, lease.ttl(), null);
    }

    static CheckpointRow of(Lease lease, String streamArn, String shardId, Checkpoint checkpoint) {
        return new CheckpointRow(
                lease.consumer(),
                row(streamArn, shardId),
                lease.token(),
                null,
                0,
                Duration.ZERO,
                checkpoint.toString());
    }

    static String row(String streamArn, String shardId) {
        return streamArn + " " + shardId;
    }

    static ItemKey key(String consumer, String row) {
        return ItemKey.of(CONSUMER, consumer, ROW, row);
    }

    static KeyPart<String> consumerPart() {
        return CONSUMER;
    }

    boolean isOwner() {
        return row.equals(OWNER);
    }

    private static final class Codec implements ItemCodec<CheckpointRow> {
        @Override
        public void write(CheckpointRow row, ItemWriter item) {
            item.expect(7);
            item.put("consumer", Codecs.STRING, row.consumer());
            item.put("row", Codecs.STRING, row.row());
            item.putLong("token", row.token());
            item.putNullable("owner", Codecs.STRING, row.owner());
            item.putLong("beat", row.beat());
            item.put("ttl", Codecs.DURATION, row.ttl());
            item.putNullable("checkpoint", Codecs.STRING, row.checkpoint());
        }

        @Override
        public CheckpointRow read(ItemReader item) {
            return new CheckpointRow(
                    item.required("consumer", Codecs.STRING),
                    item.required("row", Codecs.STRING),
                    item.requiredLong("token"),
                    item.nullable("owner", Codecs.STRING),
                    item.requiredLong("beat"),
                    item.required("ttl", Codecs.DURATION),
                    item.nullable("checkpoint", Codecs.STRING));
        }
    }
}
