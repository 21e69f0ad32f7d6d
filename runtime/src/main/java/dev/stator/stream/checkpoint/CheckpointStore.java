package dev.stator.stream.checkpoint;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Where a consumer keeps how far it has come, and who may move that: one owner at a time, the others stand by.
 * Checkpoints of all consumers of any number of streams go into one store, unless it says otherwise. Safe for use by
 * several threads.
 *
 * <p>There are three: {@link #inMemory()}, {@link #file}, and a DynamoDB table, {@code stator.checkpointTable("name")}.
 *
 * <p>What an implementation must do: every method with a lease throws {@link StaleOwnerException} and changes nothing
 * once {@link #acquire} has given the consumer to somebody else. Other exceptions mean that the store cannot be reached
 * for now, and the call is repeated.
 */
public interface CheckpointStore {
    /** Forgets all when the program ends: for tests, and for consumers that begin at the latest change anyway. */
    static CheckpointStore inMemory() {
        return new MemoryCheckpoints(System::nanoTime);
    }

    /**
     * A file on this host, for one consumer: written whole and moved into place, so that it is never found half
     * written. A second file of that name and {@code .lock} is locked by the process that owns it, and free as soon as
     * that ends.
     *
     * @param path the file; it and its folder are made if they do not exist
     */
    static CheckpointStore file(Path path) {
        return new FileCheckpoints(path);
    }

    /**
     * Tries to become the owner of a consumer; it does not wait. Of an owner that neither renews nor releases, a store
     * can tell only by watching: it gives the consumer away when, from one call to a later one, for as long as the
     * lease was given for, nothing was renewed. So clocks of different hosts are never compared.
     *
     * @param owner a text of its own for each process; who owns the consumer already gets its lease again
     * @return empty: somebody else owns it
     */
    Optional<Lease> acquire(String consumer, String owner, Duration ttl);

    /**
     * Makes the lease last anew.
     *
     * @throws StaleOwnerException if there is another owner
     */
    void renew(Lease lease);

    /** Gives the consumer back, so that the next owner need not wait. Of a lease that is lost already, nothing. */
    void release(Lease lease);

    /**
     * The checkpoints of the consumer, by stream and shard.
     *
     * @throws StaleOwnerException if there is another owner
     * @throws PositionRefusedException if what is stored cannot be read
     */
    Map<String, Map<String, Checkpoint>> load(Lease lease);

    /**
     * Keeps how far a shard is read. When it returns, that is safe.
     *
     * @throws StaleOwnerException if there is another owner
     */
    void save(Lease lease, String streamArn, String shardId, Checkpoint checkpoint);

    /**
     * Forgets a shard.
     *
     * @throws StaleOwnerException if there is another owner
     */
    void delete(Lease lease, String streamArn, String shardId);
}
