package dev.stator.run.page;

import dev.stator.operation.CollectionOperation;
import dev.stator.operation.Operation;
import dev.stator.operation.Response;
import dev.stator.run.flow.Carrier;
import dev.stator.session.Session;
import dev.stator.session.internal.Completions;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/** Query, page after page, of items that are put together. Each run puts its own together. */
public final class CollectionAnswer<E, V> implements Operation<Optional<V>> {
    private final Session session;
    private final CollectionOperation<E, V> operation;

    /** As {@code operation} says. */
    public CollectionAnswer(Session session, CollectionOperation<E, V> operation) {
        this.session = session;
        this.operation = operation;
    }

    @Override
    public Optional<V> execute() {
        return Completions.join(response(ReadMode.ITEMS, Carrier.blocking(session.backoff())))
                .value();
    }

    @Override
    public CompletableFuture<Optional<V>> executeAsync() {
        return Completions.map(response(ReadMode.ITEMS, Carrier.async(session.backoff())), Response::value);
    }

    @Override
    public Response<Optional<V>> response() {
        return Completions.join(response(ReadMode.METERED, Carrier.blocking(session.backoff())));
    }

    @Override
    public CompletableFuture<Response<Optional<V>>> responseAsync() {
        return response(ReadMode.METERED, Carrier.async(session.backoff()));
    }

    private CompletableFuture<Response<Optional<V>>> response(ReadMode mode, Carrier.Kind kind) {
        return Completions.of(() -> {
            CollectedItems<E, V> items = new CollectedItems<>(operation, session.clock());
            PageTally<CollectedItems.Item<E>> tally = new PageTally<>(items::addAll);
            return Completions.map(
                    tally.of(PagedRun.of(session, items.read(), mode, kind)),
                    all -> all.response().map(none -> items.view()));
        });
    }

    @Override
    public DynamoDbRequest toRequest() {
        CollectedItems<E, V> items = new CollectedItems<>(operation, session.clock());
        return new PagedAnswer<>(session, items.read()).toRequest();
    }
}
