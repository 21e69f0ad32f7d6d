package dev.stator.run;

import dev.stator.expression.ExpressionContext;
import dev.stator.observe.OperationKind;
import dev.stator.operation.GetOperation;
import dev.stator.operation.Response;
import dev.stator.run.flow.Carrier;
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
final class ItemGet<R> extends OneRequest<Optional<R>> {
    private final GetOperation<?, R> operation;
    private final ItemAnswer<R> answer;

    ItemGet(Session session, GetOperation<?, R> operation) {
        super(session);
        this.operation = operation;
        this.answer = ItemAnswer.of(operation);
    }

    @Override
    public GetItemRequest toRequest() {
        return request(false);
    }

    @Override
    Execution begin() {
        return session()
                .begin(OperationKind.GET, operation.read().schema().table().name(), null);
    }

    @Override
    CompletableFuture<Response<Optional<R>>> send(Carrier carrier, boolean metered) {
        return carrier.send(Call.GET_ITEM, request(metered), this::read);
    }

    private GetItemRequest request(boolean metered) {
        String table = operation.read().schema().table().name();
        ExpressionContext expressions = new ExpressionContext("GetItem of table " + table);
        GetItemRequest.Builder request = GetItemRequest.builder()
                .tableName(table)
                .key(operation.read().schema().keys().encode(operation.key()))
                .projectionExpression(expressions.projection(answer.decoder().projection()))
                .expressionAttributeNames(expressions.names());
        if (operation.read().consistent()) {
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
