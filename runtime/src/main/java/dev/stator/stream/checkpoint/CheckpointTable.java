package dev.stator.stream.checkpoint;

import dev.stator.dao.EntityOperations;
import dev.stator.expression.ItemCondition;
import dev.stator.operation.ConditionFailedException;
import dev.stator.operation.ConditionalOperation;
import dev.stator.operation.TransactionFailedException;
import dev.stator.operation.Transactions;
import dev.stator.schema.ItemKey;
import dev.stator.session.Session;
import dev.stator.table.DeclaredTable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Checkpoints in a DynamoDB table, for any number of consumers and processes: {@code stator.checkpointTable("name")}.
 * It is made by {@code table().ensure()}, with hash key {@code consumer} and range key {@code row}, both strings.
 *
 * <p>Each row bears the token of the owner who wrote it last. A new owner first puts its own token on all rows, then
 * reads them, so an owner of before, whose token is smaller, can write to none of them: each write is one
 * {@code UpdateItem} with a condition. A row that is not there yet is made by a transaction that checks the owner.
 */
public final class CheckpointTable implements CheckpointStore {
    private final EntityOperations<CheckpointRow> rows;
    private final Transactions transactions;
    private final LongSupplier nanoTime;

    /** By consumer and who asks: the owner's row as it was seen first, and when. */
    private final Map<String, Sight> sights = new ConcurrentHashMap<>();

    /**
     * A table that {@code session} has for {@code declared}; users get it from their Stator.
     *
     * @param declared its name, before prefix and mapping
     */
    public CheckpointTable(Session session, String declared) {
        this(session, declared, System::nanoTime);
    }

    CheckpointTable(Session session, String declared, LongSupplier nanoTime) {
        this.rows = new EntityOperations<>(session, CheckpointRow.schema(declared));
        this.transactions = new Transactions(rows.runner());
        this.nanoTime = nanoTime;
    }

    /** The table itself: {@code table().ensure()} makes it where it is missing. */
    public DeclaredTable table() {
        return DeclaredTable.of(rows);
    }

    @Override
    public Optional<Lease> acquire(String consumer, String owner, Duration ttl) {
        Optional<CheckpointRow> found = rows.get(CheckpointRow.key(consumer, CheckpointRow.OWNER))
                .consistent()
                .execute();
        if (found.isEmpty()) {
            Lease first = new Lease(consumer, owner, 1, ttl);
            return taken(rows.put(CheckpointRow.of(first, 0)).ifAbsent(), first);
        }
        CheckpointRow seen = found.get();
        if (owner.equals(seen.owner())) { // the answer to an earlier call was lost on its way
            return Optional.of(new Lease(consumer, owner, seen.token(), seen.ttl()));
        }
        if (seen.owner() != null && !isDead(seen, owner)) {
            return Optional.empty();
        }
        Lease next = new Lease(consumer, owner, seen.token() + 1, ttl);
        ItemCondition<CheckpointRow> unchanged =
                CheckpointRow.TOKEN.eq(seen.token()).and(CheckpointRow.BEAT.eq(seen.beat()));
        return taken(rows.put(CheckpointRow.of(next, seen.beat() + 1)).when(unchanged), next);
    }

    private Optional<Lease> taken(ConditionalOperation<?, CheckpointRow> write, Lease lease) {
        if (!write.attempt().succeeded()) { // somebody else was faster
            return Optional.empty();
        }
        sights.remove(lease.consumer() + " " + lease.owner());
        return Optional.of(lease);
    }

    /** Whether the owner's row has not changed for as long as its lease lasts, by the clock here. */
    private boolean isDead(CheckpointRow seen, String watcher) {
        long now = nanoTime.getAsLong();
        Sight sight = sights.merge(
                seen.consumer() + " " + watcher,
                new Sight(seen.token(), seen.beat(), now),
                (before, current) -> before.isOf(seen) ? before : current);
        return Duration.ofNanos(now - sight.since).compareTo(seen.ttl()) >= 0;
    }

    @Override
    public void renew(Lease lease) {
        owned(lease, rows.update(ownerKey(lease)).add(CheckpointRow.BEAT, 1).when(isOwner(lease)));
    }

    @Override
    public void release(Lease lease) {
        try {
            rows.update(ownerKey(lease))
                    .remove(CheckpointRow.NAME)
                    .when(isOwner(lease))
                    .execute();
        } catch (ConditionFailedException e) {
            return; // lost before
        }
    }

    @Override
    public Map<String, Map<String, Checkpoint>> load(Lease lease) {
        List<CheckpointRow> before = all(lease);
        if (before.stream().noneMatch(row -> row.isOwner() && row.token() == lease.token())) {
            throw stale(lease);
        }
        for (CheckpointRow row : before) {
            if (!row.isOwner() && row.token() != lease.token()) {
                claim(lease, row);
            }
        }
        Shards shards = new Shards();
        for (CheckpointRow row : all(lease)) {
            if (!row.isOwner()) {
                read(row, shards);
            }
        }
        return shards.copy();
    }

    private List<CheckpointRow> all(Lease lease) {
        return rows.query(CheckpointRow.consumerPart().is(lease.consumer()))
                .consistent()
                .list();
    }

    private void claim(Lease lease, CheckpointRow row) {
        ItemKey key = CheckpointRow.key(row.consumer(), row.row());
        owned(
                lease,
                rows.update(key).set(CheckpointRow.TOKEN, lease.token()).when(CheckpointRow.TOKEN.le(lease.token())));
    }

    private static void read(CheckpointRow row, Shards shards) {
        String[] parts = row.row().split(" ", 2);
        String text = row.checkpoint();
        if (parts.length < 2 || text == null) {
            throw new PositionRefusedException("Row \"" + row.row() + "\" of consumer \"" + row.consumer()
                    + "\" is not of a shard: a table of checkpoints holds nothing else.");
        }
        shards.put(parts[0], parts[1], Checkpoint.parse(text));
    }

    @Override
    public void save(Lease lease, String streamArn, String shardId, Checkpoint checkpoint) {
        ItemKey key = CheckpointRow.key(lease.consumer(), CheckpointRow.row(streamArn, shardId));
        boolean moved = rows.update(key)
                .set(CheckpointRow.CHECKPOINT, checkpoint.toString())
                .when(CheckpointRow.TOKEN.eq(lease.token()))
                .attempt()
                .succeeded();
        if (!moved) {
            add(lease, CheckpointRow.of(lease, streamArn, shardId, checkpoint));
        }
    }

    /** Of a row that is not there no token can be checked, so the owner is. */
    private void add(Lease lease, CheckpointRow row) {
        try {
            transactions
                    .write(List.of(
                            rows.check(ownerKey(lease)).when(isOwner(lease)),
                            rows.put(row).ifAbsent()))
                    .execute();
        } catch (TransactionFailedException e) {
            if (e.isByConditions()) {
                throw stale(lease);
            }
            throw e;
        }
    }

    @Override
    public void delete(Lease lease, String streamArn, String shardId) {
        ItemKey key = CheckpointRow.key(lease.consumer(), CheckpointRow.row(streamArn, shardId));
        owned(lease, rows.delete(key).when(CheckpointRow.TOKEN.absent().or(CheckpointRow.TOKEN.eq(lease.token()))));
    }

    private static void owned(Lease lease, ConditionalOperation<?, CheckpointRow> write) {
        if (!write.attempt().succeeded()) {
            throw stale(lease);
        }
    }

    private static StaleOwnerException stale(Lease lease) {
        return new StaleOwnerException(lease.consumer(), lease.owner());
    }

    private static ItemKey ownerKey(Lease lease) {
        return CheckpointRow.key(lease.consumer(), CheckpointRow.OWNER);
    }

    private static ItemCondition<CheckpointRow> isOwner(Lease lease) {
        return CheckpointRow.TOKEN.eq(lease.token()).and(CheckpointRow.NAME.eq(lease.owner()));
    }

    private record Sight(long token, long beat, long since) {
        boolean isOf(CheckpointRow row) {
            return token == row.token() && beat == row.beat();
        }
    }
}
