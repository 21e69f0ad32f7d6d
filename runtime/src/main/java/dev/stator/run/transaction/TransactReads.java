package dev.stator.run.transaction;

import dev.stator.expression.ExpressionContext;
import dev.stator.expression.Path;
import dev.stator.operation.Answers;
import dev.stator.operation.GetOperation;
import dev.stator.operation.ItemOperation;
import dev.stator.operation.TransactGet;
import dev.stator.operation.TransactionFailureReason;
import dev.stator.run.item.ItemAnswer;
import dev.stator.run.item.ItemId;
import dev.stator.run.item.SenderCheck;
import dev.stator.schema.EntitySchema;
import dev.stator.session.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The reads of one transaction. DynamoDB takes an item once; one that is read several times is asked for once, and as a
 * whole where the reads differ.
 */
final class TransactReads {
    /** For each read, in their order, the item it asks for. */
    private final List<Asked> asked = new ArrayList<>();

    private final Map<TransactGet<?>, Asked> byRead = new HashMap<>();
    private final Map<ItemId, Asked> items = new LinkedHashMap<>();

    private TransactReads() {}

    /**
     * @throws IllegalArgumentException if there is none, or more than DynamoDB takes, or one of another
     *     Stator that would be something else there
     */
    static TransactReads of(Session session, List<? extends TransactGet<?>> gets) {
        TransactReads reads = new TransactReads();
        SenderCheck sender = new SenderCheck(session);
        for (TransactGet<?> get : gets) {
            sender.check((GetOperation<?, ?>) get);
            reads.add((GetOperation<?, ?>) get);
        }
        TransactionLimits.checkCount(
                reads.items.values().stream().map(item -> item.operation).toList());
        return reads;
    }

    static String table(TransactGet<?> get) {
        return ((GetOperation<?, ?>) get).read().schema().table().name();
    }

    private void add(GetOperation<?, ?> get) {
        EntitySchema<?> schema = get.read().schema();
        ItemOperation operation = new ItemOperation(
                ItemOperation.Kind.GET, schema.table().name(), schema.keys().encode(get.key()));
        ItemAnswer<?> answer = ItemAnswer.of(get);
        List<Path> projection = answer.decoder().projection();
        Asked item = items.computeIfAbsent(
                ItemId.of(schema.table(), operation.key()), id -> new Asked(items.size(), operation, projection));
        item.whole |= !item.projection.equals(projection);
        item.reads.add(answer);
        asked.add(item);
        byRead.put(get, item);
    }

    /** An item to ask for. */
    private static final class Asked {
        private final int position;
        private final ItemOperation operation;
        private final List<Path> projection;
        private final List<ItemAnswer<?>> reads = new ArrayList<>();
        private boolean whole;

        Asked(int position, ItemOperation operation, List<Path> projection) {
            this.position = position;
            this.operation = operation;
            this.projection = projection;
        }

        TransactGetItem request() {
            ExpressionContext expressions = new ExpressionContext();
            return TransactGetItem.builder()
                    .get(get -> get.tableName(operation.table())
                            .key(operation.key())
                            .projectionExpression(expressions.projection(whole ? List.of() : projection))
                            .expressionAttributeNames(expressions.names()))
                    .build();
        }

        /** Whether a read answers with it. */
        boolean isShown(@Nullable Map<String, AttributeValue> found) {
            return found != null && reads.stream().anyMatch(answer -> answer.isShown(found));
        }

        <R> Optional<R> read(GetOperation<?, R> get, @Nullable Map<String, AttributeValue> found) {
            ItemAnswer<R> answer = ItemAnswer.of(get);
            return (whole ? answer.ofWholeItem() : answer).of(found);
        }
    }

    /** The items to ask for, each once. */
    List<TransactGetItem> items() {
        return items.values().stream().map(Asked::request).toList();
    }

    /** One reason for each read; unknown where DynamoDB gave none. */
    List<TransactionFailureReason> reasons(TransactionCanceledException cancelled) {
        return asked.stream()
                .map(item -> {
                    var told = ReportedReason.at(item.position, cancelled);
                    return new TransactionFailureReason(item.operation, told.code(), told.message(), null);
                })
                .toList();
    }

    /** What DynamoDB answered. */
    final class Found implements Answers {
        private final List<@Nullable Map<String, AttributeValue>> responses;

        Found(List<@Nullable Map<String, AttributeValue>> responses) {
            this.responses = responses;
        }

        @Override
        public <A> Optional<A> of(TransactGet<A> read) {
            Asked item = byRead.get(read);
            if (item == null) {
                throw new IllegalArgumentException("The transaction has no such read: " + read
                        + "; ask for one of those it was given, not for another one of the same item");
            }
            return item.read((GetOperation<?, A>) read, responses.get(item.position));
        }

        /** How many items are answered. */
        long count() {
            return items.values().stream()
                    .filter(item -> item.isShown(responses.get(item.position)))
                    .count();
        }
    }
}
