package dev.stator.run;

import dev.stator.frozen.FrozenEncryption;
import dev.stator.operation.Attemptable;
import dev.stator.operation.BatchGetOperation;
import dev.stator.operation.BatchGetResult;
import dev.stator.operation.BatchWriteOperation;
import dev.stator.operation.BatchWriteResult;
import dev.stator.operation.CollectionOperation;
import dev.stator.operation.ConditionalOperation;
import dev.stator.operation.GetAllOperation;
import dev.stator.operation.GetOperation;
import dev.stator.operation.ItemWrite;
import dev.stator.operation.KeyedReads;
import dev.stator.operation.ModifyOperation;
import dev.stator.operation.Operation;
import dev.stator.operation.PageRead;
import dev.stator.operation.Paged;
import dev.stator.operation.Returning;
import dev.stator.operation.Runner;
import dev.stator.operation.Segmented;
import dev.stator.operation.Segments;
import dev.stator.operation.TransactGetOperation;
import dev.stator.operation.TransactWrite;
import dev.stator.operation.TransactWriteOperation;
import dev.stator.operation.TransactWriteResult;
import dev.stator.operation.TransactionOutcome;
import dev.stator.operation.UpdateEachOperation;
import dev.stator.operation.UpdateEachResult;
import dev.stator.run.batch.BatchGetAnswer;
import dev.stator.run.batch.BatchWriteAnswer;
import dev.stator.run.batch.GetAllAnswer;
import dev.stator.run.batch.UpdateEachAnswer;
import dev.stator.run.item.ItemGet;
import dev.stator.run.item.ModifyAnswer;
import dev.stator.run.item.WriteAnswer;
import dev.stator.run.page.CollectionAnswer;
import dev.stator.run.page.PagedAnswer;
import dev.stator.run.page.SegmentedAnswer;
import dev.stator.run.transaction.TransactGetAnswer;
import dev.stator.run.transaction.TransactWriteAnswer;
import dev.stator.run.transaction.TransactWrites;
import dev.stator.session.Session;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;

/** Executes operations with a session's clients. */
public record SessionRunner(Session session) implements Runner {
    @Override
    public SessionRunner overriding(Consumer<AwsRequestOverrideConfiguration.Builder> change) {
        return new SessionRunner(session.overriding(change));
    }

    @Override
    public InstantSource clock() {
        return session.clock();
    }

    @Override
    public UUID nextId() {
        return session.ids().next();
    }

    @Override
    public Optional<FrozenEncryption> frozenEncryption() {
        return session.frozen().encryption();
    }

    @Override
    public boolean includesExpired() {
        return session.includesExpired();
    }

    @Override
    public <R> Operation<Optional<R>> get(GetOperation<?, R> operation) {
        return new ItemGet<>(session, operation);
    }

    @Override
    public <R> Paged<R> pages(PageRead<?, R> read) {
        return new PagedAnswer<>(session, read);
    }

    @Override
    public <E, V> Operation<Optional<V>> collection(CollectionOperation<E, V> operation) {
        return new CollectionAnswer<>(session, operation);
    }

    @Override
    public <R> Segmented<R> segments(PageRead<?, R> read, Segments segments) {
        return new SegmentedAnswer<>(session, read, segments);
    }

    @Override
    public <R> KeyedReads<R> getAll(GetAllOperation<?, R> operation) {
        return new GetAllAnswer<>(session, operation);
    }

    @Override
    public Attemptable<BatchGetResult, BatchGetResult> batchGet(BatchGetOperation operation) {
        return new BatchGetAnswer(session, operation);
    }

    @Override
    public <R> Operation<R> transactGet(TransactGetOperation<R> operation) {
        return new TransactGetAnswer<>(session, operation);
    }

    @Override
    public <T, R extends @Nullable Object> ConditionalOperation<R, T> write(
            ItemWrite<T> write, Returning<T, R> returning) {
        return new WriteAnswer<>(session, write, returning);
    }

    @Override
    public <R> Operation<R> modify(ModifyOperation<?, R> operation) {
        return new ModifyAnswer<>(session, operation);
    }

    @Override
    public Attemptable<BatchWriteResult, BatchWriteResult> batchWrite(BatchWriteOperation operation) {
        return new BatchWriteAnswer(session, operation);
    }

    @Override
    public <S> Attemptable<UpdateEachResult, UpdateEachResult> updateEach(UpdateEachOperation<S> operation) {
        return new UpdateEachAnswer<>(session, operation);
    }

    @Override
    public Attemptable<TransactWriteResult, TransactionOutcome> transactWrite(TransactWriteOperation operation) {
        return new TransactWriteAnswer(session, operation);
    }

    @Override
    public Rendering render(List<TransactWrite> writes) {
        return TransactWrites.of(session, writes);
    }
}
