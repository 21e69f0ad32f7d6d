package dev.stator.operation;

import dev.stator.session.CheckReturnValue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/** An operation as data: its {@link Runner} does it. */
@CheckReturnValue
abstract class ForwardingOperation<R extends @Nullable Object> implements Operation<R> {
    /** What does it. */
    abstract Operation<R> running();

    @Override
    public R execute() {
        return running().execute();
    }

    @Override
    public final CompletableFuture<R> executeAsync() {
        return running().executeAsync();
    }

    @Override
    public final Response<R> response() {
        return running().response();
    }

    @Override
    public final CompletableFuture<Response<R>> responseAsync() {
        return running().responseAsync();
    }

    @Override
    public DynamoDbRequest toRequest() {
        return running().toRequest();
    }
}
