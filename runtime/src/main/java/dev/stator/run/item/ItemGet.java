package dev.stator.run.item;

import dev.stator.expression.ExpressionContext;
import dev.stator.observe.OperationKind;
import dev.stator.operation.GetOperation;
import dev.stator.operation.ItemRead;
import dev.stator.operation.Response;
import dev.stator.run.flow.Carrier;
import dev.stator.schema.ItemKey;
import dev.stator.session.Call;
import dev.stator.session.Execution;
import dev.stator.session.Session;
import dev.stator.session.internal.CapacitySum;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** GetItem. */
public final class ItemGet<R> extends OneRequest<Optional<R>> {
    private final ItemRead<?, R> read;
    private final ItemKey key;
    private final ItemAnswer<R> answer;

    /** As {@code operation} says. */
    public ItemGet(Session session, GetOperation<?, R> operation) {
        this(session, operation.read(), operation.key());
    }

    ItemGet(Session session, ItemRead<?, R> read, ItemKey key) {
        super(session);
        this.read = read;
        this.key = key;
        this.answer = ItemAnswer.of(read, session.clock());
    }

    @Override
    public GetItemRequest toRequest() {
        return session().configured(request(false));
    }

    @Override
    protected Execution begin() {
        return session().begin(OperationKind.GET, read.schema().table().name(), null);
    }

    @Override
    protected CompletableFuture<Response<Optional<R>>> send(Carrier carrier, boolean metered) {
        return carrier.send(Call.GET_ITEM, request(metered), this::read);
    }

    private GetItemRequest request(boolean metered) {
        String table = read.schema().table().name();
        ExpressionContext expressions = new ExpressionContext("GetItem", table);
        GetItemRequest.Builder request = GetItemRequest.builder()
                .tableName(table)
                .key(read.schema().keys().encode(key))
                .projectionExpression(expressions.projection(answer.decoder().projection()))
                .expressionAttributeNames(expressions.names());
        if (read.consistent()) {
            request.consistentRead(true);
        }
        if (metered || session().metered()) {
            request.returnConsumedCapacity(ReturnConsumedCapacity.INDEXES);
        }
        return request.build();
    }

    private Response<Optional<R>> read(GetItemResponse response) {
        Optional<R> value = answer.of(response.hasItem() ? response.item() : null);
        long count = value.isPresent() ? 1 : 0;
        return new Response<>(
                value, new CapacitySum().add(response.consumedCapacity()).toList(), List.of(), count, count, 1);
    }
}
