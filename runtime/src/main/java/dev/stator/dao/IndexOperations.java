package dev.stator.dao;

import dev.stator.codec.ItemCodec;
import dev.stator.expression.KeyCondition;
import dev.stator.operation.CollectionOperation;
import dev.stator.operation.CollectionView;
import dev.stator.operation.GlobalQueryOperation;
import dev.stator.operation.GlobalScanOperation;
import dev.stator.operation.ItemDecoder;
import dev.stator.operation.KeySpan;
import dev.stator.operation.PageRead;
import dev.stator.operation.QueryOperation;
import dev.stator.operation.Runner;
import dev.stator.operation.ScanOperation;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.IndexSchema;
import dev.stator.schema.KeyEquality;
import dev.stator.session.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * The operations on one index, for generated DAOs. Those that begin with {@code global} are for global secondary
 * indexes, which have no consistent reads. Immutable.
 *
 * @param <P> the entity, or the record of what the index carries
 */
@CheckReturnValue
public final class IndexOperations<P> {
    private final Runner runner;
    private final EntitySchema<?> schema;
    private final IndexSchema index;
    private final ItemDecoder<P> decoder;

    IndexOperations(Runner runner, EntitySchema<?> schema, IndexSchema index, ItemCodec<P> codec) {
        this.runner = runner;
        this.schema = schema;
        this.index = index;
        this.decoder = ItemDecoder.whole(schema, index, codec);
    }

    /** Reads the items of a hash key of a local secondary index. */
    public QueryOperation<P, P> query(KeyEquality<?>... parts) {
        return new QueryOperation<>(runner, read(KeyCondition.of(parts)));
    }

    /** Reads the items of a hash key of a local secondary index that only this record has there. */
    public QueryOperation<P, P> unmixedQuery(KeyEquality<?>... parts) {
        return new QueryOperation<>(runner, read(KeyCondition.of(parts)).unmixed());
    }

    /**
     * Reads the items of a hash key, and puts them together.
     *
     * @param span leaves out none of the view's items; null: all
     */
    public <V> CollectionOperation<P, V> collection(
            CollectionView<P, V> view, @Nullable KeySpan span, KeyEquality<?>... hash) {
        return new CollectionOperation<>(runner, read(KeyCondition.of(hash)), view, span);
    }

    /** Reads the items of a hash key of a global secondary index. */
    public GlobalQueryOperation<P, P> globalQuery(KeyEquality<?>... parts) {
        return new GlobalQueryOperation<>(runner, read(KeyCondition.of(parts)));
    }

    /** Reads the items of a hash key of a global secondary index that only this record has there. */
    public GlobalQueryOperation<P, P> unmixedGlobalQuery(KeyEquality<?>... parts) {
        return new GlobalQueryOperation<>(runner, read(KeyCondition.of(parts)).unmixed());
    }

    /** Reads all items of a local secondary index. */
    public ScanOperation<P, P> scan() {
        return new ScanOperation<>(runner, read(null));
    }

    /** Reads all items of a global secondary index. */
    public GlobalScanOperation<P, P> globalScan() {
        return new GlobalScanOperation<>(runner, read(null));
    }

    private PageRead<P, P> read(@Nullable KeyCondition key) {
        return PageRead.of(runner, schema, index, key, decoder);
    }
}
