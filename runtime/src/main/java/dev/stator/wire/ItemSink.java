package dev.stator.wire;

import dev.stator.codec.json.Layouts;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/**
 * Where the items of one request come to, as its response is cut.
 *
 * @param <I> the items
 */
public final class ItemSink<I> {
    private static final WireAttribute<ItemSink<?>> ATTRIBUTE = new WireAttribute<>(ItemSink.class);

    private final ItemArray<I> array;
    private final Layouts layouts;
    private final LongAdder responses;
    private final boolean async;
    private volatile Attempt<I> attempt;

    /**
     * @param responses of which one is counted if its items come here
     * @param async whether it is for a request of an asynchronous client
     */
    ItemSink(ItemArray<I> array, Layouts layouts, LongAdder responses, boolean async) {
        this.array = array;
        this.layouts = layouts;
        this.responses = responses;
        this.async = async;
        this.attempt = new Attempt<>(array, layouts);
    }

    /** That of the request under way; null for one that has none, as all but Stator's. */
    static @Nullable ItemSink<?> of(ExecutionAttributes attributes) {
        return ATTRIBUTE.of(attributes);
    }

    /** The request with this sink, and the configuration that it has. */
    public <Q extends DynamoDbRequest> Q on(Q request) {
        return ATTRIBUTE.on(request, this);
    }

    /** The request is about to be sent, perhaps once more: what came before does not count. */
    void begin() {
        attempt = new Attempt<>(array, layouts);
    }

    /** That of now. */
    Attempt<I> attempt() {
        return attempt;
    }

    boolean isAsync() {
        return async;
    }

    /** The items of the response: what was cut out of it, or, where nothing was, what the SDK found in it. */
    public I items(I left) {
        I items = attempt.items();
        if (items == null || !array.isEmpty(left)) {
            return left;
        }
        responses.increment();
        return items;
    }
}
