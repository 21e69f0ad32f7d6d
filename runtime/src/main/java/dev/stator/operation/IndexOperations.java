package dev.stator.operation;

import dev.stator.codec.ItemCodec;
import dev.stator.expression.KeyCondition;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.IndexSchema;
import dev.stator.schema.KeyEquality;
import dev.stator.session.CheckReturnValue;
import dev.stator.session.Session;

/**
 * The operations on one index, for generated DAOs. Those that begin with {@code global} are for global secondary
 * indexes, which have no consistent reads. Immutable.
 *
 * @param <P> the entity, or the record of what the index carries
 */
@CheckReturnValue
public final class IndexOperations<P> {
    private final Session session;
    private final EntitySchema<?> schema;
    private final IndexSchema index;
    private final Form<P> form;

    IndexOperations(Session session, EntitySchema<?> schema, IndexSchema index, ItemCodec<P> codec) {
        this.session = session;
        this.schema = schema;
        this.index = index;
        this.form = Form.whole(schema, index, codec);
    }

    /** Reads the items of a hash key of a local secondary index. */
    public QueryOperation<P> query(KeyEquality<?>... parts) {
        return new QueryOperation<>(queried(parts));
    }

    /** Reads the items of a hash key of a global secondary index. */
    public GlobalQueryOperation<P> globalQuery(KeyEquality<?>... parts) {
        return new GlobalQueryOperation<>(queried(parts));
    }

    /** Reads all items of a local secondary index. */
    public ScanOperation<P> scan() {
        return new ScanOperation<>(scanned());
    }

    /** Reads all items of a global secondary index. */
    public GlobalScanOperation<P> globalScan() {
        return new GlobalScanOperation<>(scanned());
    }

    private Reading<P, P> queried(KeyEquality<?>... parts) {
        return Reading.of(Source.of(session, schema, index, KeyCondition.of(parts)), form);
    }

    private Reading<P, P> scanned() {
        return Reading.of(Source.of(session, schema, index, null), form);
    }
}
