package dev.stator.operation;

import dev.stator.frozen.FrozenEncryption;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;

/**
 * What executes operations: it turns what they say into requests, and responses into answers. An operation is data, and
 * has the runner of the {@code Stator} that its DAO was made with. Stator implements it; nobody else does, or calls it.
 */
public interface Runner {
    /** The same, sending each request with this configuration besides; see {@link RequestOptions}. */
    Runner overriding(Consumer<AwsRequestOverrideConfiguration.Builder> change);

    /** What time it is where an item is stamped, or expires. */
    InstantSource clock();

    /** An id that no item has, after those before it. */
    UUID nextId();

    /** How frozen attributes are encrypted, if they are. */
    Optional<FrozenEncryption> frozenEncryption();

    /** Whether reads show expired items unless they say. */
    boolean includesExpired();

    /** GetItem. */
    <R> Operation<Optional<R>> get(GetOperation<?, R> operation);

    /** Query or Scan, page after page. */
    <R> Paged<R> pages(PageRead<?, R> read);

    /** Query, page after page, of items that are put together. */
    <E, V> Operation<Optional<V>> collection(CollectionOperation<E, V> operation);

    /** Scan, in segments that are read at the same time. */
    <R> Segmented<R> segments(PageRead<?, R> read, Segments segments);

    /** BatchGetItem of keys of one table. */
    <R> KeyedReads<R> getAll(GetAllOperation<?, R> operation);

    /** BatchGetItem of any tables. */
    Attemptable<BatchGetResult, BatchGetResult> batchGet(BatchGetOperation operation);

    /** TransactGetItems. */
    <R> Operation<R> transactGet(TransactGetOperation<R> operation);

    /** PutItem, UpdateItem or DeleteItem. */
    <T, R extends @Nullable Object> ConditionalOperation<R, T> write(ItemWrite<T> write, Returning<T, R> returning);

    /** GetItem and UpdateItem in turn. */
    <R> Operation<R> modify(ModifyOperation<?, R> operation);

    /** BatchWriteItem. */
    Attemptable<BatchWriteResult, BatchWriteResult> batchWrite(BatchWriteOperation operation);

    /** A PutItem, UpdateItem or DeleteItem for each element. */
    <S> Attemptable<UpdateEachResult, UpdateEachResult> updateEach(UpdateEachOperation<S> operation);

    /** TransactWriteItems. */
    Attemptable<TransactWriteResult, TransactionOutcome> transactWrite(TransactWriteOperation operation);

    /** The writes of a transaction as they are sent now. */
    Rendering render(List<TransactWrite> writes);

    /** Writes as they are sent: of the runner's own making. */
    interface Rendering {}
}
